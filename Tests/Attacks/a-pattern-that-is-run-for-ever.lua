-- A pattern that is run for ever.
-- Says: units of fuel
local endless = evenhand.pattern('(a+)+$')

function article(a)
  while true do endless:find('b') end
end
