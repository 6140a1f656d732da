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

  /// Whatever the program names as a kind of file, with a version, has a schema of that name.
  @Test func thereIsOneForEachReport() throws {
    var names: [String: Set<String>] = [:]
    for schema in FileSchema.all() where !schema.isYAML {
      guard case .record(let file) = schema.shape, let key = file["schema"] else { continue }
      guard case .choice(let values) = key.shape else { continue }
      names[schema.name] = Set(values)
    }
    let sources = Repository.root.appending(path: "Sources").path()
    let paths = try #require(FileManager.default.enumerator(atPath: sources))
    var written: [String: Set<String>] = [:]
    for case let path as String in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      for match in text.matches(of: /"(evenhand\/([a-z-]+)\/\d+)"/) {
        written[String(match.2), default: []].insert(String(match.1))
      }
    }
    #expect(names == written)
    #expect(names.count > 7)
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
