import Prose
import Synchronization

/// A script of Lua, read once and run over any number of articles, from any number of threads.
///
/// Each article finds the script as it was when it had been loaded: nothing is kept between two.
final class Script: Sendable {
  /// What a script defines to be asked: one of the two.
  enum Entry: String, CaseIterable {
    /// Is asked once, about the article.
    case article
    /// Is asked about each paragraph.
    case paragraph
  }

  /// A finding as the script returned it, its tokens numbered from 1.
  struct Answer: Hashable {
    var first: Int
    var last: Int
    var weight: Double
    var party: String?
  }

  /// What the script defines.
  let entry: Entry

  /// The line it defines that on.
  let line: Int

  private let text: [UInt8]
  private let patterns: [ScriptPattern]
  private let idle: Mutex<[ScriptMachine]>

  /// Reads a script and runs it once.
  init(_ text: [UInt8]) throws(ScriptFailure) {
    guard text.count <= ScriptLimits.scriptBytes else {
      throw ScriptFailure(
        "a script has at most \(ScriptLimits.scriptBytes >> 10) KiB, not \(text.count) bytes")
    }
    let machine = try ScriptMachine(text)
    let defined = Entry.allCases.compactMap { entry in
      machine.line(of: entry).map { (entry: entry, line: $0) }
    }
    guard let first = defined.first, defined.count == 1 else {
      throw ScriptFailure(
        defined.isEmpty
          ? "the script defines neither a function ‘article’ nor a function ‘paragraph’"
          : "the script defines both ‘article’ and ‘paragraph’: only one is asked",
        line: defined.map(\.line).max())
    }
    self.text = text
    entry = first.entry
    line = first.line
    patterns = machine.patterns
    idle = Mutex([machine])
  }

  /// What the script answers about some paragraphs, or about the article.
  ///
  /// - Parameter paragraphs: Places in `article.layers`, for a script that is asked about paragraphs.
  /// - Returns: The answers, each with the paragraph that was asked about.
  func answers(
    about article: AnnotatedArticle, paragraphs: [Int]
  ) throws(ScriptFailure) -> [(answer: Answer, paragraph: Int?)] {
    let machine = try machine()
    defer { idle.withLock { $0.append(machine) } }
    let places = entry == .article ? [nil] : paragraphs.map(Optional.some)
    return try machine.answers(about: article, entry, places)
  }

  /// A machine that nobody uses, or a new one.
  private func machine() throws(ScriptFailure) -> ScriptMachine {
    if let idle = idle.withLock({ $0.popLast() }) { return idle }
    return try ScriptMachine(text, patterns)
  }
}
