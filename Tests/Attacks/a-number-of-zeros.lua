-- A number of zeros.
-- Says: units of fuel
function article(a)
  local s = '0' while #s < 65536 do s = s .. s end
  while true do tonumber(s) math.floor(s) math.max(s, s) end
end
