import Testing

/// Something that Evenhand must refuse: what it is, how it comes about, and what is said of it.
struct BadInput: Sendable {
  /// What was given, as the documentation calls it.
  var name: String

  /// The files it takes, besides `good.txt`, by path.
  var files: [String: String] = [:]

  var arguments: [String]

  /// All that standard error says.
  var message: String
}

extension BadInput: CustomTestStringConvertible {
  var testDescription: String { name }

  /// The row of the table in `docs/errors.md`.
  var row: String {
    let message = message.replacing("|", with: "\\|").split(separator: "\n")
    return "| \(name) | \(message.map { "`\($0)`" }.joined(separator: "<br>")) | 2 |"
  }
}

extension BadInput {
  /// The cases of `docs/errors.md` that are texts, in its order.
  static let all = paths + articles + configurations + rules + kinds

  private static let paths = [
    BadInput(
      name: "a file that is not there", arguments: ["speech.txt"],
      message: "speech.txt: error: no such file or folder"),
    BadInput(
      name: "a folder without articles", files: ["notes/": ""], arguments: ["notes"],
      message:
        "notes: error: the folder holds no articles (*.txt, *.text, *.md, *.markdown, *.jsonl, *.ndjson)"
    ),
    BadInput(
      name: "a rule set that nobody defines", arguments: ["good.txt", "--rules", "co-mediatr"],
      message: "error: there is no rule set ‘co-mediatr’ — did you mean ‘co-mediator’?"),
    BadInput(
      name: "a conflict that nobody defines", arguments: ["good.txt", "--conflict", "nk-2002"],
      message: "error: there is no conflict pack ‘nk-2002’ — did you mean ‘nk-2020’?"),
    BadInput(
      name: "a rule set without the party it is read for",
      arguments: ["good.txt", "--rules", "advocacy"],
      message: """
        error: the rule set ‘advocacy’ is read for a party: advocacy:kosovo; the parties are kosovo, \
        serbia, armenia, azerbaijan, fedrow, meridane, varda, oskel, tarvane, lethora
        """),
    BadInput(
      name: "a party that nobody defines", arguments: ["good.txt", "--rules", "advocacy:armenai"],
      message: "error: there is no party ‘armenai’ to read ‘advocacy’ for — did you mean ‘armenia’?"
    ),
    BadInput(
      name: "a party of another conflict", arguments: ["good.txt", "--rules", "advocacy:varda"],
      message: """
        good.txt: error: ‘advocacy:varda’ reads for a party, and the article's conflict ‘nk-2020’ does \
        not have it
        """),
    BadInput(
      name: "a comparison of one rule set", arguments: ["compare", "good.txt", "--rules", "wire"],
      message:
        "evenhand: compare needs two rule sets or more: --rules co-mediator,accountability"),
    BadInput(
      name: "a paragraph that is not there", arguments: ["explain", "good.txt:7"],
      message: "evenhand: good.txt has no paragraph 7; its last is 1"),
    BadInput(
      name: "an exchange of parties in an article that has none",
      files: ["rain.txt": "It rained."], arguments: ["swap", "rain.txt"],
      message: """
        rain.txt: error: no conflict pack fits the article, so there are no parties to exchange; name \
        one with --conflict
        """),
  ]

  private static let articles = [
    BadInput(
      name: "an empty file", files: ["empty.txt": ""], arguments: ["empty.txt"],
      message: "empty.txt: error: there is no text in it"),
    BadInput(
      name: "a file that is no text, such as a picture or a Word document",
      files: ["story.docx": "PK\u{3}\u{4}\u{0}\u{0}"], arguments: ["story.docx"],
      message:
        "story.docx: error: not a text file: byte 4 is NUL; save the article as UTF-8 text"),
    BadInput(
      name: "front matter without an end",
      files: ["open.md": "---\nid: talks\n\nMinisters met.\n"], arguments: ["open.md"],
      message: "open.md:1:1: error: the front matter that begins here has no closing line ‘---’"),
    BadInput(
      name: "a misspelt key in front matter",
      files: ["talks.md": "---\nid: talks\ntitel: Talks go on\n---\nMinisters met.\n"],
      arguments: ["talks.md"],
      message: """
        talks.md:3:1: error: unknown key ‘titel’ — did you mean ‘title’?
        3 | titel: Talks go on
          | ^~~~~
        """),
    BadInput(
      name: "a day that is none in front matter",
      files: ["talks.md": "---\ndate: 2020-02-30\n---\nMinisters met.\n"], arguments: ["talks.md"],
      message: """
        talks.md:2:7: error: a day is expected here, written YYYY-MM-DD
        2 | date: 2020-02-30
          |       ^~~~~~~~~~
        """),
    BadInput(
      name: "a conflict in front matter that nobody defines",
      files: ["talks.md": "---\nconflict: nk-2002\n---\nMinisters met.\n"],
      arguments: ["talks.md"],
      message: "talks.md: error: there is no conflict pack ‘nk-2002’ — did you mean ‘nk-2020’?"),
  ]

  private static let configurations = [
    BadInput(
      name: "a misspelt key in a configuration", files: ["evenhand.yml": "rulez: wire\n"],
      arguments: ["good.txt"],
      message: """
        evenhand.yml:1:1: error: unknown key ‘rulez’ — did you mean ‘rules’?
        1 | rulez: wire
          | ^~~~~
        """),
    BadInput(
      name: "a rule set in a configuration that nobody defines",
      files: ["evenhand.yml": "rules: wrie\n"], arguments: ["good.txt"],
      message: """
        evenhand.yml:1:8: error: there is no rule set ‘wrie’ — did you mean ‘wire’?
        1 | rules: wrie
          |        ^~~~
        """),
    BadInput(
      name: "a conflict in a configuration that nobody defines",
      files: ["evenhand.yml": "conflict: nk-2002\n"], arguments: ["good.txt"],
      message: """
        evenhand.yml:1:11: error: there is no conflict pack ‘nk-2002’ — did you mean ‘nk-2020’?
        1 | conflict: nk-2002
          |           ^~~~~~~
        """),
    BadInput(
      name: "a limit on a rule set that nobody defines",
      files: ["evenhand.yml": "check:\n  fail-under: {wire: 60, co-mediatr: 40}\n"],
      arguments: ["good.txt"],
      message: """
        evenhand.yml:2:26: error: there is no rule set ‘co-mediatr’ — did you mean ‘co-mediator’?
        2 |   fail-under: {wire: 60, co-mediatr: 40}
          |                          ^~~~~~~~~~
        """),
    BadInput(
      name: "an entry of ‘ignore’ for an indicator that nobody defines",
      files: ["evenhand.yml": "ignore:\n  - {indicator: blame-lable, reason: our style}\n"],
      arguments: ["check", "good.txt"],
      message: """
        evenhand.yml:2:17: error: there is no indicator ‘blame-lable’ — did you mean ‘blame-label’?
        2 |   - {indicator: blame-lable, reason: our style}
          |                 ^~~~~~~~~~~
        """),
    BadInput(
      name: "a folder of rules in a configuration that is not there",
      files: ["evenhand.yml": "rules-path: [mine]\n"], arguments: ["good.txt"],
      message: """
        evenhand.yml:1:14: error: there is no file or folder ‘mine’
        1 | rules-path: [mine]
          |              ^~~~
        """),
    BadInput(
      name: "an article in a configuration that is not there",
      files: ["evenhand.yml": "articles: [good.txt, gone.txt]\n"], arguments: ["score"],
      message: """
        evenhand.yml:1:22: error: there is no file or folder ‘gone.txt’
        1 | articles: [good.txt, gone.txt]
          |                      ^~~~~~~~
        """),
    BadInput(
      name: "a pattern in a configuration that no article matches",
      files: ["evenhand.yml": "articles: [\"*.md\"]\n"], arguments: ["score"],
      message: """
        evenhand.yml:1:12: error: no article matches ‘*.md’
        1 | articles: ["*.md"]
          |            ^~~~~~
        """),
    BadInput(
      name: "a baseline in a configuration that is not there",
      files: ["evenhand.yml": "check:\n  baseline: accepted.json\n"],
      arguments: ["check", "good.txt"],
      message: """
        evenhand.yml:2:13: error: there is no file or folder ‘accepted.json’
        2 |   baseline: accepted.json
          |             ^~~~~~~~~~~~~
        """),
  ]

  private static let rules = [
    BadInput(
      name: "a misspelt key in a rule file",
      files: ["mine/sharp.yaml": ruleSet("severites: {blame-label: 3}")],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/sharp.yaml:7:1: error: unknown key ‘severites’ — did you mean ‘severities’?
        7 | severites: {blame-label: 3}
          | ^~~~~~~~~
        """),
    BadInput(
      name: "an indicator in a rule set that nobody defines",
      files: ["mine/sharp.yaml": ruleSet("severities: {blame-lable: 3}")],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/sharp.yaml:7:14: error: there is no indicator ‘blame-lable’ — did you mean ‘blame-label’?
        7 | severities: {blame-lable: 3}
          |              ^~~~~~~~~~~
        """),
    BadInput(
      name: "a severity out of range",
      files: ["mine/sharp.yaml": ruleSet("severities: {blame-label: 11}")],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/sharp.yaml:7:27: error: a number from -10 to 10 is expected here, not ‘11’
        7 | severities: {blame-label: 11}
          |                           ^~
        """),
    BadInput(
      name: "a file of tests for an indicator that nobody defines",
      files: ["mine/x.test.yaml": "indicator: blame-lable\ncases: []\n"],
      arguments: ["rules", "test", "--rules-path", "mine"],
      message: """
        mine/x.test.yaml:1:12: error: there is no indicator ‘blame-lable’ — did you mean ‘blame-label’?
        1 | indicator: blame-lable
          |            ^~~~~~~~~~~
        """),
    BadInput(
      name: "a mark without its other half in a test",
      files: ["mine/x.test.yaml": "indicator: blame-label\ncases:\n  - text: the «aggressor\n"],
      arguments: ["rules", "test", "--rules-path", "mine"],
      message: """
        mine/x.test.yaml:3:11: error: a ‘«’ has no ‘»’ behind it; passages do not lie inside each other
        3 |   - text: the «aggressor
          |           ^~~~~~~~~~~~~~
        """),
    BadInput(
      name: "rule sets that extend each other",
      files: [
        "mine/sharp.yaml": ruleSet("", extends: "blunt"),
        "mine/blunt.yaml": ruleSet("", id: "blunt", extends: "sharp"),
      ],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/sharp.yaml:6:10: error: rule sets extend each other in a circle: ‘blunt’ extends ‘sharp’ \
        extends ‘blunt’
        6 | extends: blunt
          |          ^~~~~
        """),
    BadInput(
      name: "the name of a party among an indicator's terms",
      files: [
        "mine/label.yaml": """
        indicator: my-label
        kind: terms
        component: framing
        summary: A word that labels
        rationale: Labels judge.
        source: Our style book
        terms: [brutal, Armenia]

        """
      ],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/label.yaml:7:17: error: ‘Armenia’ names somebody in the conflict pack ‘nk-2020’; \
        an indicator lists no names, so that it reads all parties alike
        7 | terms: [brutal, Armenia]
          |                 ^~~~~~~
        """),
    BadInput(
      name: "the name of a party that is said to name nobody",
      files: [
        "mine/label.yaml": """
        indicator: label
        kind: terms
        component: framing
        summary: A word that labels
        rationale: Labels judge.
        source: Our style book
        terms: [Orwellian]
        names-nobody: [Orwellian, Yerevan]

        """
      ],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/label.yaml:8:27: error: ‘Yerevan’ is a name in the conflict pack ‘nk-2020’, \
        so that it cannot be said to name nobody
        8 | names-nobody: [Orwellian, Yerevan]
          |                           ^~~~~~~
        """),
    BadInput(
      name: "one name for two parties",
      files: [
        "mine/lake.yaml": """
        conflict: lake
        title: The lake
        parties:
          - id: upper
            name: Upper Shore
            names: [Upper Shore, Lakeland]
          - id: lower
            name: Lower Shore
            names: [Lower Shore, Lakeland]

        """
      ],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/lake.yaml:9:26: error: ‘Lakeland’ names ‘Lower Shore’, and ‘Upper Shore’ at line 6: a name \
        can stand for one only
        9 |     names: [Lower Shore, Lakeland]
          |                          ^~~~~~~~
        """),
  ]

  private static let kinds = [
    BadInput(
      name: "a pattern that is none",
      files: ["mine/x.yaml": indicator("pattern", "requires: [talks]\npattern: '(talks'")],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/x.yaml:8:10: error: the pattern does not fit: missing closing parenthesis (at byte 6 of it)
        8 | pattern: '(talks'
          |          ^~~~~~~~
        """),
    BadInput(
      name: "a pattern without words that must be there",
      files: ["mine/x.yaml": indicator("pattern", "pattern: talks")],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/x.yaml:1:1: error: ‘requires’ is missing
        1 | indicator: my-label
          | ^~~~~~~~~
        """),
    BadInput(
      name: "a price against a party in a set that is read for none",
      files: [
        "mine/x.yaml": ruleSet("severities: {blame-label: {severity: 3, against: 6}}")
      ],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/x.yaml:7:50: error: ‘against’ belongs to a rule set that is read for a party (‘given: party’)
        7 | severities: {blame-label: {severity: 3, against: 6}}
          |                                                  ^
        """),
    BadInput(
      name: "one contested name for two sides",
      files: [
        "mine/x.yaml": """
        conflict: lake
        title: The lake
        parties:
          - {id: upper, name: Upper Shore, names: [Upper Shore]}
          - {id: lower, name: Lower Shore, names: [Lower Shore]}
        contested-names:
          - {upper: [Blue Bay], lower: [Blue Bay], reason: Both claim the bay.}

        """
      ],
      arguments: ["good.txt", "--rules-path", "mine"],
      message: """
        mine/x.yaml:7:33: error: the name ‘Blue Bay’ stands at line 7 too: a name says one thing
        7 |   - {upper: [Blue Bay], lower: [Blue Bay], reason: Both claim the bay.}
          |                                 ^~~~~~~~
        """),
  ]

  /// An indicator of a kind that ends in some lines.
  private static func indicator(_ kind: String, _ lines: String) -> String {
    """
    indicator: my-label
    kind: \(kind)
    component: framing
    summary: A word that labels
    rationale: Labels judge.
    source: Our style book
    \(lines)

    """
  }

  /// A rule set that ends in a line.
  private static func ruleSet(
    _ line: String, id: String = "sharp", extends: String = "base"
  ) -> String {
    """
    rule-set: \(id)
    version: 1.0.0
    title: Ours
    position: Ours is sharper.
    source: Our style book
    extends: \(extends)
    \(line)

    """
  }
}
