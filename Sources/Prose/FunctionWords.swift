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
    (
      .naming,
      "call calls called calling name names named term terms termed refer refers referred know known"
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
      undo renounce renounced deny denied doubt doubts doubted dispute disputes disputed question
      questions questioned
      """
    ),
    (.coordinator, "and or"),
    (.clipped, "em tis twas til cause n round bout"),
    (.charge, "of for"),
    (
      .being,
      "is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're"
    ),
    (.having, "has have had having hasn't haven't hadn't i've you've we've they've"),
    (
      .modal,
      """
      will would can could may might must shall should do does did cannot can't won't don't doesn't
      didn't wouldn't couldn't shouldn't i'd he'd she'd we'd they'd i'll he'll she'll we'll they'll
      """
    ),
    (
      .adverb,
      """
      also then later once again often now still recently repeatedly reportedly further even just
      never already previously simply quickly first finally instead all both himself herself
      themselves itself only frequently long publicly openly not apparently earlier ever always
      sometimes soon since thus therefore meanwhile rather too much far however almost together nearly
      """
    ),
    (
      .subjectPronoun,
      """
      i you he she it we they who there i'm i've i'd i'll you're you've he'd he'll she'd she'll
      we're we've we'd we'll they're they've they'd they'll
      """
    ),
    (.objectPronoun, "me you him her it us them reporters journalists"),
    (
      .preposition,
      """
      of for at in on from with by to near under against about than into over after between during
      within among amid across around before without through toward towards upon until since
      despite like inside outside via per beyond behind above below alongside
      """
    ),
    (
      .complementizer,
      "that whether how why what where when who whom if which whose whatever"
    ),
    (
      .time,
      """
      january february march april may june july august september october november december jan feb
      mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday
      sunday mondays yesterday today tomorrow tonight
      """
    ),
    (
      .period,
      """
      moment minute minutes hour hours day days week weeks weekend month months year years decade
      decades morning noon afternoon evening night midnight spring summer autumn winter
      """
    ),
    (
      .quantifier,
      """
      many some several others most few both all one two three four five six seven eight nine ten
      dozens hundreds thousands millions another each none any
      """
    ),
    (.relative, "who which"),
    (.to, "to"),
    (
      .feminine,
      "mrs ms miss spokeswoman chairwoman congresswoman businesswoman woman mother sister daughter wife queen"
    ),
    (
      .masculine,
      "mr spokesman chairman congressman businessman man father brother son husband king prince"
    ),
    (
      .numeral,
      "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands"
    ),
    (
      .irregularPast,
      """
      went came made sent took gave held kept put ran fell led won lost built brought bought stood
      sat spent broke drove flew rose grew drew threw began became left met got
      """
    ),
    (.obligation, "must should shall shouldn't"),
    (.owning, "his her their its my our your"),
    (.goingOn, "go goes went going gone continue continues continued continuing"),
    (
      .unwilling,
      """
      decline declines declined declining refuse refuses refused refusing unable unavailable unwilling
      failed
      """
    ),
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
