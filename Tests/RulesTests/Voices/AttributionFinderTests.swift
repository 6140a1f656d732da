import Prose
import Rules
import TestSupport
import Testing

/// Who says what in a sentence, drawn into it: `[source] <cue> {what is said}`.
@Suite struct AttributionFinderTests {
  // MARK: Verbs and their subjects

  @Test(arguments: [
    "[The minister] <said> {the road was open}.", "[He] <says> {the road is open}.",
    "[They] <say> {the road is open}.", "[The minister] <has repeatedly said> {the road is open}.",
    "[The minister] <also said> {the road was open}.",
    "[The minister] <will say> {the road is open}.",
    "Then [the minister] <said> {the road was open}.",
    "But [the minister] <said> {the road was open}.",
    "On Monday, [the ministry] <said> {the road was open}.",
    "In a statement, [the ministry] <said> {the road was open}.",
    "[The minister], in a speech, <said> {the road was open}.",
    "[A spokesman for the ministry] <said> {the road was open}.",
    "[A letter from House lawmakers] <called> {for a truce}.",
    "[The ministry] <said> on Monday {that the road was open}.",
    "[The ministry] <reported> {that nine had died}.",
    "[Ford] <asked> {whether the road was open}.",
    "[The minister] <did not say> {whether the road was open}.",
    "[The minister] <would not say> {who had fired}.",
    "[The minister] <vowed> {to open the road}.",
    "[The minister] <demanded> {that the road be opened}.",
    "[The minister] <denied> {shelling the road}.",
    "[The minister] <accused> {Oskel of shelling the road}.",
    "[The minister] <condemned> {the raid as a crime}.",
    "[The premier] <called> {the raid a crime}.", "[He] <called> {for a truce}.",
    "[Ministry] <says> {the road is open}", "[The Ministry] <Says> {Road Will Stay Open}",
    "[The report] <said> {the road was open}.", "[Some] <say> {it is not}.",
    "[An official] who asked not to be named <said> {the deal was dead}.",
    "[A diplomat] who spoke on condition of anonymity <said> {that it was over}.",
    "[Two officials], who spoke on condition of anonymity, <said> {Sarn was worried}.",
    "[The senator] <attacked> {her rival for the deal}.",
    "Asked about it, [Ford] <said> {nothing}.",
    "[The minister] went on <to say> {that the talks had failed}.",
    "[The mayor] made the <claim> {that the road was open}.",
    "There was a <claim> {that he lied}.",
  ])
  func findsASubjectAndItsVerb(drawn: String) throws { try expect(drawn) }

  /// What a sentence begins with is no part of its subject, with and without a comma.
  @Test(arguments: [
    "In the evening [Sarn] <said> {the road was open}.",
    "In a statement [Lena Ford] <said> {the road was open}.",
    "In the morning [the minister] <said> {the road was open}.",
    "At the talks [the envoy of Sarn] <said> {the road was open}.",
    "By the third day [she] <said> {the road was open}.",
    "Last week [Sarn] <said> {the road was open}.",
    "The same day [the minister] <said> {the road was open}.",
    "Two days later [Sarn] <said> {the road was open}.",
    "[The day trader] <said> {the road was open}.",
    "[The minister of Sarn] <said> {the road was open}.",
    "[Analysts in Great Sarn] <said> {the road was open}.",
  ])
  func leavesOutWhatLeadsIn(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    "{The road was open}, <said> [the minister].",
    "{“The road is open,”} <said> [the minister].",
    "{“The road is open,”} <said> [Lena Ford], the minister.",
    "{“The road,”} <said> [Ford], {“is open.”}", "{“Open the road!”} <shouted> [the crowd].",
    "{“The road is open,”} [the minister] <said>.", "{“Is the road open?”} [Ford] <asked>.",
    "{“The road is open,”} [he] <added>.", "{The road was open}, [she] <said>.",
    "{The road}, [Ford] <said>, {was open}.", "{The road}, [he] <told> reporters, {is open}.",
    "{“The road,”} [she] <said>, {“is open.”}",
  ])
  func findsASubjectBehindWhatIsSaid(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    "[Lena Ford], the mayor of Sarn, <said> {the road was open}.",
    "[Ford], 45, <said> {the road was open}.",
    "[Ford] — the mayor — <said> {the road was open}.",
    "[Ford]—the mayor—<said> {the road was open}.",
    "{“The road is open,”} [Lena Ford], the mayor of Sarn, <said> on Monday.",
    "[Lena Ford], who runs the port, <said> {the road was open}.",
    "{“The road is open,”} [Lena Ford], who was a guest at the talks, <said> in an interview.",
  ])
  func findsTheNameBeforeADescription(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    "[The minister] <told> reporters {that the road was open}.",
    "[The minister] <told> reporters in Geneva {that the road was open}.",
    "[The minister] <warned> Oskel {that the road would be shut}.",
    "[The minister] <urged> both {to stop}.",
    "{“This is it,”} [Ford] <told> the Daily News on Monday in Geneva. {“The road is open.”}",
  ])
  func leavesOutWhoIsTold(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    "<According to> [the ministry], {the road was open}.",
    "{The road was open}, <according to> [the ministry].",
    "{At least 19 people died}, <according to> [the Foreign Ministry].",
    "<In the words of> [Lena Ford], {the road is open}.",
  ])
  func findsTheSourceBehindAPhrase(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    "Oskel <was accused> {of shelling the road}.",
    "Oskel <has been accused> {of shelling the road}.",
    "{The raid} <was condemned> by [the mayor].",
    "{Oskel} <was accused> by [the ministry] {of shelling the town}.",
    "The minister <was asked> {whether the road was open}.",
  ])
  func readsThePassive(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    "[Lena Ford] left the room, <saying> {it was over}.",
    "[The mayor] walked out, <saying> {that the talks had failed}.",
    "[Lena Ford] was there, <saying> {that the talks had failed}.",
    "Speaking to reporters, [Lena Ford] <said> {the talks had failed}.",
  ])
  func readsAParticiple(drawn: String) throws { try expect(drawn) }

  // MARK: Several in a sentence

  @Test(arguments: [
    [
      "[The minister] <said> {the road was open} and added that it would stay so.",
      "[The minister] said the road was open and <added> {that it would stay so}.",
    ],
    [
      "[The minister] <said> {the road was open} but denied that it was safe.",
      "[The minister] said the road was open but <denied> {that it was safe}.",
    ],
    [
      "[The minister] <said> {the road was open}, adding that it was safe.",
      "[The minister] said the road was open, <adding> {that it was safe}.",
    ],
    [
      "[Moro] <said> {the road was open}, while Ford said it was shut.",
      "Moro said the road was open, while [Ford] <said> {it was shut}.",
    ],
    [
      "[Moro] <said> {the road was open}, and Ford said it was shut.",
      "Moro said the road was open, and [Ford] <said> {it was shut}.",
    ],
    [
      "[Moro] <claimed> {that the road was open}, but Ford denied it.",
      "Moro claimed that the road was open, but [Ford] <denied> {it}.",
    ],
    [
      "[Lena Ford] <said> {that Oskel had sent guns, a charge that Ankara denies}.",
      "Lena Ford said that Oskel had sent guns, {a charge} that [Ankara] <denies>.",
    ],
    [
      "[He] <said>: {“No.”} She said: “Yes, of course we will open it.”",
      "He said: “No.” [She] <said>: {“Yes, of course we will open it.”}",
    ],
  ])
  func findsEachOfSeveral(drawn: [String]) throws { try expect(drawn) }

  // MARK: Nouns, and nobody

  @Test(arguments: [
    "He laughed at [the mayor]’s <claim> {that the road was open}.",
    "[The mayor] had a <claim> {that the road was open}.",
  ])
  func findsANounWithThat(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    "[The ministry] <did not respond> {to a request for comment}.",
    "[The ministry] <declined to comment>.", "[The ministry] <refused to comment>.",
    "[The ministry] <has not yet responded>.", "There was <no comment> from [Sarn].",
    "[The ministry] <did not immediately respond> {to a request for comment}.",
    "[The ministry] <did not reply>.", "[The ministry] <has not responded>.",
    "[She] <would not comment>.", "[The ministry] <failed to respond>.",
    "[The ministry] <was unable to comment>.",
    "[The ministry] <could not be reached> {for comment}.",
    "[The minister] <was unavailable for comment>.",
  ])
  func findsThatNobodyAnswered(drawn: String) throws {
    try expect(drawn)
    let found = annotate(drawn).attributions
    #expect(found.map(\.kind) == [.noResponse])
    #expect(found.map(\.cueClass) == [.noReply])
  }

  @Test(arguments: [
    "The raid <is being viewed as> {a test of the truce}.",
    "The attack <is being described as> {a test}.", "The road <is said to be> {open}.",
    "The state <is widely seen as> {weak}.", "<It is feared> {that the dam will not hold}.",
    "{The bridge is} <reportedly> {shut}.",
  ])
  func findsWordsOfNobodyInParticular(drawn: String) throws {
    try expect(drawn)
    let found = annotate(drawn).attributions
    #expect(found.map(\.cueClass) == [.vague])
    #expect(found.map(\.speaker) == [nil])
    #expect(found.map(\.isVague) == [true])
  }

  @Test(arguments: [
    "The states met on Monday.", "The claims were settled in May.",
    "A report was published on Monday.", "The report lay on the table.",
    "Both parties must condemn the raid.", "The said road was shut.", "He has a say in the matter.",
    "The parties must say what they want.", "The United States sent a ship.",
    "The call came at noon.", "The minister's comments were brief.", "The “road” is open.",
    "“The minister said so.”", "The so-said mayor left.",
  ])
  func findsNoCue(text: String) {
    #expect(DrawnSpeech.draw(annotate(text)).isEmpty)
  }

  // MARK: Quotations

  @Test(arguments: [
    "[The minister] <said>: {“We will not open the road.”}",
    "{“The road is open. It will stay so,”} [Ford] <said>.",
    "{“The road is open and it will stay so. Lorries pass,”} <said> [Ford].",
    "[The minister] <said> {“the road is open. It will stay so”} and left.",
    "[He] <called> {the raid “a sad day”}.",
    "{“We will not open the road.”} <—> [Lena Ford]",
    "{“We will not open the road.”} <—> [Lena Ford], mayor of Sarn",
  ])
  func takesAQuotationWhole(drawn: String) throws { try expect(drawn) }

  @Test(arguments: [
    ["{“The road is open,”} [Ford] <said>. {“It will stay open all winter.”}"],
    ["[Ford] <said> {the road was open}. {“It will stay open all winter long.”}"],
    ["[Ford] <said>:\n\n{“The road will stay open all winter.”}"],
    [
      "[Ford] <said> {the road was open}.\n\n“It will stay open all winter long.”",
      "[Ford] said the road was open.\n\n{“It will stay open all winter long.”}",
    ],
    [
      "{“The road is open,”} [Ford] <said>.\n\nThe rain fell.\n\n“It will stay open all winter.”",
      "“The road is open,” [Ford] said.\n\nThe rain fell.\n\n{“It will stay open all winter.”}",
    ],
  ])
  func givesAFloatingQuotationToWhoeverSpoke(drawn: [String]) throws { try expect(drawn) }

  @Test(arguments: [
    "{“The road is open,”} [Ford] <said>.\n\nIt rained.\n\nIt shone.\n\n“So it will be.”",
    "{“The road is open,”} [Ford] <said>.\n\n“So it is.”",
  ])
  func leavesAQuotationThatIsFarOrShortWithNobody(drawn: String) throws { try expect(drawn) }

  @Test func letsAQuotationGoOnInTheNextParagraph() throws {
    try expect([
      "{“The road is open,”} [Ford] <said>. {“It will stay so.}\n\n“And we will guard it all day.”",
      "“The road is open,” [Ford] said. “It will stay so.\n\n{“And we will guard it all day.”}",
    ])
  }

  @Test(arguments: [
    [
      "[FORD]<:> {The road is open.}\n\nHILL: It is not.",
      "FORD: The road is open.\n\n[HILL]<:> {It is not.}",
    ],
    [
      "[Interviewer]<:> {Is the road open?}\n\nLena Ford: It is.\n\nInterviewer: Since when?",
      "Interviewer: Is the road open?\n\nLena Ford: It is.\n\n[Interviewer]<:> {Since when?}",
    ],
  ])
  func readsATranscript(drawn: [String]) throws { try expect(drawn) }

  // MARK: What an attribution knows of its words

  @Test(arguments: [
    ("“The road is open,” she said.", Attribution.Kind.direct, 4, 4),
    ("She said the road “is open”.", .mixed, 4, 2),
    ("She said the road was open.", .indirect, 4, 0),
    ("She said the two-lane road was open.", .indirect, 5, 0),
    ("She did not reply.", .noResponse, 0, 0),
  ])
  func countsWords(text: String, kind: Attribution.Kind, words: Int, quoted: Int) {
    let found = annotate(text).attributions
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.words) == [words])
    #expect(found.map(\.quotedWords) == [quoted])
  }

  @Test(arguments: [
    ("said", CueClass.neutral), ("claimed", .distancing), ("confirmed", .endorsing),
    ("admitted", .guilt), ("denied", .deny), ("complained", .accuse), ("demanded", .demand),
    ("believes", .stance),
  ])
  func knowsTheClassOfACue(verb: String, cueClass: CueClass) {
    let found = annotate("The minister \(verb) that the road was open.").attributions
    #expect(found.map(\.cueClass) == [cueClass])
  }

  /// Verbs that war has taken from speech.
  @Test(arguments: [
    "Oskel attacked positions near the lake.", "The army answered with artillery.",
    "The army repeated the attack.",
  ])
  func leavesWarToWar(text: String) { #expect(annotate(text).attributions.isEmpty) }

  private func annotate(_ drawn: String) -> AnnotatedArticle {
    Rulebook.voices.annotate(DrawnSpeech(drawn).article)
  }

  private func expect(
    _ drawn: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect([drawn], sourceLocation: sourceLocation)
  }

  private func expect(
    _ drawn: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = annotate(try #require(drawn.first))
    #expect(DrawnSpeech.draw(found) == drawn, sourceLocation: sourceLocation)
  }
}
