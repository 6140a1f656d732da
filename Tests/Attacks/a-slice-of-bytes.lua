-- A slice of bytes.
-- Says: at most 250 values
function article(a)
  local s = 'x' while #s < 65536 do s = s .. s end return {s:byte(1, -1)}
end
