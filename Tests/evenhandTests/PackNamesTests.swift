import Foundation
import TestSupport
import Testing

/// Wherever a rule is named, it may be named with its pack.
@Suite struct PackNamesTests {
  /// A newspaper's pack, in which an indicator and a rule set are called like shipped ones.
  private static let files = [
    "rules/pack.yaml": "pack: gazette\ntitle: The Gazette\n",
    "rules/label.yaml": Samples.indicator.replacing("rain-word", with: "blame-label"),
    "rules/wire.yaml": Samples.ruleSet.replacing("rule-set: mine", with: "rule-set: wire")
      .replacing("rain-word: 9", with: "blame-label: 9")
      + "indicators:\n  blame-label: {terms+: [mizzle]}\n"
      + "  evenhand/blame-label: {terms+: [wrongdoer]}\n",
    "rules/label.test.yaml": "indicator: blame-label\ncases:\n  - text: A «drizzle» fell.\n",
    "rules/wire.test.yaml": "rule-set: wire\ncases:\n  - text: A «drizzle» fell.\n",
    "evenhand.yml": "rules-path: [rules]\narticles: [\"*.md\"]\n",
    "talks.md": Samples.loaded,
  ]

  private func run(
    _ arguments: String..., with more: [String: String] = [:],
    check: (RunningProgram, URL) throws -> Void
  ) throws {
    try withFolder(Self.files.merging(more) { $1 }) { folder in
      try check(try RunningProgram(arguments: arguments, in: folder), folder)
    }
  }

  @Test func chooseRuleSetsOnceEach() throws {
    try run("talks.md", "-q", "-r", "evenhand/wire,wire,gazette/wire") { run, _ in
      #expect(run.code == 0, "\(run.errors)")
      let names = run.output.split(separator: "\n").map { $0.split(separator: " ")[1] }
      #expect(names == ["wire", "gazette/wire"])
    }
  }

  @Test func chooseASetThatIsReadForAParty() throws {
    try run("talks.md", "-q", "-r", "evenhand/advocacy:armenia") { run, _ in
      #expect(run.output.hasSuffix("  advocacy:armenia  talks.md\n"), "\(run.errors)")
    }
  }

  @Test func holdForBaselines() throws {
    try run("baseline", "write", "-r", "evenhand/wire") { run, folder in
      #expect(run.code == 0, "\(run.errors)")
      #expect(try folder.text(of: "evenhand-baseline.json").contains("\"neutrality\""))
      let check = try RunningProgram("check", "--strict", in: folder)
      #expect(check.code == 0, "\(check.output)\(check.errors)")
      #expect(check.output == "1 article; baseline: holds\n")
    }
  }

  @Test(arguments: [("demonise", 0), ("evenhand/demonise", 0), ("gazette/demonise", 2)])
  func holdForWhatIsIgnored(indicator: String, code: Int32) throws {
    try run("baseline", "write", with: ["talks.md": Samples.even]) { run, folder in
      #expect(run.code == 0, "\(run.errors)")
      let changes = [
        "talks.md": Samples.even + " It was a barbaric act.",
        "evenhand.yml": (Self.files["evenhand.yml"] ?? "")
          + "ignore: [{indicator: \(indicator), reason: a quotation}]\n",
      ]
      for (file, text) in changes {
        try Data(text.utf8).write(to: folder.appending(path: file))
      }
      let check = try RunningProgram("check", in: folder)
      #expect(check.code == code, "\(check.output)\(check.errors)")
    }
  }

  @Test func holdForLimits() throws {
    let limits = "check: {fail-under: {evenhand/wire: 99}}\n"
    try run("check", with: ["evenhand.yml": (Self.files["evenhand.yml"] ?? "") + limits]) {
      run, _ in
      #expect(run.code == 1, "\(run.errors)")
      #expect(run.output.contains(" under wire is below "))
    }
  }

  @Test func holdForWhatArticlesExpect() throws {
    let article = "---\nexpect:\n  - {rules: evenhand/wire, neutrality: [99, 100]}\n---\n\n"
    try run("check", with: ["talks.md": article + Samples.loaded]) { run, _ in
      #expect(run.code == 1, "\(run.errors)")
      #expect(run.output.hasPrefix("talks.md:3:5: failed: under wire: neutrality "))
    }
  }

  @Test(arguments: ["score", "audit"])
  func chooseConflicts(command: String) throws {
    let article = "---\nconflict: evenhand/nk-2020\n---\n\n" + Samples.loaded
    let words = command == "audit" ? ["rules", "audit", "talks.md"] : ["score", "talks.md"]
    for more in [[], ["--conflict", "evenhand/nk-2020"]] {
      try withFolder(Self.files.merging(["talks.md": article]) { $1 }) { folder in
        let run = try RunningProgram(arguments: words + more, in: folder)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("nk-2020"))
      }
    }
  }

  /// In a pack's own files a name means the pack's own rule.
  @Test func areNotNeededInThePacksOwnTests() throws {
    try run("rules", "test", "gazette/blame-label", "gazette/wire", "-v") { run, _ in
      #expect(run.code == 0, "\(run.output)\(run.errors)")
      #expect(
        run.output.hasPrefix(
          "gazette/blame-label: 1 test\ngazette/wire: 1 test\n2 tests of "), "\(run.output)")
    }
  }

  /// In a pack the name alone could mean a set of its own.
  @Test func areToldOfWhatASetExtends() throws {
    let other = Samples.ruleSet.replacing("extends: base", with: "extends: evenhand/wire")
      .replacing("rain-word: 9", with: "blame-label: 9")
    try run("rules", "show", "mine", with: ["rules/mine.yaml": other]) { run, folder in
      #expect(run.output.contains("  extends     evenhand/wire\n"), "\(run.errors)")
      let list = try RunningProgram("rules", "list", in: folder)
      #expect(list.output.contains("  mine 1.0.0 (extends evenhand/wire)\n"))
      #expect(list.output.contains("  wire 1.0.0 (extends base)\n"))
    }
  }

  @Test func areToldOfWordsThatASetAdds() throws {
    try run("rules", "show", "gazette/wire") { run, _ in
      #expect(run.output.contains("  words       gazette/blame-label: +mizzle\n"))
      #expect(run.output.contains("  words       blame-label: +wrongdoer\n"))
    }
  }
}
