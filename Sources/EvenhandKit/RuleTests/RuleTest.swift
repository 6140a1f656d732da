public import Annotate
public import Prose
public import Rules
public import YAML

/// A passage and what should be found in it: an entry under `tests` of an indicator, or a case of a
/// `*.test.yaml` file.
public struct RuleTest: Sendable {
  /// What is tested.
  public enum Subject: Hashable, Sendable {
    /// An indicator: the marked passages are what it finds.
    case indicator(String)
    /// A rule set, read for a party where one stands behind a colon: the marked passages are what
    /// costs or credits something under it.
    case ruleSet(String)
  }

  public var subject: Subject

  /// The file it stands in, and where its text stands there.
  public var document: Document
  public var node: Node

  /// The text; a blank line in it begins a new paragraph.
  public var marked: MarkedText

  /// Which conflict pack the text is read with.
  public var conflict = ConflictChoice.auto

  /// The day the text speaks from.
  public var date: CalendarDate?

  /// What is said of the marked passages besides.
  public var passages = Passages()

  /// What is said of the score, for a rule set.
  public var score = Score()

  /// What is said of the marked passages, one for all or one for each; nil where nothing is said.
  public struct Passages: Hashable, Sendable {
    /// The ids of the parties they are about, nil for nobody.
    public var targets: [String?]?

    /// Whose voice they are in.
    public var voices: [Voice]?

    /// Whether a finding of the conflict pack covers them.
    public var covered: [Bool]?
  }

  /// What is said of the article's score; nil where nothing is said.
  public struct Score: Hashable, Sendable {
    /// Between which bounds neutrality lies, 0 to 100.
    public var neutrality: ClosedRange<Double>?

    /// How the neutrality is called.
    public var level: Bands.Level?

    /// Between which bounds lean lies, −1 to 1.
    public var lean: ClosedRange<Double>?
  }

  init(_ subject: Subject, document: Document, node: Node, marked: MarkedText) {
    self.subject = subject
    self.document = document
    self.node = node
    self.marked = marked
  }

  /// The indicator or the rule set.
  public var name: String {
    switch subject {
    case .indicator(let name), .ruleSet(let name): name
    }
  }

  /// `file:line:column`
  public var place: String { "\(document.name):\(node.start)" }

  /// Whether the marks say what must be found. Those of a rule set do where there are any; an
  /// indicator must stay silent where there are none.
  var saysPassages: Bool {
    if case .indicator = subject { true } else { !marked.ranges.isEmpty }
  }

  /// The text as an article.
  var article: Article {
    var matter = FrontMatter(date: date)
    if case .named(let id) = conflict { matter.conflict = id }
    let bytes = Array(marked.text.utf8)
    return Article(
      id: "test", path: document.name, bytes: bytes, paragraphs: paragraphs(of: bytes),
      matter: matter)
  }

  /// The stretches between blank lines, without the white space around them.
  private func paragraphs(of bytes: [UInt8]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var (line, start) = (1, 0)
    var open: (range: Range<Int>, line: Int)?
    func close() {
      guard let (range, line) = open else { return }
      paragraphs.append(
        Paragraph(index: paragraphs.count + 1, kind: .body, range: TextRange(range), line: line))
      open = nil
    }
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let words = bytes[start..<end].indices.filter { bytes[$0] > 0x20 }
      if let first = words.first, let last = words.last {
        open = ((open?.range.lowerBound ?? first)..<last + 1, open?.line ?? line)
      } else {
        close()
      }
      (line, start) = (line + 1, end + 1)
    }
    close()
    return paragraphs
  }
}
