-- Many values.
function article(a)
  local function f(n, ...) return f(n + 1, n, ...) end f(1)
end
