public import Prose

/// Finds the quotations of a paragraph: “ ”, „ “, straight `"`, ‘ ’, straight `'`, « », » « and
/// ``` `` '' ```, one inside another, closed or not.
///
/// An apostrophe never opens a quotation: a single mark opens one only before a word, behind a
/// space or another opening mark, where a mark that can close it follows. A quotation without a
/// closing mark ends with its paragraph, and goes on in the next where that begins with a mark.
public struct QuotationFinder: Sendable {
  /// How many quotations may stand inside one another; deeper marks are passed over.
  public static let maximumDepth = 8

  private let lexicon: Lexicon

  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Appends the quotations of one paragraph and returns whether it ends inside one.
  ///
  /// - Parameters:
  ///   - goesOn: Whether the paragraph before ended inside a quotation.
  ///   - canGoOn: Whether the paragraph behind begins with a mark. Where it does not, an unclosed
  ///     quotation ends before words that say who speaks (*…, said X*): its mark was forgotten.
  public func append(
    _ paragraph: Range<Int>, of tokens: [Token], in bytes: [UInt8], goesOn: Bool,
    canGoOn: Bool = true, to quotations: inout [Quotation]
  ) -> Bool {
    let marks = paragraph.filter { tokens[$0].kind.isQuotationMark }
    guard !marks.isEmpty else { return false }
    var scan = QuotationScan(
      of: marks, in: paragraph, of: tokens, bytes, lexicon)
    for mark in marks { scan.read(mark) }
    let isOpen = scan.finish(goesOn: goesOn, canGoOn: canGoOn)
    quotations += scan.found
    return isOpen
  }
}
