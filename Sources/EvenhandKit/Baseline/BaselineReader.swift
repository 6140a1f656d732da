private import Prose
import Scoring
import YAML

/// Reads a file of `evenhand/baseline/1`; whatever does not fit is told with its line.
struct BaselineReader {
  /// The longest file that is read, in bytes.
  static let maximumBytes = 64 << 20

  private let document: Document

  init(_ document: Document) { self.document = document }

  /// Reads all of a file.
  static func read(_ bytes: [UInt8], _ path: String) throws(YAMLError) -> LoadedBaseline {
    try refuseConflict(in: bytes, of: path)
    return try BaselineReader(Document(json: bytes, name: path, limit: maximumBytes)).read()
  }

  /// Names the place of a merge conflict, which no reader of JSON would call by its name.
  static func refuseConflict(in bytes: [UInt8], of path: String) throws(YAMLError) {
    let mark = Array("\n<<<<<<< ".utf8)
    guard let place = bytes.firstPlace(of: mark) else { return }
    let line = bytes[...place].count { $0 == UInt8(ascii: "\n") } + 1
    throw YAMLError(
      file: path, mark: Mark(line: line, column: 1, offset: place + 1),
      message: "a merge conflict is left in the file: resolve it, or write the baseline anew")
  }

  func read() throws(YAMLError) -> LoadedBaseline {
    try checkSchema()
    let fields = try document.fields(of: document.root, as: BaselineRecords.file)
    var baseline = Baseline(engine: try document.string(try fields.required("engine")))
    var marks: [String: YAMLError] = [:]
    for entry in try document.mapping(try fields.required("ruleSets"), of: "rule sets") {
      baseline.ruleSets[entry.name] = try sign(entry.value)
      marks[entry.name] = document.error(
        at: entry.key,
        "the rule set ‘\(entry.name)’ is gone since the baseline was written: write it anew, or read "
          + "the rules that have it (--rules-path)")
    }
    for entry in try document.mapping(try fields.required("articles"), of: "articles") {
      baseline.articles[entry.name] = try article(entry.value, sets: baseline.ruleSets)
    }
    return LoadedBaseline(baseline: baseline, missing: marks)
  }

  private func checkSchema() throws(YAMLError) {
    let entries = try document.mapping(document.root, of: "a baseline")
    guard let schema = entries.first(where: { $0.name == "schema" })?.value else {
      throw document.missing(
        ["schema"], among: entries, "‘schema’ is missing: this is no baseline")
    }
    let name = try document.string(schema)
    guard name != Baseline.schema else { return }
    let family = "evenhand/baseline/"
    throw document.error(
      at: schema,
      name.hasPrefix(family)
        ? "the baseline was written by a later version, as ‘\(name)’; this one reads "
          + "‘\(Baseline.schema)’" : "‘\(Baseline.schema)’ is expected here, not ‘\(name)’")
  }

  private func sign(_ node: Node) throws(YAMLError) -> RuleSetSign {
    let fields = try document.fields(of: node, as: BaselineRecords.ruleSet)
    var indicators: [String: IndicatorSign] = [:]
    for entry in try document.mapping(try fields.required("indicators"), of: "indicators") {
      let fields = try document.fields(of: entry.value, as: BaselineRecords.indicator)
      indicators[entry.name] = IndicatorSign(
        severity: try fields.number("severity") ?? 0,
        digest: try document.string(try fields.required("digest")))
    }
    return RuleSetSign(
      version: try document.string(try fields.required("version")),
      digest: try document.string(try fields.required("digest")),
      numbers: try document.string(try fields.required("numbers")), indicators: indicators)
  }

  func article(
    _ node: Node, sets: [String: RuleSetSign]
  ) throws(YAMLError) -> BaselineArticle {
    let fields = try document.fields(of: node, as: BaselineRecords.article)
    var conflict: ConflictSign?
    if let node = fields["conflict"], !node.isAbsent {
      let fields = try document.fields(of: node, as: BaselineRecords.conflict)
      conflict = ConflictSign(
        id: try document.string(try fields.required("id")),
        digest: try document.string(try fields.required("digest")))
    }
    var texts: [ParagraphText] = []
    for node in try document.list(try fields.required("texts")) { texts.append(try text(node)) }
    var scores: [String: BaselineScore] = [:]
    for entry in try document.mapping(try fields.required("ruleSets"), of: "rule sets") {
      guard let sign = sets[entry.name] else {
        throw document.error(
          at: entry.key, "the rule set ‘\(entry.name)’ is not among the baseline's ‘ruleSets’")
      }
      scores[entry.name] = try score(entry.value, texts, sign)
    }
    return BaselineArticle(conflict: conflict, texts: texts, scores: scores)
  }

  private func text(_ node: Node) throws(YAMLError) -> ParagraphText {
    let fields = try document.fields(of: node, as: BaselineRecords.text)
    let node = try fields.required("trace")
    guard let trace = node.text.flatMap({ TextTrace(text: $0) }) else {
      throw document.error(at: node, "three characters for each word are expected here")
    }
    return ParagraphText(
      fingerprint: try fingerprint(try fields.required("fingerprint")), trace: trace)
  }

  private func fingerprint(_ node: Node) throws(YAMLError) -> UInt64 {
    guard let text = node.text, text.utf8.count == 16, let number = UInt64(text, radix: 16) else {
      throw document.error(at: node, "sixteen hexadecimal digits are expected here")
    }
    return number
  }

  private func score(
    _ node: Node, _ texts: [ParagraphText], _ sign: RuleSetSign
  ) throws(YAMLError) -> BaselineScore {
    let fields = try document.fields(of: node, as: BaselineRecords.score)
    let digest = try fields.required("digest")
    if digest.text != sign.digest {
      throw document.error(
        at: digest,
        "the digest is not that of the rule set above: the file was changed by hand, or "
          + "merged from two; write it anew")
    }
    let list = try fields.required("paragraphs")
    let nodes = try document.list(list)
    if nodes.count != texts.count {
      throw document.error(
        at: list, "there are \(nodes.count) paragraphs here and \(texts.count) ‘texts’ above")
    }
    var paragraphs: [BaselineParagraph] = []
    paragraphs.reserveCapacity(nodes.count)
    for (node, text) in zip(nodes, texts) { paragraphs.append(try paragraph(node, text)) }
    return BaselineScore(
      digest: sign.digest, neutrality: try optional(try fields.required("neutrality")),
      lean: try fields.number("lean") ?? 0, paragraphs: paragraphs)
  }

  private func paragraph(
    _ node: Node, _ text: ParagraphText
  ) throws(YAMLError) -> BaselineParagraph {
    let fields = try document.fields(of: node, as: BaselineRecords.paragraph)
    let sign = try fields.required("fingerprint")
    if try fingerprint(sign) != text.fingerprint {
      throw document.error(
        at: sign,
        "this is not the fingerprint of the text at this place, "
          + "‘\(text.sign)’")
    }
    var findings: [BaselineFinding] = []
    for node in try document.list(try fields.required("findings")) {
      findings.append(try finding(node))
    }
    let node = try fields.required("neutrality")
    let neutrality = try optional(node)
    try checkSum(neutrality, findings, at: node)
    return BaselineParagraph(
      neutrality: neutrality, lean: try fields.number("lean") ?? 0,
      findings: findings)
  }

  /// A score is 100 less its points, but for the rounding of each.
  private func checkSum(
    _ neutrality: Double?, _ findings: [BaselineFinding], at node: Node
  ) throws(YAMLError) {
    guard let neutrality else { return }
    let sum = 100 - findings.reduce(0) { $0 + $1.points }
    guard abs(sum - neutrality) > 0.0001 * Double(findings.count + 1) else { return }
    throw document.error(
      at: node,
      "the score is not 100 less the points of its findings, which is "
        + "\((sum * 10_000).rounded() / 10_000): the file was changed by hand; write it anew")
  }

  private func finding(_ node: Node) throws(YAMLError) -> BaselineFinding {
    let fields = try document.fields(of: node, as: BaselineRecords.finding)
    return BaselineFinding(
      indicator: try document.string(try fields.required("indicator")),
      text: try document.string(try fields.required("text")),
      points: try fields.number("points") ?? 0,
      voice: try document.string(try fields.required("voice")))
  }

  /// A neutrality, or null.
  private func optional(_ node: Node) throws(YAMLError) -> Double? {
    node.isAbsent ? nil : try document.number(node, in: 0...100)
  }
}

/// A baseline and what is to be said where one of its rule sets is gone.
public struct LoadedBaseline: Sendable {
  public var baseline: Baseline

  private let missing: [String: YAMLError]

  init(baseline: Baseline, missing: [String: YAMLError]) {
    self.baseline = baseline
    self.missing = missing
  }

  /// Reads a file.
  ///
  /// - Throws: An error with file, line and column for a file that is no whole baseline.
  public static func read(_ path: String) throws(EvenhandError) -> LoadedBaseline {
    let bytes = try Files.contents(of: path, limit: BaselineReader.maximumBytes)
    do {
      return try BaselineReader.read(bytes, path)
    } catch {
      throw .rules(error)
    }
  }

  /// Refuses a rulebook that has not all of its rule sets, at the place of the first that is gone.
  public func check(_ rulebook: Rulebook) throws(EvenhandError) {
    for name in baseline.ruleSets.keys.sorted() {
      do throws(RuleSetNameError) {
        _ = try rulebook.ruleSet(name)
      } catch {
        if let error = missing[name] { throw .rules(error) }
      }
    }
  }
}

extension [UInt8] {
  /// Where some bytes stand first.
  func firstPlace(of pattern: [UInt8]) -> Int? {
    var rest = self[...]
    while let place = rest.firstIndex(of: pattern[0]) {
      if self[place...].starts(with: pattern) { return place }
      rest = self[(place + 1)...]
    }
    return nil
  }
}
