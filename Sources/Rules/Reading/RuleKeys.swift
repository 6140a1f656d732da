public import YAML

/// Keys that several kinds of rule have.
extension Key {
  /// The words that a kind looks for; `IndicatorTerms` reads them.
  public static let terms = Key.required(
    "terms", .list(TermList.item, least: 1),
    "Words and phrases, in all inflections of their last word; ‘*’ at the end stands for any ending."
  )

  /// Phrases that silence a finding.
  public static let unless = Key.optional(
    "unless", .list(.text),
    "Phrases that silence a finding they overlap or stand before; behind it with ‘…’ first.")

  /// Whether terms stand for their inflections.
  public static let inflect = Key.optional(
    "inflect", .boolean,
    "Whether the last word of a term stands for its inflections; true by default.")

  /// The same key where it may be left out.
  var ifWanted: Key { .optional(name, shape, meaning) }
}
