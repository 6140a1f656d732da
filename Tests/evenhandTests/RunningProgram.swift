import Foundation
import TestSupport

/// What the built program did with some arguments.
struct RunningProgram {
  let output: String
  let errors: String
  let code: Int32

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - folder: Where it runs; the package's own folder where none is named.
  ///   - input: What it finds on standard input.
  ///   - environment: Variables besides the test's own, of which those that the program hears are
  ///     taken away.
  init(
    _ arguments: String..., in folder: URL = Repository.root, input: String = "",
    environment: [String: String] = [:]
  ) throws {
    try self.init(arguments: arguments, in: folder, input: input, environment: environment)
  }

  /// Runs the program to its end with a list of arguments.
  init(
    arguments: [String], in folder: URL = Repository.root, input: String = "",
    environment: [String: String] = [:]
  ) throws {
    try self.init(Self.path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$0` is the program, and `evenhand` too.
  init(shell line: String, in folder: URL) throws {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    try self.init(
      URL(filePath: "/bin/sh"), ["-c", line, Self.path.path()], in: folder, input: "",
      environment: ["PATH": "\(Self.path.deletingLastPathComponent().path()):\(search)"])
  }

  private init(
    _ executable: URL, _ arguments: [String], in folder: URL, input: String,
    environment: [String: String]
  ) throws {
    (output, errors, code) = try withFolder(["in": input, "out": "", "err": ""]) { streams in
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment
        .filter { !Self.heard.contains($0.key) }
        .merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: streams.appending(path: "in"))
      process.standardOutput = try FileHandle(forWritingTo: streams.appending(path: "out"))
      process.standardError = try FileHandle(forWritingTo: streams.appending(path: "err"))
      try process.run()
      process.waitUntilExit()
      return (
        try streams.text(of: "out"), try streams.text(of: "err"), process.terminationStatus
      )
    }
  }

  private static let heard = [
    "NO_COLOR", "CLICOLOR_FORCE", "EVENHAND_RULES_PATH", "GITHUB_STEP_SUMMARY",
  ]

  /// The program, which the build puts into the same folder as the tests.
  private static let path: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while !isProgram(folder.appending(path: "evenhand")), folder.path() != "/" {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "evenhand")
  }()

  private static func isProgram(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file.path(), isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}

/// Makes a folder of files for one test and removes it afterwards.
///
/// - Parameter files: Texts by path; a path that ends in `/` is an empty folder.
func withFolder<Result>(
  _ files: [String: String], _ body: (URL) throws -> Result
) throws -> Result {
  let manager = FileManager.default
  let folder = manager.temporaryDirectory.appending(path: "evenhand-\(UUID().uuidString)")
  try manager.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? manager.removeItem(at: folder) }
  for (path, text) in files {
    let file = folder.appending(path: path)
    let parent = path.hasSuffix("/") ? file : file.deletingLastPathComponent()
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    if parent != file { try Data(text.utf8).write(to: file) }
  }
  return try body(folder)
}

extension URL {
  /// The text of a file in a folder.
  func text(of file: String) throws -> String {
    try String(decoding: Data(contentsOf: appending(path: file)), as: UTF8.self)
  }
}
