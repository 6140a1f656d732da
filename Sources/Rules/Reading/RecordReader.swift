import Prose
import YAML

/// Reads what a conflict pack has on record: what has been found by whom.
struct RecordReader {
  static let record = Record(
    "a finding",
    [
      .required("id", .text, "A name for the finding."),
      .required("by", .text, "Who found it."),
      .required("document", .text, "Where it stands: a symbol, a case, a paragraph."),
      .required("date", .text(.date), "The day; articles dated before it do not know it."),
      .required("party", .text, "The id of the party found responsible."),
      .required("act", .text, "What was found, in a sentence."),
      .required(
        "covers", .list(.text, least: 1),
        "Indicators by name, or phrases, that it makes a statement of fact."
      ),
    ])

  private let document: Document
  private let parties: [Party]

  /// The pack in whose files the record stands.
  private let pack: String?

  /// What the indicators are called, which `covers` may name.
  private let rules: RuleNames

  init(_ definition: Definition, parties: [Party], _ rules: RuleNames) {
    document = definition.document
    pack = definition.pack
    self.parties = parties
    self.rules = rules
  }

  func determinations(_ node: Node?) throws(YAMLError) -> [Determination] {
    guard let node else { return [] }
    var determinations: [Determination] = []
    for entry in try document.list(node) {
      let fields = try document.fields(of: entry, as: Self.record)
      let node = try fields.required("covers")
      let covered = try document.strings(node)
      if covered.isEmpty { throw document.error(at: node, "a finding covers something") }
      let indicators = covered.map { rules.id($0, .indicator, in: pack) }
      determinations.append(
        Determination(
          id: try document.string(try fields.required("id")),
          body: try document.string(try fields.required("by")),
          document: try document.string(try fields.required("document")),
          date: try document.date(try fields.required("date")),
          party: try party(try fields.required("party")),
          act: try document.string(try fields.required("act")),
          indicators: indicators.compactMap(\.self),
          phrases: zip(covered, indicators).filter { $1 == nil }.map(\.0)))
    }
    return determinations
  }

  private func party(_ node: Node) throws(YAMLError) -> Int {
    let id = try document.string(node)
    guard let place = parties.firstIndex(where: { $0.id == id }) else {
      throw document.error(
        at: node, "there is no party ‘\(id)’", nearest: id, among: parties.map(\.id))
    }
    return place
  }
}

extension Document {
  /// A day, written YYYY-MM-DD.
  func date(_ node: Node) throws(YAMLError) -> CalendarDate {
    guard let date = CalendarDate(try string(node)) else {
      throw error(at: node, "a date is written YYYY-MM-DD")
    }
    return date
  }
}
