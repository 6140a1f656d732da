import Foundation
import TestSupport
import Testing

/// What docs/formats.md shows is what the program writes.
@Suite struct FormatsPageTests {
  @Test(arguments: ["jsonl", "line", "csv", "sarif", "junit", "github", "gitlab"])
  func showsRealOutput(format: String) throws {
    let page = try Repository.root.text(of: "docs/formats.md")
    let sections = page.components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("`\(format)`\n") })
    let article = try #require(
      sections.compactMap { blocks(of: $0).last }.first {
        $0.hasPrefix("Talks on the lake")
      })
    let shown = blocks(of: section).joined().split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "…" }
    try withFolder(["talks.txt": article, "summary.md": ""]) { folder in
      let limit = format == "github" ? ["--max-annotations", "1"] : []
      let run = try RunningProgram(
        arguments: ["talks.txt", "-f", format, "-r", "co-mediator"] + limit, in: folder,
        environment: ["GITHUB_STEP_SUMMARY": "summary.md"])
      let output = try run.output + folder.text(of: "summary.md")
      #expect(!shown.isEmpty)
      for line in shown { #expect(output.contains(line)) }
    }
  }

  /// The blocks of code in a text.
  private func blocks(of text: String) -> [String] {
    text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element.drop { $0 == "\n" }) }
  }
}
