public import EvenhandKit

/// Evenhand with the rule kind and the format of this package.
public enum CustomEvenhand {
  /// The shipped kinds of rule and one more.
  public static let kinds: [any Rule.Type] = ruleKinds + [RepetitionRule.self]

  /// The shipped formats and one more.
  public static let formats: [any ReportFormat.Type] = reportFormats + [OrgReport.self]

  /// Scores articles with the shipped rules and those of some folders.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - ruleSet: The rule set to score under.
  ///   - folders: Folders with more rule files, the last one winning.
  ///   - format: The name of a format; must be one of `formats`.
  /// - Returns: What is to be printed.
  /// - Throws: An error for the first thing that does not fit or cannot be read.
  public static func report(
    _ paths: [String], ruleSet: String, rulesPath folders: [String], format: String = "org"
  ) throws(EvenhandError) -> [UInt8] {
    let rulebook = try RuleLibrary(adding: folders).rulebook(kinds: kinds)
    let pipeline = try Pipeline(rulebook, ruleSets: [ruleSet])
    let format = formats.first { $0.name == format } ?? OrgReport.self
    var writer = format.init(ReportOptions())
    var output = TextBuffer()
    writer.open(&output)
    for (number, path) in try ArticlePaths(paths).paths.enumerated() {
      let report = try pipeline.report(Files.contents(of: path), path: path)
      writer.write(report, number: number, to: &output)
    }
    writer.close(&output)
    return output.bytes
  }
}
