import Prose
public import YAML

/// A term as a rule file lists it, with the words it stands for.
public struct ListedTerm: Sendable {
  /// What a term is to its indicator.
  public enum Role: Hashable, Sendable {
    /// It is what is found.
    case found
    /// It stands under `requires`: the pattern runs only where one of these stands.
    case required
  }

  /// The term as written.
  public var text: String

  public var role: Role

  /// Its factor on the severity, as written.
  public var weight: String

  /// The file and the place where it is listed: the indicator's, or a rule set's that adds it.
  public var document: Document
  public var node: Node

  /// The words it stands for: its own, then those with an inflection for the last.
  public var spellings: [[String]]

  /// Whether it ends in `*` and so stands for every ending.
  public var isOpen: Bool { text.utf8.last == UInt8(ascii: "*") }

  /// Whether some words of a text are this term, whatever their capitals and apostrophes.
  public func isSpelled(_ words: [String]) -> Bool {
    spellings.contains { spelling in
      guard isOpen, let beginning = spelling.last else { return spelling == words }
      return spelling.count == words.count && spelling.dropLast() == words.dropLast()
        && words.last?.hasPrefix(beginning) ?? false
    }
  }

  /// The words of a text as `spellings` writes them: without capitals and with one style of apostrophe.
  public static func words(of text: String) -> [String] {
    Phrasebook.words(of: text).map(Lexicon.folded)
  }
}

extension Rulebook {
  /// The terms of an indicator, each once, in the order of its file, and behind them those that rule
  /// sets add; none for a kind that lists none.
  public func listedTerms(of indicator: Indicator) -> [ListedTerm] {
    guard let own = source(indicator.file) else { return [] }
    var reader = ListedTermReader(inflects: own.root.value(of: "inflect")?.text != "false")
    if let node = own.root.value(of: "terms") { reader.add(node, .found, of: own) }
    if let node = own.root.value(of: "requires") { reader.add(node, .required, of: own) }
    for set in ruleSets {
      guard let document = source(set.file),
        case .mapping(let edits) = document.root.value(of: "indicators")?.content
      else { continue }
      let pack = names.pack(of: set.id, .ruleSet)
      for edit in edits where names.id(edit.name, .indicator, in: pack) == indicator.id {
        if let added = edit.value.value(of: "terms+") { reader.add(added, .found, of: document) }
      }
    }
    return reader.terms
  }
}

/// Gathers terms from lists that a rulebook has read.
private struct ListedTermReader {
  let inflects: Bool
  private(set) var terms: [ListedTerm] = []
  private var known: Set<String> = []

  init(inflects: Bool) { self.inflects = inflects }

  mutating func add(
    _ node: Node, _ role: ListedTerm.Role, weight: String = "1", of document: Document
  ) {
    switch node.content {
    case .scalar(let text): add(text, role, weight, node, of: document)
    case .sequence(let items):
      for item in items { add(item, role, weight: weight, of: document) }
    case .mapping(let entries):
      let weight = node.value(of: "weight")?.text ?? weight
      for entry in entries where entry.name != "weight" {
        add(entry.value, role, weight: weight, of: document)
      }
    }
  }

  private mutating func add(
    _ text: String, _ role: ListedTerm.Role, _ weight: String, _ node: Node,
    of document: Document
  ) {
    guard known.insert(text).inserted else { return }
    let words = ListedTerm.words(of: text)
    let endings = inflects && role == .found ? Inflection.forms(ofLastWordIn: text) : []
    terms.append(
      ListedTerm(
        text: text, role: role, weight: weight, document: document, node: node,
        spellings: [words] + endings.map { words.dropLast() + [$0] }))
  }
}
