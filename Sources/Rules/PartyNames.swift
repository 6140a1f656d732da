import Prose

/// The names that conflict packs give to parties, their friends and mediators.
///
/// No indicator may list one: party names stand in conflict packs only, so that exchanging the
/// parties leaves every neutrality score as it is.
public struct PartyNames: Sendable {
  private var packs: [String: String] = [:]

  init() {}

  mutating func add(_ names: some Sequence<String>, of pack: String) {
    for name in names { packs[name] = pack }
  }

  /// The pack in which a term is a name.
  func pack(naming term: String) -> String? {
    packs.isEmpty ? nil : packs[Self.key(for: term)]
  }

  /// What two spellings of a name share.
  static func key(for name: String) -> String {
    Lexicon.folded(Phrasebook.words(of: name).joined(separator: " "))
  }
}
