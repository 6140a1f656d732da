import EvenhandKit
import Testing

@Suite struct HelpTests {
  @Test(arguments: ["--help", "-h", "help"])
  func listsTheCommands(argument: String) throws {
    let run = try RunningProgram(argument)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    for command in [
      "score ARTICLE…", "compare ARTICLE…", "explain ARTICLE[:PARAGRAPH]", "check ARTICLE…",
      "version",
    ] {
      #expect(run.output.contains("\n  \(command) "))
    }
  }

  @Test(arguments: [
    "score", "compare", "explain", "sources", "swap", "check", "baseline", "rules", "version",
  ])
  func tellsOfEveryCommand(command: String) throws {
    let run = try RunningProgram(command, "--help")
    #expect(run.code == 0)
    #expect(run.output.contains("\nusage: evenhand \(command)"))
    #expect(try RunningProgram("help", command).output == run.output)
    #expect(try RunningProgram(command, "-h").output == run.output)
  }

  @Test(arguments: [
    "score", "compare", "explain", "sources", "swap", "check", "baseline", "rules", "version",
    "rules list", "rules show", "rules lint", "rules test", "rules audit", "rules new",
    "rules schema", "baseline write", "baseline show", "baseline diff", "config", "init",
  ])
  func fitsAHundredColumnsAndEndsNoLineInASpace(command: String) throws {
    let words = command.split(separator: " ").map(String.init) + ["--help"]
    let help = try RunningProgram(arguments: words)
    #expect(help.code == 0 && help.output.contains("\nusage: evenhand \(command)"))
    for line in help.output.split(separator: "\n") {
      #expect(line.count <= 100 && line.last != " ", "\(line)")
    }
  }

  @Test func listsTheSchemas() throws {
    let help = try RunningProgram("rules", "schema", "--help").output
    for schema in FileSchema.all() { #expect(help.contains(" \(schema.name)"), "\(schema.name)") }
  }

  @Test func isNotAskedForBehindTwoDashes() throws {
    let run = try RunningProgram("score", "--", "--help")
    #expect(run.code == 2)
    #expect(run.errors == "--help: error: no such file or folder\n")
  }

  @Test func doesNotKnowUnknownCommands() throws {
    let run = try RunningProgram("help", "publish")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
  }
}
