/// The words of English that annotators and guards know by themselves.
///
/// They are grammar, not framing: no word here weighs anything.
public enum FunctionWords {
  static let classes: [(WordClass, String)] = [
    (
      .negation,
      """
      not never no neither nor none nobody nothing without cannot can't won't don't doesn't didn't
      isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't hardly deny
      denies denied denying
      """
    ),
    (.counterfactual, "if unless hypothetical hypothetically"),
    (
      .conjunction,
      """
      and or nor but while which who whom whose because although though whereas since after before
      as when where so yet if unless until
      """
    ),
    (.contrast, "but while whereas although though because unless yet"),
    (
      .title,
      """
      mr mrs ms dr prof gen col lt maj capt sgt cpl adm cmdr brig sen rep gov pres sec supt rev hon
      st sr jr esq jan feb mar apr jun jul aug sept sep oct nov dec vs vol approx dept est
      inc ltd co corp ft mt
      """
    ),
    (
      .opener,
      """
      the a an he she it they we you i this that these those his her its their our in on at by for
      from with after before but and as when while if there both some many most all no not yet
      however meanwhile still since under according what who how why where
      """
    ),
    (.by, "by"),
    (.of, "of in from within"),
    (.against, "against on upon toward towards at into"),
    (.determiner, "a an the this that these those its his her their our any all such"),
    (.copula, "is was are were be been being as remains remained became becomes"),
    (
      .accusation,
      """
      accuse accuses accused accusing blame blames blamed blaming condemn condemns condemned
      condemning denounce denounces denounced denouncing charge charges charged charging fault
      faults faulted criticise criticises criticised criticising criticize criticizes criticized
      criticizing
      """
    ),
    (
      .suffering,
      """
      suffer suffers suffered suffering endure endures endured enduring face faces faced facing
      withstand withstands withstood resist resists resisted survive survives survived
      """
    ),
    (
      .ending,
      """
      stop stops stopped stopping end ends ended ending cease ceases ceased ceasing halt halts halted
      halting abandon abandoned hide hides hid excuse excuses excused justify justifies justified
      undo renounce renounced deny denied
      """
    ),
    (.coordinator, "and or"),
    (.clipped, "em tis twas til cause n round bout"),
    (.charge, "of for"),
  ]

  /// Phrases that guard like a single word of negation.
  public static let negations = [
    "refuse to", "refuses to", "refused to", "refusing to", "refrain from", "refrains from",
    "refrained from", "refraining from", "stop short of", "stops short of", "stopped short of",
    "stopping short of", "far from", "false that", "decline to", "declines to", "declined to",
    "declining to", "rather than", "instead of", "avoid", "avoids", "avoided", "avoiding",
    "no longer", "rule out", "rules out", "ruled out", "reject", "rejects", "rejected", "rejecting",
  ]

  /// Phrases that guard like *if*.
  public static let suppositions = [
    "would have", "could have", "might have", "had it been", "had they been", "were to",
    "in the event of", "in case of", "even if", "whether or not", "hypothetical", "as if",
    "as though", "should there be",
  ]

  /// Adds the words and their classes to a lexicon.
  static func insert(into lexicon: inout Lexicon) {
    for (wordClass, words) in classes {
      for word in words.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
        _ = lexicon.insert(String(Substring(word)), class: wordClass)
      }
    }
  }
}
