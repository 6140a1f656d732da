-- One that catches errors.
-- Says: units of fuel
function article(a)
  while true do pcall(error, 1) end
end
