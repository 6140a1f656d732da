import Prose
import Rules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much is heard from each side, and from those of no side.
///
/// An attribution weighs `v = ln(1 + words / 10) · kind`. Of it `role` falls on the speaker's side
/// and the rest on the third voice, together with all of a mediator's, an expert's or a stranger's.
/// States of mind and words of nobody in particular weigh nothing.
struct VoiceMass: Hashable {
  /// W_j: the mass of each party's side.
  var sides: PartyValues

  /// W_0: the mass of everybody else.
  var third = 0.0

  init(parties: Int) { sides = PartyValues(count: parties) }

  /// The mass of all sides.
  var sum: Double { (0..<sides.count).reduce(0) { $0 + sides[$1] } }

  var isEmpty: Bool { third == 0 && sum == 0 }

  mutating func add(_ attribution: Attribution, of article: AnnotatedArticle, _ sourcing: Sourcing)
  {
    guard let speaker = attribution.speaker, attribution.weighs,
      !article.onlyNames(attribution)
    else { return }
    let mass =
      Self.logarithm(ofWords: attribution.words - attribution.surplusNameWords)
      * sourcing.kinds[attribution.kind]
    guard let party = article.speakers[speaker].party else {
      third += mass
      return
    }
    let share = sourcing.roles[article.speakers[speaker].role]
    sides[party] += mass * share
    third += mass * (1 - share)
  }

  mutating func add(_ other: VoiceMass) {
    if other.isEmpty { return }
    for party in 0..<sides.count { sides[party] += other.sides[party] }
    third += other.third
  }

  /// ln(1 + words / 10), taken once for each number of words that occurs often.
  static func logarithm(ofWords words: Int) -> Double {
    words < logarithms.count ? logarithms[max(0, words)] : log(1 + Double(words) / 10)
  }

  private static let logarithms = (0..<512).map { log(1 + Double($0) / 10) }
}

extension Attribution {
  /// Whether it is somebody's speech, so that it has mass.
  var weighs: Bool { cueClass.isSpeech && !isVague && speaker != nil }
}

extension AnnotatedArticle {
  /// Whether an attribution only tells by which name a side calls a contested thing: *Vardans call it
  /// Morava*. That is about the name and no speech of the side.
  func onlyNames(_ attribution: Attribution) -> Bool {
    guard let conflict, !phrases.isEmpty(conflict.contested),
      attribution.words <= Self.longestNaming,
      attribution.cue.contains(where: { classes(at: $0).contains(.naming) }),
      let speaker = attribution.speaker, let party = speakers[speaker].party
    else { return false }
    return contents[attribution.contents].contains { content in
      namings(in: content, of: conflict).contains { $0.party == party }
    }
  }

  /// The most words of what only names, in words of the content.
  private static let longestNaming = 8
}

extension Sourcing.Kinds {
  /// What a way of speaking counts for.
  subscript(kind: Attribution.Kind) -> Double {
    switch kind {
    case .direct: direct
    case .mixed: mixed
    case .indirect: indirect
    case .noResponse: noResponse
    }
  }
}

extension Sourcing.Roles {
  /// What a speaker of a side counts for it.
  subscript(role: Speaker.Role) -> Double {
    switch role {
    case .official: official
    case .advocate: advocate
    case .ally: ally
    case .unnamed, .citizen: unnamed
    case .mediator: mediator
    case .institution, .expert, .other: 0
    }
  }
}
