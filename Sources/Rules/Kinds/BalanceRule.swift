public import Prose
public import YAML

/// The one-sidedness of the voices, which a scorer weighs by its rule set's `sourcing`: an indicator
/// of this kind says what it is and why it counts, and finds nothing by itself.
public struct BalanceRule: Rule {
  public static let kind = "balance"
  public static let keys: [Key] = []

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {}

  public func findings(in article: AnnotatedArticle) -> [Finding] { [] }
}
