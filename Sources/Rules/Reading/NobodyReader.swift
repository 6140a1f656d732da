import Prose
import YAML

/// Reads the words with a capital of which an indicator says that they name nobody in a conflict.
struct NobodyReader {
  static let key = Key.optional(
    "names-nobody", .list(.text),
    "Words with a capital that name nobody in a conflict: an audit takes them for no names, and says so."
  )

  private let partyNames: PartyNames
  private let lexicon: Lexicon

  /// The packs of contested names, by their words.
  private var contested: [[String]: String] = [:]

  /// - Parameter lexicon: The words of all packs, read.
  init(_ packs: [ConflictPack], _ partyNames: PartyNames, _ lexicon: Lexicon) {
    self.partyNames = partyNames
    self.lexicon = lexicon
    for conflict in packs.map(\.conflict) {
      for thing in conflict.contestedNames {
        for name in thing.neutral + thing.proper + thing.names.joined() {
          contested[ListedTerm.words(of: name)] = conflict.id
        }
      }
    }
  }

  /// The words that a file lists.
  ///
  /// - Throws: At a name of a conflict pack.
  func read(_ fields: Fields, of document: Document) throws(YAMLError) -> [String] {
    guard let list = fields[Self.key.name] else { return [] }
    var words: [String] = []
    for node in try document.list(list) {
      let text = try document.string(node)
      if let pack = pack(naming: text) {
        throw document.error(
          at: node,
          "‘\(text)’ is a name in the conflict pack ‘\(pack)’, so that it cannot be said to name nobody"
        )
      }
      words.append(text)
    }
    return words
  }

  private func pack(naming text: String) -> String? {
    let words = ListedTerm.words(of: text)
    return contested[words] ?? partyNames.pack(naming: words.map { lexicon.form(of: $0.utf8.span) })
  }
}
