-- A wide unpacking.
-- Says: at most 250 values
function article(a)
  return {table.unpack({}, 1, 1e8)}
end
