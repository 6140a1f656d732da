-- Nested protected calls.
-- Says: units of fuel
function article(a)
  local function f() pcall(f) pcall(f) end f()
end
