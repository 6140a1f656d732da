-- A doubled text.
-- Says: a text grew beyond 128 KiB
function article(a)
  local s = 'x' while true do s = s .. s end
end
