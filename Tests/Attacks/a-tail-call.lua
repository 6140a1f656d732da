-- A tail call.
-- Says: units of fuel
function article(a)
  local function f() return f() end f()
end
