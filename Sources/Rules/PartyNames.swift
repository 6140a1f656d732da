public import Prose

/// The names that conflict packs give to parties, their friends and mediators.
///
/// No indicator may list one: party names stand in conflict packs only, so that exchanging the
/// parties leaves every neutrality score as it is.
public struct PartyNames: Sendable {
  private var packs: [[Form]: String] = [:]

  init() {}

  mutating func add(_ names: some Sequence<[Form]>, of pack: String) {
    for name in names { packs[name] = pack }
  }

  /// The pack in which some words are a name; nil for other words. A kind that lists words asks it.
  public func pack(naming words: [Form]) -> String? { packs[words] }
}
