public import Prose
public import YAML

/// Everything the rule files say, ready to be applied: read once, then shared.
public struct Rulebook: Sendable {
  /// The indicators, sorted by id.
  public let indicators: [Indicator]

  /// The rule sets, sorted by id, with what they inherit.
  public let ruleSets: [RuleSet]

  /// The conflict packs, sorted by id.
  public private(set) var packs: [ConflictPack]

  /// The words by which articles say that somebody speaks.
  public let cues: CueLexicon

  /// The phrases of all rules and packs, frozen.
  public let phrasebook: Phrasebook

  /// The files the rules were read from, for whoever shows rules or points at a place in them.
  public let sources: [Document]

  /// What the rules are called.
  public let names: RuleNames

  private let rules: [any Rule]

  /// Reads rule files.
  ///
  /// - Parameters:
  ///   - files: Indicators, rule sets, conflict packs, files of cues and scripts in any order. A file
  ///     in a later folder replaces one of the same kind and name in an earlier one.
  ///   - kinds: The kinds of rule that indicators may name.
  /// - Throws: A `YAMLError` with file, line and column for whatever does not fit.
  public init(_ files: [RuleFile], kinds: [any Rule.Type] = ruleKinds) throws(YAMLError) {
    let definitions = try Definitions(files)
    let names = definitions.names
    var setReader = RuleSetReader(definitions[.ruleSet], names)
    var ruleSets = try setReader.read()
    let edits = try TermEdits(definitions[.ruleSet], ruleSets, names)

    var phrasebook = Phrasebook()
    let guards = GuardPhrases(&phrasebook)
    var cues = CueLexicon()
    cues.open(&phrasebook)
    for definition in definitions[.voices] {
      var reader = VoicesReader(definition)
      try reader.read(into: &cues, &phrasebook)
    }
    var packs: [ConflictPack] = []
    var partyNames = PartyNames()
    for definition in definitions[.conflict] {
      var reader = ConflictPackReader(definition, names)
      var pack = try reader.read(into: &phrasebook)
      pack.digest = Digest.sign(definition)
      packs.append(pack)
      partyNames.add(reader.names, of: definition.id)
    }
    let nobody = NobodyReader(packs, partyNames, phrasebook.lexicon)
    var indicators: [Indicator] = []
    var rules: [any Rule] = []
    for (place, definition) in definitions[.indicator].enumerated() {
      var (indicator, kind, fields) = try IndicatorReader(definition: definition, kinds: kinds)
        .read()
      indicator.namesNobody = try nobody.read(fields, of: definition.document)
      let entry = IndicatorEntry(
        indicator: indicator, place: place, document: definition.document, fields: fields,
        attachment: definition.attachment, edits: edits[indicator.id], guards: guards,
        partyNames: partyNames)
      rules.append(try kind.init(entry, phrasebook: &phrasebook))
      indicators.append(indicator)
    }
    phrasebook.freeze()
    Digest.sign(
      &ruleSets, indicators: definitions[.indicator], cues: definitions[.voices], edits: edits)
    sources = definitions.documents
    self.indicators = indicators
    self.rules = rules
    self.ruleSets = ruleSets
    self.packs = packs
    self.phrasebook = phrasebook
    self.cues = cues
    self.names = names
  }

  /// What all rules find in an article, in text order.
  public func findings(in article: AnnotatedArticle) -> [Finding] {
    var problems: [RuleProblem] = []
    return findings(in: article, problems: &problems)
  }

  /// What all rules find in an article, in text order, and what they could not do.
  public func findings(
    in article: AnnotatedArticle, problems: inout [RuleProblem]
  ) -> [Finding] {
    var findings: [Finding] = []
    for rule in rules { findings += rule.findings(in: article, problems: &problems) }
    establish(&findings, in: article)
    return findings.sorted {
      $0.range == $1.range ? $0.indicator < $1.indicator : $0.range < $1.range
    }
  }

  /// The same of one indicator, by its place.
  public func findings(
    of indicator: Int, in article: AnnotatedArticle, problems: inout [RuleProblem]
  ) -> [Finding] {
    var findings = rules[indicator].findings(in: article, problems: &problems)
    establish(&findings, in: article)
    return findings.sorted { $0.range < $1.range }
  }

  /// A file that the rules were read from, by its path.
  public func source(_ path: String) -> Document? { sources.first { $0.name == path } }

  /// The script of an indicator; nil for one of another kind.
  public func script(of indicator: Indicator) -> ScriptText? {
    indicators.firstIndex { $0.id == indicator.id }.flatMap { (rules[$0] as? ScriptRule)?.text }
  }

  /// Marks what findings of the article's conflict pack cover.
  private func establish(_ findings: inout [Finding], in article: AnnotatedArticle) {
    guard let conflict = article.conflict else { return }
    packs.first { $0.conflict.id == conflict.id }?.establish(&findings, of: article, indicators)
  }

  /// The place of the indicator that the one-sidedness of voices is charged to.
  public var balance: Int? { indicators.firstIndex { $0.kind == BalanceRule.kind } }

  /// The rule set with a name, read for a party where one stands behind a colon:
  /// `advocacy:armenia`.
  public func ruleSet(_ name: String) throws(RuleSetNameError) -> RuleSet {
    let (called, party) = RuleNames.parts(ofRuleSet: name)
    guard let id = names.id(called, .ruleSet), var set = ruleSets.first(where: { $0.id == id })
    else {
      throw .unknown(called, known: ruleSets.map(\.id))
    }
    guard set.isGivenParty else {
      if party != nil { throw .takesNoParty(set.id) }
      return set
    }
    let known = packs.flatMap { $0.conflict.parties.map(\.id) }
    guard let party, !party.isEmpty else { throw .needsParty(set.id, known: known) }
    guard known.contains(party) else { throw .unknownParty(party, of: set.id, known: known) }
    set.id = names.ruleSetID(name)
    set.party = party
    return set
  }

  /// The rule sets that are positions of their own rather than the common ground of others: all
  /// but those that extend nothing and are extended, and those that are read for a party.
  public var positions: [RuleSet] {
    let extended = Set(ruleSets.compactMap(\.extends))
    return ruleSets.filter {
      ($0.extends != nil || !extended.contains($0.id)) && !$0.isGivenParty
    }
  }

  /// The same rulebook with the first two parties of every conflict exchanged.
  public func exchangingParties() -> Rulebook {
    var exchanged = self
    exchanged.packs = packs.map { $0.exchanging(0, 1) }
    return exchanged
  }

  /// The same rulebook with two parties of one conflict exchanged, given as places among its parties.
  public func exchangingParties(of pack: String, _ one: Int, _ other: Int) -> Rulebook {
    var exchanged = self
    exchanged.packs = packs.map { $0.conflict.id == pack ? $0.exchanging(one, other) : $0 }
    return exchanged
  }
}

/// Why a name is no rule set's.
public enum RuleSetNameError: Error, Hashable, Sendable {
  case unknown(String, known: [String])
  case needsParty(String, known: [String])
  case takesNoParty(String)
  case unknownParty(String, of: String, known: [String])
}
