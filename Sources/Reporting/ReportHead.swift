import Prose

/// The lines about an article that text reports open with.
extension TextBuffer {
  /// Path, title, length, conflict and what is masked.
  mutating func writeHead(of report: Report, _ palette: Palette) {
    let article = report.article.article
    var facts = [counted(report.article.layers.reduce(0) { $0 + $1.words }, "word")]
    facts.append(counted(article.paragraphs.count { $0.kind == .body }, "paragraph"))
    facts.append(report.conflictInWords ?? "no conflict pack, so lean is not measured")
    if !article.masked.isEmpty {
      facts.append(counted(article.masked.count, "masked passage"))
    }
    writeHead(of: report, palette, facts)
  }

  /// Path, title and some facts.
  mutating func writeHead(of report: Report, _ palette: Palette, _ facts: [String]) {
    let article = report.article.article
    write(palette.strong(article.path) + "\n")
    if let title = article.title { write("“\(title.shortened(to: 200))”\n") }
    write(facts.joined(separator: " · ") + "\n")
  }
}

extension Report {
  /// The conflict and its parties; nil where the article is read without one.
  var conflictInWords: String? {
    article.conflict.map { conflict in
      "conflict \(conflict.id) (\(conflict.parties.map(\.name).joined(separator: ", ")))"
    }
  }
}
