-- A hog that is caught and tries again.
-- Says: a text grew beyond 128 KiB
function article(a)
  while true do pcall(function() local s = 'x' while true do s = s .. s end end) end
end
