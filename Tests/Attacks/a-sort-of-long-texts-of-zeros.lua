-- A sort of long texts of zeros.
function article(a)
  local s = '\0' while #s < 65536 do s = s .. s end
  local t, u = {}, {s .. 'a', s .. 'b'} for i = 1, 2000 do t[i] = u[i % 2 + 1] end
  while true do table.sort(t) end
end
