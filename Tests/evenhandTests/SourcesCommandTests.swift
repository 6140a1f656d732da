import EvenhandKit
import Foundation
import TestSupport
import Testing

@Suite struct SourcesCommandTests {
  @Test func tellsWhoSpeaksInATable() throws {
    let run = try RunningProgram("sources", Samples.article)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("\(Samples.article)\n"))
    #expect(run.output.contains("conflict nk-2020 (Armenia, Azerbaijan)"))
    for line in ["\nArmenia  ", "\nAzerbaijan  ", "\nOf no side  ", "\nBalance    the voices "] {
      #expect(run.output.contains(line))
    }
    #expect(!run.output.contains("\nEvery attribution\n"))
  }

  @Test(arguments: ["-v", "--verbose"])
  func tellsEveryAttributionWhereAsked(flag: String) throws {
    let run = try RunningProgram("sources", Samples.article, flag)
    #expect(run.code == 0)
    #expect(run.output.contains("\nEvery attribution\n"))
  }

  @Test func writesJSON() throws {
    let run = try RunningProgram("sources", Samples.article, "-f", "json")
    #expect(run.code == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(report["schema"] as? String == "evenhand/sources/1")
    #expect((report["articles"] as? [Any])?.count == 1)
  }

  @Test func writesALineOfJSONForEachArticle() throws {
    let run = try RunningProgram("sources", "corpus", "-f", "jsonl")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    let paths = try ArticlePaths([Repository.root.appending(path: "corpus").path()]).paths
    #expect(lines.count == paths.count)
    for line in lines {
      let article = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(article?["attributions"] is [Any])
    }
  }

  @Test func writesCSV() throws {
    let run = try RunningProgram("sources", Samples.article, "--format", "csv")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("path,id,speaker,party,role,anonymous,attributions,"))
    let rows = run.output.split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.hasPrefix("\(Samples.article),") })
  }

  @Test func writesFormatsIntoFiles() throws {
    try withFolder(["a.txt": Samples.loaded]) { folder in
      let run = try RunningProgram(
        "sources", "a.txt", "-f", "csv", "-o", "out.csv", "-f", "text", in: folder)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("a.txt\n"))
      #expect(try folder.text(of: "out.csv").hasPrefix("path,"))
    }
  }

  @Test func readsStandardInput() throws {
    let run = try RunningProgram(
      "sources", "-", "--stdin-filename", "x.md", "-v", input: "Lena Ford said it was so.")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("x.md\n1 speaker · 1 attribution · no conflict pack"))
    #expect(run.output.contains("  ¶1  Lena Ford | said (neutral, indirect) | it was so\n"))
  }

  @Test func givesNobodyASideWithoutAConflict() throws {
    let run = try RunningProgram("sources", Samples.article, "--conflict", "none")
    #expect(run.code == 0)
    #expect(run.output.contains("no conflict pack, so nobody has a side"))
    #expect(!run.output.contains("\nBalance "))
  }

  /// A verb of one's own, from a folder of rules.
  @Test func hearsCuesOfMoreRules() throws {
    let cues = "voices: mine\nverbs: [{class: neutral, frames: [clause], verbs: [flag]}]\n"
    let files = ["mine/cues.yaml": cues, "a.txt": "Lena Ford flagged that it was so.\n"]
    try withFolder(files) { folder in
      let plain = try RunningProgram("sources", "a.txt", "-f", "csv", in: folder)
      #expect(plain.output.split(separator: "\n").count == 1)
      let more = try RunningProgram(
        "sources", "a.txt", "-f", "csv", "--rules-path", "mine", in: folder)
      #expect(more.code == 0)
      #expect(more.output.contains("\na.txt,a,Lena Ford,"))
    }
  }

  @Test func complainsOfARuleFileWithItsPlace() throws {
    let cues = "voices: mine\nverbs: [{class: netural, frames: [any], verbs: [flag]}]\n"
    try withFolder(["mine/cues.yaml": cues, "a.txt": Samples.even]) { folder in
      let run = try RunningProgram("sources", "a.txt", "--rules-path", "mine", in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("mine/cues.yaml:2:17: error: unknown value ‘netural’"))
    }
  }

  // MARK: What is refused

  @Test func complainsOfAFileThatIsNotThere() throws {
    let run = try RunningProgram("sources", "no.txt")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "no.txt: error: no such file or folder\n")
  }

  @Test func tellsOfTheRestWhereOneFileIsBad() throws {
    try withFolder(["a.txt": Samples.even, "b.txt": "", "c.txt": Samples.even]) { folder in
      let run = try RunningProgram("sources", "a.txt", "b.txt", "c.txt", "-f", "jsonl", in: folder)
      #expect(run.code == 2)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.errors == "b.txt: error: there is no text in it\n")
    }
  }

  @Test(arguments: [
    [], ["--fail-under", "50", Samples.article], ["-q", Samples.article],
    ["-r", "wire", Samples.article], ["-f", "xml", Samples.article],
    ["-f", "json", "-f", "csv", Samples.article], ["-o", "out.csv", Samples.article],
    ["--conflict", "nk-2002", Samples.article],
  ])
  func refuses(arguments: [String]) throws {
    let run = try RunningProgram(arguments: ["sources"] + arguments)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func tellsWhereHelpIsWithoutAnArticle() throws {
    #expect(try RunningProgram("sources").errors.contains("try evenhand sources --help"))
  }

  @Test func suggestsTheFormatThatWasMeant() throws {
    let run = try RunningProgram("sources", Samples.article, "-f", "cvs")
    #expect(run.code == 2)
    #expect(run.errors.contains("did you mean ‘csv’?"))
  }

  @Test func helps() throws {
    let run = try RunningProgram("sources", "--help")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    for word in ["evenhand sources", "text, json, jsonl, csv", "--verbose", "--conflict"] {
      #expect(run.output.contains(word))
    }
    #expect(!run.output.contains("--fail-under"))
  }
}
