import Testing

@testable import YAML

@Suite struct NumeralsTests {
  @Test(arguments: ["0", "7", "10", "-3", "+3", "0.5", ".5", "-.25", "12.050", "1.0"])
  func decimalNumber(_ text: String) { #expect(text.isDecimalNumber) }

  @Test(
    arguments: [
      "", "-", ".", "5.", "1e3", "0x10", "0o7", "010", "-010", "00.5", "1_000", "1,5", "1.2.3",
      "nan", ".nan", "inf", ".inf", "infinity", "--1", "+-1", " 1", "1 ", "١", "１", "1a",
    ])
  func noDecimalNumber(_ text: String) { #expect(!text.isDecimalNumber) }

  @Test(arguments: ["0", "7", "10", "-3", "+3", "123456789012345678901234567890"])
  func wholeNumber(_ text: String) { #expect(text.isWholeNumber) }

  @Test(arguments: ["", "-", "1.0", ".5", "010", "1e3", "0x10", "1_000", "a", "-0x1"])
  func noWholeNumber(_ text: String) { #expect(!text.isWholeNumber) }

  @Test(arguments: [("0,5", "0.5"), ("-1,25", "-1.25"), ("1,2,3", nil), ("1.5", nil), (",", nil)])
  func decimalComma(_ text: String, _ meant: String?) {
    #expect(text.withDecimalPoint == meant)
  }

  @Test(
    arguments: [
      ("yes", true), ("On", true), ("TRUE", true), ("y", true), ("no", false), ("off", false),
      ("False", false), ("N", false), ("maybe", nil), ("1", nil),
    ])
  func wordsForBooleans(_ text: String, _ meant: Bool?) { #expect(text.asBoolean == meant) }

  @Test func rangesInWords() {
    #expect((0.0...10.0).inWords == " from 0 to 10")
    #expect((-0.5...1.25).inWords == " from -0.5 to 1.25")
    #expect((0.0...Double.infinity).inWords == " of at least 0")
    #expect((-Double.greatestFiniteMagnitude...0).inWords == " of at most 0")
    #expect((-Double.infinity...Double.infinity).inWords == "")
    #expect((1...9).inWords == " from 1 to 9")
    #expect((1...Int.max).inWords == " of at least 1")
    #expect((Int.min...9).inWords == " of at most 9")
    #expect((Int.min...Int.max).inWords == "")
  }
}
