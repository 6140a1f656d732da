-- A sort of long texts.
-- Says: units of fuel
function article(a)
  local s = 'x' while #s < 65536 do s = s .. s end
  local t = {} for i = 1, 60 do t[i] = s .. i end
  while true do table.sort(t) end
end
