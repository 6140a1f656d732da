-- Pairs over numbers that crowd.
function article(a)
  local t = {} for i = 1, 5000 do t[i * 8191] = i end
  while true do for _ in pairs(t) do end end
end
