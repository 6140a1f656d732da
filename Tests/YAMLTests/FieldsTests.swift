import Testing
import YAML

@Suite struct FieldsTests {
  private func fields(_ text: String) throws -> Fields {
    let document = try document(text)
    return try document.fields(
      of: document.root, as: Record("an indicator", ["indicator", "kind", "terms"]))
  }

  @Test func findsValuesByName() throws {
    let fields = try fields("kind: terms\nterms: [a, b]\n")
    #expect(fields["kind"]?.text == "terms")
    #expect(fields["terms"]?.all.count == 3)
    #expect(fields["indicator"] == nil)
  }

  @Test func namesKeysInFileOrder() throws {
    #expect(try fields("terms: []\nkind: x\n").keys == ["terms", "kind"])
    #expect(try fields("{}").keys == [])
  }

  @Test func aKeyWithoutValueIsThere() throws {
    #expect(try fields("kind:\n")["kind"]?.isAbsent == true)
    #expect(try fields("kind:\n").required("kind").isAbsent)
  }

  @Test func keepsTheMapping() throws {
    #expect(try fields("\n  kind: x\n").node.start == Mark(line: 2, column: 3, offset: 3))
  }

  @Test(
    arguments: [
      (
        "# x\nkind: terms\n",
        "f.yaml:2:1: error: ‘indicator’ is missing\n2 | kind: terms\n  | ^~~~"
      ),
      ("  {}", "f.yaml:1:3: error: ‘indicator’ is missing\n1 |   {}\n  |   ^~"),
    ])
  func requiredKeyIsMissedAtTheMapping(_ text: String, _ message: String) throws {
    let fields = try fields(text)
    do throws(YAMLError) {
      _ = try fields.required("indicator")
      Issue.record("a missing key was found")
    } catch {
      #expect(error.description == message)
    }
  }
}
