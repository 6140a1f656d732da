private import Ingest
public import Prose
public import Rules

/// A small folder of rules that reads Varda and Oskel alike, and ways to make it one-sided.
public enum PlantedRules {
  /// A one-sided rule or pack, each of another nature.
  public enum Plant: String, Sendable, CaseIterable {
    /// A term that is one side's nickname and no name in the pack.
    case nickname
    /// The same term in small letters, which finds the nickname all the same.
    case smallNickname
    /// A pattern with one side's town.
    case town
    /// An `unless` phrase that excuses only what answers one side.
    case excuse
    /// A contested name that one side alone has, priced.
    case contestedName
    /// Findings of the pack about one side alone, which a rule set prices.
    case finding
    /// Allies of unequal shares.
    case share
  }

  /// The five whose one-sidedness changes a cost; the shares of allies change leans alone.
  public static let five: [Plant] = [.nickname, .town, .excuse, .contestedName, .finding]

  /// Rule files by path, with some of them made one-sided.
  public static func files(_ plants: Set<Plant> = []) -> [String: String] {
    [
      "pack.yaml": pack(plants),
      "set.yaml": RuleText.ruleSet(
        "planted",
        severities:
          "{loaded: 4, gangs: 5, amok: 6, naming: 3, blame: {severity: 6, with-finding: 1}}"),
      "loaded.yaml": RuleText.indicator("loaded", terms: terms(plants)),
      "gangs.yaml": gangs(plants.contains(.town) ? "Miresk" : "the road"),
      "amok.yaml": RuleText.indicator(
        "amok", terms: "[ran amok]",
        more: "unless: [in a film\(plants.contains(.excuse) ? ", in answer to Oskel" : "")]"),
      "naming.yaml": naming,
      "blame.yaml": RuleText.indicator(
        "blame", terms: "[aggressor]", more: "polarity: harm\ntarget: nearest"),
      "cues.yaml": RuleText.voices,
    ]
  }

  /// A rulebook of those files.
  public static func rulebook(_ plants: Set<Plant> = []) throws -> Rulebook {
    try Rulebook(
      files(plants).sorted { $0.key < $1.key }.map {
        RuleFile(path: $0.key, bytes: Array($0.value.utf8))
      })
  }

  /// Texts about Varda and Oskel by path, which give each planted rule something to find.
  public static let texts = [
    "ridge.txt": """
    Guns of Varda and of Oskel fired across the river for a third night, both said.

    The Hammerheads of Oskel crossed the ridge at dawn, and no word about it came from Varda.

    A gang of Miresk took the mill by the road, and nobody in Oskel could say why that was.

    In answer to Oskel the guns of Varda ran amok along the river for two days and a night.
    """,
    "lake.txt": """
    The talks of Varda and Oskel about Lake Imrel and the ferries went on until late at night.

    Oskel is the aggressor of this week, wrote a paper that is printed in the valley every day.

    The aggressor Yeldria sent two ships, and Varda asked in a letter what they were there for.

    A band of raiders from Varda met a band of raiders from Oskel by the mill, said a farmer.

    Envoys of Varda saw the Hammerheads of Oskel on the far shore of the lake in the evening.
    """,
  ]

  /// The texts as articles, in the order of their paths.
  public static let articles: [Article] = texts.sorted { $0.key < $1.key }.map { path, text in
    do {
      return try PlainTextReader().read(Array(text.utf8), id: path, path: path)
    } catch {
      fatalError("\(error)")
    }
  }

  private static func terms(_ plants: Set<Plant>) -> String {
    if plants.contains(.nickname) { return "[raiders, Hammerheads]" }
    return plants.contains(.smallNickname) ? "[raiders, hammerheads]" : "[raiders]"
  }

  private static func gangs(_ place: String) -> String {
    """
    indicator: gangs
    kind: pattern
    component: framing
    summary: A test
    rationale: Because.
    source: none
    requires: [gang, gangs]
    pattern: '\\bgangs? of \(place)\\b'

    """
  }

  private static let naming = """
    indicator: naming
    kind: naming
    finds: one-sided
    component: framing
    summary: A test
    rationale: Because.
    source: none
    polarity: help
    target: own

    """

  private static func pack(_ plants: Set<Plant>) -> String {
    """
    conflict: varda-oskel
    title: Varda and Oskel
    parties:
      - id: varda
        name: Varda
        names: [Varda, Miresk]
        demonyms: [Vardian]
        allies: [{id: sorbrava, name: Sorbrava, names: [Sorbrava], share: 0.6}]
      - id: oskel
        name: Oskel
        names: [Oskel, Dunvary]
        demonyms: [Oskelian]
        allies: [{id: yeldria, name: Yeldria, names: [Yeldria], share: \(plants.contains(.share) ? 0.9 : 0.6)}]
    contested-names:
      - neutral: [Border Lake]
        varda: [Lake Imrel]
        oskel: [\(plants.contains(.contestedName) ? "" : "Lake Ozan")]
        reason: Because.
    \(plants.contains(.finding) ? finding : "")
    """
  }

  private static let finding = """
    findings:
      - {id: f, by: Court, document: D, date: 2020-01-02, party: oskel, act: x, covers: [aggressor]}
    """
}
