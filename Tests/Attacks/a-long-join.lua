-- A long join.
-- Says: units of fuel
function article(a)
  local t = {} for i = 1, 5000 do t[i] = 'word' end while true do table.concat(t, ' ') end
end
