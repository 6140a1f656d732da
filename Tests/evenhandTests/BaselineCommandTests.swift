import Foundation
import TestSupport
import Testing

@Suite struct BaselineCommandTests {
  private static let files = [
    "evenhand.yml": "rules: [co-mediator, wire]\narticles: [\"*.txt\"]\n",
    "bad.txt": Samples.loaded, "even.txt": even,
  ]

  /// A single paragraph.
  private static let even = Samples.even.replacingOccurrences(of: "\n", with: " ")

  private static let sentence =
    "The barbaric aggressor struck at dawn, and Azerbaijan has to answer for it."

  /// A folder in which a baseline was written.
  private func withBaseline(
    _ more: [String: String] = [:], _ body: (URL) throws -> Void
  ) throws {
    try withFolder(Self.files.merging(more) { $1 }) { folder in
      let run = try RunningProgram("baseline", "write", in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output == "evenhand-baseline.json written: 2 articles under co-mediator, wire\n")
      try body(folder)
    }
  }

  private func write(_ text: String, to file: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: file))
  }

  @Test func acceptsBadArticlesAsTheyAre() throws {
    try withBaseline { folder in
      let run = try RunningProgram("check", in: folder)
      #expect(run.code == 0 && run.errors.isEmpty)
      #expect(run.output == "2 articles; baseline: holds\n")
      #expect(try RunningProgram("check", "--strict", in: folder).code == 0)
    }
  }

  @Test func isTheSameFileEachTime() throws {
    try withBaseline { folder in
      let first = try folder.text(of: "evenhand-baseline.json")
      _ = try RunningProgram("baseline", "write", "--jobs", "1", in: folder)
      #expect(try folder.text(of: "evenhand-baseline.json") == first)
      #expect(!first.contains("\"line\""))
      #expect(try JSONSerialization.jsonObject(with: Data(first.utf8)) is [String: Any])
    }
  }

  @Test func failsOnOneLoadedSentence() throws {
    try withBaseline { folder in
      try write(Self.even + " " + Self.sentence, to: "even.txt", in: folder)
      let run = try RunningProgram("check", in: folder)
      #expect(run.code == 1)
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(lines[0].hasPrefix("even.txt: failed: under co-mediator: 100.0 → "))
      #expect(
        lines[1].hasPrefix(
          "even.txt:1:1: failed: under co-mediator, paragraph 1 (edited): 100.0 → "))
      #expect(lines[2].hasPrefix("    text edited −"))
      #expect(lines[2].contains("+ “barbaric” (demonise) −"))
      #expect(lines[3] == "    “\(Self.sentence)”")
    }
  }

  @Test func failsOnANewLowParagraph() throws {
    try withBaseline { folder in
      try write(Self.even + "\n\n" + Self.sentence, to: "even.txt", in: folder)
      let run = try RunningProgram("check", "--fail-drop", "100", in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("even.txt:3:1: failed: under wire, paragraph 2 (new): "))
      #expect(run.output.contains("“\(Self.sentence)”"))
    }
  }

  @Test func tellsWhatIsBetterAndIsStrictWhereAsked() throws {
    try withBaseline { folder in
      try write(
        Samples.loaded.replacingOccurrences(of: "brutal ", with: ""), to: "bad.txt", in: folder)
      let run = try RunningProgram("check", in: folder)
      #expect(run.code == 0)
      #expect(run.output.contains("bad.txt:1:1: better: under wire, paragraph 1 (edited): "))
      #expect(run.output.contains("− “brutal” "))
      let strict = try RunningProgram("check", "--strict", in: folder)
      #expect(strict.code == 1)
      #expect(
        strict.output.contains(
          "evenhand-baseline.json: failed: not up to date; run evenhand baseline write"))
    }
  }

  @Test func saysThatTheRulesAreOthers() throws {
    let rules = """
      rule-set: wire
      version: 1.1.0
      title: Wire
      position: A position.
      source: The test
      extends: base
      severities: {blame-label: 9}
      """
    try withBaseline { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "own"), withIntermediateDirectories: true)
      try write(rules, to: "own/wire.yaml", in: folder)
      let run = try RunningProgram("check", "--rules-path", "own", in: folder)
      #expect(run.code == 1)
      #expect(run.errors.contains("wire 1.0.0 → 1.1.0 is not the rule set of the baseline:\n"))
      #expect(run.errors.contains(" → 9"))
      #expect(run.output.contains("    rules changed −"))
      #expect(!run.output.contains("text edited"))
    }
  }

  private static let pack = """
    conflict: mine
    title: Mine
    parties:
      - {id: varda, name: Varda, names: [Varda]}
      - {id: oskel, name: Oskel, names: [Oskel]}

    """

  private static let packFiles = [
    "evenhand.yml":
      "rules: [wire]\nrules-path: [own]\nconflict: mine\narticles: [\"*.txt\"]\n",
    "own/mine.yaml": pack, "bad.txt": Samples.even, "even.txt": Samples.even,
  ]

  /// No score may change for it: the baseline is not as it would be written today.
  @Test func saysThatAConflictPackIsAnother() throws {
    try withFolder(Self.packFiles) { folder in
      _ = try RunningProgram("baseline", "write", in: folder)
      #expect(try RunningProgram("check", "--strict", in: folder).code == 0)
      let old = try folder.text(of: "evenhand-baseline.json")
      try write(old, to: "old.json", in: folder)
      let pack = Self.pack.replacing("title: Mine", with: "title: Ours")
      try write(pack, to: "own/mine.yaml", in: folder)

      let note = "the conflict pack ‘mine’ is not that of the baseline\n"
      let run = try RunningProgram("check", in: folder)
      #expect(run.code == 0)
      #expect(run.errors == "evenhand-baseline.json: note: " + note)
      #expect(run.output == "2 articles; baseline: holds, and is not up to date\n")
      let strict = try RunningProgram("check", "--strict", in: folder)
      #expect(strict.code == 1)
      #expect(strict.output.hasPrefix("evenhand-baseline.json: failed: not up to date; "))

      _ = try RunningProgram("baseline", "write", in: folder)
      #expect(try RunningProgram("check", "--strict", in: folder).code == 0)
      let diff = try RunningProgram(
        "baseline", "diff", "old.json", "evenhand-baseline.json", in: folder)
      #expect(diff.code == 0 && diff.output == note + "no score differs\n")
    }
  }

  /// An entry of which only a lean was changed by hand is not what would be written.
  @Test func isStrictAboutALean() throws {
    try withBaseline { folder in
      let text = try folder.text(of: "evenhand-baseline.json")
      let bent = text.replacing(#/"lean": 0\b(?!\.)/#, maxReplacements: 1) { _ in "\"lean\": 0.5" }
      #expect(bent != text)
      try write(bent, to: "evenhand-baseline.json", in: folder)
      let run = try RunningProgram("check", in: folder)
      #expect(run.code == 0 && run.output.hasSuffix("holds, and is not up to date\n"))
      #expect(try RunningProgram("check", "--strict", in: folder).code == 1)
    }
  }

  // MARK: What is no baseline

  @Test func failsWhereItsNameIsThatOfAFolder() throws {
    try withFolder(["even.txt": Self.even, "evenhand-baseline.json/": ""]) { folder in
      let run = try RunningProgram("check", "even.txt", in: folder)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(
        run.errors == "evenhand-baseline.json: error: cannot be read: it is a folder\n")
    }
  }

  @Test(arguments: ["evenhand-baseline.json", "evenhand.yml"])
  func failsWhereALinkLeadsNowhere(name: String) throws {
    try withFolder(["even.txt": Self.even]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: name).path(), withDestinationPath: "gone")
      let run = try RunningProgram("check", "even.txt", in: folder)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(
        run.errors == "\(name): error: cannot be read: it is a link that leads nowhere\n")
    }
  }

  // MARK: What is passed over

  @Test func passesOverWhatHasAReason() throws {
    let entry = "ignore:\n  - {article: even, indicator: demonise, reason: a quotation}\n"
    let all = "ignore:\n  - {article: even, reason: a quotation}\n"
    try withBaseline { folder in
      let config = Self.files["evenhand.yml"] ?? ""
      let text = Self.even + " It was a barbaric act."
      try write(text, to: "even.txt", in: folder)
      #expect(try RunningProgram("check", in: folder).code == 1)
      for ignore in [entry, all] {
        try write(config + ignore, to: "evenhand.yml", in: folder)
        let run = try RunningProgram("check", in: folder)
        #expect(run.code == 0, "\(run.output)")
        #expect(run.errors.isEmpty)
      }
    }
  }

  @Test func tellsEntriesThatAreUnusedOrExpired() throws {
    try withBaseline { folder in
      let ignore = """
        ignore:
          - {article: even, reason: a quotation, until: 2026-01-31}
          - {indicator: blame-label, reason: the house style}

        """
      try write((Self.files["evenhand.yml"] ?? "") + ignore, to: "evenhand.yml", in: folder)
      // 2026-02-01
      let day = ["SOURCE_DATE_EPOCH": "1769904000"]
      let run = try RunningProgram("check", in: folder, environment: day)
      #expect(run.code == 0)
      #expect(
        run.errors == """
          evenhand.yml:4:5: warning: this entry of ‘ignore’ held until 2026-01-31 and no longer does: \
          a quotation
          evenhand.yml:5:5: warning: this entry of ‘ignore’ passes over nothing: the house style

          """)
      #expect(try RunningProgram("check", "--strict", in: folder, environment: day).code == 1)
      let before = ["SOURCE_DATE_EPOCH": "1769817600"]
      let held = try RunningProgram("check", in: folder, environment: before)
      #expect(!held.errors.contains("no longer does"))
    }
  }

  @Test(arguments: [
    ("ignore: [{article: a}]", "evenhand.yml:3:10: error: ‘reason’ is missing"),
    ("ignore: [{reason: a}]", "evenhand.yml:3:10: error: an entry names an ‘article’"),
    ("ignore: [{artikle: a, reason: b}]", "unknown key ‘artikle’ — did you mean ‘article’?"),
    ("ignore: [{article: a, reason: b, until: soon}]", "error: a date is written YYYY-MM-DD"),
    ("ignore: {article: a}", "evenhand.yml:3:9: error: a list is expected here"),
    ("check: {max-drop: lots}", "evenhand.yml:3:19: error: a number from 0 to 100 is expected"),
    ("check: {max-drops: 2}", "unknown key ‘max-drops’ — did you mean ‘max-drop’?"),
    (
      "check: {baseline: gone.json}",
      "evenhand.yml:3:19: error: there is no file or folder ‘gone.json’\n"
    ),
  ])
  func refusesABadConfiguration(text: String, message: String) throws {
    try withBaseline { folder in
      try write((Self.files["evenhand.yml"] ?? "") + text, to: "evenhand.yml", in: folder)
      let run = try RunningProgram("check", in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  // MARK: Bad baselines

  struct Damage: Sendable {
    var message: String
    var apply: @Sendable (String) -> String
  }

  static let damages: [Damage] = [
    Damage(message: "evenhand-baseline.json:") { String($0.prefix($0.count / 2)) },
    Damage(message: "evenhand-baseline.json: error: the file is empty") { _ in "" },
    Damage(
      message: "evenhand-baseline.json:2:13: error: the baseline was written by a later version"
    ) {
      $0.replacingOccurrences(of: "evenhand/baseline/1", with: "evenhand/baseline/2")
    },
    Damage(message: "evenhand-baseline.json:2:13: error: ‘evenhand/baseline/1’ is expected here") {
      $0.replacingOccurrences(of: "evenhand/baseline/1", with: "evenhand/report/1")
    },
    Damage(message: "evenhand-baseline.json:4:1: error: a merge conflict is left in the file") {
      $0.replacingOccurrences(
        of: "  \"ruleSets\": {\n    \"co", with: "<<<<<<< HEAD\n  \"ruleSets\": {\n    \"co")
    },
    Damage(message: "the file was changed by hand; write it anew") {
      $0.replacing(#/"neutrality": \d[\d.]*, "lean"/#, maxReplacements: 1) { _ in
        "\"neutrality\": 77.7, \"lean\""
      }
    },
    Damage(message: "error: unknown key ‘neutralty’ — did you mean ‘neutrality’?") {
      $0.replacing(#/"neutrality"/#, maxReplacements: 1) { _ in "\"neutralty\"" }
    },
    Damage(message: "error: a number from 0 to 100 is expected here, not ‘-5’") {
      $0.replacing(#/"points": [\d.]+/#, maxReplacements: 1) { _ in "\"points\": -5" }
    },
    Damage(message: "error: three characters for each word are expected here") {
      $0.replacing(#/"trace": "/#, maxReplacements: 1) { _ in "\"trace\": \"A" }
    },
    Damage(message: "error: sixteen hexadecimal digits are expected here") {
      $0.replacing(#/"fingerprint": "./#, maxReplacements: 1) { _ in "\"fingerprint\": \"x" }
    },
    Damage(message: "error: the rule set ‘wires’ is gone since the baseline was written") {
      $0.replacingOccurrences(of: "\"wire\"", with: "\"wires\"")
    },
  ]

  @Test(arguments: damages.indices)
  func refusesADamagedBaseline(place: Int) throws {
    let damage = Self.damages[place]
    try withBaseline { folder in
      let whole = try folder.text(of: "evenhand-baseline.json")
      let damaged = damage.apply(whole)
      #expect(damaged != whole)
      try write(damaged, to: "evenhand-baseline.json", in: folder)
      let run = try RunningProgram("check", in: folder)
      #expect(run.code == 2)
      #expect(!run.output.contains("holds"))
      #expect(run.errors.contains(damage.message), "\(run.errors)")
      // An entry of an article that is not read counts as well.
      try FileManager.default.removeItem(at: folder.appending(path: "even.txt"))
      try FileManager.default.removeItem(at: folder.appending(path: "bad.txt"))
      try write(Samples.even, to: "other.txt", in: folder)
      #expect(try RunningProgram("check", in: folder).code == 2)
      #expect(try folder.text(of: "evenhand-baseline.json") == damaged)
    }
  }

  @Test func writesNothingWhereAnArticleCannotBeRead() throws {
    try withBaseline { folder in
      let whole = try folder.text(of: "evenhand-baseline.json")
      try write("", to: "even.txt", in: folder)
      let run = try RunningProgram("baseline", "write", in: folder)
      #expect(run.code == 2)
      #expect(run.errors.hasSuffix("\nevenhand-baseline.json is left as it is\n"))
      #expect(try folder.text(of: "evenhand-baseline.json") == whole)
    }
  }

  @Test func refusesTwoArticlesOfOneName() throws {
    try withFolder(["a/x.txt": Samples.even, "b/x.txt": Samples.even]) { folder in
      let run = try RunningProgram("baseline", "write", ".", in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("error: its id ‘x’ is that of "))
    }
  }

  // MARK: Show and diff

  @Test func showsTheAcceptedScores() throws {
    try withBaseline { folder in
      let run = try RunningProgram("baseline", "show", "even", in: folder)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("evenhand-baseline.json: 2 articles, engine "))
      #expect(run.output.contains("\neven: wire 100, lean 0\n"))
      #expect(!run.output.contains("bad: "))
      let other = try RunningProgram("baseline", "show", "evn", in: folder)
      #expect(other.code == 2)
      #expect(other.errors.contains("has no article ‘evn’ — did you mean ‘even’?"))
    }
  }

  @Test func comparesTwoBaselinesWithoutArticles() throws {
    try withBaseline { folder in
      let first = try folder.text(of: "evenhand-baseline.json")
      try write(first, to: "old.json", in: folder)
      try write(Self.even + " " + Self.sentence, to: "even.txt", in: folder)
      _ = try RunningProgram("baseline", "write", in: folder)
      for file in ["even.txt", "bad.txt"] {
        try FileManager.default.removeItem(at: folder.appending(path: file))
      }
      let call = ["baseline", "diff", "old.json", "evenhand-baseline.json"]
      let run = try RunningProgram(arguments: call, in: folder)
      #expect(run.code == 0)
      #expect(run.output.contains("even: under wire: 100.0 → "))
      #expect(run.output.contains("even: under wire, text 1 (edited): 100.0 → "))
      #expect(run.output.contains("+ “barbaric” (demonise)"))
      #expect(try RunningProgram(arguments: call + ["--fail-drop", "2"], in: folder).code == 1)
      let same = try RunningProgram("baseline", "diff", "old.json", "old.json", in: folder)
      #expect(same.output == "no score differs\n")
      #expect(try RunningProgram("baseline", "diff", "old.json", in: folder).code == 2)
    }
  }
}
