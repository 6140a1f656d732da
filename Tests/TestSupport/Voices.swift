public import Rules

extension Rulebook {
  /// The shipped cues with the small conflict of `RuleText`, for tests of who speaks.
  public static let voices: Rulebook = {
    do {
      return try voiced(RuleText.conflict)
    } catch {
      fatalError("\(error)")
    }
  }()

  /// The shipped cues and nothing else that ships, with the texts of other rule files besides,
  /// named `a.yaml`, `b.yaml` and so on.
  public static func voiced(_ texts: String...) throws -> Rulebook {
    let cues = try shippedFiles().filter { $0.path.hasPrefix("voices/") }
    let others = texts.enumerated().map { place, text in
      let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8(place))
      return RuleFile(path: "\(Character(letter)).yaml", bytes: Array(text.utf8), folder: 1)
    }
    return try Rulebook(cues + others)
  }
}

extension RuleText {
  /// The conflict with somebody of no side who knows, besides the mediators.
  public static let conflictWithExperts = conflict.replacing(
    "neutral:\n", with: "neutral:\n  experts: {patterns: [fellow at]}\n")

  /// An indicator of how an article says who speaks.
  public static func attribution(
    _ id: String = "said", finds: String, component: String = "sourcing", more: String = ""
  ) -> String {
    """
    indicator: \(id)
    kind: attribution
    finds: \(finds)
    component: \(component)
    summary: A test
    rationale: Because.
    source: none
    \(more)
    """
  }

  /// The indicator that the one-sidedness of voices is charged to.
  public static let balance = """
    indicator: one-sided
    kind: balance
    component: sourcing
    summary: A test
    rationale: Because.
    source: none
    """
}
