import Foundation
import TestSupport
import Testing

@testable import EvenhandKit
@testable import Rules
@testable import YAML

/// A file that has every key of its kind.
struct Specimen: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var shape: Shape
  private var reading: @Sendable ([UInt8]) throws -> Void

  var testDescription: String { name }

  /// All specimens, of which those of rules are read together.
  static func all() throws -> [Specimen] {
    let folder = Repository.root.appending(path: "Tests/Specimens")
    let rules = folder.appending(path: "rules")
    let names = try FileManager.default.contentsOfDirectory(atPath: rules.path()).sorted()
    let base = RuleFile(
      path: "base.yaml", bytes: Array(RuleText.ruleSet("base", severities: "{}").utf8))
    let files = try names.map {
      RuleFile(path: $0, bytes: try Repository.bytes(rules.appending(path: $0)))
    }
    let config = try Repository.bytes(folder.appending(path: "config.yaml"))
    func expectation(_ key: String, _ record: Record) throws -> Specimen {
      let name = "\(key).yaml"
      return Specimen(
        name: name, bytes: try Repository.bytes(folder.appending(path: name)),
        shape: .map(.list(.record(record)))
      ) { _ = try Expectations(Document($0, name: name)) }
    }
    return files.filter { !$0.isScript }.map { file in
      Specimen(name: file.path, bytes: file.bytes, shape: shape(of: file.path)) { bytes in
        let others = files.filter { $0.path != file.path }
        _ = try Rulebook(others + [base, RuleFile(path: file.path, bytes: bytes)])
      }
    } + [
      Specimen(name: "config.yaml", bytes: config, shape: .record(ConfigurationReader.record)) {
        _ = try ConfigurationReader(Document($0, name: "config.yaml")).read()
      },
      try expectation("expect", Expectations.record),
      try expectation("disputed", Expectations.disputedRecord),
    ]
  }

  private static func shape(of file: String) -> Shape {
    let schemas = FileSchema.all()
    return schemas.first { file.hasPrefix($0.name) }!.shape
  }

  func read(_ bytes: [UInt8]) throws { try reading(bytes) }

  /// Why some bytes are refused; nil where they are not.
  func refusal(of bytes: [UInt8]) -> YAMLError? {
    do {
      try reading(bytes)
      return nil
    } catch {
      return error as? YAMLError
    }
  }

  /// Every key of the file, with what it is declared to be.
  func uses() throws -> [KeyUse] {
    try KeyUse.uses(of: shape, Document(bytes, name: name).root)
  }
}
