import Testing

@Suite struct ColorChoiceTests {
  @Test(arguments: [
    ([], [:], false), (["--color", "always"], [:], true), (["--color", "never"], [:], false),
    (["--color", "auto"], [:], false), ([], ["CLICOLOR_FORCE": "1"], true),
    ([], ["CLICOLOR_FORCE": "0"], false), ([], ["CLICOLOR_FORCE": ""], false),
    ([], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
    ([], ["NO_COLOR": "", "CLICOLOR_FORCE": "1"], true),
    (["--color", "always"], ["NO_COLOR": "1"], true),
    (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
  ])
  func decidesWhetherAPipeIsColoured(
    flags: [String], environment: [String: String], isColoured: Bool
  ) throws {
    let run = try RunningProgram(
      arguments: ["-"] + flags, input: Samples.loaded, environment: environment)
    #expect(run.output.contains("\u{1B}[") == isColoured)
  }

  @Test func saysTheSameWithColourAndWithout() throws {
    let plain = try RunningProgram("-", input: Samples.loaded)
    let coloured = try RunningProgram("-", "--color", "always", input: Samples.loaded)
    #expect(coloured.output.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain.output)
  }

  @Test func keepsColourOutOfFiles() throws {
    try withFolder([:]) { folder in
      _ = try RunningProgram(
        "-", "--color", "always", "-f", "text", "-o", "a.txt", in: folder, input: Samples.loaded)
      #expect(try !folder.text(of: "a.txt").contains("\u{1B}"))
    }
  }
}
