import EvenhandKit
import TestSupport
import Testing

@Suite struct ProgramTests {
  @Test func scoresWhereNoCommandIsNamed() throws {
    let short = try RunningProgram(Samples.article)
    let long = try RunningProgram("score", Samples.article)
    #expect(short.code == 0)
    #expect(short.errors.isEmpty)
    #expect(short.output == long.output)
    #expect(short.output.hasPrefix("\(Samples.article)\n“Azerbaijan’s unprovoked shelling"))
  }

  @Test func takesAFlagForTheBeginningOfADefaultCommand() throws {
    let run = try RunningProgram("-q", Samples.article)
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("  co-mediator  \(Samples.article)\n"))
  }

  @Test func tellsItsCommandsWhereNothingIsAsked() throws {
    let run = try RunningProgram()
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("usage: evenhand [COMMAND] …\n  score ARTICLE…"))
  }

  @Test(arguments: [
    ("scor", "there is no command or file ‘scor’ — did you mean ‘score’?"),
    ("publish", "there is no command or file ‘publish’; try evenhand --help"),
  ])
  func refusesUnknownCommands(command: String, message: String) throws {
    let run = try RunningProgram(command, Samples.article)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "evenhand: \(message)\n")
  }

  @Test(arguments: [["version"], ["--version"]])
  func tellsItsVersion(arguments: [String]) throws {
    let run = try RunningProgram(arguments[0])
    #expect(run.code == 0)
    #expect(run.output == "evenhand \(engineVersion)\n")
  }

  @Test func takesNoArgumentsForItsVersion() throws {
    let run = try RunningProgram("version", "2")
    #expect(run.code == 2)
    #expect(
      run.errors == "evenhand: version takes no argument ‘2’; try evenhand version --help\n")
  }

  @Test(arguments: ["$0 -v a.txt | head -1", "trap '' PIPE; $0 -v a.txt | head -1"])
  func endsQuietlyWhenNobodyListens(line: String) throws {
    let paragraph = "Ministers of Armenia and Azerbaijan met in Geneva on Monday and shook hands.\n"
    try withFolder(["a.txt": String(repeating: paragraph, count: 3000)]) { folder in
      let run = try RunningProgram(shell: line, in: folder)
      #expect(run.output == "a.txt\n")
      #expect(run.errors.isEmpty)
    }
  }

  @Test func saysTheSameWhateverTheProcessAndItsThreads() throws {
    let runs = try ["1", "2", "2"].map { jobs in
      try RunningProgram(
        "corpus", "-r", "co-mediator,accountability,wire", "-f", "json", "--jobs", jobs)
    }
    #expect(runs.allSatisfy { $0.code == 0 })
    #expect(Set(runs.map(\.output)).count == 1)
  }
}
