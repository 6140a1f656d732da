import Foundation
import TestSupport
import Testing

/// Who follows docs/writing-rules.md word by word, in an empty folder, sees what the page shows.
///
/// A block with a path behind its language is a file to write. In a block of `console` a line behind `$`
/// is a command, and what follows is its output, in which a line `…` stands for any lines. With
/// `EVENHAND_RECORD=1` the outputs are written anew, and the test fails all the same.
@Suite struct WritingRulesPageTests {
  @Test func isTrueWordByWord() throws {
    let file = Repository.root.appending(path: "docs/writing-rules.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    var commands = 0
    var recorded = ""
    try withFolder([:]) { folder in
      for part in Self.parts(of: page) {
        if let path = part.path { try Self.write(part.lines, to: path, in: folder) }
        guard part.info == "console" else {
          recorded += part.text
          continue
        }
        var lines: [String] = []
        for step in Self.steps(of: part) {
          let run = try RunningProgram(shell: "(\(step.command)) 2>&1", in: folder)
          let output = run.output.split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
          let isShown = Self.isShown(output, as: step.output)
          #expect(isShown, "$ \(step.command)\n\(run.output)")
          lines += ["$ \(step.command)"] + (isShown ? step.output : output)
          commands += 1
        }
        recorded += (["```console"] + lines + ["```"]).joined(separator: "\n") + "\n"
      }
    }
    #expect(commands > 15)
    if ProcessInfo.processInfo.environment["EVENHAND_RECORD"] != nil {
      try Data(recorded.utf8).write(to: file)
    }
  }

  /// A block of code, or the lines between two.
  private struct Part {
    /// What stands behind the marks of a block; nil between blocks.
    var info: String?
    var lines: [String] = []

    /// The file that a block is to be written to.
    var path: String? {
      let words = (info ?? "").split(separator: " ")
      return words.count == 2 ? String(words[1]) : nil
    }

    var text: String {
      let marked = info.map { ["```\($0)"] + lines + ["```"] } ?? lines
      return marked.map { "\($0)\n" }.joined()
    }
  }

  private static func parts(of page: String) -> [Part] {
    var parts = [Part()]
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if !line.hasPrefix("```") {
        parts[parts.count - 1].lines.append(String(line))
      } else if parts[parts.count - 1].info == nil {
        parts.append(Part(info: String(line.dropFirst(3))))
      } else {
        parts.append(Part())
      }
    }
    return parts
  }

  private static func steps(of part: Part) -> [(command: String, output: [String])] {
    var steps: [(command: String, output: [String])] = []
    for line in part.lines {
      if line.hasPrefix("$ ") {
        steps.append((String(line.dropFirst(2)), []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  /// Whether an output is as it is shown, where a line `…` stands for any lines.
  private static func isShown(_ output: [String], as shown: [String]) -> Bool {
    guard let first = shown.first else { return output.isEmpty }
    guard first == "…" else {
      return output.first == first
        && isShown(Array(output.dropFirst()), as: Array(shown.dropFirst()))
    }
    return output.indices.contains {
      isShown(Array(output[$0...]), as: Array(shown.dropFirst()))
    } || shown.count == 1
  }

  private static func write(_ lines: [String], to path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(lines.map { "\($0)\n" }.joined().utf8).write(to: file)
  }
}
