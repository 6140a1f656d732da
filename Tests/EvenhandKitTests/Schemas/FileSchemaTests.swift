import Foundation
import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct FileSchemaTests {
  /// `docs/schema` is written by the program.
  @Test(arguments: FileSchema.all().map(\.name))
  func isWrittenAsItIs(name: String) throws {
    let schema = try #require(FileSchema.all().first { $0.name == name })
    let file = try Repository.bytes(Repository.root.appending(path: "docs/schema/\(name).json"))
    #expect(String(decoding: file, as: UTF8.self) == schema.json, "make docs writes it anew")
  }

  @Test func thereIsOneForEachKindOfFile() throws {
    let folder = Repository.root.appending(path: "docs/schema")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(files) == Set(FileSchema.all().map { "\($0.name).json" }))
  }

  /// Every indicator kind is told apart, and its keys are those of its rule.
  @Test func knowsEveryKindOfRule() throws {
    let schema = try #require(FileSchema.all().first { $0.name == "indicator" })
    guard case .variants("kind", let variants) = schema.shape else {
      Issue.record("indicators are told apart by their kind")
      return
    }
    #expect(variants.map(\.value) == ruleKinds.map { $0.kind })
  }
}
