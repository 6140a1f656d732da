import Foundation
import TestSupport
import Testing

/// What is wrong with a value of a configuration is told at the value; what a flag says is not.
@Suite struct ConfiguredValueTests {
  private static let files = ["good.txt": Samples.even, "notes/": "", "deep/": "", "file": ""]

  /// What a configuration says, what runs with it, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var command: String
    var place: String
    var message: String

    init(_ text: String, _ command: String, _ place: String, _ message: String) {
      (self.text, self.command, self.place, self.message) = (text, command, place, message)
    }

    var testDescription: String { "\(command): \(text)" }
  }

  private static let cases = [
    Case("rules: [wire, wrie]", "score good.txt", "1:15", "there is no rule set ‘wrie’ —"),
    Case("rules: wrie", "config", "1:8", "there is no rule set ‘wrie’ —"),
    Case("rules: wrie", "check good.txt", "1:8", "there is no rule set ‘wrie’ —"),
    Case("rules: wrie", "compare good.txt", "1:8", "there is no rule set ‘wrie’ —"),
    Case("rules: advocacy", "score good.txt", "1:8", "the rule set ‘advocacy’ is read for a party"),
    Case("rules: advocacy:armenai", "score good.txt", "1:8", "there is no party ‘armenai’"),
    Case(
      "rules: parity", "rules audit good.txt", "1:8", "there is no rule set ‘parity’; there are"),
    Case("conflict: nk-2002", "swap good.txt", "1:11", "there is no conflict pack ‘nk-2002’ —"),
    Case("conflict: none", "rules audit good.txt", "1:11", "rules audit exchanges the parties"),
    Case("conflict: none", "swap good.txt", "1:11", "swap exchanges the parties of a conflict"),
    Case("rules-path: [nope]", "rules list", "1:14", "there is no file or folder ‘nope’"),
    Case("rules-path: nope", "score good.txt", "1:13", "there is no file or folder ‘nope’"),
    Case("rules-path: file", "config", "1:13", "‘file’ cannot be read: "),
    Case("articles: notes", "score", "1:11", "the folder ‘notes’ holds no articles (*.txt, "),
    Case("articles: ['x/*.md']", "score", "1:12", "there is no file or folder ‘x’"),
    Case("check: {fail-under: {wrie: 5}}", "score good.txt", "1:22", "there is no rule set ‘wrie’"),
    Case("check: {new-under: {wrie: 5}}", "check good.txt", "1:21", "there is no rule set ‘wrie’"),
    Case("check: {baseline: notes}", "check good.txt", "1:19", "‘notes’ cannot be read: it is a"),
    Case(
      "check: {baseline: x.json}", "baseline show", "1:19", "there is no file or folder ‘x.json’"),
    Case(
      "check: {baseline: x/y.json}", "baseline write good.txt", "1:19",
      "‘x/y.json’ cannot be written"),
    Case("ignore: [{indicator: x, reason: a}]", "config", "1:22", "there is no indicator ‘x’\n"),
  ]

  @Test(arguments: cases)
  func isToldAtItsPlace(given: Case) throws {
    try withFolder(Self.files.merging(["evenhand.yml": given.text + "\n"]) { $1 }) { folder in
      let words = given.command.split(separator: " ").map(String.init)
      let run = try RunningProgram(arguments: words, in: folder)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("evenhand.yml:\(given.place): error: \(given.message)"))
      #expect(run.errors.contains("\n1 | \(given.text)\n  |  "), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ("rules: wrie", "rules: wrie\n  |        ^~~~", "there is no rule set ‘wrie’ —"),
    ("rules-path: x", "rules-path: x\n  |             ^", "there is no file or folder ‘../x’\n"),
    (
      "articles: x.md", "articles: x.md\n  |           ^~~",
      "there is no file or folder ‘../x.md’\n"
    ),
  ])
  func isToldAsItIsSeenFromHere(text: String, drawing: String, message: String) throws {
    try withFolder(Self.files.merging(["evenhand.yml": text]) { $1 }) { folder in
      let run = try RunningProgram("score", in: folder.appending(path: "deep"))
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("../evenhand.yml:1:"))
      #expect(run.errors.contains(message) && run.errors.contains("\n1 | \(drawing)"))
    }
  }

  @Test(arguments: [
    ("score good.txt -r wrie", "error: there is no rule set ‘wrie’ — did you mean ‘wire’?"),
    ("score good.txt --conflict nk-2002", "error: there is no conflict pack ‘nk-2002’ — did"),
    ("score good.txt --rules-path nope", "nope: error: no such file or folder"),
    ("score gone.txt", "gone.txt: error: no such file or folder"),
    ("check good.txt --baseline gone.json", "gone.json: error: no such file or folder"),
    ("rules audit good.txt --conflict none", "evenhand: rules audit exchanges the parties"),
  ])
  func isNotBlamedForAFlag(command: String, message: String) throws {
    let text = "rules: wire\nconflict: auto\nrules-path: notes\ncheck: {baseline: notes}\n"
    try withFolder(Self.files.merging(["evenhand.yml": text]) { $1 }) { folder in
      let words = command.split(separator: " ").map(String.init)
      let run = try RunningProgram(arguments: words, in: folder)
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ("rules: wrie", "-r wire"), ("conflict: nk-2002", "--conflict none"),
    ("check: {fail-under: {wrie: 5}}", "--fail-under 1"),
  ])
  func isNotLookedAtWhereAFlagOverridesIt(text: String, flag: String) throws {
    try withFolder(Self.files.merging(["evenhand.yml": text]) { $1 }) { folder in
      let words = ["score", "good.txt", "-q"] + flag.split(separator: " ").map(String.init)
      let run = try RunningProgram(arguments: words, in: folder)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    }
  }

  /// An audit reads such a set for each of the parties.
  @Test func mayLeaveOutThePartyForAnAudit() throws {
    try withFolder(Self.files.merging(["evenhand.yml": "rules: advocacy"]) { $1 }) { folder in
      let run = try RunningProgram("rules", "audit", "good.txt", in: folder)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    }
  }
}
