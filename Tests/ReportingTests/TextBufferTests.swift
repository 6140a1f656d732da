import Testing

@testable import Reporting

@Suite struct TextBufferTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (43.12345, "43.1235"), (-0.41, "-0.41"), (0.5, "0.5"),
    (99.99996, "100"), (0.0001, "0.0001"), (0.00004, "0"), (-0.00004, "0"),
    (1234567.25, "1234567.25"),
    (0.1 + 0.2, "0.3"), (10.05, "10.05"),
  ])
  func writesAtMostFourDecimals(number: Double, text: String) {
    var buffer = TextBuffer()
    buffer.write(number)
    #expect(buffer.text == text)
  }

  @Test(arguments: [
    (0, "0"), (9, "9"), (10, "10"), (-7, "-7"), (1_234_567, "1234567"),
    (Int.min, "-9223372036854775808"),
  ])
  func writesWholeNumbers(number: Int, text: String) {
    var buffer = TextBuffer()
    buffer.write(number)
    #expect(buffer.text == text)
  }

  @Test(arguments: [
    (0.414, "+0.41"), (-0.066, "−0.07"), (0.001, "0.00"), (-0.001, "0.00"), (1, "+1.00"),
  ])
  func signsHundredths(number: Double, text: String) {
    #expect(signedHundredths(number) == text)
  }
}
