import EvenhandKit
import TestSupport
import Testing

/// An audit names what reads one side otherwise, and nothing else.
@Suite struct RulesAuditorTests {
  typealias Plant = PlantedRules.Plant

  /// What is to be named for each plant: the indicator, what shows it, the words, before and after.
  private static let expected:
    [Plant: (indicator: String, cause: Asymmetry.Cause, words: String, [Double])] = [
      .nickname: ("loaded", .word, "Hammerheads", [4, 0]),
      .smallNickname: ("loaded", .word, "Hammerheads", [4, 0]),
      .town: ("gangs", .names, "gang of Miresk", [5, 0]),
      .excuse: ("amok", .names, "ran amok", [0, 6]),
      .contestedName: ("naming", .contestedName, "Lake Imrel", [3, 0]),
      .finding: ("blame", .finding, "aggressor", [1, 6]),
      .share: ("blame", .names, "aggressor", [-4.32, -2.88]),
    ]

  @Test func namesNothingInAnEvenSet() throws {
    let audit = try audit([])
    #expect(audit.articles == 2 && audit.tried == 2)
    #expect(audit.asymmetricIndicators == [])
    #expect(audit.asymmetry == 0)
    let pack = try #require(audit.packs.first)
    #expect(pack.pairs.map(\.articles) == [2])
    for difference in pack.pairs[0].differences {
      #expect(difference.article == 0 && difference.paragraph == 0 && difference.lean == 0)
    }
    #expect(pack.notes == [])
  }

  @Test(arguments: Plant.allCases)
  func namesAPlantedRuleAndNoOther(plant: Plant) throws {
    let audit = try audit([plant])
    let (indicator, cause, words, points) = try #require(Self.expected[plant])
    let groups = audit.packs.flatMap(\.asymmetries)
    #expect(groups.map(\.indicator) == [indicator])
    let passage = try #require(groups.first?.passages.first)
    #expect(passage.cause == cause && passage.words == words)
    #expect(abs(passage.before - points[0]) < 1e-9 && abs(passage.after - points[1]) < 1e-9)
    #expect(passage.effect == (plant == .share ? .lean : .cost))
  }

  @Test func namesFiveOfFive() throws {
    let audit = try audit(Set(PlantedRules.five))
    #expect(audit.asymmetricIndicators == ["amok", "blame", "gangs", "loaded", "naming"])
    #expect(
      audit.packs[0].asymmetries.map(\.indicator) == ["amok", "blame", "gangs", "loaded", "naming"])
    #expect(audit.asymmetry == 6)
    for plant in PlantedRules.five {
      let (indicator, cause, words, _) = try #require(Self.expected[plant])
      #expect(
        audit.packs[0].asymmetries.contains { group in
          group.indicator == indicator && group.cause == cause
            && group.passages.contains { $0.words == words }
        }, "\(plant)")
    }
  }

  /// Whichever party the pack lists first, the same indicators are named.
  @Test(arguments: Plant.allCases.map { [$0] } + [[], PlantedRules.five])
  func namesTheSameWithThePartiesExchanged(plants: [Plant]) throws {
    let rulebook = try PlantedRules.rulebook(Set(plants))
    #expect(
      try audit(rulebook).asymmetricIndicators
        == audit(rulebook.exchangingParties()).asymmetricIndicators)
  }

  @Test func saysWhatThePackGivesOneSide() throws {
    let audit = try audit([.contestedName, .finding, .share])
    #expect(audit.packs[0].notes.map(\.kind) == [.contestedName, .findings, .share])
    #expect(audit.packs[0].findings == [0, 1])
  }

  /// A nickname that stands once is a question and no verdict.
  @Test func asksAboutAWordThatLooksLikeAName() throws {
    let rulebook = try PlantedRules.rulebook([.nickname])
    let audit = try audit(rulebook, Array(PlantedRules.articles.prefix(1)))
    #expect(audit.asymmetricIndicators == [])
    let question = try #require(audit.questions.first)
    #expect(question.kind == .nameLike && question.indicator == "loaded")
    #expect(question.words == "Hammerheads" && question.count == 1)
  }

  /// The article's capital tells of a name whose rule is written small; what it writes small elsewhere,
  /// what stands beside both sides, and days, months, faiths and doctrines are none.
  @Test(arguments: [
    (
      "[redcaps]", "On the ridge the Redcaps of Oskel stood.", "Later the Redcaps of Oskel left.",
      true
    ),
    (
      "[\"gang of kallvik\"]", "A gang of Kallvik held Oskel.", "Oskel saw a gang of Kallvik.", true
    ),
    (
      "[redcaps]", "On the ridge the Redcaps of Oskel stood.", "Later the Redcaps of Varda left.",
      false
    ),
    (
      "[redcaps]", "On the ridge the Redcaps of Oskel stood.", "Later the redcaps of Oskel left.",
      false
    ),
    ("[redcaps]", "Redcaps of Oskel stood on the ridge.", "Redcaps of Oskel left it later.", false),
    (
      "[marxist]", "On the ridge the Marxist of Oskel stood.", "Later a Marxist of Oskel left.",
      false
    ),
    (
      "[march]", "Since last March the guns of Oskel are silent.", "In March guns of Oskel fell.",
      false
    ),
  ])
  func knowsANicknameByTheArticlesCapital(
    terms: String, one: String, other: String, isNamed: Bool
  ) throws {
    let rulebook = try Rulebook(
      RuleText.conflict, RuleText.indicator(terms: terms),
      RuleText.ruleSet(severities: "{blame: 4}"))
    let audit = try audit(rulebook, [Article(id: "a", paragraphs: [one, other])])
    #expect(audit.asymmetricIndicators == (isNamed ? ["blame"] : []))
    #expect(audit.packs[0].asymmetries.map(\.cause) == (isNamed ? [.word] : []))
    #expect(audit.questions == [])
  }

  @Test func knowsANicknameThatAPatternFinds() throws {
    let indicator = RuleText.indicator(
      "town", kind: "pattern",
      """
      requires: [gang, clique]
      pattern: '(?:gang|clique) (?:of|in) kallvik'
      """)
    let rulebook = try Rulebook(
      RuleText.conflict, indicator, RuleText.ruleSet(severities: "{town: 4}"))
    let article = Article(
      id: "a",
      paragraphs: ["A gang of Kallvik held Oskel.", "People of Oskel saw a clique in Kallvik."])
    #expect(try audit(rulebook, [article]).asymmetricIndicators == ["town"])
  }

  /// A nickname that a script looks for is one too.
  @Test func knowsANicknameThatAScriptFinds() throws {
    let indicator = RuleText.indicator(
      "scripted", kind: "script",
      """
      script: |
        function article(a)
          local found = {}
          for _, token in ipairs(a.tokens) do
            if token.lower == "redcaps" then
              found[#found + 1] = {first = token.number, last = token.number}
            end
          end
          return found
        end
      """)
    let rulebook = try Rulebook(
      RuleText.conflict, indicator, RuleText.ruleSet(severities: "{scripted: 4}"))
    let article = Article(
      id: "a",
      paragraphs: [
        "On the ridge the Redcaps of Oskel stood.", "Later the Redcaps of Oskel left.",
      ])
    #expect(try audit(rulebook, [article]).asymmetricIndicators == ["scripted"])
  }

  /// What an author says names nobody is taken for no name, by the indicator that says so and no other,
  /// and the audit tells.
  @Test(arguments: [
    ("[Orwellian]", "[Orwellian]", []), ("[orwellian]", "[Orwellian]", []),
    ("[Orwellian]", "[orwellian]", []), ("[Orwellian]", "[Kafkaesque]", ["blame"]),
    ("[orwellian]", "[Kafkaesque]", ["blame"]),
  ])
  func takesAnAuthorsWord(terms: String, nobody: String, named: [String]) throws {
    let articles = [
      Article(
        id: "a",
        paragraphs: [
          "Guns of Varda were silent as well.", "They spoke of the Orwellian state of Oskel.",
          "Nobody in Oskel heard of an Orwellian plan.",
        ])
    ]
    let claim = RuleText.indicator(terms: terms, more: "names-nobody: \(nobody)")
    let set = RuleText.ruleSet(severities: "{blame: 4}")
    let one = try audit(Rulebook(RuleText.conflict, claim, set), articles)
    #expect(one.asymmetricIndicators == named)
    #expect(one.namesNobody.map(\.indicator) == ["blame"])
    #expect(one.namesNobody.map { "[\($0.words)]" } == [nobody])
    let other = RuleText.indicator("other", terms: "[Orwellian]")
    let both = RuleText.ruleSet(severities: "{blame: 4, other: 4}")
    #expect(
      try audit(Rulebook(RuleText.conflict, claim, other, both), articles).asymmetricIndicators
        == named + ["other"])
  }

  /// A nickname of small letters that stands once is a question as well.
  @Test func asksAboutACapitalInAPassage() throws {
    let rulebook = try PlantedRules.rulebook([.smallNickname])
    let audit = try audit(rulebook, Array(PlantedRules.articles.prefix(1)))
    #expect(audit.asymmetricIndicators == [])
    #expect(
      audit.questions
        == [AuditQuestion(.nameLike, indicator: "loaded", words: "Hammerheads", count: 1)])
  }

  /// Words that stand about one side alone raise a question from so many findings on.
  @Test(arguments: [
    (AuditTally.leastWordHits - 1, false, 0), (AuditTally.leastWordHits, false, 1),
    (AuditTally.leastWordHits, true, 0),
  ])
  func asksAboutWordsOfOneSide(count: Int, isSaidOfBoth: Bool, questions: Int) throws {
    var paragraphs = (0..<count).map { "On day \($0) the raiders of Oskel came down to the mill." }
    if isSaidOfBoth { paragraphs.append("On the last day the raiders of Varda came to the mill.") }
    let audit = try audit(PlantedRules.rulebook(), [Article(id: "a", paragraphs: paragraphs)])
    #expect(audit.questions.count == questions)
    for question in audit.questions {
      #expect(question.kind == .oneSidedWords && question.indicator == "loaded")
      #expect(question.words == "raiders" && question.count == count)
      #expect(question.conflict == "varda-oskel" && question.party == "oskel")
    }
  }

  @Test func passesOverArticlesWithoutAConflict() throws {
    let rain = Article("It rained in the north for most of the day and for all of the night.")
    let audit = try audit(PlantedRules.rulebook(), PlantedRules.articles + [rain])
    #expect(audit.articles == 2 && audit.skipped == 1)
  }

  /// An article in which nobody is named has nothing to exchange, and nothing is tried by it.
  @Test(arguments: [
    ("It rained in the north for most of the day and for all of the night.", 0),
    ("The guns of Oskel were silent all day long.", 1), ("Yeldria sent two ships.", 1),
    ("They went by boat to Lake Imrel at noon.", 1), ("They spoke about the Border Lake.", 0),
  ])
  func triesArticlesThatNameSomebody(text: String, tried: Int) throws {
    let auditor = try RulesAuditor(PlantedRules.rulebook(), conflict: .named("varda-oskel"))
    var tally = AuditTally(auditor)
    tally.add(try auditor.audit(Article(text)))
    let audit = tally.audit()
    #expect(audit.articles == 1 && audit.tried == tried)
    #expect(audit.packs.map(\.articles) == [1] && audit.packs.map(\.tried) == [tried])
    #expect(audit.packs[0].pairs.map(\.articles) == [tried])
  }

  @Test func refusesWhatNobodyDefines() throws {
    let rulebook = try PlantedRules.rulebook()
    #expect(throws: EvenhandError.self) { try RulesAuditor(rulebook, ruleSets: ["plantd"]) }
    #expect(throws: EvenhandError.self) {
      try RulesAuditor(rulebook, conflict: .named("varda"))
    }
    var article = PlantedRules.articles[0]
    article.matter.conflict = "nobody"
    let auditor = try RulesAuditor(rulebook)
    #expect(throws: EvenhandError.self) { try auditor.audit(article) }
  }

  private func audit(_ plants: Set<Plant>) throws -> RulesAudit {
    try audit(PlantedRules.rulebook(plants))
  }

  private func audit(
    _ rulebook: Rulebook, _ articles: [Article] = PlantedRules.articles
  ) throws -> RulesAudit {
    let auditor = try RulesAuditor(rulebook)
    var tally = AuditTally(auditor)
    for article in articles { tally.add(try auditor.audit(article)) }
    return tally.audit()
  }
}
