-- Tokens for ever.
-- Says: units of fuel
function article(a)
  while true do for _, t in ipairs(a.tokens) do local _ = t.text end end
end
