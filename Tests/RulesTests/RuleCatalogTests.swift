import Foundation
import Rules
import TestSupport
import Testing

@Suite struct RuleCatalogTests {
  @Test func everyFileInKindsIsListed() throws {
    let folder = Repository.root.appending(path: "Sources/Rules/Kinds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(ruleKinds.map { "\($0).swift" }) == Set(files))
  }

  @Test func kindNamesAreDistinct() {
    #expect(Set(ruleKinds.map { $0.kind }).count == ruleKinds.count)
  }
}
