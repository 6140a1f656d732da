-- Texts for ever.
-- Says: units of fuel
function article(a)
  while true do local _ = a.paragraphs[1].text end
end
