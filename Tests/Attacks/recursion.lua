-- Recursion.
-- Says: too deep
function article(a)
  local function f() return 1 + f() end f()
end
