-- Many names.
-- Says: a table got more than 8192 names
function article(a)
  local t = {} for i = 1, 1e9 do t[i * 16383] = i end
end
