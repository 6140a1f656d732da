import YAML

/// A term of an indicator with everything it stands for.
struct Term: Sendable {
  /// The term as written.
  var text: String

  /// The inflections of its last word, besides the word itself.
  var inflections: [String]

  /// Its factor on the severity.
  var weight: Double

  /// The rule sets that list it.
  var ruleSets: RuleSetMask

  /// Its place among the nodes of its list.
  var origin: Int

  /// Whether it ends in `*` and so stands for every ending.
  var isOpen: Bool { text.utf8.last == UInt8(ascii: "*") }
}

/// The terms of an indicator, from its own file and from the edits of rule sets.
struct TermList {
  /// The bounds of a term's weight.
  static let weights = 0.1...5.0

  /// What stands in a list of terms.
  static let item = Shape.either([.text, .record(record)])

  private static let record = Record(
    "a term",
    [
      .optional("term", .text, "The word or phrase."),
      .optional("terms", .list(.text), "Several words or phrases that share a weight."),
      .optional("weight", .number(weights), "A factor on the severity; 1 by default."),
    ])

  private(set) var terms: [Term] = []
  private let inflects: Bool

  /// Where each term stands, apart from the terms: it is asked for only when one does not fit.
  private var origins: [(node: Node, document: Document)] = []

  /// The place of each term by its text, the last of several.
  private var places: [String: Int] = [:]

  init(_ entry: IndicatorEntry) throws(YAMLError) {
    let document = entry.document
    inflects =
      if let inflect = entry.fields["inflect"] { try document.boolean(inflect) } else { true }
    let list = try entry.fields.required("terms")
    for node in try document.list(list) { try add(node, of: document, in: .all) }
    if terms.isEmpty { throw document.error(at: list, "the list of terms is empty") }
    for edit in entry.edits {
      for node in edit.removed { try remove(node, edit) }
      for node in edit.added { try add(node, of: edit.document, in: edit.ruleSets) }
    }
  }

  /// What is wrong with a term, at its place.
  func error(at term: Term, _ message: String) -> YAMLError {
    origins[term.origin].document.error(at: origins[term.origin].node, message)
  }

  /// Adds a term, written alone, with a weight, or in a group that shares one.
  private mutating func add(
    _ node: Node, of document: Document, in ruleSets: RuleSetMask
  ) throws(YAMLError) {
    guard case .mapping = node.content else {
      return try add(node, weight: 1, of: document, in: ruleSets)
    }
    let fields = try document.fields(of: node, as: Self.record)
    let weight = try fields.number("weight") ?? 1
    if let group = fields["terms"] {
      if let term = fields["term"] {
        throw document.error(at: term, "a group has ‘terms’; ‘term’ belongs to a term alone")
      }
      for node in try document.list(group) {
        try add(node, weight: weight, of: document, in: ruleSets)
      }
    } else {
      try add(try fields.required("term"), weight: weight, of: document, in: ruleSets)
    }
  }

  private mutating func add(
    _ node: Node, weight: Double, of document: Document, in ruleSets: RuleSetMask
  ) throws(YAMLError) {
    let text = try document.string(node)
    if let known = places.updateValue(terms.count, forKey: text),
      !terms[known].ruleSets.isDisjoint(with: ruleSets)
    {
      throw document.error(at: node, "the term ‘\(text)’ stands here twice")
    }
    origins.append((node, document))
    terms.append(
      Term(
        text: text, inflections: inflects ? Inflection.forms(ofLastWordIn: text) : [],
        weight: weight, ruleSets: ruleSets, origin: origins.count - 1))
  }

  private mutating func remove(_ node: Node, _ edit: TermEdit) throws(YAMLError) {
    let text = try edit.document.string(node)
    guard let place = places[text] else {
      throw edit.document.error(
        at: node, "the indicator has no term ‘\(text)’", nearest: text, among: terms.map(\.text))
    }
    terms[place].ruleSets.subtract(edit.ruleSets)
  }
}
