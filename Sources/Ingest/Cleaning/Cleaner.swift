package import Prose

/// Finds one kind of residue: what a scraper or a news desk left between the paragraphs of an
/// article or inside them.
package protocol Cleaner: Sendable {
  /// What is reported as the reason for masking.
  var reason: MaskedSpan.Reason { get }

  init()

  /// The stretches of a paragraph that are no prose of the article, disjoint and in order.
  ///
  /// Called once for every paragraph: it must give up after a few bytes where there is nothing to
  /// find, and take no more than linear time where there is.
  func residue(in paragraph: Range<Int>, of bytes: Span<UInt8>) -> [Range<Int>]
}

/// Every cleaner; of two that mask the same bytes the first one gives the reason.
package let cleaners: [any Cleaner.Type] = [
  RelatedLinksCleaner.self,
  UpdateNoteCleaner.self,
  BylineCleaner.self,
  TimeStampCleaner.self,
]
