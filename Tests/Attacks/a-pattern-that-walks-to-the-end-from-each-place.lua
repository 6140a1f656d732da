-- A pattern that walks to the end from each place.
-- Says: the script took more than 30 ms
local ahead = evenhand.pattern('(?=.*[bc])a')

function article(a)
  local s = 'a' while #s < 4096 do s = s .. s end while true do ahead:find(s) end
end
