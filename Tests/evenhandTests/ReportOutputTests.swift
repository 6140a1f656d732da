import Foundation
import Testing

@Suite struct ReportOutputTests {
  @Test func replacesTheOldFileWhole() throws {
    try withFolder(["out.json": String(repeating: "old ", count: 10_000)]) { folder in
      let file = try RunningProgram(
        "-", "-f", "json", "-o", "out.json", in: folder, input: Samples.even)
      #expect(file.code == 0)
      #expect(file.output.isEmpty)
      let printed = try RunningProgram("-", "-f", "json", in: folder, input: Samples.even)
      #expect(try folder.text(of: "out.json") == printed.output)
      #expect(try names(in: folder) == ["out.json"])
    }
  }

  @Test func writesEachFormatToItsOwnPlace() throws {
    try withFolder([:]) { folder in
      let run = try RunningProgram(
        "-", "-f", "json", "-o", "a.json", "-f", "text", "-f", "jsonl", "-o", "b.jsonl",
        in: folder, input: Samples.even)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("-\n"))
      #expect(try folder.text(of: "a.json").contains("\"schema\": \"evenhand/report/1\""))
      #expect(try folder.text(of: "b.jsonl").split(separator: "\n").count == 1)
    }
  }

  @Test func isReadableJSON() throws {
    let run = try RunningProgram("-", "-f", "json", input: Samples.loaded)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((report["articles"] as? [Any])?.count == 1)
  }

  @Test(arguments: ["none/out.json", "out"])
  func leavesNothingWhereItCannotWrite(path: String) throws {
    try withFolder(["out/": ""]) { folder in
      let run = try RunningProgram("-", "-f", "json", "-o", path, in: folder, input: Samples.even)
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("\(path): error: cannot be written: "))
      #expect(try names(in: folder) == ["out"])
      #expect(try names(in: folder.appending(path: "out")).isEmpty)
    }
  }

  @Test func keepsTheOldFileWhereNothingCanBeScored() throws {
    try withFolder(["out.json": "old"]) { folder in
      let run = try RunningProgram("none.txt", "-f", "json", "-o", "out.json", in: folder)
      #expect(run.code == 2)
      #expect(try folder.text(of: "out.json") == "old")
    }
  }

  @Test func replacesTheFileThatALinkLeadsTo() throws {
    try withFolder(["real.txt": "old"]) { folder in
      let link = folder.appending(path: "link.txt").path()
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "real.txt")
      let run = try RunningProgram(
        "-q", "-", "-f", "text", "-o", "link.txt", in: folder, input: Samples.even)
      #expect(run.code == 0)
      #expect(try folder.text(of: "real.txt").hasSuffix("  co-mediator  -\n"))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.txt")
    }
  }

  @Test func writesToWhatIsNoFile() throws {
    let run = try RunningProgram(
      "-q", "-", "-f", "text", "-o", "/dev/stdout", input: Samples.even)
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("  co-mediator  -\n"))
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }
}
