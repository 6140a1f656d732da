import Testing
import YAML

@Suite struct DocumentCollectionsTests {
  private static let record = Record("a rule set", ["rule-set", "severities", "kind"])

  private func fields(_ text: String) throws -> String {
    try reading(text) { document, node throws(YAMLError) in
      try document.fields(of: node, as: Self.record).keys
    }
  }

  @Test func fieldsAreRead() throws {
    #expect(try fields("kind: a\nrule-set: b\n") == #"["kind", "rule-set"]"#)
  }

  @Test(
    arguments: [
      (
        "kind: a\nseverites: b\n",
        "2:1: error: unknown key ‘severites’ — did you mean ‘severities’?"
      ),
      ("{ruleset: b}", "1:2: error: unknown key ‘ruleset’ — did you mean ‘rule-set’?"),
      (
        "kind: a\n\"bands\\nx\": b\n",
        "2:1: error: unknown key ‘bands␊x’: a rule set may have ‘rule-set’, ‘severities’ and ‘kind’"
      ),
      ("[a]", "1:1: error: a rule set is expected here, as keys with values, not a list"),
      ("a b", "1:1: error: a rule set is expected here, as keys with values, not ‘a b’"),
      ("''", "1:1: error: a rule set is expected here, as keys with values, not ‘’"),
    ])
  func fieldsRefuse(_ text: String, _ message: String) throws {
    #expect(try fields(text) == message)
  }

  @Test func mappingHasAnyKeys() throws {
    let document = try document("blame-label: 6\nanything: 5\n")
    let entries = try document.mapping(document.root, of: "the severities")
    #expect(entries.map(\.name) == ["blame-label", "anything"])
  }

  @Test func mappingRefusesAnEmptyValue() throws {
    let document = try document("severities:\n")
    let node = try document.root.value("severities")
    do throws(YAMLError) {
      _ = try document.mapping(node, of: "a mapping of severities")
      Issue.record("nothing was read as a mapping")
    } catch {
      #expect(
        error.description == """
          f.yaml:1:12: error: a mapping of severities is expected here, as keys with values, \
          not an empty value
          1 | severities:
            |            ^
          """)
    }
  }

  @Test(
    arguments: [
      ("[a, [b], {}]", "3"), ("[]", "0"), ("- a\n-\n", "2"),
      ("a", "1:1: error: a list is expected here, not ‘a’"),
      ("a: b", "1:1: error: a list is expected here, not a mapping"),
    ])
  func list(_ text: String, _ outcome: String) throws {
    let count = try reading(text) { document, node throws(YAMLError) in
      try document.list(node).count
    }
    #expect(count == outcome)
  }

  @Test(
    arguments: [
      ("[a, 'b c', 3]", #"["a", "b c", "3"]"#), ("[]", "[]"),
      ("- a\n- [b]\n", "2:3: error: a text is expected here, not a list"),
      ("[a, '', b]", "1:5: error: a text is expected here, not ‘’"),
      ("- a\n-\n", "2:2: error: a text is expected here, not an empty value"),
      ("a", "1:1: error: a list is expected here, not ‘a’"),
    ])
  func strings(_ text: String, _ outcome: String) throws {
    let strings = try reading(text) { document, node throws(YAMLError) in
      try document.strings(node)
    }
    #expect(strings == outcome)
  }
}
