import Prose
import YAML

/// The words that rule sets add to indicators or take from them, with the sets they hold in.
struct TermEdits {
  static let record = Record(
    "an indicator's words",
    [
      .optional("terms+", .list(TermList.item), "Words to add, as under ‘terms’."),
      .optional("terms-", .list(.text), "Words to take away."),
    ])

  private var byIndicator: [String: [TermEdit]] = [:]

  init(
    _ definitions: [Definition], _ ruleSets: [RuleSet], _ names: RuleNames
  ) throws(YAMLError) {
    for definition in definitions {
      let document = definition.document
      let fields = try document.fields(of: document.root, as: RuleSetReader.record)
      guard let node = fields["indicators"] else { continue }
      let heirs = Self.mask(of: definition.id, ruleSets)
      for entry in try document.mapping(node, of: "indicators") {
        let name = try names.required(entry.key, .indicator, in: definition)
        byIndicator[name, default: []].append(try edit(entry.value, of: document, in: heirs))
      }
    }
  }

  subscript(indicator: String) -> [TermEdit] { byIndicator[indicator] ?? [] }

  private func edit(
    _ node: Node, of document: Document, in ruleSets: RuleSetMask
  ) throws(YAMLError) -> TermEdit {
    let fields = try document.fields(of: node, as: Self.record)
    func nodes(_ key: String) throws(YAMLError) -> [Node] {
      guard let node = fields[key] else { return [] }
      return try document.list(node)
    }
    return TermEdit(
      ruleSets: ruleSets, document: document, added: try nodes("terms+"),
      removed: try nodes("terms-"))
  }

  /// The set itself and all that extend it.
  private static func mask(of id: String, _ ruleSets: [RuleSet]) -> RuleSetMask {
    ruleSets.reduce(into: RuleSetMask()) { mask, set in
      var ancestor: RuleSet? = set
      while let current = ancestor {
        if current.id == id { mask.formUnion(set.mask) }
        ancestor = ruleSets.first { $0.id == current.extends }
      }
    }
  }
}
