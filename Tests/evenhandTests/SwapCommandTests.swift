import Foundation
import TestSupport
import Testing

@Suite struct SwapCommandTests {
  @Test func printsTheArticleWithItsPartiesExchanged() throws {
    let run = try RunningProgram("swap", Samples.article)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("title: \"Armenia’s unprovoked shelling"))
    let back = try RunningProgram(
      "swap", "-", "--input", "markdown", input: run.output)
    let text = try String(
      contentsOf: Repository.root.appending(path: Samples.article), encoding: .utf8)
    #expect(back.output == text)
  }

  /// The neutrality stays and the lean turns around.
  @Test func isScoredAsTheMirror() throws {
    try withFolder(["a.txt": Samples.loaded]) { folder in
      let run = try RunningProgram(
        shell: """
          "$0" swap a.txt > b.txt && "$0" score a.txt -q -r co-mediator,wire | cut -c1-11 && \
          "$0" score b.txt -q -r co-mediator,wire | cut -c1-11
          """, in: folder)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines.prefix(2) == lines.suffix(2))
    }
  }

  @Test func writesIntoAFile() throws {
    try withFolder(["a.txt": Samples.even]) { folder in
      let run = try RunningProgram("swap", "a.txt", "-o", "b.txt", in: folder)
      #expect(run.code == 0 && run.output.isEmpty)
      #expect(try folder.text(of: "b.txt").hasPrefix("Ministers of Azerbaijan and Armenia met"))
    }
  }

  @Test(arguments: [
    (["a.txt", "--parties", "armenia"], "--parties takes two parties: a,b"),
    (["a.txt", "--parties", "armenia,armenia"], "--parties takes two parties: a,b"),
    (
      ["a.txt", "--parties", "armenia,azerbaijam"],
      "the conflict ‘nk-2020’ has no party ‘azerbaijam’ — did you mean ‘azerbaijan’?"
    ),
    (["rain.txt"], "rain.txt: error: no conflict pack fits the article"),
    (["a.txt", "rain.txt"], "swap takes no argument ‘rain.txt’"), ([], "no article named"),
    (["gone.txt"], "gone.txt: error: no such file or folder"),
  ])
  func refuses(arguments: [String], message: String) throws {
    try withFolder(["a.txt": Samples.even, "rain.txt": "It rained."]) { folder in
      let run = try RunningProgram(arguments: ["swap"] + arguments, in: folder)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }
}
