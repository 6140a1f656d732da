-- A hog of pieces.
-- Says: units of fuel
function article(a)
  local t = {} for i = 1, 1e9 do t = {t, t, t, t} end
end
