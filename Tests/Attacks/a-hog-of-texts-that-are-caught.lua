-- A hog of texts that are caught.
function article(a)
  local kept = {}
  local s = ('x'):format() while #s < 60000 do s = s .. s end
  for i = 1, 1e9 do pcall(function() kept[i] = s .. i end) end
end
