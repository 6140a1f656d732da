-- Many values, copied for ever.
-- Says: units of fuel
function article(a)
  local t = {} for i = 1, 250 do t[i] = i end
  local function f(...) return select('#', ...) end
  while true do f(table.unpack(t)) end
end
