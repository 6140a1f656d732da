-- Comparisons of long texts.
function article(a)
  local s = 'x' while #s < 65536 do s = s .. s end
  local t, u = s .. 'a', s .. 'b'
  while true do local _ = t < u, t == u end
end
