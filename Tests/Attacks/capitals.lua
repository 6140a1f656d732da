-- Capitals.
-- Says: units of fuel
function article(a)
  local s = 'x' while #s < 65536 do s = s .. s end while true do s:upper() s:lower() s:reverse() end
end
