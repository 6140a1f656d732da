-- An endless loop.
-- Says: units of fuel
function article(a)
  while true do end
end
