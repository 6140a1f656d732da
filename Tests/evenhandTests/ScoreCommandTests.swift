import Foundation
import TestSupport
import Testing

@Suite struct ScoreCommandTests {
  @Test(arguments: [
    ["-f", "json", "-f", "text"], ["-f", "json", "-o", "a", "-f", "text", "-o", "a"],
  ])
  func refusesTwoFormatsInOnePlace(flags: [String]) throws {
    let run = try RunningProgram(arguments: ["score", "corpus"] + flags)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("two formats write to"))
  }

  @Test func tellsTheRuleSetsAskedForAndNamesTheOthers() throws {
    let run = try RunningProgram("score", Samples.article, "-r", "wire,accountability")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let sets = run.output.matches(of: #/\n(\S+) \d+\.\d+\.\d+ — /#).map { String($0.1) }
    #expect(sets == ["wire", "accountability"])
    #expect(run.output.contains("\nUnder other positions: co-mediator "))
  }

  @Test func scoresFilesInTheOrderNamed() throws {
    try withFolder(["b.txt": Samples.even, "a.txt": Samples.even]) { folder in
      let run = try RunningProgram("-q", "b.txt", "a.txt", "b.txt", in: folder)
      #expect(run.code == 0)
      #expect(paths(run) == ["b.txt", "a.txt", "b.txt"])
    }
  }

  @Test func scoresTheArticlesOfAFolderByPath() throws {
    let files = [
      "f/b.md", "f/a.txt", "f/c/a.md", "f/.a.md", "f/README.md", "f/a.yaml", "f/c/README.md",
    ]
    try withFolder(Dictionary(uniqueKeysWithValues: files.map { ($0, Samples.even) })) { folder in
      let all = try RunningProgram("-q", "f", in: folder)
      #expect(paths(all) == ["f/a.txt", "f/b.md", "f/c/a.md"])
      let one = try RunningProgram("-q", "f/README.md", in: folder)
      #expect(paths(one) == ["f/README.md"])
    }
  }

  @Test(arguments: [
    ("none", "null"), ("auto", "\"nk-2020\""), ("kosovo-serbia", "\"kosovo-serbia\""),
  ])
  func readsALineOfJSONWithTheConflictThatItChooses(word: String, conflict: String) throws {
    let text = "Armenia and Azerbaijan met. The aggressor Azerbaijan spoke first."
    let line = "{\"id\": \"a\", \"conflict\": \"\(word)\", \"text\": \"\(text)\"}\n"
    try withFolder(["a.jsonl": line]) { folder in
      let run = try RunningProgram("score", "a.jsonl", "-f", "json", in: folder)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(run.output.contains("\n      \"conflict\": \(conflict),"))
    }
  }

  @Test func followsNoLinkInACircleAndTellsOfALinkToNothing() throws {
    try withFolder(["f/a.md": Samples.even]) { folder in
      let manager = FileManager.default
      for (link, place) in [("f/again", "../f"), ("f/once-more", "../f"), ("f/gone.md", "no.md")] {
        try manager.createSymbolicLink(
          atPath: folder.appending(path: link).path(), withDestinationPath: place)
      }
      let run = try RunningProgram("-q", "f", in: folder)
      #expect(run.code == 2)
      #expect(paths(run) == ["f/a.md"])
      #expect(run.errors == "f/gone.md: error: cannot be read: it is a link that leads nowhere\n")
    }
  }

  @Test(arguments: [["-"], ["score", "-"], ["-", "--stdin-filename", "-"]])
  func readsStandardInput(arguments: [String]) throws {
    let run = try RunningProgram(arguments: arguments + ["-q"], input: Samples.even)
    #expect(run.code == 0)
    #expect(paths(run) == ["-"])
  }

  @Test func readsStandardInputAsItsNameSays() throws {
    let text = "# Talks\n\n\(Samples.even)"
    let run = try RunningProgram("-", "--stdin-filename", "x.md", input: text)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("x.md\n“Talks”\n"))
    let plain = try RunningProgram("-", "--stdin-filename", "x.txt", input: text)
    #expect(plain.output.hasPrefix("x.txt\n“# Talks”\n"))
  }

  @Test func readsEveryArticleAsInputSays() throws {
    try withFolder(["a.txt": "# Talks\n\n\(Samples.even)"]) { folder in
      let run = try RunningProgram("a.txt", "--input", "markdown", in: folder)
      #expect(run.output.hasPrefix("a.txt\n“Talks”\n"))
    }
  }

  @Test func scoresTheRestWhereOneFileIsBad() throws {
    try withFolder(["a.txt": Samples.even, "b.txt": "", "c.txt": Samples.even]) { folder in
      let run = try RunningProgram("-q", "a.txt", "b.txt", "c.txt", in: folder)
      #expect(run.code == 2)
      #expect(paths(run) == ["a.txt", "c.txt"])
      #expect(run.errors == "b.txt: error: there is no text in it\n")
    }
  }

  @Test func scoresNothingWhereAPathNamesNothing() throws {
    try withFolder(["a.txt": Samples.even]) { folder in
      let run = try RunningProgram("-q", "a.txt", "b.txt", in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors == "b.txt: error: no such file or folder\n")
    }
  }

  // MARK: The gate

  @Test(arguments: ["0", "50.5"])
  func passesAnArticleAboveTheGate(limit: String) throws {
    let run = try RunningProgram("-q", "-", "--fail-under", limit, input: Samples.even)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func failsAnArticleBelowTheGateUnderAnyRuleSet() throws {
    let run = try RunningProgram(
      "-q", "-", "-r", "wire,co-mediator", "--fail-under", "99.5", input: Samples.loaded)
    #expect(run.code == 1)
    #expect(run.output.split(separator: "\n").count == 2)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    for (line, set) in zip(lines, ["wire", "co-mediator"]) {
      #expect(line.hasPrefix("-: neutrality "))
      #expect(line.hasSuffix(" under \(set) is below the limit of 99.5"))
    }
  }

  @Test func prefersToSayThatAFileIsBadToAFailedGate() throws {
    try withFolder(["a.txt": "", "b.txt": Samples.loaded]) { folder in
      let run = try RunningProgram("-q", "a.txt", "b.txt", "--fail-under", "99", in: folder)
      #expect(run.code == 2)
    }
  }

  @Test func failsNoArticleThatHasNoScore() throws {
    let run = try RunningProgram("-q", "-", "--fail-under", "100", input: "It rained.")
    #expect(run.code == 0)
    #expect(run.output == "    —  co-mediator  -\n")
  }

  // MARK: Conflicts

  @Test func measuresNoLeanWithoutAConflict() throws {
    let run = try RunningProgram(Samples.article, "--conflict", "none")
    #expect(run.code == 0)
    #expect(run.output.contains("no conflict pack, so lean is not measured"))
    #expect(!run.output.contains("\n  lean  "))
  }

  @Test(arguments: ["nk-2020", "auto"])
  func measuresLeanInAConflict(conflict: String) throws {
    let run = try RunningProgram(Samples.article, "--conflict", conflict)
    #expect(run.code == 0)
    #expect(run.output.contains("\n  lean        leans to Armenia (+"))
  }

  private func paths(_ run: RunningProgram) -> [String] {
    run.output.split(separator: "\n").map { String($0.split(separator: " ").last ?? "") }
  }
}
