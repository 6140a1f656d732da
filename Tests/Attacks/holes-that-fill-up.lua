-- Holes that fill up.
function article(a)
  local t = {} for i = 1, 8000 do t[i .. ''] = i end
  local n = 8000
  while true do t[n - 7999 .. ''] = nil n = n + 1 t[n .. ''] = n end
end
