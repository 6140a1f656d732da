import Prose
import Rules
import TestSupport
import Testing

@Suite struct TermsRuleTests {
  @Test(arguments: [
    "the «aggressor» and the «AGGRESSORS»", "an aggressive dog", "non-aggressor", "aggressor-state",
    "the «aggressor»’s army", "«aggressor», aggressors-to-be",
  ])
  func findsWholeWordsInAllInflections(marked: String) throws {
    try expect(marked, RuleText.indicator())
  }

  @Test(arguments: [
    "a «self-proclaimed republic» here", "a «self proclaimed republic» here",
    "a «self‑proclaimed republics» here", "self-proclaimed, republic",
  ])
  func readsHyphensAndSpacesAlike(marked: String) throws {
    try expect(marked, RuleText.indicator(terms: "[self-proclaimed republic]"))
  }

  @Test(arguments: ["«genocidal» acts", "«Genocide»", "genome"])
  func readsPrefixes(marked: String) throws {
    try expect(marked, RuleText.indicator(terms: "[genocid*]"))
  }

  @Test(arguments: [
    "the «world’s worst» war", "the «world's worst» war", "the worlds worst war",
  ])
  func readsPossessivesInside(marked: String) throws {
    try expect(marked, RuleText.indicator(terms: "[world's worst]"))
  }

  @Test(arguments: [
    "an «act of war» by night", "a «war» of attrition", "«acts of war», «war»",
  ])
  func takesTheLongestTerm(marked: String) throws {
    try expect(marked, RuleText.indicator(terms: "[war, act of war, acts of war]"))
  }

  @Test func givesAListedWordItsOwnWeight() throws {
    let book = try Rulebook(
      RuleText.indicator(terms: "[attack, {term: attacks, weight: 3}, {term: talk, weight: 2}]"))
    let article = book.annotate(Article("an attack, two attacks, attacking talks"))
    #expect(book.findings(in: article).map(\.weight) == [1, 3, 1, 2])
  }

  @Test func keepsInflectionsAwayWhereAsked() throws {
    try expect("«aggressor», aggressors", RuleText.indicator(more: "inflect: false"))
  }

  // MARK: unless

  @Test(arguments: [
    "a non-aggression pact and an «aggression»", "«aggression» and a non-aggression pact",
    "if either side begins an aggression",
    "if either side begins; an «aggression» … yet «aggression»",
    "if either side, for whatever reason it may have, begins an «aggression»",
    "if either side begins, an aggression",
  ])
  func isSilencedByContext(marked: String) throws {
    try expect(
      marked,
      RuleText.indicator(
        terms: "[aggression]", more: "unless: [non-aggression pact, if either side]"))
  }

  // MARK: guards

  @Test(arguments: [
    "Varda was not the aggressor.", "Varda was never, ever an aggressor.",
    "He denied that Varda was the aggressor.", "They refused to name an aggressor.",
    "It wasn’t the aggressor.", "without naming an aggressor",
    "They stopped short of calling it an aggressor.",
    "It was not late; the «aggressor» came.", "He did not wait, but the «aggressor» did.",
    "Not one of the seven grey houses by the river held the «aggressor».",
    "Varda is not only the «aggressor».", "No doubt the «aggressor» knew.",
    "Varda was not the “aggressor”.", "Varda was not the \"aggressor\".",
    "Varda was not the ‘aggressor’.", "Varda was not the „aggressor“.",
    "Varda rejected the “loud” aggressor label.",
    "Varda never stopped its «aggressor» talk.", "Nothing excuses the «aggressor».",
    "It refused to stop the «aggressor».", "It has not ended, the «aggressor» says.",
  ])
  func isGuardedByNegation(marked: String) throws {
    try expect(marked, RuleText.indicator(more: "guards: [negation]"))
  }

  @Test(arguments: [
    "If Varda were the aggressor, we would say so.",
    "They would speak if there was even a one percent chance that Varda was an aggressor.",
    "Had they known, Varda would have been the aggressor.",
    "Varda is the «aggressor» if you ask us.", "Varda is the «aggressor».",
  ])
  func isGuardedBySupposition(marked: String) throws {
    try expect(marked, RuleText.indicator(more: "guards: [counterfactual]"))
  }

  @Test func halvesWhereTheGuardSaysSo() throws {
    let book = try Rulebook(
      RuleText.indicator(
        more: "guards: {negation: 0.5}\npolarity: harm\ntarget: nearest"), RuleText.conflict)
    let article = book.annotate(Article("Varda is not the aggressor, said Oskel."))
    let finding = try #require(book.findings(in: article).first)
    #expect(finding.guardFactor == 0.5)
    #expect(finding.polarity == .none)
  }

  // MARK: voices

  @Test(arguments: [
    ("the aggressor came", Voice.narration), ("“the aggressor came”", .quoted),
    ("“they came” as the aggressor", .narration), ("‘the aggressor’", .quoted),
  ])
  func hearsWhoSpeaks(text: String, voice: Voice) throws {
    let book = try Rulebook(RuleText.indicator())
    #expect(book.findings(in: book.annotate(Article(text))).map(\.voice) == [voice])
  }

  @Test func isNoPartOfACompoundName() throws {
    let book = try Rulebook(RuleText.indicator(terms: "[hound]"), RuleText.conflict)
    #expect(book.texts(foundIn: "Varda and Oskel love the Vardan hound and a hound.") == ["hound"])
  }

  private func expect(_ marked: String, _ indicator: String) throws {
    let book = try Rulebook(indicator)
    let text = MarkedText(marked)
    let found = book.findings(in: book.annotate(Article(text.text))).map(\.range.bytes)
    #expect(MarkedText.marking(text.text, found) == marked)
  }
}
