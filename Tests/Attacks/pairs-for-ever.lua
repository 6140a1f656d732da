-- Pairs for ever.
-- Says: units of fuel
function article(a)
  local t = {} for i = 1, 2000 do t['k' .. i] = i end while true do for _ in pairs(t) do end end
end
