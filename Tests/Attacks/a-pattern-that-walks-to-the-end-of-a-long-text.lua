-- A pattern that walks to the end of a long text.
-- Says: the pattern took more than 305 steps from one place
local ahead = evenhand.pattern('(?=.*[bc])a')

function article(a)
  local s = 'a' while #s < 65536 do s = s .. s end ahead:find(s)
end
