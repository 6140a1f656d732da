-- Harm that has an author: “X shelled …”, “… was shelled by X”. Harm that has none: “… was shelled”.

local acts = evenhand.pattern([[
\b(?:killed|wounded|injured|shelled|bombed|bombarded|attacked|destroyed|lost\s+their\s+lives|came\s+under\s+(?:fire|attack|shelling)|(?:shells|rockets)\s+(?:fell|landed))\b]])

-- What the events without an author begin with.
local opens = {lost = true, came = true, shells = true, rockets = true}

-- How far from the verb its doer may stand, in words and marks.
local reach = 4

-- How often each must happen.
local least = 2

local being = {was = true, were = true, been = true, being = true, is = true, are = true}

-- The party named last before a token, or nil where none is near.
local function subject(mentions, first)
  local party
  for _, mention in ipairs(mentions) do
    if mention.last < first and first - mention.last <= reach then party = mention.party end
  end
  return party
end

-- Whether “by” stands behind a passage, and the party that it names.
local function author(tokens, mentions, last, stop)
  for number = last + 1, math.min(stop, last + reach) do
    if tokens[number].lower == "by" or tokens[number].lower == "from" then
      for _, mention in ipairs(mentions) do
        if mention.first > number and mention.first - number <= reach then
          return true, mention.party
        end
      end
      return true, nil
    end
  end
  return false, nil
end

-- The only party that some mentions name, or nil.
local function only(mentions)
  local party
  for _, mention in ipairs(mentions) do
    if mention.party and party and mention.party ~= party then return nil end
    party = mention.party or party
  end
  return party
end

-- The mentions of a paragraph in a sentence.
local function within(sentence, mentions)
  local list = {}
  for _, mention in ipairs(mentions) do
    if mention.first >= sentence.first and mention.last <= sentence.last then
      list[#list + 1] = mention
    end
  end
  return list
end

function article(a)
  if #a.parties == 0 then return {} end
  local named, hidden = {}, {}

  local function name(party)
    if party then named[party] = (named[party] or 0) + 1 end
  end

  local function hide(party, first, last)
    if not party then return end
    hidden[party] = hidden[party] or {}
    table.insert(hidden[party], {first = first, last = last, party = party})
  end

  local function read(act, sentence, mentions)
    local tokens = a.tokens
    local first, last = act.first, act.last
    if tokens[first].quoted then return end
    local isEvent = opens[tokens[first].lower]
    local before = first > sentence.first and tokens[first - 1].lower
    local isPassive = not isEvent and being[before]
    if not isEvent and not isPassive then return name(subject(mentions, first)) end
    local hasAuthor, party = author(tokens, mentions, last, sentence.last)
    if hasAuthor then return name(party) end
    hide(only(mentions), isPassive and first - 1 or first, last)
  end

  for _, p in ipairs(a.paragraphs) do
    local mentions = p.mentions
    -- Where no party is named, nobody harms and nobody suffers.
    local found = #mentions > 0 and acts:passages(p) or {}
    if #found > 0 then
      for _, sentence in ipairs(p.sentences) do
        local own
        for _, act in ipairs(found) do
          if act.first >= sentence.first and act.last <= sentence.last then
            own = own or within(sentence, mentions)
            read(act, sentence, own)
          end
        end
      end
    end
  end

  local result
  for _, events in pairs(hidden) do
    -- A second side that suffers from nobody: then the grammar is even.
    if result then return {} end
    result = events
  end
  if not result or #result < least then return {} end
  local party = result[1].party
  for other in pairs(named) do
    if other ~= party then return {} end
  end
  return (named[party] or 0) >= least and result or {}
end
