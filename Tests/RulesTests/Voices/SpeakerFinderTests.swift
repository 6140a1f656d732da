import Annotate
import Prose
import Rules
import TestSupport
import Testing

/// Who the sources are: a line for each attribution with the speaker’s name, side and role.
@Suite struct SpeakerFinderTests {
  // MARK: Names

  @Test(arguments: [
    ("Lena Ford said it was so. Ford said it was good.", ["Lena Ford", "Lena Ford"]),
    ("Ford said it was so. Lena Ford said it was good.", ["Lena Ford", "Lena Ford"]),
    ("Lena Ford said it was so. Tom Ford said it was not.", ["Lena Ford", "Tom Ford"]),
    ("Mr. Hill said it was so. Hill said it was good.", ["Hill", "Hill"]),
    (
      "Premier Ana Moro said it was so. Moro said it was good.",
      ["Ana Moro: varda official", "Ana Moro: varda official"]
    ),
  ])
  func knowsASurname(text: String, speakers: [String]) { expect(text, speakers) }

  @Test(arguments: [
    (
      "The Foreign Ministry said it was so. The ministry said it was good.",
      ["Foreign Ministry", "Foreign Ministry"]
    ),
    (
      "The Vardan Defence Ministry said it was so. The ministry said it was good.",
      ["Vardan Defence Ministry: varda official", "Vardan Defence Ministry: varda official"]
    ),
    ("The group said it was so. The group said it was good.", ["group", "group"]),
    ("Lena Ford said it was so. The celebrity said it was good.", ["Lena Ford", "Lena Ford"]),
    (
      "Premier Moro said it was so. The premier said it was good.",
      ["Moro: varda official", "Moro: varda official"]
    ),
  ])
  func knowsANounWithAnArticle(text: String, speakers: [String]) { expect(text, speakers) }

  /// *The ministry* is the one that spoke last.
  @Test func takesTheLastOfTwoOfOneNoun() {
    expect(
      """
      Varda’s foreign ministry said it was so. Oskel’s foreign ministry said it was not. \
      The ministry said it was sure.
      """,
      [
        "Varda’s foreign ministry: varda official", "Oskel’s foreign ministry: oskel official",
        "Oskel’s foreign ministry: oskel official",
      ])
  }

  /// Bodies of two sides are two speakers, whichever speaks first.
  @Test(arguments: [("Vardan", "Oskeli"), ("Oskeli", "Vardan")])
  func keepsTheBodiesOfTwoSidesApart(one: String, other: String) {
    let sides = ["Vardan": "varda", "Oskeli": "oskel"]
    for body in ["health ministry", "army", "foreign ministry"] {
      expect(
        "The \(one) \(body) said it was so. The \(other) \(body) said it was not.",
        [one, other].map { "\($0) \(body): \(sides[$0] ?? "") official" })
    }
  }

  /// A state is none of its bodies.
  @Test func keepsAStateApartFromItsArmy() {
    expect(
      "The Oskeli army said it was so. Oskel said it was good.",
      ["Oskeli army: oskel official", "Oskel: oskel official"])
  }

  /// An office before a name or behind it: whose ambassador, not to whom.
  @Test(arguments: [
    "Varda’s ambassador to Oskel, Lena Ford, said it was so.",
    "Lena Ford, Varda’s ambassador to Oskel, said it was so.",
  ])
  func readsWhoseOfficeANameHolds(text: String) { expect(text, ["Lena Ford: varda official"]) }

  @Test func takesTheNamesOfAPartyForOneSpeaker() {
    expect(
      "Great Oskel said it was so. Oskel said it was good.",
      ["Great Oskel: oskel official", "Great Oskel: oskel official"])
  }

  // MARK: Pronouns

  @Test func findsANameBehindAnOffice() {
    expect(
      "Vardan Premier Ana Moro came. “We will go on,” she said.", ["Ana Moro: varda official"])
  }

  @Test(arguments: [
    ("Ana Moro met Tom Ford. She said it was so.", ["Ana Moro: varda official"]),
    (
      "Ana Moro said it was so. Her claim that it was good was short.",
      ["Ana Moro: varda official", "Ana Moro: varda official"]
    ),
    (
      "Ana Moro said it was so. Then Tom Ford came. She said it was good.",
      ["Ana Moro: varda official", "Ana Moro: varda official"]
    ),
    ("Mr. Hill said it was so. He said it was good.", ["Hill", "Hill"]),
    ("Mr. Hill said it was so. She said it was not.", ["Hill", "She"]),
    (
      "The spokeswoman said it was so. She said it was good.", ["spokeswoman", "spokeswoman"]
    ),
    (
      "Ana Moro said it was so. “Mr. Hill is here,” she said.",
      ["Ana Moro: varda official", "Ana Moro: varda official"]
    ),
    ("“Ana Moro is here,” he said.", ["he"]), ("The talks failed. He said it was so.", ["He"]),
  ])
  func findsAPerson(text: String, speakers: [String]) { expect(text, speakers) }

  @Test(arguments: [
    (
      "The League said it was so. It said it was good.",
      ["The League: mediator", "The League: mediator"]
    ),
    (
      "The Vardan army said nine had died. It said more were hurt.",
      ["Vardan army: varda official", "Vardan army: varda official"]
    ),
    (
      "The Vardans said it was so. They said it was good.",
      ["Vardans: varda citizen", "Vardans: varda citizen"]
    ),
    ("The activists said it was so. They said it was good.", ["activists", "activists"]),
    (
      "The Vardan army said nine had died. Ana Moro said more were hurt. It said it was sure.",
      [
        "Vardan army: varda official", "Ana Moro: varda official", "Vardan army: varda official",
      ]
    ),
  ])
  func findsABodyOrSeveral(text: String, speakers: [String]) { expect(text, speakers) }

  @Test func knowsGivenNames() throws {
    let names = "voices: names\nnames: {f: [Lena], m: [Tom]}"
    let book = try Rulebook.voiced(RuleText.conflict, names)
    #expect(
      speakers("Lena Ford met Tom Hill. He said it was so. She said it was not.", book)
        == ["Tom Hill", "Lena Ford"])
  }

  // MARK: Sides and roles

  @Test(arguments: [
    ("Varda said it was so.", "Varda: varda official"),
    ("The Vardan government said it was so.", "Vardan government: varda official"),
    ("Premier Ana Moro said it was so.", "Ana Moro: varda official"),
    ("A spokesman for Varda said it was so.", "spokesman for Varda: varda official"),
    ("Tom Ford, a spokesman for Varda, said it was so.", "Tom Ford: varda official"),
    ("A letter from Varda said it was so.", "Varda: varda official"),
    ("Friends of Varda said it was so.", "Friends of Varda: varda advocate"),
    ("Nirra said it was so.", "Nirra: oskel ally"),
    ("Nirra’s foreign minister said it was so.", "Nirra’s foreign minister: oskel ally"),
    ("Oskel’s ally Nirra said it was so.", "Nirra: oskel ally"),
    ("Vardan officials said it was so.", "Vardan officials: varda unnamed"),
    ("A Vardan official said it was so.", "Vardan official: varda unnamed"),
    ("Residents of Varda said it was so.", "Residents of Varda: varda unnamed"),
    ("Vardans said it was so.", "Vardans: varda citizen"),
    ("A Vardan farmer said it was so.", "Vardan farmer: varda citizen"),
    ("Tom Ford, a farmer from Varda, said it was so.", "Tom Ford: varda citizen"),
    ("The League said it was so.", "The League: mediator"),
    ("A mediator from the League said it was so.", "mediator from the League: mediator"),
    ("Hill, the League’s envoy, said it was so.", "Hill: mediator"),
    ("Lena Ford said it was so.", "Lena Ford"),
  ])
  func knowsTheSide(text: String, speaker: String) { expect(text, [speaker]) }

  /// *Vardan hound* names a breed and no side.
  @Test func takesNoSideFromACompound() {
    expect("A Vardan hound trainer said it was so.", ["Vardan hound trainer"])
  }

  @Test(arguments: [
    ("Varda and Oskel said it was so.", "Varda and Oskel: official"),
    ("Vardan and Oskeli officials said it was so.", "Vardan and Oskeli officials: unnamed"),
    ("The Vardan and Oskeli ministers said it was so.", "Vardan and Oskeli ministers: official"),
  ])
  func takesTwoSidesThatSpeakAsOneForNone(text: String, speaker: String) {
    expect(text, [speaker])
  }

  @Test func knowsAnExpertByWhatHeIs() throws {
    let book = try Rulebook.voiced(RuleText.conflictWithExperts)
    let text = "Tom Ford, Senior Fellow at Sarn, said it was so."
    #expect(speakers(text, book) == ["Tom Ford: expert"])
  }

  /// *Officials* in the sentence of an official are his, in another nobody’s.
  @Test(arguments: [
    (
      "Ana Moro said nine had died, and officials said that more were hurt.",
      ["Ana Moro: varda official", "officials: varda unnamed anonymous"]
    ),
    (
      "Ana Moro said nine had died. Officials said more were hurt.",
      ["Ana Moro: varda official", "Officials: anonymous vague"]
    ),
    (
      "Lena Ford said nine had died, and officials said that more were hurt.",
      ["Lena Ford", "officials: anonymous vague"]
    ),
  ])
  func givesOfficialsTheSideOfAnOfficial(text: String, speakers: [String]) {
    expect(text, speakers)
  }

  /// A quotation that goes on in the next paragraph is all of it whoever says the rest.
  @Test func givesAWholeQuotationToWhoeverEndsIt() {
    let article = Rulebook.voices.annotate(
      Article(paragraphs: [
        "Tom Hill said it was so.", "“We went to the cellar and waited for the morning.",
        "“Then we went home again,” said Lena Ford.",
      ]))
    let names = article.attributions.map { attribution in
      attribution.speaker.map {
        article.article.text(of: article.range(of: article.speakers[$0].tokens))
      }
    }
    #expect(names == ["Tom Hill", "Lena Ford", "Lena Ford"])
  }

  // MARK: Nobody who could be asked

  @Test(arguments: [
    ("Many say it is so.", "Many: anonymous vague"),
    ("Critics say it is so.", "Critics: anonymous vague"),
    ("Regional experts fear it is so.", "Regional experts: anonymous vague"),
    ("Several experts said it was so.", "Several experts: anonymous vague"),
    ("Most observers believe it is so.", "Most observers: anonymous vague"),
    ("A source said it was so.", "source: anonymous"),
    ("A source close to the talks said it was so.", "source close to the talks: anonymous"),
    ("Two officials said it was so.", "Two officials: anonymous"),
    ("The officials said it was so.", "officials: anonymous"),
    ("Experts at the institute said it was so.", "Experts at the institute: anonymous"),
    ("One person said it was so.", "One person: anonymous"),
    ("The activists said it was so.", "activists"),
  ])
  func knowsWhomNobodyCanAsk(text: String, speaker: String) { expect(text, [speaker]) }

  private func expect(
    _ text: String, _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(speakers(text, .voices) == names, sourceLocation: sourceLocation)
  }

  private func speakers(_ text: String, _ book: Rulebook) -> [String] {
    let article = book.annotate(Article(text), .named("varda-oskel"))
    return article.attributions.map { attribution in
      guard let speaker = attribution.speaker.map({ article.speakers[$0] }) else { return "nobody" }
      let facts: [String?] = [
        speaker.party.flatMap { article.conflict?.parties[$0].id },
        speaker.role == .other ? nil : speaker.role.rawValue,
        speaker.isAnonymous ? "anonymous" : nil, attribution.isVague ? "vague" : nil,
      ]
      let known = facts.compactMap { $0 }.joined(separator: " ")
      let name = article.article.text(of: article.range(of: speaker.tokens))
      return known.isEmpty ? name : "\(name): \(known)"
    }
  }
}
