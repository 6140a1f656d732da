function paragraph(p)
  return {}
end
