public import Annotate
private import Foundation
public import Prose
public import Rules

extension Rulebook {
  /// The rules that ship with the package.
  public static let shipped: Rulebook = {
    do {
      return try Rulebook(shippedFiles())
    } catch {
      fatalError("\(error)")
    }
  }()

  /// A rulebook from the texts of files, named `a.yaml`, `b.yaml` and so on.
  public init(_ texts: String..., kinds: [any Rule.Type] = ruleKinds) throws {
    try self.init(
      texts.enumerated().map { place, text in
        let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8(place))
        return RuleFile(path: "\(Character(letter)).yaml", bytes: Array(text.utf8))
      }, kinds: kinds)
  }

  /// The files of those rules.
  public static func shippedFiles() throws -> [RuleFile] {
    try files(below: Repository.root.appending(path: "rules"))
  }

  private static func files(below folder: URL) throws -> [RuleFile] {
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    let rules = (paths ?? []).filter {
      ($0.hasSuffix(".yaml") || $0.hasSuffix(".lua")) && !$0.hasSuffix(".test.yaml")
    }
    return try rules.sorted().map { path in
      RuleFile(path: path, bytes: try Repository.bytes(folder.appending(path: path)))
    }
  }

  /// Annotates an article with this rulebook's phrases and packs.
  public func annotate(_ article: Article, _ choice: ConflictChoice = .auto) -> AnnotatedArticle {
    Annotator(phrasebook, conflicts: packs.map(\.conflict), cues: cues).annotate(
      article, with: choice)
  }

  /// What the rules find in some paragraphs, each as the text it covers.
  public func texts(foundIn paragraphs: String...) -> [String] {
    let article = Article(paragraphs: paragraphs)
    return findings(in: annotate(article)).map { article.text(of: $0.range) }
  }
}

/// Small rule files for tests.
public enum RuleText {
  /// An indicator with some terms.
  public static func indicator(
    _ id: String = "blame", terms: String = "[aggressor]", component: String = "framing",
    more: String = ""
  ) -> String {
    indicator(id, kind: "terms", component: component, "terms: \(terms)\n\(more)")
  }

  /// An indicator of any kind, with what its kind needs behind the six keys that all have.
  public static func indicator(
    _ id: String = "blame", kind: String, component: String = "framing", _ keys: String
  ) -> String {
    """
    indicator: \(id)
    kind: \(kind)
    component: \(component)
    summary: A test
    rationale: Because.
    source: none
    \(keys)
    """
  }

  /// A rule set with some severities.
  public static func ruleSet(
    _ id: String = "strict", severities: String = "{blame: 6}", more: String = ""
  ) -> String {
    """
    rule-set: \(id)
    version: 1.0.0
    title: A test
    position: A test.
    source: none
    severities: \(severities)
    \(more)
    """
  }

  /// A conflict of Varda and Oskel, with Nirra an ally of Oskel.
  public static let conflict = """
    conflict: varda-oskel
    title: Varda and Oskel
    parties:
      - id: varda
        name: Varda
        names: [Varda]
        demonyms: [Vardan, Vardans]
        officials: [{name: Ana Moro, gender: f, role: Premier}]
        advocates: {names: [Friends of Varda]}
      - id: oskel
        name: Oskel
        names: [Oskel, Great Oskel]
        demonyms: [Oskeli]
        allies: [{id: nirra, name: Nirra, names: [Nirra], share: 0.5}]
    neutral:
      mediators: [{id: league, names: [the League, League]}]
    compounds: [Vardan hound]
    findings:
      - {id: f1, by: Court, document: D1, date: 2020-01-02, party: varda, act: x, covers: [blame]}
      - {id: f2, by: Court, document: D2, date: 2020-01-02, party: oskel, act: x, covers: [shelled homes, brutal aggressor]}
    """

  /// A few cues of speech.
  public static let voices = """
    voices: few
    verbs:
      - {class: neutral, frames: [any], verbs: [say, tell, ask]}
      - {class: deny, frames: [any], verbs: [deny]}
      - {class: accuse, frames: [any], subject: speaker, verbs: [accuse, condemn]}
    phrases:
      - {role: source-follows, class: neutral, phrases: [according to]}
    no-reply: [respond]
    people: {offices: [premier, ministry, spokesman], anonymous: [officials]}
    """
}
