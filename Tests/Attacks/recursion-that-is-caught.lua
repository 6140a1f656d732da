-- Recursion that is caught.
-- Says: too deep
function article(a)
  local function f() return 1 + f() end while true do pcall(f) end
end
