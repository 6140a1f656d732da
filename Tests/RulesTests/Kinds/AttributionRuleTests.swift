import Annotate
import Prose
import Rules
import TestSupport
import Testing
import YAML

@Suite struct AttributionRuleTests {
  // MARK: What is found

  @Test(arguments: [
    "«Many believe» it is so, and «critics say» it is good.", "It is «reportedly» so.",
    "The raid «is being viewed as» a test.", "It was so, «according to observers».",
    "Two critics say it is so.", "She said it was so.",
  ])
  func findsVagueVoices(marked: String) throws { try expect(marked, finds: "vague") }

  @Test(arguments: [
    "«A source close to the talks said» it was so.", "«Two officials told» reporters it was so.",
    "“It is so,” «said the officials».", "Critics say it is so.",
    "Vardan officials said it was so.",
    "The officials closed the road.", "Lena Ford said it was so.",
    "“It is so,” a source, who is a guest, «said».",
  ])
  func findsAnonymousVoices(marked: String) throws { try expect(marked, finds: "anonymous") }

  @Test(arguments: [
    "The ministry «claimed» that it was so.", "The colonel «admitted» that it was so.",
    "Her «claim» that it was so is old.", "The ministry said that it was so.",
    "The claim was settled.",
  ])
  func findsVerbsOfSomeClasses(marked: String) throws {
    try expect(marked, finds: "verb", more: "classes: [distancing, guilt]")
  }

  @Test(arguments: [
    "Varda «accused» Oskel of moving the buoys.", "Varda accused Lena Ford of moving the buoys.",
    "Varda «accused» Oskel of moving the buoys. Nirra’s king believes it.",
    "Varda accused Oskel of moving the buoys. Oskel denied it.",
    "Varda accused Oskel of moving the buoys. The Oskel government did not respond.",
  ])
  func findsChargesWithoutAReply(marked: String) throws { try expect(marked, finds: "unanswered") }

  @Test(arguments: [
    "Varda accused Oskel of moving the buoys. «Oskel denied» it, and Oskel said it was old.",
    "Varda accused Oskel of moving the buoys. «The Oskel government did not respond».",
    "Varda accused Oskel of moving the buoys.", "Oskel denied that it was so.",
  ])
  func findsReplies(marked: String) throws { try expect(marked, finds: "reply") }

  /// One reply may answer two charges and is found once.
  @Test func findsAReplyOnce() throws {
    try expect(
      "Varda accused Oskel of theft and condemned Oskel for a raid. «Oskel denied» both.",
      finds: "reply")
  }

  // MARK: What is said of it

  @Test(arguments: [
    ("verb", "classes: [distancing]", "Varda claimed it was so.", 0),
    ("verb", "classes: [distancing]", "Vardan officials claimed it was so.", 0),
    ("verb", "classes: [distancing]", "Nirra claimed it was so.", 1),
    ("verb", "classes: [distancing]", "The League claimed it was so.", nil),
    ("unanswered", "", "Varda accused Oskel of theft.", 1),
    ("unanswered", "", "The League accused Varda of theft.", 0),
    ("anonymous", "", "A source said it was so.", nil),
  ])
  func pointsAtAParty(finds: String, more: String, text: String, party: Int?) throws {
    let findings = try findings(text, finds: finds, more: more + "\npolarity: harm\ntarget: agent")
    #expect(findings.map { $0.target?.party } == [party])
    #expect(findings.map(\.polarity) == [party == nil ? Polarity.none : .harm])
  }

  /// The writer chose the verb and the source, so that what is found is in his voice.
  @Test func isInTheVoiceOfTheWriter() throws {
    let found = try findings(
      "She said that critics claimed it was so.", finds: "verb", more: "classes: [distancing]")
    #expect(found.allSatisfy { $0.voice == .narration })
  }

  @Test func isSilencedByContext() throws {
    try expect(
      "The group claimed responsibility. It «claimed» that it was so.", finds: "verb",
      more: "classes: [distancing]\nunless: [claimed responsibility]")
  }

  // MARK: What is refused

  @Test(arguments: [
    ("finds: rumour", "a.yaml:3:8: error: unknown value ‘rumour’: allowed are ‘vague’"),
    ("finds: vage", "a.yaml:3:8: error: unknown value ‘vage’ — did you mean ‘vague’?"),
    ("finds: verb", "a.yaml:3:8: error: ‘finds: verb’ needs ‘classes’"),
    (
      "finds: vague\nclasses: [guilt]", "a.yaml:4:10: error: ‘classes’ belongs to ‘finds: verb’"
    ),
    (
      "finds: verb\nclasses: [guild]",
      "a.yaml:4:11: error: unknown value ‘guild’ — did you mean ‘guilt’?"
    ),
    ("classes: [guilt]", "error: ‘finds’ is missing"),
    ("finds: vague\nterms: [war]", "a.yaml:4:1: error: unknown key ‘terms’"),
  ])
  func refuses(lines: String, message: String) throws {
    let text = RuleText.attribution(finds: "vague").replacing("finds: vague", with: lines)
    let error = try #require(throws: YAMLError.self) { try Rulebook(text) }
    #expect(error.description.contains(message), "\(error)")
  }

  private func findings(
    _ text: String, finds: String, more: String = ""
  ) throws -> [Finding] {
    let book = try Rulebook.voiced(
      RuleText.conflict, RuleText.attribution(finds: finds, more: more))
    return book.findings(in: book.annotate(Article(text), .named("varda-oskel")))
  }

  private func expect(_ marked: String, finds: String, more: String = "") throws {
    let text = MarkedText(marked)
    let found = try findings(text.text, finds: finds, more: more).map(\.range.bytes)
    #expect(MarkedText.marking(text.text, found) == marked)
  }
}
