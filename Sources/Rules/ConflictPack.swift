public import Prose

/// A conflict with what has been found about it.
public struct ConflictPack: Hashable, Sendable {
  public var conflict: Conflict
  public var determinations: [Determination]

  /// Who asks the phrasebook for the phrases that determinations cover; items are their places.
  public var covers: PhraseOwner

  /// The file it was read from.
  public var file: String

  /// Sixteen hexadecimal digits that change with what the file says.
  public var digest = ""

  public init(
    conflict: Conflict, determinations: [Determination], covers: PhraseOwner, file: String
  ) {
    self.conflict = conflict
    self.determinations = determinations
    self.covers = covers
    self.file = file
  }
}

/// What a court, a council or a fact-finding body has found about a party: an entry under
/// `findings`.
public struct Determination: Hashable, Sendable {
  public var id: String
  public var body: String
  public var document: String
  public var date: CalendarDate

  /// The place in the conflict's `parties` of the party found responsible.
  public var party: Int

  public var act: String

  /// The indicators it covers by name; the phrases it covers stand in the phrasebook.
  public var indicators: [String]

  /// The phrases it covers.
  public var phrases: [String]
}

extension ConflictPack {
  /// The same pack with two parties exchanged: every name, friend and finding of the one is the
  /// other's. Scores must not change by it, and leans must turn around.
  public func exchanging(_ one: Int, _ other: Int) -> ConflictPack {
    func exchanged(_ party: Int) -> Int { party == one ? other : party == other ? one : party }
    var pack = self
    for place in conflict.actors.indices {
      pack.conflict.actors[place].party = conflict.actors[place].party.map(exchanged)
    }
    for place in determinations.indices {
      pack.determinations[place].party = exchanged(determinations[place].party)
    }
    for place in conflict.contestedNames.indices {
      pack.conflict.contestedNames[place].names.swapAt(one, other)
    }
    for place in conflict.namings.indices {
      if case .party(let party) = conflict.namings[place].side {
        pack.conflict.namings[place].side = .party(exchanged(party))
      }
    }
    return pack
  }

  /// Marks the findings that a determination covers, of those dated no later than the article.
  ///
  /// A finding about a party is covered by a determination about that party which names its
  /// indicator, or one of whose phrases it overlaps. A finding about nobody, such as *both sides*,
  /// is covered where a phrase of any determination stands in its paragraph.
  func establish(
    _ findings: inout [Finding], of article: AnnotatedArticle, _ indicators: [Indicator]
  ) {
    let date = article.article.matter.date
    let inForce = determinations.map { determination in
      date.map { determination.date <= $0 } ?? true
    }
    for place in findings.indices {
      let finding = findings[place]
      let phrases = article.phrases[covers, within: article.layers[finding.paragraph].tokens]
      guard let target = finding.target else {
        findings[place].isEstablished = phrases.contains { inForce[Int($0.item)] }
        continue
      }
      findings[place].isEstablished = determinations.indices.contains { number in
        inForce[number] && determinations[number].party == target.party
          && (determinations[number].indicators.contains(indicators[finding.indicator].id)
            || phrases.contains {
              Int($0.item) == number && ($0.first..<$0.end).overlaps(finding.tokens)
            })
      }
    }
  }
}
