import Foundation
import TestSupport
import Testing

@Suite struct ConfigCommandTests {
  private static let files = [
    "evenhand.yml": "rules: [wire]\nconflict: nk-2020\narticles: ['texts/**/*.md', more.txt]\n",
    "texts/a.md": Samples.even, "texts/deep/b.md": Samples.loaded, "texts/c.txt": Samples.even,
    "more.txt": Samples.even,
  ]

  @Test func showsWhatHoldsAndWhereItComesFrom() throws {
    try withFolder(Self.files) { folder in
      let run = try RunningProgram("config", "--rules-path", "texts", in: folder)
      #expect(run.code == 0 && run.errors.isEmpty)
      let rows = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(rows[0] == ["configuration:", "evenhand.yml"])
      #expect(rows[1] == ["rules", "wire", "evenhand.yml:1:8"])
      #expect(rows[2] == ["rules-path", "texts", "command", "line"])
      #expect(rows[3] == ["conflict", "nk-2020", "evenhand.yml:2:11"])
      #expect(rows[4] == ["articles", "texts/**/*.md,", "more.txt", "evenhand.yml:3:11"])
      #expect(rows[5] == ["check.baseline", "–", "default"])
      #expect(rows[6] == ["check.max-drop", "2", "default"])
      #expect(rows[7] == ["check.fail-under", "–", "default"])
      #expect(rows[8] == ["check.new-under", "–", "default"])
      #expect(rows[9] == ["ignore", "–", "default"])
    }
  }

  @Test(arguments: [
    ("[{article: a, reason: b}]", "1 entry"),
    ("[{article: a, reason: b}, {article: c, reason: d}]", "2 entries"),
  ])
  func countsWhatIsPassedOver(list: String, count: String) throws {
    try withFolder(["evenhand.yml": "ignore: \(list)\n"]) { folder in
      let run = try RunningProgram("config", in: folder)
      #expect(run.output.contains(#/\n {2}ignore +\d/#))
      #expect(run.output.contains("\(count)  "))
    }
  }

  /// The file is found upward, and its paths are seen from here.
  @Test func holdsBelowItsFolder() throws {
    try withFolder(Self.files) { folder in
      let run = try RunningProgram("score", "-q", in: folder.appending(path: "texts/deep"))
      #expect(run.code == 0 && run.errors.isEmpty)
      #expect(
        run.output.split(separator: "\n").map { $0.split(separator: " ").suffix(2) } == [
          ["wire", "../../more.txt"], ["wire", "../../texts/a.md"],
          ["wire", "../../texts/deep/b.md"],
        ])
    }
  }

  @Test func isOverriddenByTheCommandLine() throws {
    try withFolder(Self.files) { folder in
      let run = try RunningProgram("score", "-q", "-r", "base", "texts/c.txt", in: folder)
      #expect(run.output.hasSuffix("  base  texts/c.txt\n"))
      let none = try RunningProgram("score", "-q", "texts/c.txt", "-c", "none", in: folder)
      #expect(none.output.hasSuffix("  co-mediator  texts/c.txt\n"))
    }
  }

  @Test func setsLimitsForRuleSets() throws {
    let limits = "\ncheck: {fail-under: {wire: 60}}\n"
    var files = Self.files
    files["evenhand.yml"]! += limits
    try withFolder(files) { folder in
      for command in ["score", "check"] {
        let run = try RunningProgram(command, "-q", in: folder)
        #expect(run.code == 1)
        #expect((run.output + run.errors).contains("texts/deep/b.md: neutrality "))
        #expect(!(run.output + run.errors).contains("a.md: neutrality "))
      }
    }
  }

  @Test(arguments: [
    ("rulez: [x]", "evenhand.yml:1:1: error: unknown key ‘rulez’ — did you mean ‘rules’?"),
    ("rules: [wire]", "no article named, and none in an evenhand.yml"),
  ])
  func refuses(text: String, message: String) throws {
    var files = Self.files
    files["evenhand.yml"] = text
    try withFolder(files) { folder in
      let run = try RunningProgram("score", "-q", in: folder)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test func refusesAFileThatIsNotThere() throws {
    try withFolder(Self.files) { folder in
      let run = try RunningProgram("config", "-c", "other.yml", in: folder)
      #expect(run.code == 2)
      #expect(run.errors == "other.yml: error: no such file or folder\n")
    }
  }

  // MARK: init

  @Test func writesAFileThatPasses() throws {
    try withFolder(["a.md": Samples.even, "b/c.txt": Samples.even]) { folder in
      let run = try RunningProgram("init", in: folder)
      #expect(run.code == 0)
      let text = try folder.text(of: "evenhand.yml")
      #expect(text.contains("articles: [\"**/*.md\", \"**/*.txt\"]"))
      let check = try RunningProgram("check", in: folder)
      #expect(check.code == 0)
      let score = try RunningProgram("score", "-q", in: folder)
      #expect(score.output.split(separator: "\n").count == 6)
      let again = try RunningProgram("init", in: folder)
      #expect(
        again.code == 2 && again.errors.contains("evenhand.yml: error: the file is there already"))
      let kept = try folder.text(of: "evenhand.yml")
      #expect(kept == text)
    }
  }

  @Test func writesAFileWhereThereAreNoArticlesYet() throws {
    try withFolder(["x": ""]) { folder in
      let written = try RunningProgram("init", in: folder)
      let shown = try RunningProgram("config", in: folder)
      #expect(written.code == 0 && shown.code == 0)
    }
  }
}
