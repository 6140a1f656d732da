import Foundation
import TestSupport
import Testing

/// `check --baseline-ref`, against commits of temporary repositories.
@Suite struct BaselineReferenceTests {
  private static let rules = """
    rule-set: mine
    version: 1.0.0
    title: Mine
    position: A position.
    source: The test
    extends: base
    severities: {blame-label: 6}

    """

  private static let text = """
    Azerbaijan is the aggressor in this war, and its army stood near the road to the north for a week.

    Ministers of Armenia and Azerbaijan met in Geneva on Monday and agreed to go on in the new year.

    """

  private func withRepository(_ body: (URL) throws -> Void) throws {
    let files = [
      "evenhand.yml": "rules: [mine]\nrules-path: [rules]\narticles: [\"texts/*.md\"]\n",
      "rules/mine.yaml": Self.rules, "texts/a.md": Self.text, "texts/b.md": Samples.even,
    ]
    try withFolder(files) { folder in
      for call in [
        "git init -q .", "git add -A",
        "git -c user.name=t -c user.email=t@example.org -c commit.gpgsign=false commit -qm first",
      ] {
        let run = try RunningProgram(shell: call, in: folder)
        #expect(run.code == 0, "\(run.errors)")
      }
      try body(folder)
    }
  }

  private func change(_ file: String, _ old: String, _ new: String, in folder: URL) throws {
    let text = try folder.text(of: file)
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(changed != text)
    try Data(changed.utf8).write(to: folder.appending(path: file))
  }

  private func check(_ more: String..., in folder: URL) throws -> RunningProgram {
    try RunningProgram(arguments: ["check", "--baseline-ref", "HEAD"] + more, in: folder)
  }

  @Test func holdsWhereNothingChanged() throws {
    try withRepository { folder in
      let run = try check(in: folder)
      #expect(run.code == 0 && run.errors.isEmpty)
      #expect(run.output == "2 articles; HEAD: holds\n")
      let below = try check(in: folder.appending(path: "texts"))
      #expect(below.code == 0 && below.output == "2 articles; HEAD: holds\n")
    }
  }

  @Test func putsAnEditDownToTheText() throws {
    try withRepository { folder in
      try change("texts/a.md", "its army", "its brutal army", in: folder)
      let run = try check(in: folder)
      #expect(run.code == 1 && run.errors.isEmpty)
      #expect(run.output.contains("    text edited −"))
      #expect(run.output.contains("+ “brutal” "))
      #expect(!run.output.contains("rules"))
    }
  }

  @Test func putsAPriceDownToTheRules() throws {
    try withRepository { folder in
      try change("rules/mine.yaml", "blame-label: 6", "blame-label: 9", in: folder)
      let run = try check(in: folder)
      #expect(run.code == 1)
      #expect(run.errors.contains("blame-label: severity 6 → 9"))
      #expect(run.output.contains("    rules changed −"))
      #expect(run.output.contains("“aggressor” (blame-label) −"))
      #expect(!run.output.contains("text edited"))
    }
  }

  /// Text and rules alone, and what only both make; the parts add up to the change.
  @Test func splitsWhatBothMake() throws {
    try withRepository { folder in
      try change("rules/mine.yaml", "blame-label: 6", "blame-label: 9", in: folder)
      try change("texts/a.md", "its army", "its unprovoked army", in: folder)
      let run = try check(in: folder)
      let lines = run.output.split(separator: "\n").map(String.init)
      let head = try #require(
        lines.first { $0.contains("paragraph 1 (edited)") || $0.contains("headline (edited)") })
      func points(_ text: String) throws -> Double {
        let line = try #require(lines.first { $0.hasPrefix("    \(text) ") })
        let figure = line.dropFirst(text.count + 5).prefix { !":".contains($0) }
        return try #require(
          Double(figure.replacing("−", with: "-").replacing("+", with: "")), "\(line)")
      }
      let sum =
        try points("text edited") + points("rules changed") + points("text and rules together")
      let change = try #require(head.split(separator: "(").last?.dropLast())
      let whole = try #require(Double(change.replacing("−", with: "-")))
      #expect(abs(sum - whole) < 0.21)
    }
  }

  @Test func seesWhatIsNewAndWhatIsGone() throws {
    try withRepository { folder in
      try FileManager.default.moveItem(
        at: folder.appending(path: "texts/b.md"), to: folder.appending(path: "texts/c.md"))
      let run = try check(in: folder)
      #expect(run.code == 0)
      #expect(
        run.errors == """
          texts/c.md: note: new, so it is not in the baseline
          HEAD: note: ‘b’ is gone

          """)
    }
  }

  @Test func refusesWhatGitDoesNotKnow() throws {
    try withRepository { folder in
      let run = try RunningProgram("check", "--baseline-ref", "nope", in: folder)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors == "error: git knows no commit ‘nope’\n")
      let both = try check("--baseline", "x.json", in: folder)
      #expect(both.code == 2)
      #expect(both.errors.contains("--baseline and --baseline-ref cannot both"))
    }
    try withFolder(["a.txt": Samples.even]) { folder in
      let run = try RunningProgram("check", "a.txt", "--baseline-ref", "HEAD", in: folder)
      #expect(run.code == 2)
      #expect(run.errors == "error: this is no folder of a git repository\n")
    }
  }

  /// A script in a file of its own is read as it was in the commit.
  @Test func putsAScriptDownToTheRules() throws {
    let indicator = """
      indicator: first-word
      kind: script
      component: framing
      summary: Begins
      rationale: None.
      source: The test
      file: first-word.lua

      """
    let script = "function paragraph(p) return {{first = p.first, last = p.first}} end\n"
    try withRepository { folder in
      for (name, text) in [("first-word.yaml", indicator), ("first-word.lua", script)] {
        try Data(text.utf8).write(to: folder.appending(path: "rules/\(name)"))
      }
      try change("rules/mine.yaml", "{blame-label: 6}", "{first-word: 6}", in: folder)
      for call in [
        "git add -A",
        "git -c user.name=t -c user.email=t@example.org -c commit.gpgsign=false commit -qm second",
      ] {
        #expect(try RunningProgram(shell: call, in: folder).code == 0)
      }
      let same = try check(in: folder)
      #expect(same.output == "2 articles; HEAD: holds\n", "\(same.errors)")
      try change("rules/first-word.lua", "last = p.first", "last = p.first + 1", in: folder)
      let run = try check(in: folder)
      #expect(run.errors.hasSuffix("    first-word: its words or settings\n"))
      #expect(run.output.hasPrefix("2 articles; HEAD: 3 small changes"))
    }
  }
}
