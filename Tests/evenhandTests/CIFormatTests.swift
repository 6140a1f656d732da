import Foundation
import TestSupport
import Testing

/// The formats that editors and CI systems read, as the program writes them.
@Suite struct CIFormatTests {
  @Test func writesALineForEachFinding() throws {
    let run = try RunningProgram("-", "-f", "line", "-r", "wire,co-mediator", input: Samples.loaded)
    #expect(run.code == 0)
    let form =
      #/-:[12]:\d+: (wire|co-mediator)/[a-z-]+: “.+” costs \d+\.\d points \(paragraph 1, .+/#
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 4)
    for line in lines { #expect(line.wholeMatch(of: form) != nil, "\(line)") }
  }

  @Test func tellsNothingOfAnEvenArticle() throws {
    for format in ["line", "github"] {
      let run = try RunningProgram("-", "-f", format, input: Samples.even)
      #expect(run.code == 0)
      #expect(run.output.isEmpty)
    }
    let run = try RunningProgram("-", "-f", "gitlab", input: Samples.even)
    #expect(run.output == "[]\n")
  }

  @Test func writesSARIFWithoutResults() throws {
    let run = try RunningProgram("-", "-f", "sarif", input: Samples.even)
    let log = try #require(json(run.output) as? [String: Any])
    let first = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect((first["results"] as? [Any])?.isEmpty == true)
  }

  @Test func writesAllFormatsAtOnce() throws {
    try withFolder(["a.txt": Samples.loaded]) { folder in
      let formats = ["csv", "line", "sarif", "junit", "github", "gitlab"]
      let flags = formats.flatMap { ["-f", $0, "-o", "out.\($0)"] }
      let run = try RunningProgram(arguments: ["a.txt"] + flags, in: folder)
      #expect(run.code == 0)
      #expect(run.output.isEmpty)
      for format in formats {
        let alone = try RunningProgram("a.txt", "-f", format, in: folder)
        #expect(try folder.text(of: "out.\(format)") == alone.output)
      }
    }
  }

  @Test func failsATestForAnArticleBelowTheGate() throws {
    let run = try RunningProgram("-", "-f", "junit", "--fail-under", "99.5", input: Samples.loaded)
    #expect(run.code == 1)
    #expect(run.output.contains("name=\"co-mediator: article\""))
    #expect(run.output.contains(" is below 99.5\" type=\"fail-under\">"))
    let document = try XMLCount(run.output)
    #expect(document.failures == document.claimedFailures)
  }

  @Test func showsAsManyAnnotationsAsAreWanted() throws {
    let all = try RunningProgram(
      "-", "-f", "github", "--max-annotations", "100", input: Samples.loaded)
    let one = try RunningProgram(
      "-", "-f", "github", "--max-annotations", "1", input: Samples.loaded)
    let lines = all.output.split(separator: "\n")
    #expect(lines.count > 2)
    #expect(
      one.output
        == "\(lines[0])\nevenhand: left out \(lines.count - 1) errors (--max-annotations 1)\n")
  }

  @Test(arguments: ["-1", "many", "1.5", ""])
  func refusesACountThatIsNone(count: String) throws {
    let run = try RunningProgram("-", "--max-annotations", count, input: Samples.even)
    #expect(run.code == 2)
    #expect(
      run.errors
        == "evenhand: --max-annotations takes a number from 0 to 100000, not ‘\(count)’\n")
  }

  // MARK: The summary of a step

  @Test func addsATableToTheSummaryOfAStep() throws {
    try withFolder(["a|b.txt": Samples.loaded, "sum.md": "before\n"]) { folder in
      let run = try RunningProgram(
        "a|b.txt", "-f", "github", "-r", "wire,co-mediator", in: folder,
        environment: ["GITHUB_STEP_SUMMARY": "sum.md"])
      #expect(run.code == 0)
      let summary = try folder.text(of: "sum.md")
      #expect(summary.hasPrefix("before\n## Evenhand\n\n| article | rule set |"))
      let rows = summary.split(separator: "\n").filter { $0.hasPrefix("| a\\|b.txt | ") }
      #expect(rows.count == 2)
      for row in rows {
        #expect(row.contains(#/ \d+\.\d \| loaded \| to no side \| ¶1, line 1: \d+\.\d \|$/#))
      }
    }
  }

  @Test func leavesTheSummaryToTheFormatForIt() throws {
    try withFolder(["sum.md": "before\n"]) { folder in
      _ = try RunningProgram(
        "-", "-f", "line", in: folder, input: Samples.loaded,
        environment: ["GITHUB_STEP_SUMMARY": "sum.md"])
      #expect(try folder.text(of: "sum.md") == "before\n")
    }
  }

  @Test func tellsOfASummaryThatCannotBeWritten() throws {
    try withFolder([:]) { folder in
      let run = try RunningProgram(
        "-", "-f", "github", in: folder, input: Samples.loaded,
        environment: ["GITHUB_STEP_SUMMARY": "none/sum.md"])
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("none/sum.md: error: cannot be written: "))
      #expect(run.output.hasPrefix("::error "))
    }
  }

  private func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}

/// What a JUnit report says of its failures, and how many there are.
private struct XMLCount {
  let failures: Int
  let claimedFailures: Int

  init(_ text: String) throws {
    failures = text.matches(of: #/<failure /#).count
    claimedFailures = text.matches(of: #/ failures="(\d+)"/#).reduce(0) { $0 + (Int($1.1) ?? 0) }
  }
}
