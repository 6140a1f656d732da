import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  @Test func passesOnTheCorpus() throws {
    let run = try RunningProgram("check", "corpus")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("64 articles, "))
    #expect(run.output.contains(" expectations: all hold"))
  }

  @Test func failsWhereAnExpectationDoes() throws {
    let matter =
      "---\nexpect:\n  - {rules: wire, neutrality: [90, 100]}\n  - {rules: co-mediator, must-find: [aggressor]}\n---\n\n"
    try withFolder(["a.md": matter + Samples.loaded]) { folder in
      let run = try RunningProgram("check", "a.md", in: folder)
      #expect(run.code == 1)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix("a.md:3:5: failed: under wire: neutrality "))
      #expect(lines[1] == "1 article, 2 expectations: 1 fail")
      #expect(try RunningProgram("check", "a.md", "-q", in: folder).output == "\(lines[0])\n")
    }
  }

  @Test(arguments: [
    ("expect: [{rules: wier, lean: [0, 1]}]", "there is no rule set ‘wier’ — did you mean ‘wire’?"),
    ("expect: [{rules: wire, leen: [0, 1]}]", "unknown key ‘leen’ — did you mean ‘lean’?"),
    ("expect: 5", "a.md:2:9: error:"),
  ])
  func refusesBadExpectations(matter: String, message: String) throws {
    try withFolder(["a.md": "---\n\(matter)\n---\n\n" + Samples.even]) { folder in
      let run = try RunningProgram("check", "a.md", in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test func saysWhatIsNotChecked() throws {
    let matter = "---\nexpect: [{rules: wire, above: other, by: 5}]\n---\n\n"
    try withFolder(["a.md": matter + Samples.even]) { folder in
      let run = try RunningProgram("check", "a.md", in: folder)
      #expect(run.code == 0)
      #expect(
        run.errors == "a.md:2:10: not checked: ‘other’ is not among the articles or has no score\n")
      #expect(run.output == "1 article, 1 expectation: all hold, 1 not checked\n")
    }
  }

  /// Nobody gave a flag, and nobody wrote an expectation.
  @Test(arguments: [
    ("99", 1, "a.md: neutrality ", " is below the limit of 99\n1 article; 1 score too low\n"),
    ("99.50", 1, "a.md: neutrality ", " is below the limit of 99.5\n1 article; 1 score too low\n"),
    ("0", 0, "1 article; ", "no score too low\n"),
    ("{wire: 0}", 0, "1 article; ", "no score too low\n"),
  ])
  func tellsLimitsAlone(limit: String, code: Int32, start: String, end: String) throws {
    let configuration = "check: {fail-under: \(limit)}\n"
    try withFolder(["evenhand.yml": configuration, "a.md": Samples.loaded]) { folder in
      let run = try RunningProgram("check", "a.md", in: folder)
      #expect(run.code == code && run.errors.isEmpty)
      #expect(run.output.hasPrefix(start) && run.output.hasSuffix(end), "\(run.output)")
      #expect(!run.output.contains("expectation"))
    }
  }

  @Test func saysThatThereIsNothingToCheck() throws {
    try withFolder(["a.md": Samples.even]) { folder in
      let run = try RunningProgram("check", "a.md", in: folder)
      #expect(run.code == 0 && run.output == "1 article, 0 expectations: nothing to check\n")
    }
  }

  @Test func goesOnBehindWhatCannotBeRead() throws {
    let matter = "---\nexpect: [{rules: wire, neutrality: [90, 100]}]\n---\n\n"
    try withFolder(["a.md": "", "b.md": matter + Samples.even]) { folder in
      let run = try RunningProgram("check", ".", in: folder)
      #expect(run.code == 2)
      #expect(run.output.contains("1 article, 1 expectation: all hold"))
      #expect(run.errors.contains("a.md: error: there is no text in it"))
    }
  }
}
