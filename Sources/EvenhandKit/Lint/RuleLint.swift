public import Rules
public import YAML

/// Examines rule files: what the loader refuses, all of it and not the first only, and what it takes
/// and should not be there.
public struct RuleLint: Sendable {
  /// What was found, by file and place.
  public private(set) var messages: [LintMessage]

  /// How many files were examined.
  public let files: Int

  /// Examines files.
  ///
  /// - Parameters:
  ///   - files: All files that are in force, since they speak of each other; files of tests among them.
  ///   - refused: Why others cannot be read.
  ///   - kinds: The kinds of rule that indicators may be of.
  public init(
    _ files: [RuleFile], refused: [YAMLError] = [], kinds: [any Rule.Type] = ruleKinds
  ) {
    let tests = files.filter { RuleLibrary.isTestFile($0.path) }
    let rules = files.filter { !RuleLibrary.isTestFile($0.path) }
    self.files = rules.count
    switch LintLoading(rules, kinds: kinds).outcome {
    case .refused(let errors):
      messages = errors.map { LintMessage(.refused, $0) }
    case .read(let rulebook):
      messages =
        LintNames(rulebook).messages + LintTerms(rulebook).messages + LintNobody(rulebook).messages
        + LintPrices(rulebook).messages + LintPacks(rulebook).messages
        + LintTests(rulebook, tests).messages
    }
    messages += refused.map { LintMessage(.refused, $0) }
    messages.sort { one, other in
      let (left, right) = (one.error.file, other.error.file)
      return left == right
        ? one.error.mark?.offset ?? 0 < other.error.mark?.offset ?? 0
        : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}

extension Rulebook {
  /// The file of an indicator.
  func document(of indicator: Indicator) -> Document? {
    source(indicator.file)
  }

  /// The indicators with their files.
  var documentedIndicators: [(Indicator, Document)] {
    indicators.compactMap { indicator in document(of: indicator).map { (indicator, $0) } }
  }
}
