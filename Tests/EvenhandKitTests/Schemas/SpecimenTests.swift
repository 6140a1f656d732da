import TestSupport
import Testing

@testable import EvenhandKit

/// Specimens of every kind of file hold every key there is; each is misspelt and misused once.
@Suite struct SpecimenTests {
  @Test func holdEveryKeyThatIsDeclared() throws {
    var seen: Set<DeclaredKey> = []
    for specimen in try Specimen.all() { seen.formUnion(try specimen.uses().map(\.key)) }
    var declared: Set<DeclaredKey> = []
    for specimen in try Specimen.all() { declared.formUnion(specimen.shape.declaredKeys) }
    #expect(declared.subtracting(seen).map(\.description).sorted() == [])
    #expect(seen.count > 150)
  }

  @Test(arguments: try Specimen.all())
  func areRead(specimen: Specimen) throws {
    try specimen.read(specimen.bytes)
  }

  @Test(arguments: try Specimen.all())
  func suggestTheKeyThatWasMeant(specimen: Specimen) throws {
    for use in try specimen.uses() {
      let key = use.entry.key
      var bytes = specimen.bytes
      bytes.insert(bytes[key.end.offset - 1], at: key.end.offset)
      let error = try #require(specimen.refusal(of: bytes), "\(use.key)")
      #expect(error.mark == key.start, "\(use.key): \(error)")
      // No letter of a name of one letter is left where it is misspelt: then all are named.
      if use.key.name.count > 1 {
        #expect(error.suggestion == use.key.name, "\(use.key): \(error)")
      } else {
        #expect(error.message.contains("‘\(use.key.name)’"), "\(use.key): \(error)")
      }
    }
  }

  @Test(arguments: try Specimen.all())
  func refuseAValueOfAnotherShape(specimen: Specimen) throws {
    for use in try specimen.uses() {
      let value = use.entry.value
      var bytes = specimen.bytes
      let wrong = use.shape.isCollection ? "[[[]], {zz: {}}]" : "{zz: [[]]}"
      bytes.replaceSubrange(value.start.offset..<value.end.offset, with: "\(wrong)\n".utf8)
      let error = try #require(specimen.refusal(of: bytes), "\(use.key) takes \(wrong)")
      #expect((error.mark?.offset ?? 0) >= value.start.offset, "\(use.key): \(error)")
    }
  }

  @Test(arguments: try Specimen.all())
  func refuseToDoWithoutWhatIsRequired(specimen: Specimen) throws {
    for use in try specimen.uses() where use.isRequired {
      guard let range = use.rangeOfEntry else { continue }
      var bytes = specimen.bytes
      bytes.removeSubrange(range)
      _ = try #require(specimen.refusal(of: bytes), "\(use.key) is not needed")
    }
  }
}
