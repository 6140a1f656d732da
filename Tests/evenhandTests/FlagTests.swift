import Testing

@Suite struct FlagTests {
  @Test(arguments: [
    (["--rule", "wire"], "score has no flag ‘--rule’ — did you mean ‘--rules’?"),
    (["--publish"], "score has no flag ‘--publish’; try evenhand score --help"),
    (["-z"], "score has no flag ‘-z’; try evenhand score --help"),
    (["--rules"], "--rules needs a value"), (["-f"], "--format needs a value"),
    (["-r", ""], "--rules takes the names of rule sets, not ‘’"),
    (["-r", ","], "--rules takes the names of rule sets, not ‘,’"),
    (["--quiet=yes"], "--quiet takes no value"),
    (["--fail-under", "x"], "--fail-under takes a number from 0 to 100, not ‘x’"),
    (["--fail-under", "101"], "--fail-under takes a number from 0 to 100, not ‘101’"),
    (["--fail-under=-1"], "--fail-under takes a number from 0 to 100, not ‘-1’"),
    (["--fail-under", "nan"], "--fail-under takes a number from 0 to 100, not ‘nan’"),
    (["--jobs", "0"], "--jobs takes a number from 1 to 256, not ‘0’"),
    (["--color", "sometimes"], "--color takes one of auto, always, never, not ‘sometimes’"),
    (["-o", "a.json"], "-o names the file for the format before it: -f json -o report.json"),
    (
      ["-f", "json", "-o", "a", "-o", "b"],
      "-o names the file for the format before it: -f json -o report.json"
    ),
  ])
  func areRefusedWhereTheyMakeNoSense(flags: [String], message: String) throws {
    let run = try RunningProgram(arguments: ["score", Samples.article] + flags)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "evenhand: \(message)\n")
  }

  @Test func suggestTheNearestFormat() throws {
    let run = try RunningProgram("score", Samples.article, "-f", "jsn")
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("evenhand: --format takes one of text, json, "))
    #expect(run.errors.hasSuffix(", not ‘jsn’ — did you mean ‘json’?\n"))
  }

  @Test(arguments: [
    ["-r", "wire,base"], ["-r", "wire", "-r", "base"], ["--rules=wire", "--rules", "base"],
    ["-r=wire,base,wire"], ["--rules", ",wire,,base"],
  ])
  func nameRuleSetsInOrder(flags: [String]) throws {
    let run = try RunningProgram(arguments: ["-q", Samples.article] + flags)
    #expect(run.code == 0)
    let sets = run.output.split(separator: "\n").map { $0.split(separator: " ")[1] }
    #expect(sets == ["wire", "base"])
  }

  @Test func endAtTwoDashes() throws {
    try withFolder(["-x.txt": Samples.even]) { folder in
      let run = try RunningProgram("-q", "--", "-x.txt", in: folder)
      #expect(run.code == 0)
      #expect(run.output.hasSuffix("  co-mediator  -x.txt\n"))
    }
  }

  @Test func areTakenForFlagsBeforeTwoDashes() throws {
    try withFolder(["-x.txt": Samples.even]) { folder in
      let run = try RunningProgram("score", "-x.txt", in: folder)
      #expect(run.code == 2)
    }
  }
}
