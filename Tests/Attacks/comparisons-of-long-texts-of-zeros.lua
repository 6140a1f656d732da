-- Comparisons of long texts of zeros.
-- Says: the script took more than 30 ms
function article(a)
  local s = '\0' while #s < 65536 do s = s .. s end
  local t, u = s .. 'a', s .. 'b'
  while true do if u < t then end end
end
