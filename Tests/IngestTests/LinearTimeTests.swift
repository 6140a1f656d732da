import Ingest
import Testing

/// Inputs that would take hours if any of the scans began anew at every byte.
@Suite struct LinearTimeTests {
  private static let bytes = 300_000

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "MORE ", "TrumpDonald ", "Aa", "AaBb MORE ", "TrumpDonald WestKim MORE ", "word ", "x", "—",
      "By Jane Doe\n", "7 p.m.\n", "Updated \n", "Correction a\n", "a\n", "\n", "\t", "\r", "- ",
    ])
  func plainText(unit: String) throws {
    let text = String(repeating: unit, count: Self.bytes / unit.utf8.count) + "Text."
    _ = try PlainTextReader().read(Array(text.utf8), id: "x", path: "x")
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<!--", "<!--\n", "<!-- -->", "](", "](a \"", "](a(", "[a]:", "- ", "> ", "> a\n", "- a\n",
      "<a ",
      "http://", "://", "`", "```\n", "# ", "|-", "|-|\n", "| a |\n", "a\n", "1. ", "*", "=\n", "<",
    ])
  func markdown(unit: String) throws {
    let text = String(repeating: unit, count: Self.bytes / unit.utf8.count) + "\n\nText."
    _ = try MarkdownReader().read(Array(text.utf8), id: "x", path: "x")
  }
}
