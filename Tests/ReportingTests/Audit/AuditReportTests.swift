import Prose
import Reporting
import Rules
import Scoring
import TestSupport
import Testing

/// The formats of `rules audit`, over an audit made by hand.
@Suite struct AuditReportTests {
  @Test(arguments: [
    ("text", false, "audit.txt"), ("text", true, "audit-verbose.txt"),
    ("markdown", false, "audit.md"), ("json", false, "audit.json"),
  ])
  func isAsRecorded(format: String, isVerbose: Bool, golden: String) throws {
    try expectGolden(write(Self.audit, format, isVerbose), golden)
  }

  @Test(arguments: auditFormats.map { $0.name })
  func tellsOfAnEvenSet(format: String) throws {
    var audit = Self.audit
    for place in audit.packs.indices {
      audit.packs[place].asymmetries = []
      audit.packs[place].notes = []
    }
    audit.questions = []
    let text = try write(audit, format, false)
    #expect(text.last == "\n" && !text.contains("loaded-word 4"))
    #expect(
      text.contains(format == "json" ? #""asymmetricIndicators": []"# : "no indicator changes"))
  }

  @Test func fitsAHundredColumns() throws {
    for isVerbose in [false, true] {
      for line in try write(Self.audit, "text", isVerbose).split(separator: "\n") {
        #expect(line.count <= 100 && line.last != " ", "\(line)")
      }
    }
  }

  private func write(_ audit: RulesAudit, _ format: String, _ isVerbose: Bool) throws -> String {
    let kind = try #require(auditFormats.first { $0.name == format })
    var output = TextBuffer()
    kind.init(ReportOptions(isVerbose: isVerbose)).write(audit, to: &output)
    return output.text
  }

  private static let audit: RulesAudit = {
    let conflict = Conflict(
      id: "varda-oskel", title: "Varda and Oskel",
      parties: [Party(id: "varda", name: "Varda"), Party(id: "oskel", name: "Oskel")], actors: [],
      owner: .none)
    let quiet = Conflict(id: "quiet", title: "Nobody", parties: [], actors: [], owner: .none)
    var mute = PackAudit(
      Conflict(id: "mute", title: "Nobody is named", parties: [], actors: [], owner: .none),
      pairs: [], findings: [], notes: [])
    mute.articles = 2
    var pair = PairAudit(parties: ["varda", "oskel"])
    pair.articles = 2
    var difference = MirrorDifference(ruleSet: "wire")
    (difference.article, difference.paragraph, difference.lean) = (1.9183, 44.4444, 0.1537)
    pair.add([difference, MirrorDifference(ruleSet: "co-mediator")])
    pair.gaps = [PairAudit.Gap(path: "c.txt", name: "Old Varda", instead: "Varda")]
    var pack = PackAudit(
      conflict, pairs: [pair], findings: [0, 2],
      notes: [
        PackNote(.findings, "all 2 findings are about Oskel"),
        PackNote(.list, "demonyms: Varda has 2, Oskel has 1"),
      ])
    (pack.articles, pack.tried) = (3, 2)
    pack.asymmetries =
      [
        asymmetry("loaded-word", .word, "Hammerheads", 4, 0, parties: ["oskel"]),
        asymmetry("blame", .finding, "aggressor | of the week", 1, 6, parties: ["oskel"]),
        asymmetry("blame", .names, "aggressor", -4.32, -2.88, effect: .lean),
        asymmetry("voices", .parties, "", 0, 1.0429, paragraph: nil),
        asymmetry("naming", .contestedName, "Lake Imrel", 3, 0, parties: ["varda"]),
        asymmetry("naming", .contestedName, "Lake Imrel", 1.5, 0, parties: ["varda"]),
        asymmetry("naming", .contestedName, "Lake Imrel", 1.5, 0, paragraph: 0),
        asymmetry("naming", .contestedName, "Lake Imrel", 1, 0, parties: ["varda"]),
      ].byIndicator
    var indicators = ["blame", "loaded-word"].map { Indicator(id: $0) }
    indicators[1].namesNobody = ["Orwellian", "Kafkaesque"]
    var redundancy = Redundancy(indicators: 2)
    for paragraph in 0..<3 {
      redundancy.add([finding(0, 0..<3, paragraph), finding(1, 1..<3, paragraph)])
    }
    var audit = RulesAudit(
      indicators: indicators, ruleSets: ["wire", "co-mediator"],
      packs: [PackAudit(quiet, pairs: [], findings: [], notes: []), mute, pack],
      sensitivities: [sensitivity(), Sensitivity(ruleSet: "co-mediator", indicators: 2)],
      redundancy: redundancy,
      questions: [
        AuditQuestion(.nameLike, indicator: "loaded-word", words: "Brannik", count: 0),
        AuditQuestion(
          .oneSidedWords, indicator: "blame", words: "tin soldiers", count: 5,
          conflict: "varda-oskel", party: "oskel"),
      ])
    (audit.articles, audit.skipped) = (5, 1)
    return audit
  }()

  /// An aggressor in twelve other words, which decides its level.
  private static func sensitivity() -> Sensitivity {
    var sensitivity = Sensitivity(ruleSet: "wire", indicators: 2)
    do {
      let book = try Rulebook(
        RuleText.indicator("blame"), RuleText.indicator("loaded-word", terms: "[raiders]"),
        RuleText.ruleSet(severities: "{blame: 4, loaded-word: 1}"))
      let article = book.annotate(
        Article("The aggressor one two three four five six seven eight nine ten eleven twelve."))
      let findings = book.findings(in: article)
      let score = Scorer(book.ruleSets[0], indicators: book.indicators).score(article, findings)
      sensitivity.add(score, of: article, findings, book.indicators)
    } catch {
      fatalError("\(error)")
    }
    return sensitivity
  }

  private static func finding(
    _ indicator: Int, _ tokens: Range<Int>, _ paragraph: Int
  ) -> Finding {
    Finding(indicator: indicator, paragraph: paragraph, tokens: tokens, range: TextRange(tokens))
  }

  private static func asymmetry(
    _ indicator: String, _ cause: Asymmetry.Cause, _ words: String, _ before: Double,
    _ after: Double, effect: Asymmetry.Effect = .cost, parties: [String] = ["varda", "oskel"],
    paragraph: Int? = 2
  ) -> Asymmetry {
    Asymmetry(
      indicator: indicator, cause: cause, effect: effect, ruleSet: "wire", parties: parties,
      path: "lake.txt", paragraph: paragraph, line: 5, words: words, before: before, after: after)
  }
}
