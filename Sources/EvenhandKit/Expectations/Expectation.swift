public import Rules
public import YAML

/// What an article's front matter says that a rule set should find in it, written before anybody saw
/// a score: one entry under `expect`.
public struct Expectation: Hashable, Sendable {
  /// The article's file, and where the entry stands in it.
  public var path: String
  public var mark: Mark

  /// The rule set that it is about.
  public var ruleSet: String

  /// The paragraph it is about; nil for the article.
  public var paragraph: Int?

  /// Between which bounds neutrality should lie, 0 to 100.
  public var neutrality: ClosedRange<Double>?

  /// Between which bounds lean should lie, −1 to 1.
  public var lean: ClosedRange<Double>?

  /// The id of an article that should score lower, and by how many points at least.
  public var above: Margin?

  /// The words of findings that must cost or credit something.
  public var mustFind: [String] = []

  /// The words that must cost nothing.
  public var mustNotFind: [String] = []

  /// An article that must score lower.
  public struct Margin: Hashable, Sendable {
    /// The article's id.
    public var id: String

    /// By how many points at least, 0 to 100.
    public var points: Double
  }
}

/// The expectations of one article.
public struct Expectations: Sendable {
  /// Those that are checked.
  public private(set) var checked: [Expectation] = []

  /// How many stand under `disputed`: mistakes that are kept in sight and not checked.
  public private(set) var disputed = 0

  static let record = Record(
    "an expectation",
    [
      .required("rules", .text, "The rule set that it is about."),
      .optional(
        "paragraph", .integer(0...100_000), "The paragraph it is about, 0 the headline; else all."),
      .optional("neutrality", .list(.number(0...100), least: 2), "[least, most]"),
      .optional("lean", .list(.number(-1...1), least: 2), "[least, most]"),
      .optional("above", .text, "The id of an article that should score lower."),
      .optional("by", .number(0...100), "By how many points at least."),
      .optional("must-find", .list(.text), "Words of findings that must cost or credit something."),
      .optional("must-not-find", .list(.text), "Words that must cost nothing."),
    ])

  static let disputedRecord = Record(
    "a disputed expectation",
    record.keys + [.required("why", .text, "What is wrong: the score or the expectation.")])

  /// No expectations.
  public init() {}

  /// Reads `expect` and `disputed`.
  public init(_ document: Document) throws(YAMLError) {
    for entry in try document.mapping(document.root, of: "front matter") {
      switch entry.name {
      case "expect":
        for node in try document.list(entry.value) {
          let fields = try document.fields(of: node, as: Self.record)
          checked.append(try Self.expectation(fields, of: document))
        }
      case "disputed":
        for node in try document.list(entry.value) {
          let fields = try document.fields(of: node, as: Self.disputedRecord)
          _ = try document.string(try fields.required("why"))
          _ = try Self.expectation(fields, of: document)
          disputed += 1
        }
      default: continue
      }
    }
  }

  /// Calls rule sets by their ids, whatever the article calls them.
  public mutating func use(_ names: RuleNames) {
    for place in checked.indices {
      checked[place].ruleSet = names.ruleSetID(checked[place].ruleSet)
    }
  }

  private static func expectation(
    _ fields: Fields, of document: Document
  ) throws(YAMLError) -> Expectation {
    var expectation = Expectation(
      path: document.name, mark: fields.node.start,
      ruleSet: try document.string(try fields.required("rules")))
    expectation.paragraph = try fields.integer("paragraph")
    if let node = fields["neutrality"] {
      expectation.neutrality = try document.range(node, in: 0...100)
    }
    if let node = fields["lean"] { expectation.lean = try document.range(node, in: -1...1) }
    if let node = fields["above"] {
      expectation.above = Expectation.Margin(
        id: try document.string(node),
        points: try document.number(try fields.required("by"), in: 0...100))
    } else if let node = fields["by"] {
      throw document.error(
        at: node, "‘by’ says how far ‘above’ another article, which is not named")
    }
    if let node = fields["must-find"] { expectation.mustFind = try document.strings(node) }
    if let node = fields["must-not-find"] { expectation.mustNotFind = try document.strings(node) }
    return expectation
  }
}

extension Document {
  /// Reads a range, written `[least, most]`.
  func range(
    _ node: Node, in bounds: ClosedRange<Double>
  ) throws(YAMLError) -> ClosedRange<Double> {
    let ends = try list(node)
    guard ends.count == 2 else { throw error(at: node, "a range is written [least, most]") }
    let least = try number(ends[0], in: bounds)
    let most = try number(ends[1], in: bounds)
    guard least <= most else { throw error(at: node, "the range ends before it begins") }
    return least...most
  }
}
