-- A wide format.
-- Says: invalid conversion
function article(a)
  return string.format('%2000000d', 1)
end
