-- Loops over a number of zeros.
function article(a)
  local s = '0' while #s < 65536 do s = s .. s end
  while true do for i = 1, s do end end
end
