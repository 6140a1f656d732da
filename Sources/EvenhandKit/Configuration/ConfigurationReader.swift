import Scoring
import YAML

/// Reads a configuration file; every key is checked.
struct ConfigurationReader {
  static let record = Record(
    "a configuration",
    [
      .optional("rules", strings, "The rule sets to score with."),
      .optional(
        "rules-path", strings,
        "Folders with rule files, relative to this file; later ones replace earlier ones."),
      .optional("conflict", .text, "The conflict pack: a name, none, or auto."),
      .optional("articles", strings, "The articles to read where a command names none: paths, **."),
      .optional("check", .record(check), "When ‘evenhand check’ fails."),
      .optional("ignore", .list(.record(Ignore.record)), "What the gate passes over, and why."),
    ])

  private static let check = Record(
    "check",
    [
      .optional("baseline", .text, "The file with the accepted scores."),
      .optional(
        "max-drop", .number(0...100),
        "How far an article or a paragraph may fall below it, in points."),
      .optional("fail-under", limits, "The least neutrality an article may have."),
      .optional("new-under", limits, "The least neutrality a paragraph that is new may have."),
    ])

  private static let strings = Shape.either([.text, .list(.text, least: 1)])
  private static let limits = Shape.either([.number(0...100), .map(.number(0...100))])

  private let document: Document

  /// The folder of the file with a stroke behind it; empty for the current one.
  private let folder: String

  init(_ document: Document) {
    self.document = document
    let name = document.name
    folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }

  func read() throws(YAMLError) -> Configuration {
    var configuration = Configuration()
    configuration.file = document.name
    configuration.document = document
    let fields = try document.fields(of: document.root, as: Self.record)
    if let node = fields["rules"] { configuration.rules = try strings(node) }
    if let node = fields["rules-path"] {
      configuration.rulesPath = try strings(node).map { placed($0) }
    }
    if let node = fields["conflict"] { configuration.conflict = try document.string(node) }
    if let node = fields["articles"] {
      configuration.articles = try strings(node).map { Glob(placed($0)) }
    }
    if let node = fields["check"] {
      let fields = try document.fields(of: node, as: Self.check)
      if let node = fields["baseline"] {
        configuration.baseline = placed(try document.string(node))
      }
      configuration.maxDrop = try fields.number("max-drop")
      if let node = fields["fail-under"] {
        configuration.failUnder = try limits(node, of: "fail-under")
      }
      if let node = fields["new-under"] {
        configuration.newUnder = try limits(node, of: "new-under")
      }
    }
    if let node = fields["ignore"] {
      for entry in try document.list(node) {
        configuration.ignored.append(try Ignore(entry, of: document))
      }
    }
    return configuration
  }

  /// A text, or a list of texts, none of which is empty.
  private func strings(_ node: Node) throws(YAMLError) -> [String] {
    if case .scalar = node.content { return [try document.string(node)] }
    let list = try document.strings(node)
    if list.isEmpty { throw document.error(at: node, "the list is empty") }
    return list
  }

  /// A path as it is seen from where the program runs.
  private func placed(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// A number for all rule sets, or one for each of some.
  private func limits(_ node: Node, of what: String) throws(YAMLError) -> ScoreLimits {
    var limits = ScoreLimits()
    guard case .mapping = node.content else {
      limits.all = try document.number(node, in: 0...100)
      return limits
    }
    for entry in try document.mapping(node, of: what) {
      limits.bySet[entry.name] = try document.number(entry.value, in: 0...100)
    }
    return limits
  }
}
