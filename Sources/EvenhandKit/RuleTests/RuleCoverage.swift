private import Prose
public import Reporting
public import Rules

/// What of the indicators is ever found: by their tests, in articles, and at all.
public struct RuleCoverage: Sendable {
  /// An indicator and what became of it.
  public struct Entry: Sendable {
    public var indicator: Indicator

    /// In how many tests it found something.
    public var firing = 0

    /// In how many tests it must find nothing.
    public var silent = 0

    /// In how many articles it found something.
    public var articles = 0

    public var terms: [Term] = []

    /// Whether it is ever found, has a test that must stay silent, and no term that cannot be found.
    public var holds: Bool { complaints.isEmpty && deadTerms.isEmpty }

    /// The terms that cannot be found anywhere.
    public var deadTerms: [Term] { terms.filter { !$0.canFire } }

    /// The terms that can be found and were not.
    public var unfired: [Term] { terms.filter { $0.canFire && !$0.hasFired } }

    /// What the indicator lacks, in clauses.
    public var complaints: [String] {
      var complaints: [String] = []
      if firing == 0, articles == 0 { complaints.append("no test fires it") }
      if silent == 0 { complaints.append("no test wants it silent") }
      return complaints
    }
  }

  /// A term and what became of it.
  public struct Term: Sendable {
    public var listed: ListedTerm

    /// Whether it was found in a test or an article.
    public var hasFired = false

    /// Whether it can be found in a sentence of its own; always for words that are only required.
    public var canFire = true

    /// `file:line:column`
    public var place: String { "\(listed.document.name):\(listed.node.start)" }
  }

  /// The indicators that find something by themselves, in the rulebook's order.
  public private(set) var entries: [Entry]

  /// Their places in the rulebook.
  private let places: [Int]
  private let rulebook: Rulebook

  /// The coverage of some indicators before any test is run.
  ///
  /// - Parameter names: The names of the indicators; all where there is none.
  public init(_ rulebook: Rulebook, of names: [String] = []) {
    self.rulebook = rulebook
    places = rulebook.indicators.indices.filter {
      let indicator = rulebook.indicators[$0]
      return indicator.kind != BalanceRule.kind
        && (names.isEmpty || names.contains(indicator.id))
    }
    let trial = TermTrial(rulebook)
    entries = places.map { place in
      var entry = Entry(indicator: rulebook.indicators[place])
      entry.terms = rulebook.listedTerms(of: entry.indicator).map { listed in
        Term(
          listed: listed,
          canFire: listed.role == .required || trial.finds(listed, indicator: place))
      }
      return entry
    }
  }

  /// Counts a test.
  public mutating func add(_ outcome: RuleTestOutcome) {
    guard case .indicator(let id) = outcome.test.subject,
      let entry = entries.firstIndex(where: { $0.indicator.id == id })
    else { return }
    if outcome.test.marked.ranges.isEmpty { entries[entry].silent += 1 }
    guard !outcome.found.isEmpty else { return }
    entries[entry].firing += 1
    let text = Array(outcome.test.marked.text.utf8)
    add(outcome.found.map { String(decoding: text[$0], as: UTF8.self) }, to: entry)
    addRequired(outcome.test.marked.text, to: entry)
  }

  /// Counts an article.
  public mutating func add(_ report: Report) {
    var problems: [RuleProblem] = []
    for (entry, place) in places.enumerated() {
      let findings = rulebook.findings(of: place, in: report.article, problems: &problems)
      guard !findings.isEmpty else { continue }
      entries[entry].articles += 1
      let article = report.article.article
      add(findings.map { article.text(of: $0.range) }, to: entry)
      for paragraph in Set(findings.map(\.paragraph)) {
        addRequired(article.text(of: article.paragraphs[paragraph].range), to: entry)
      }
    }
  }

  /// Marks the terms that were found.
  private mutating func add(_ found: [String], to entry: Int) {
    for words in found.map(ListedTerm.words) {
      for place in entries[entry].terms.indices {
        let term = entries[entry].terms[place]
        if term.listed.role == .found, !term.hasFired, term.listed.isSpelled(words) {
          entries[entry].terms[place].hasFired = true
        }
      }
    }
  }

  /// Marks the required words that stand in a text in which something was found.
  private mutating func addRequired(_ text: String, to entry: Int) {
    guard entries[entry].terms.contains(where: { $0.listed.role == .required }) else { return }
    let words = ListedTerm.words(of: text)
    for place in entries[entry].terms.indices {
      let listed = entries[entry].terms[place].listed
      guard listed.role == .required, let wanted = listed.spellings.first else { continue }
      if words.indices.contains(where: {
        listed.isSpelled(Array(words[$0...].prefix(wanted.count)))
      }) {
        entries[entry].terms[place].hasFired = true
      }
    }
  }
}
