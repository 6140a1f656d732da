-- Numbers that crowd in a table that is laid out again and again.
function article(a)
  local t = {}
  for i = 1, 4096 do t[i * 8191] = i end
  for i = 1, 4096 do t[-i] = i end
  for i = 1, 1e9 do t[-i] = nil t[-i - 4096] = i end
end
