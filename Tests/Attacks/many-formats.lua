-- Many formats.
-- Says: bad argument #2 to 'format'
function article(a)
  local s = '%99d' while true do s = s .. s; string.format(s) end
end
