private import Foundation
public import Testing

/// Compares a whole output with the file of that name in the `Golden` folder beside the test.
///
/// With `EVENHAND_RECORD=1` the file is written anew, and the test fails all the same, so that
/// nobody records by accident.
public func expectGolden(
  _ output: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var folder = URL(filePath: file).deletingLastPathComponent()
  while !FileManager.default.fileExists(atPath: folder.appending(path: "Golden").path()),
    folder.path() != "/"
  {
    folder.deleteLastPathComponent()
  }
  let golden = folder.appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["EVENHAND_RECORD"] != nil {
    try Data(output.utf8).write(to: golden)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
  }
  let expected = try String(contentsOf: golden, encoding: .utf8)
  #expect(output == expected, sourceLocation: sourceLocation)
}
