-- A pattern without end.
-- Says: the pattern took more than 4880 steps from one place
local endless = evenhand.pattern('(a+)+$')

function article(a)
  local s = 'a' while #s < 4096 do s = s .. s end
  while true do endless:find(s .. '!') end
end
