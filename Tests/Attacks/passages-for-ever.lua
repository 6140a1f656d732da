-- Passages for ever.
-- Says: units of fuel
local endless = evenhand.pattern('(a+)+$')

function article(a)
  local p = a.paragraphs[1] while true do endless:passages(p) end
end
