import Foundation
import TestSupport
import Testing

@Suite struct RulesAuditCommandTests {
  @Test func namesFiveOfFivePlantedRules() throws {
    try withFolder(Self.files(Set(PlantedRules.five))) { folder in
      let run = try RunningProgram(
        "rules", "audit", "--rules-path", "mine", "-r", "planted", "--max-asymmetry", "1",
        in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("varda-oskel — one-sided: in 2 articles 5 indicators read "))
      for words in ["ran amok", "aggressor", "gang of Miresk", "Hammerheads", "Lake Imrel"] {
        #expect(run.output.contains("“\(words)” costs "))
      }
      let named = run.errors.split(separator: "\n").map(String.init)
      let first =
        "varda-oskel: ‘amok’ differs by 6 points between the parties, which is over --max-asymmetry 1"
      #expect(named.first == first)
      #expect(named.count == 5)
    }
  }

  /// Over the limit fails, at the limit and without one nothing does.
  @Test(
    arguments: [
      (["--max-asymmetry", "5.9"], 1), (["--max-asymmetry", "6"], 0), (["--max-asymmetry=0"], 1),
      ([], 0),
    ] as [([String], Int32)])
  func failsOverTheLimitAlone(flags: [String], code: Int32) throws {
    try withFolder(Self.files([.excuse])) { folder in
      let run = try RunningProgram(
        arguments: ["rules", "audit", "--rules-path", "mine", "-r", "planted"] + flags,
        in: folder)
      #expect(run.code == code)
      #expect(run.errors.isEmpty == (code == 0))
    }
  }

  @Test func isEvenWithoutThem() throws {
    try withFolder(Self.files([])) { folder in
      let run = try RunningProgram(
        "rules", "audit", "corpus", "--rules-path", "mine", "-r", "planted", "--max-asymmetry", "0",
        in: folder)
      #expect(run.code == 0 && run.errors.isEmpty)
      #expect(run.output.contains("even-handed: in 2 articles no indicator changes"))
    }
  }

  /// What two questions show is told once.
  @Test func namesAnIndicatorOnce() throws {
    var files = Self.files([.town])
    files["mine/gangs.yaml"] = files["mine/gangs.yaml"]?.replacing(
      "Miresk", with: "(?:Miresk|Kallvik)")
    files["corpus/hill.txt"] = """
      Guns of Varda and of Oskel fired across the river for a third night, both said.

      A gang of Kallvik came to the hill above Oskel.

      Nobody in Oskel saw the gang of Kallvik leave.
      """
    try withFolder(files) { folder in
      let run = try RunningProgram(
        "rules", "audit", "--rules-path", "mine", "-r", "planted", "--max-asymmetry", "0",
        in: folder)
      #expect(run.output.contains("gangs: 5 points; shown by the names exchanged in the text"))
      #expect(run.output.contains("gangs: 5 points; shown by a word that stands for one side"))
      #expect(
        run.errors
          == "varda-oskel: ‘gangs’ differs by 5 points between the parties, which is over "
          + "--max-asymmetry 0\n")
    }
  }

  /// JSON Lines are read as `score` does, and one thread writes what two do.
  @Test(arguments: ["text", "json", "markdown"])
  func readsLinesAndWritesAFile(format: String) throws {
    let lines = PlantedRules.texts.sorted { $0.key > $1.key }.map { path, text in
      #"{"id": "\#(path)", "text": "\#(text.replacing("\n", with: #"\n"#))"}"#
    }.joined(separator: "\n")
    var files = Self.files([.town])
    files["all.jsonl"] = lines + "\n"
    try withFolder(files) { folder in
      let flags = ["--rules-path", "mine", "-r", "planted", "-f", format]
      let run = try RunningProgram(
        arguments: ["rules", "audit", "all.jsonl"] + flags + ["-o", "report", "--jobs", "2"],
        in: folder)
      #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty)
      let one = try RunningProgram(
        arguments: ["rules", "audit", "all.jsonl"] + flags + ["--jobs", "1"], in: folder)
      #expect(try folder.text(of: "report") == one.output)
      #expect(one.output.contains("gang of Miresk"))
    }
  }

  @Test func countsWhatHasNoConflict() throws {
    var files = Self.files([])
    files["corpus/rain.txt"] = "It rained in the north for most of the day and all of the night."
    try withFolder(files) { folder in
      let run = try RunningProgram(
        "rules", "audit", "--rules-path", "mine", "-r", "planted", in: folder)
      #expect(run.code == 0)
      #expect(
        run.output.hasPrefix("2 articles, 1 rule set (planted); 1 without a conflict left out\n"))
    }
  }

  /// Where no article names a party nothing is tried, and no limit can hold.
  @Test(
    arguments: [([], 0), (["--max-asymmetry", "0"], 2)] as [([String], Int32)])
  func callsNothingEvenThatNamesNobody(flags: [String], code: Int32) throws {
    var files = Self.files([])
    for name in ["rain", "snow"] {
      files["weather/\(name).txt"] = "All day long there was \(name) in the north, and a wind blew."
    }
    try withFolder(files) { folder in
      let run = try RunningProgram(
        arguments: [
          "rules", "audit", "weather", "--rules-path", "mine", "-r", "planted", "--conflict",
          "varda-oskel",
        ] + flags, in: folder)
      #expect(run.code == code)
      #expect(run.output.contains("varda-oskel — not tried: in 2 articles no party is named\n"))
      #expect(!run.output.contains("even-handed") && !run.output.contains("every score stays"))
      #expect(
        run.errors.hasPrefix("evenhand: no article names a party of its conflict, so that ")
          == (code == 2))
    }
  }

  @Test func countsArticlesThatNameNobody() throws {
    var files = Self.files([])
    files["corpus/rain.md"] =
      "---\nconflict: varda-oskel\n---\n\nAll day long there was rain in the north, and a wind blew.\n"
    try withFolder(files) { folder in
      let run = try RunningProgram(
        "rules", "audit", "--rules-path", "mine", "-r", "planted", "--max-asymmetry", "0",
        in: folder)
      #expect(run.code == 0 && run.errors.isEmpty)
      #expect(
        run.output.contains(
          "even-handed: in 2 articles no indicator changes with the parties\n"
            + "  1 article more names no party and was not counted\n"))
    }
  }

  @Test(arguments: [
    (["-r", "plantd"], "error: there is no rule set ‘plantd’ — did you mean ‘planted’?"),
    (["--conflict", "varda"], "error: there is no conflict pack ‘varda’"),
    (["--conflict", "none"], "evenhand: rules audit exchanges the parties of a conflict; "),
    (["--max-asymmetry", "-1"], "evenhand: --max-asymmetry takes a number from 0 up, not ‘-1’"),
    (["--max-asymmetry", "nan"], "evenhand: --max-asymmetry takes a number from 0 up, not ‘nan’"),
    (["nowhere.txt"], "nowhere.txt: error: no such file or folder"),
    (["rain.txt"], "evenhand: no conflict pack fits any of the articles"),
    (["empty"], "empty: error: the folder holds no articles"),
    (["-f", "csv"], "evenhand: --format takes one of text, json, markdown, not ‘csv’"),
    (["asks.md"], "asks.md: error: there is no conflict pack ‘nobody’"),
  ])
  func refusesWhatItCannotUse(arguments: [String], message: String) throws {
    var files = Self.files([])
    files["rain.txt"] = "It rained in the north for most of the day and all of the night."
    files["asks.md"] = "---\nconflict: nobody\n---\n\nVarda and Oskel met by the lake at noon.\n"
    files["empty/"] = ""
    try withFolder(files) { folder in
      let run = try RunningProgram(
        arguments: ["rules", "audit", "--rules-path", "mine"] + arguments, in: folder)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }
  }

  @Test func saysWhatItNeedsWhereThereIsNoCorpus() throws {
    try withFolder(["mine/": ""]) { folder in
      let run = try RunningProgram("rules", "audit", in: folder)
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("evenhand: no article named, and none in an evenhand.yml"))
    }
  }

  private static func files(_ plants: Set<PlantedRules.Plant>) -> [String: String] {
    var files: [String: String] = [:]
    for (path, text) in PlantedRules.files(plants) { files["mine/\(path)"] = text }
    for (path, text) in PlantedRules.texts { files["corpus/\(path)"] = text }
    return files
  }
}
