import Prose
import Rules
import TestSupport
import Testing
import YAML

@Suite struct ScriptRuleTests {
  private static let text = """
    The Vardian Foreign Ministry said that “the buoys lie in our waters” and that Oskel had moved them. \
    Oskel claimed that nobody’s buoys had moved.
    """

  private static func article() -> Article {
    Article(headline: "Buoys moved", paragraphs: [text, "Nobody else spoke."])
  }

  /// What a script returns as the message of an error, for what it sees.
  private static func seen(_ expression: String) throws -> String {
    let (_, problems) = try ScriptedBook.run(
      """
      local function told(v)
        if type(v) == 'table' then
          local out = {}
          for _, x in pairs(v) do out[#out + 1] = tostring(x) end
          return table.concat(out, '|')
        end
        return tostring(v)
      end
      local function all(list, field)
        local out = {}
        for _, x in ipairs(list) do out[#out + 1] = tostring(x[field]) end
        return table.concat(out, '|')
      end
      function article(a)
        local p = a.paragraphs[2]
        error(told(\(expression)), 0)
      end
      """, on: article())
    return problems.first.flatMap { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) }
      ?? ""
  }

  @Test(arguments: [
    ("a.words", "30"), ("#a.paragraphs", "3"), ("a.paragraphs[4]", "nil"),
    ("a.paragraphs[1].headline", "true"), ("p.headline", "false"), ("p.number", "2"),
    ("p.index", "1"), ("p.words", "25"), ("p.quoted", "6"), ("p.first", "3"),
    ("p.last == p.tokens[#p.tokens].number", "true"),
    ("p.tokens[1].text", "The"), ("p.tokens[1].lower", "the"), ("p.tokens[1].kind", "word"),
    ("p.tokens[1].word", "true"), ("p.tokens[1].paragraph", "2"),
    ("a.tokens[p.first] == p.tokens[1]", "true"), ("p.tokens[1] == p.tokens[2]", "false"),
    ("p.tokens[7].kind", "openDouble"), ("p.tokens[8].quoted", "true"),
    ("all(p.sentences, 'first')", "3|24"), ("p.sentences[2].tokens[1].text", "Oskel"),
    ("p.quotations[1].text", "the buoys lie in our waters"), ("p.quotations[1].closed", "true"),
    ("p.quotations[1].paragraph", "2"),
    ("all(p.attributions, 'class')", "neutral|distancing"),
    ("all(p.attributions, 'kind')", "mixed|indirect"),
    ("p.attributions[1].cue.text", "said"), ("p.attributions[2].cue.first", "25"),
    ("p.attributions[1].speaker.party", "varda"), ("p.attributions[1].speaker.role", "official"),
    ("p.attributions[1].speaker.name", "Vardian Foreign Ministry"),
    ("p.attributions[1].speaker.anonymous", "false"), ("p.attributions[1].vague", "false"),
    ("#p.attributions[1].contents", "1"),
    ("p.attributions[1].source.text", "The Vardian Foreign Ministry"),
    ("all(p.mentions, 'party')", "varda|oskel|oskel"), ("p.mentions[2].actor", "Oskel"),
    ("p.mentions[2].role", "party"), ("all(a.speakers, 'number')", "1|2"),
    ("a.parties[1] .. a.parties[2]", "vardaoskel"), ("#a.parties", "2"),
    ("p.text", text),
    ("p.colour", "‘paragraph’ has no field ‘colour’"),
    ("p[1]", "‘paragraph’ has fields with names"),
    ("a.tokens.text", "a list has numbers and no names"),
    ("pairs(p)", "bad argument #1 to 'pairs' (table expected, got paragraph)"),
  ])
  func shows(expression: String, text: String) throws {
    #expect(try Self.seen(expression) == text)
  }

  @Test func findsWhatItReturns() throws {
    let (findings, problems) = try ScriptedBook.run(
      """
      function article(a)
        local found = {}
        for _, said in ipairs(a.attributions) do
          if said.class == 'distancing' then
            found[#found + 1] = {first = said.cue.first, last = said.cue.last, weight = 2,
              party = said.speaker.party}
          end
        end
        return found
      end
      """, "polarity: harm\ntarget: own", on: Self.article())
    #expect(problems == [])
    #expect(findings.map(\.weight) == [2])
    #expect(findings.map(\.polarity) == [.harm])
    #expect(findings.map(\.target?.certainty) == [1])
    #expect(findings.map(\.paragraph) == [1])
    #expect(findings.map { Self.article().text(of: $0.range) } == ["claimed"])
  }

  /// Without a party of its own a finding is about whom the ladder finds.
  @Test func looksForATarget() throws {
    let script = """
      function paragraph(p)
        local found = {}
        for _, t in ipairs(p.tokens) do
          if t.lower == 'moved' then found[#found + 1] = {first = t.number, last = t.number} end
        end
        return found
      end
      """
    let (findings, _) = try ScriptedBook.run(
      script, "polarity: harm\ntarget: nearest", on: Self.article())
    #expect(findings.count == 3)
    #expect(findings.map { $0.target != nil } == [false, true, true])
    #expect(findings.map(\.polarity) == [.harm, .harm, .harm])
    let (few, _) = try ScriptedBook.run(
      script, "requires: [nobody]\nguards: [negation]\nunless: [… them]", on: Self.article())
    #expect(few.isEmpty)
    let (some, _) = try ScriptedBook.run(
      script, "requires: [waters]\nunless: [… them]", on: Self.article())
    #expect(some.count == 1)
  }

  /// The script is asked only where a required word stands.
  @Test(arguments: [("[spoke]", 1), ("[buoy]", 2), ("[spoke, buoys]", 3), ("[nowhere]", 0)])
  func isAskedWhereAWordStands(requires: String, count: Int) throws {
    let (findings, _) = try ScriptedBook.run(
      "function paragraph(p) return {{first = p.first, last = p.first}} end",
      "requires: \(requires == "[buoy]" ? "[buoys]" : requires)", on: Self.article())
    #expect(findings.count == count)
  }

  @Test func knowsPatterns() throws {
    let (findings, problems) = try ScriptedBook.run(
      #"""
      local moved = evenhand.pattern([[\bmoved\b]])
      local waters = evenhand.pattern("our (?:own )?wat")
      function paragraph(p)
        local found = moved:passages(p)
        for _, passage in ipairs(waters:passages(p)) do found[#found + 1] = passage end
        local first, last = moved:find(p.text)
        if first and p.text:sub(first, last) ~= "moved" then error("no") end
        if first and moved:find(p.text, #p.text + 2) then error("no") end
        return found
      end
      """#, on: Self.article())
    #expect(problems == [])
    #expect(
      findings.map { Self.article().text(of: $0.range) } == [
        "moved", "our waters", "moved", "moved",
      ])
  }

  /// `pairs` goes by number, then by the bytes of a text, then by false and true.
  @Test func walksTablesInOrder() throws {
    #expect(
      try Self.seen(
        """
        (function()
          local t = {zebra = 1, ape = 2, [10] = 3, [2] = 4, [1.5] = 5, [true] = 6, [false] = 7, [-1] = 8}
          for i = 1, 200 do t["k" .. i] = nil end
          local out = {}
          for k, v in pairs(t) do
            out[#out + 1] = tostring(k) .. '=' .. v
            if k == 2 then t.ape = nil end
          end
          return table.concat(out, ' ')
        end)()
        """) == "-1=8 1.5=5 2=4 10=3 zebra=1 false=7 true=6")
  }

  @Test func sortsWithoutChangingTheOrderOfEquals() throws {
    #expect(
      try Self.seen(
        """
        (function()
          local t = {}
          for i = 1, 300 do t[i] = {i % 3, i} end
          table.sort(t, function(a, b) return a[1] < b[1] end)
          for i = 2, 300 do
            local a, b = t[i - 1], t[i]
            if a[1] > b[1] or a[1] == b[1] and a[2] > b[2] then return 'no' end
          end
          local w = {'b', 'c', 'a'}
          table.sort(w)
          return table.concat(w)
        end)()
        """) == "abc")
  }

  /// Nothing is kept between articles, but between the paragraphs of one.
  @Test func beginsEachArticleAnew() throws {
    let book = try ScriptedBook.book(
      """
      count = 0
      function paragraph(p)
        count = count + 1
        return {{first = p.first, last = p.first, weight = count}}
      end
      """)
    for _ in 1...3 {
      let article = book.annotate(Self.article())
      #expect(book.findings(in: article).map(\.weight) == [1, 2, 3])
    }
  }

  @Test(arguments: [
    ("{{first = 0, last = 1}}", "from token 0 to token 1 is none: the article has tokens 1 to"),
    ("{{first = 2, last = 1}}", "from token 2 to token 1 is none"),
    ("{{first = 1, last = 999}}", "from token 1 to token 999 is none"),
    ("{{first = 1, last = 3}}", "reaches over more than one paragraph"),
    ("{{first = 1, last = 1, weight = 0}}", "a weight is a number from 0.1 to 5.0, not 0.0"),
    ("{{first = 1, last = 1, weight = 0/0}}", "a weight is a number"),
    ("{{first = 1, last = 1, weight = '1'}}", "‘weight’ of a finding is a number"),
    ("{{first = 1.5, last = 1}}", "‘first’ of a finding is the number of a token"),
    ("{{first = 1}}", "‘last’ of a finding is the number of a token"),
    ("{{first = 1, last = 1, wieght = 1}}", "unknown key ‘wieght’: a finding may have"),
    ("{{1, 2}}", "a finding has keys with names"),
    ("{first = 1, last = 2}", "‘article’ returns a list: {{first = …, last = …}}"),
    ("{1}", "a finding is a table with ‘first’ and ‘last’, not a number"),
    ("3", "‘article’ returns a list of findings, not a number"),
    ("{{first = 1, last = 1, party = 'tarn'}}", "the article’s conflict has no party ‘tarn’"),
    ("{{first = 1, last = 1, party = 1}}", "‘party’ of a finding is the id of a party"),
    ("a.tokens[1].colour", "‘token’ has no field ‘colour’"),
    ("nil + 1", "attempt to perform arithmetic on a nil value"),
    ("('1' + 1)", "attempt to perform arithmetic on a string value"),
    ("missing()", "attempt to call a nil value (global 'missing')"),
    ("error({})", "it raised a table and no message"),
  ])
  func refuses(returned: String, message: String) throws {
    let (findings, problems) = try ScriptedBook.run(
      "function article(a)\n  return \(returned)\nend", "polarity: harm\ntarget: own",
      on: Self.article())
    #expect(findings.isEmpty)
    #expect(problems.count == 1)
    #expect(problems.first?.contains(message) ?? false, "\(problems)")
    #expect(problems.first?.hasPrefix("x.yaml:1") ?? false, "\(problems)")
  }

  @Test func needsATargetOfItsOwnToNameAParty() throws {
    let (_, problems) = try ScriptedBook.run(
      "function article(a) return {{first = 1, last = 1, party = 'varda'}} end",
      on: Self.article())
    #expect(
      problems == [
        "x.yaml:9: a finding names the party ‘varda’, so the indicator needs ‘target: own’"
      ])
  }

  /// A script that fails in a paragraph fails in its article, and says where.
  @Test func saysWhereItFailed() throws {
    let (findings, problems) = try ScriptedBook.run(
      """
      function paragraph(p)
        if p.number == 3 then error("no more") end
        return {{first = p.first, last = p.first}}
      end
      """, on: Self.article())
    #expect(findings.isEmpty)
    #expect(problems == ["x.yaml:10: no more (in paragraph 2)"])
  }

  /// Findings come in text order whatever order they are returned in, and `nil` is none.
  @Test func sortsFindings() throws {
    let (findings, _) = try ScriptedBook.run(
      "function article(a) return {{first = 4, last = 4}, {first = 1, last = 1}} end",
      on: Self.article())
    #expect(findings.map(\.tokens) == [0..<1, 3..<4])
    #expect(try ScriptedBook.run("function article(a) end", on: Self.article()).problems == [])
  }

  @Test func limitsFindings() throws {
    let many =
      "function article(a) local t = {} for i = 1, COUNT do t[i] = {first = 1, last = 1} end return t end"
    let (found, problems) = try ScriptedBook.run(
      many.replacing("COUNT", with: "10000"), on: Self.article())
    #expect(problems == [])
    #expect(found.count == 10_000)
    let (_, tooMany) = try ScriptedBook.run(
      many.replacing("COUNT", with: "10001"), on: Self.article())
    #expect(tooMany == ["x.yaml: the script returned more than 10000 findings"])
  }
}
