import Foundation
import TestSupport
import Testing

@Suite struct RulesCommandTests {
  @Test func listsTheRulesInForceWithTheirFiles() throws {
    let run = try RunningProgram("rules", "list")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let sections = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(sections == ["Rule sets", "Indicators", "Conflict packs"])
    #expect(run.output.contains(#/\n {2}co-mediator \d+\.\d+\.\d+ \(extends base\)\n/#))
    #expect(run.output.contains("/rules/sets/co-mediator.yaml\n"))
  }

  @Test func tellsWhatItCanDoWhereNothingIsAsked() throws {
    let run = try RunningProgram("rules")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.contains(
        "usage: evenhand rules list · show · lint · test · audit · new · schema\n"))
  }

  @Test(arguments: [
    (
      "co-mediator",
      [
        "rule set co-mediator ", "  extends     base\n",
        "  voices      vague 0.8, attributed 0.6, quoted 0.35\n  headline",
        "factive-verb 2 (from base): “Pointed out” grants",
      ]
    ),
    (
      "advocacy",
      ["  given       a party: advocacy:PARTY\n", "blame-label 0, 6 against the party: "]
    ),
    ("accountability", ["blame-label 3, 0 with a finding: "]),
    (
      "scare-quote",
      [
        "indicator scare-quote: ", "  set         words: 3\n",
        "  price       base: 5: It denies a word without saying why.\n",
      ]
    ),
    (
      "blame-label",
      ["  terms       aggressor, ", "started the war (1.2)", "  unless      whether, "]
    ),
    ("nk-2020", ["conflict pack nk-2020: ", "  party       armenia, ", "  finding     "]),
  ])
  func showsARuleInFull(name: String, parts: [String]) throws {
    let run = try RunningProgram("rules", "show", name)
    #expect(run.code == 0 && run.errors.isEmpty)
    for part in parts { #expect(run.output.contains(part), "\(part)") }
  }

  /// What is said to name nobody is shown to everybody.
  @Test func showsWhatNamesNobody() throws {
    let files = [
      "mine/blame.yaml": RuleText.indicator(
        "gloom", terms: "[Orwellian, Kafkaesque]", more: "names-nobody: [Orwellian, Kafkaesque]")
    ]
    try withFolder(files) { folder in
      let run = try RunningProgram("rules", "show", "gloom", "--rules-path", "mine", in: folder)
      #expect(run.output.contains("\n  no names    Orwellian, Kafkaesque\n"))
      let page = try RunningProgram(
        "rules", "show", "--format", "markdown", "--rules-path", "mine", in: folder)
      #expect(page.output.contains("\n- Names nobody: *Orwellian*, *Kafkaesque*\n"))
      #expect(!page.output.contains("names-nobody"))
    }
  }

  @Test func writesAPackThatLintsClean() throws {
    try withFolder([:]) { folder in
      let new = try RunningProgram("rules", "new", "pack", "gazette", in: folder)
      #expect(new.code == 0 && new.output.hasPrefix("rules/pack.yaml written\n"))
      let again = try RunningProgram("rules", "new", "pack", "gazette", in: folder)
      #expect(again.code == 2)
      #expect(
        again.errors == "rules/pack.yaml: error: the file is there already and is left as it is\n")
      let more = try RunningProgram("rules", "new", "indicator", "rain-word", in: folder)
      #expect(
        more.output.contains("price it under ‘severities’ of ‘gazette’: rain-word: {severity: 3"))
      let lint = try RunningProgram(
        "rules", "lint", "--rules-path", "rules", "-f", "line", in: folder)
      #expect(lint.code == 1)
      #expect(
        lint.output
          == "rules/indicators/rain-word.yaml:3:12: warning: no rule set prices ‘rain-word’: "
          + "name it under ‘severities’ of one [unused-indicator]\n")
      let score = try RunningProgram(
        "-", "-q", "-r", "gazette", "--rules-path", "rules", in: folder,
        input:
          "The ministry caved in on Monday and opened the road to the lorries of the other side.\n")
      #expect(score.output.hasSuffix("  gazette  -\n") && !score.output.hasPrefix("100"))
    }
  }

  @Test func lintsInEveryFormat() throws {
    try withFolder(["mine/rain.yaml": Samples.indicator.replacing("terms:", with: "trems:")]) {
      folder in
      for (format, part) in [
        (
          "text",
          "mine/rain.yaml:7:1: error: unknown key ‘trems’ — did you mean ‘terms’? [refused]\n7 | trems:"
        ),
        ("line", "— did you mean ‘terms’? [refused]\n"), ("json", #""suggestion": "terms"}"#),
        ("sarif", #""uri": "mine/rain.yaml"}, "region": {"startLine": 7, "startColumn": 1}"#),
        ("github", "::error file=mine/rain.yaml,line=7,col=1,title=refused::unknown key ‘trems’"),
      ] {
        let run = try RunningProgram(
          "rules", "lint", "--rules-path", "mine", "-f", format, in: folder)
        #expect(run.code == 2 && run.errors.isEmpty)
        #expect(run.output.contains(part), "\(format): \(run.output)")
      }
    }
  }

  @Test func makesTheFolderOfSchemas() throws {
    try withFolder([:]) { folder in
      let run = try RunningProgram("rules", "schema", "--write", "new/schemas", in: folder)
      #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
      let written = try folder.text(of: "new/schemas/indicator.json")
      #expect(try RunningProgram("rules", "schema", "indicator").output == written)
    }
  }

  @Test(arguments: [
    ["rules", "new"], ["rules", "new", "pack"], ["rules", "new", "packet", "x"],
    ["rules", "schema"],
    ["rules", "schema", "indicatr"], ["rules", "schema", "pack", "pack"], ["rules", "lint", "x"],
    ["rules", "new", "pack", "X"], ["rules", "new", "pack", "x", "y"],
    ["rules", "schema", "--write", "docs", "pack"], ["rules", "lint", "--rules-path", "gone"],
  ])
  func refusesWrongUse(arguments: [String]) throws {
    let run = try RunningProgram(arguments: arguments)
    #expect(run.code == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }

  /// `docs/indicators.md` is made from the rule files.
  @Test func thePageOfIndicatorsIsCurrent() throws {
    let run = try RunningProgram("rules", "show", "--format", "markdown")
    #expect(run.code == 0)
    let page = try String(
      contentsOf: Repository.root.appending(path: "docs/indicators.md"), encoding: .utf8)
    #expect(page == run.output, "make docs writes it anew")
  }

  @Test(arguments: [
    (
      ["rules", "show", "advocac"],
      "evenhand: there is no rule set, indicator or conflict pack ‘advocac’ — did you mean ‘advocacy’?"
    ),
    (
      ["rules", "show", "wire", "-f", "markdown"],
      "evenhand: rules show --format markdown takes no argument ‘wire’"
    ),
    (["rules", "list", "-f", "text"], "evenhand: rules list has no flag ‘-f’"),
    (["rules", "lst"], "evenhand: there is no command or file ‘rules lst’ — "),
    (["rules", "list", "x"], "evenhand: rules list takes no argument ‘x’"),
    (
      ["rules", "list", "--rule-path", "x"],
      "evenhand: rules list has no flag ‘--rule-path’ — did you"
    ),
  ])
  func refusesWhatItDoesNotKnow(arguments: [String], message: String) throws {
    let run = try RunningProgram(arguments: arguments)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix(message))
  }

  /// What keeps rules or their tests from being read is told once, with its cause.
  @Test(arguments: [
    (
      ["a.test.yaml": "indicator: rain-word\ncases: [{txt: a}]\n"],
      ["a.test.yaml:2:10: error: unknown key ‘txt’"]
    ),
    (
      ["b.yaml": Samples.indicator.replacing("rain", with: "snow") + "tests: [\"a «zork\"]\n"],
      ["b.yaml:8:9: error: a ‘«’ has no ‘»’"]
    ),
    (
      ["c.yaml": scripted, "c.lua": "function article(a)\n  return )\nend\n"],
      ["c.lua:2:10: error: this is no Lua"]
    ),
    (
      [
        "pack.yaml": "pack: evenhand\ntitle: x\n",
        "w.yaml": "rule-set: w\nversion: 1.0.0\ntitle: W\nposition: P\nsource: S\nextends: wire\n",
      ],
      ["pack.yaml:1:7: error: there is a pack ‘evenhand’ already"]
    ),
    (["d.yaml": Samples.indicator], ["error: the indicator ‘rain-word’ is defined in"]),
  ])
  func lintsEachCauseOnce(files: [String: String], messages: [String]) throws {
    let all = files.merging(["rain.yaml": Samples.indicator]) { $1 }
    try withFolder(Dictionary(uniqueKeysWithValues: all.map { ("mine/\($0)", $1) })) { folder in
      let run = try RunningProgram(
        "rules", "lint", "--rules-path", "mine", "-f", "line", in: folder)
      #expect(run.code == 2)
      let lines = run.output.split(separator: "\n").filter { $0.contains(" error: ") }
      #expect(lines.count == messages.count, "\(run.output)")
      for message in messages { #expect(run.output.contains(message), "\(run.output)") }
    }
  }

  private static let scripted = """
    indicator: echo
    kind: script
    component: framing
    summary: An echo
    rationale: None.
    source: Our style book
    file: c.lua

    """

  /// A pipe among rule files is passed over, and a link that leads nowhere is told in every format.
  @Test func lintsWhatCannotBeRead() throws {
    try withFolder(["mine/rain.yaml": Samples.indicator]) { folder in
      let place = folder.appending(path: "mine")
      #expect(mkfifo(place.appending(path: "pipe.yaml").path(), 0o600) == 0)
      try FileManager.default.createSymbolicLink(
        atPath: place.appending(path: "gone.yaml").path(), withDestinationPath: "nowhere")
      let run = try RunningProgram(
        "rules", "lint", "--rules-path", "mine", "-f", "json", in: folder)
      #expect(run.code == 2)
      #expect(
        run.output.contains(
          "{\"path\": \"mine/gone.yaml\", \"line\": null, \"column\": null, \"level\": \"error\", "
            + "\"rule\": \"refused\", \"message\": \"cannot be read: it is a link that leads nowhere\""
        ), "\(run.output)")
    }
  }

  @Test(arguments: [("indicator", "blame-label"), ("rule-set", "wire"), ("conflict", "nk-2020")])
  func tellsWhatANewRuleStandsInPlaceOf(kind: String, name: String) throws {
    let note =
      "it stands in place of the shipped ‘\(name)’; a pack (rules new pack) would keep both\n"
    try withFolder([:]) { folder in
      let run = try RunningProgram("rules", "new", kind, name, in: folder)
      #expect(run.code == 0 && run.output.contains(note), "\(run.errors)")
    }
    try withFolder(["rules/pack.yaml": "pack: mine\ntitle: Mine\n"]) { folder in
      let run = try RunningProgram("rules", "new", kind, name, in: folder)
      #expect(run.code == 0 && !run.output.contains(note), "\(run.errors)")
    }
  }

  @Test func beginsNoPackOfTheShippedName() throws {
    try withFolder([:]) { folder in
      let run = try RunningProgram("rules", "new", "pack", "evenhand", in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors == "error: ‘evenhand’ is the pack of the shipped rules; take another name\n")
    }
  }

  /// A pattern that gives up costs the run its code and nothing else.
  @Test func saysWhereAPatternGaveUp() throws {
    try withFolder(["mine/slow.yaml": Samples.slowPattern, "slow.txt": Samples.slowText]) {
      folder in
      let run = try RunningProgram("slow.txt", "-q", "--rules-path", "mine", in: folder)
      #expect(run.code == 2)
      #expect(run.output.hasSuffix("  co-mediator  slow.txt\n"))
      #expect(
        run.errors
          == "slow.txt:1: error: the indicator ‘slow’ gave up: the pattern took more than 10000 steps "
          + "from one place; its findings there are missing\n")
    }
  }

  /// A script that fails costs the run its code, and the other rules are scored.
  @Test func saysWhereAScriptFailed() throws {
    let echo = Self.scripted.replacing("c.lua", with: "lua/echo.lua")
    let script = "function article(a)\n  return a.colour\nend\n"
    try withFolder([
      "mine/echo.yaml": echo, "mine/lua/echo.lua": script, "a.txt": "The talks went on.",
    ]) { folder in
      let run = try RunningProgram("a.txt", "-q", "--rules-path", "mine", in: folder)
      #expect(run.code == 2)
      #expect(run.output.hasSuffix("  co-mediator  a.txt\n"))
      #expect(
        run.errors
          == "a.txt: error: the indicator ‘echo’ gave up: mine/lua/echo.lua:2: ‘article’ has no field "
          + "‘colour’; its findings there are missing\n")
      try Data("function article(a)\n  return )\nend\n".utf8).write(
        to: folder.appending(path: "mine/lua/echo.lua"))
      let bad = try RunningProgram("a.txt", "-q", "--rules-path", "mine", in: folder)
      #expect(bad.code == 2 && bad.output.isEmpty)
      #expect(
        bad.errors.hasPrefix(
          "mine/lua/echo.lua:2:10: error: this is no Lua: unexpected symbol near ')'"))
    }
  }

  @Test func scoresWithASetFromAFolderOfOnesOwn() throws {
    try withFolder(Self.rules) { folder in
      let run = try RunningProgram(
        "-", "-q", "-r", "mine,base", "--rules-path", "more", in: folder, input: Self.text)
      #expect(run.code == 0)
      let scores = run.output.split(separator: "\n").map { $0.split(separator: " ")[0] }
      #expect(scores.count == 2)
      #expect(scores[0] != "100.0")
      #expect(scores[1] == "100.0")
    }
  }

  @Test func letsALaterFolderReplaceASet() throws {
    let other = Samples.ruleSet.replacing("rain-word: 9", with: "rain-word: 0")
    let files = Self.rules.merging(["last/mine.yaml": other]) { $1 }
    try withFolder(files) { folder in
      let run = try RunningProgram(
        "-", "-q", "-r", "mine", "--rules-path", "more", "--rules-path", "last", in: folder,
        input: Self.text)
      #expect(run.output == "100.0  mine  -\n")
      let list = try RunningProgram(
        "rules", "list", "--rules-path", "more", "--rules-path", "last", in: folder)
      #expect(list.output.contains("      last/mine.yaml\n"))
      #expect(!list.output.contains("more/mine.yaml"))
    }
  }

  @Test func replacesAShippedSet() throws {
    let wire = Samples.ruleSet.replacing("rule-set: mine", with: "rule-set: wire")
    let files = ["more/x.yaml": wire, "more/rain.yaml": Samples.indicator]
    try withFolder(files) { folder in
      let list = try RunningProgram("rules", "list", "--rules-path", "more", in: folder)
      #expect(list.code == 0)
      #expect(
        list.output.contains(
          "  wire 1.0.0 (extends base)\n      Rain is no news.\n      more/x.yaml\n"))
    }
  }

  @Test func hearsOfFoldersInTheEnvironment() throws {
    try withFolder(Self.rules.merging(["empty/": ""]) { $1 }) { folder in
      let run = try RunningProgram(
        "-", "-q", "-r", "mine", in: folder, input: Self.text,
        environment: ["EVENHAND_RULES_PATH": "empty:more"])
      #expect(run.code == 0)
      #expect(run.output.hasSuffix("  mine  -\n"))
    }
  }

  @Test func readsFoldersOfTheCommandLineLast() throws {
    let other = Samples.ruleSet.replacing("rain-word: 9", with: "rain-word: 0")
    let files = Self.rules.merging(["last/mine.yaml": other]) { $1 }
    try withFolder(files) { folder in
      let run = try RunningProgram(
        "-", "-q", "-r", "mine", "--rules-path", "last", in: folder, input: Self.text,
        environment: ["EVENHAND_RULES_PATH": "more"])
      #expect(run.output == "100.0  mine  -\n")
    }
  }

  @Test func passesOverTestsOfRules() throws {
    let files = Self.rules.merging(["more/mine.test.yaml": "nonsense"]) { $1 }
    try withFolder(files) { folder in
      let run = try RunningProgram("rules", "list", "--rules-path", "more", in: folder)
      #expect(run.code == 0)
    }
  }

  private static let rules = [
    "more/mine.yaml": Samples.ruleSet, "more/deep/rain.yaml": Samples.indicator,
  ]

  private static let text =
    "A drizzle fell on the town and on the fields around it until the evening came."
}
