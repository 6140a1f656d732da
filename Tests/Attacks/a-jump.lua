-- A jump.
-- Says: units of fuel
function article(a)
  ::again:: goto again
end
