-- Findings in emptied tables.
function article(a)
  local f = {first = 1, last = 1}
  for i = 1, 60000 do f[i] = i end
  for i = 1, 60000 do f[i] = nil end
  local found = {} for i = 1, 10000 do found[i] = f end
  return found
end
