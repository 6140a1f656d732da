public import Rules
private import YAML

/// Where each part of a rule set comes from: from its own file, or from one that it extends.
public struct RuleSetOrigins: Sendable {
  /// A set's change to the words of an indicator.
  public struct Edit: Hashable, Sendable {
    public var indicator: String
    public var added: [String]
    public var removed: [String]

    /// The rule set that states it.
    public var origin: String
  }

  /// The files of the set and of those it extends, its own first.
  private var chain: [(set: String, document: Document)] = []

  private let names: RuleNames

  public init(_ set: RuleSet, in rulebook: Rulebook) {
    names = rulebook.names
    var ancestor: RuleSet? = set
    while let current = ancestor {
      if let document = rulebook.source(current.file) {
        chain.append((current.id, document))
      }
      ancestor = rulebook.ruleSets.first { $0.id == current.extends }
    }
  }

  /// What a rule set extends; with its pack where the set is of another one, in whose files the name
  /// alone may mean something else.
  public static func parent(of set: RuleSet, in rulebook: Rulebook) -> String? {
    guard let parent = set.extends else { return nil }
    let names = rulebook.names
    guard let own = names.pack(of: set.id, .ruleSet), let other = names.pack(of: parent, .ruleSet),
      own != other, !parent.contains("/")
    else { return parent }
    return "\(other)/\(parent)"
  }

  /// The rule set that states a number; nil where nobody does and it is as the program has it.
  public func origin(of number: RuleSetNumber) -> String? {
    chain.first { link in
      var node: Node? = link.document.root
      for key in number.keys {
        guard case .mapping(let entries) = node?.content else { return false }
        node = entries.first { $0.name == key }?.value
      }
      return node != nil
    }?.set
  }

  /// The changes to the words of indicators, those of ancestors first.
  public var edits: [Edit] {
    chain.reversed().flatMap { link -> [Edit] in
      guard case .mapping(let entries) = link.document.root.value(of: "indicators")?.content else {
        return []
      }
      let pack = names.pack(of: link.set, .ruleSet)
      return entries.map { entry in
        let words = IndicatorWords.edited(entry.value)
        return Edit(
          indicator: names.id(entry.name, .indicator, in: pack) ?? entry.name, added: words.added,
          removed: words.removed, origin: link.set)
      }
    }
  }
}
