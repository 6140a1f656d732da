import Foundation
import TestSupport
import Testing

/// What the README and the pages show is what the program prints.
@Suite struct ReadmeTests {
  @Test(arguments: [
    [
      "score", "corpus/triples/nk-wire-01-pro-armenia.md", "--rules", "co-mediator,accountability",
    ],
    ["score", "corpus", "--quiet"],
    ["sources", "corpus/triples/nk-wire-01-pro-azerbaijan.md"],
  ])
  func showsARealReport(arguments: [String]) throws {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let run = try RunningProgram(arguments: arguments)
    #expect(run.code == 0)
    #expect(readme.contains(run.output))
  }

  @Test func thePageOnVoicesShowsARealTable() throws {
    let page = try String(
      contentsOf: Repository.root.appending(path: "docs/voices.md"), encoding: .utf8)
    let run = try RunningProgram("sources", "corpus/triples/nk-wire-01-pro-armenia.md")
    #expect(page.contains(run.output))
  }
}
