import Testing
import YAML

@Suite struct DocumentScalarsTests {
  @Test(
    arguments: [
      ("a b", "a b"), ("'3'", "3"), ("3", "3"), ("|\n  a\n", "a\n"), ("no", "no"),
      ("''", "1:1: error: a text is expected here, not ‘’"),
      ("[a]", "1:1: error: a text is expected here, not a list"),
      ("{a: b}", "1:1: error: a text is expected here, not a mapping"),
    ])
  func string(_ text: String, _ outcome: String) throws {
    let string = try reading(text) { document, node throws(YAMLError) in
      try document.string(node)
    }
    #expect(string == outcome)
  }

  @Test(
    arguments: [
      ("3", "3.0"), ("-0.5", "-0.5"), (".5", "0.5"), ("+2.25", "2.25"), ("10", "10.0"),
      ("-1", "-1.0"),
      ("10.01", "not ‘10.01’"), ("-1.01", "not ‘-1.01’"), ("1e3", "not ‘1e3’"),
      ("0x5", "not ‘0x5’"), ("05", "not ‘05’"), (".nan", "not ‘.nan’"), ("nan", "not ‘nan’"),
      (".inf", "not ‘.inf’"), ("1_0", "not ‘1_0’"), ("five", "not ‘five’"),
      ("0,5", "not ‘0,5’ — did you mean ‘0.5’?"), ("[1]", "not a list"),
      ("|\n  1\n", "not a block of text"), ("''", "not ‘’"),
      ("\"3\"", "not a text: take the quotes away"), ("'3'", "not a text: take the quotes away"),
    ])
  func number(_ text: String, _ outcome: String) throws {
    let number = try reading(text) { document, node throws(YAMLError) in
      try document.number(node, in: -1...10)
    }
    let refusal = "1:1: error: a number from -1 to 10 is expected here, "
    #expect(number == (outcome.hasPrefix("not") ? refusal : "") + outcome)
  }

  @Test func numberIsFinite() throws {
    let text = String(repeating: "9", count: 400)
    let outcome = try reading(text) { document, node throws(YAMLError) in
      try document.number(node, in: 0...Double.infinity)
    }
    #expect(outcome.hasPrefix("1:1: error: a number of at least 0 is expected here, not ‘999"))
  }

  @Test(
    arguments: [
      ("3", "3"), ("0", "0"), ("99", "99"), ("+5", "5"),
      ("100", "not ‘100’"), ("-1", "not ‘-1’"), ("3.0", "not ‘3.0’"), ("03", "not ‘03’"),
      ("0o3", "not ‘0o3’"), ("1e1", "not ‘1e1’"), ("three", "not ‘three’"), ("{}", "not a mapping"),
      ("99999999999999999999", "not ‘99999999999999999999’"),
      ("'3'", "not a text: take the quotes away"),
    ])
  func integer(_ text: String, _ outcome: String) throws {
    let integer = try reading(text) { document, node throws(YAMLError) in
      try document.integer(node, in: 0...99)
    }
    let refusal = "1:1: error: a whole number from 0 to 99 is expected here, "
    #expect(integer == (outcome.hasPrefix("not") ? refusal : "") + outcome)
  }

  @Test(
    arguments: [
      ("true", "true"), ("false", "false"),
      ("yes", "not ‘yes’ — did you mean ‘true’?"), ("on", "not ‘on’ — did you mean ‘true’?"),
      ("True", "not ‘True’ — did you mean ‘true’?"), ("no", "not ‘no’ — did you mean ‘false’?"),
      ("off", "not ‘off’ — did you mean ‘false’?"), ("1", "not ‘1’"), ("[true]", "not a list"),
      ("'true'", "not a text: take the quotes away"),
    ])
  func boolean(_ text: String, _ outcome: String) throws {
    let boolean = try reading(text) { document, node throws(YAMLError) in
      try document.boolean(node)
    }
    let refusal = "1:1: error: true or false is expected here, "
    #expect(boolean == (outcome.hasPrefix("not") ? refusal : "") + outcome)
  }

  @Test(
    arguments: [
      ("harm", "-1"), ("'help'", "1"), ("none", "0"),
      ("harmm", "1:1: error: unknown value ‘harmm’ — did you mean ‘harm’?"),
      ("bad", "1:1: error: unknown value ‘bad’: allowed are ‘harm’, ‘help’ and ‘none’"),
      ("[harm]", "1:1: error: a text is expected here, not a list"),
    ])
  func choice(_ text: String, _ outcome: String) throws {
    let choice = try reading(text) { document, node throws(YAMLError) in
      try document.choice(node, among: [("harm", -1), ("help", 1), ("none", 0)])
    }
    #expect(choice == outcome)
  }
}
