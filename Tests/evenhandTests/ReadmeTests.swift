import Foundation
import TestSupport
import Testing

/// What the README and the pages show is what the program prints.
@Suite struct ReadmeTests {
  private static let pages = ["README.md", "docs/voices.md", "docs/debate.md", "docs/audit.md"]

  /// A block of a page that holds one command, and the block behind it.
  private static let shown: [Example] = pages.flatMap { page in
    let text =
      (try? String(contentsOf: Repository.root.appending(path: page), encoding: .utf8)) ?? ""
    return text.matches(of: #/```\n(evenhand [^\n]*)\n```\n\n```\n((?:.|\n)*?)```\n/#).map {
      Example(page: page, command: String($0.1), output: String($0.2))
    }
  }

  private struct Example: CustomTestStringConvertible, Sendable {
    var page: String
    var command: String
    var output: String

    var testDescription: String { "\(page): \(command)" }
  }

  @Test func showExamples() {
    for page in Self.pages { #expect(Self.shown.contains { $0.page == page }, "\(page)") }
    #expect(Self.shown.count >= 8)
  }

  @Test(arguments: shown)
  private func showsWhatTheProgramPrints(example: Example) throws {
    let words = example.command.split(separator: " ").dropFirst().map(String.init)
    let run = try RunningProgram(arguments: words)
    #expect(run.code == 0)
    #expect(run.output == example.output)
  }
}
