import Prose
import YAML

/// Reads the contested names of a conflict pack and puts them into the phrasebook.
struct ContestedNamesReader {
  /// The keys of a contested name; those of parties are their ids.
  static let record = Record("a contested name", keys, others: .list(.text))

  private static let keys: [Key] = [
    .optional("neutral", .list(.text), "Names that take no side."),
    .optional("proper", .list(.text), "Names of bodies, which take no side either."),
    .required("reason", .text, "Why the names are contested, or where that is said."),
  ]

  let document: Document
  let parties: [Party]

  /// What is read: the things, what each phrase says, and who asks for the phrases.
  struct Contested {
    var names: [ContestedName] = []
    var namings: [Naming] = []
    var owner: PhraseOwner
  }

  func read(
    _ node: Node?, into phrasebook: inout Phrasebook
  ) throws(YAMLError) -> Contested {
    var contested = Contested(owner: phrasebook.makeOwner())
    guard let node else { return contested }
    let ids = parties.map(\.id)
    let record = Record(
      "a contested name",
      Self.keys + ids.map { .optional($0, .list(.text), "Names that ‘\($0)’ uses.") })
    var known: [[Form]: Node] = [:]
    for entry in try document.list(node) {
      let fields = try document.fields(of: entry, as: record)
      let thing = contested.names.count
      func names(_ key: String, _ side: Naming.Side) throws(YAMLError) -> [String] {
        guard let node = fields[key] else { return [] }
        var texts: [String] = []
        for item in try document.list(node) {
          let text = try document.string(item)
          let words = try words(of: item, text, &phrasebook)
          if let other = known.updateValue(item, forKey: words) {
            throw document.error(
              at: item,
              "the name ‘\(text)’ stands at line \(other.start.line) too: a name says one thing")
          }
          phrasebook.insert(words, owner: contested.owner, item: Int32(contested.namings.count))
          contested.namings.append(
            Naming(
              thing: thing, side: side,
              isCapitalised: text.unicodeScalars.contains { $0.properties.isUppercase }))
          texts.append(text)
        }
        return texts
      }
      var name = ContestedName(neutral: [], names: [], proper: [], reason: "")
      name.neutral = try names("neutral", .neutral)
      for (party, id) in ids.enumerated() { name.names.append(try names(id, .party(party))) }
      name.proper = try names("proper", .proper)
      name.reason = try document.string(try fields.required("reason"))
      contested.names.append(name)
    }
    return contested
  }

  private func words(
    of node: Node, _ text: String, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) -> [Form] {
    let words = phrasebook.forms(of: text)
    guard 1...Phrasebook.maximumWords ~= words.count else {
      throw document.error(
        at: node, "a name has 1 to \(Phrasebook.maximumWords) words, not \(words.count)")
    }
    return words
  }
}
