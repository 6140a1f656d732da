import Prose

/// Finds who says what in an article.
///
/// Sentence by sentence it looks for cues outside quotation marks, for the source of each and for
/// what it reports. Quotations that a cue touches are its whole; those that none touches belong to
/// whoever spoke last in the paragraph, or go on from a paragraph before.
struct AttributionFinder {
  /// An attribution whose speaker is not known yet.
  struct Draft {
    var paragraph: Int

    /// The sentence it stands in, or the piece of a long one; empty for a quotation by itself.
    var stretch: Range<Int>

    var source: Range<Int>
    var cue: Range<Int>
    var head: Int
    var cueClass: CueClass
    var construction: CueMatch.Construction

    /// What the words around the cue say was said.
    var contents: [Range<Int>]

    /// The quotations that belong to it besides.
    var quotations: [Range<Int>] = []

    /// Whether it says that something was not said.
    var isNegated = false
    /// Whether it hides who speaks: *is being described as*, *reportedly*.
    var isAgentless = false

    /// Whether somebody says something by it, so that a quotation nearby can be theirs.
    var speaks: Bool { cueClass.isSpeech && construction != .noReply && !isNegated }

    /// Whether what it says goes on behind a place.
    func reaches(beyond place: Int) -> Bool { contents.contains { $0.upperBound > place } }
  }

  /// How many paragraphs back a quotation without a cue looks for its speaker.
  static let reach = 2

  /// How many cues back and forth in its paragraph it looks.
  static let reachInCues = 64

  /// The longest stretch of a sentence, in tokens, that is read at once. A longer one is read piece
  /// by piece, so that time grows with the length of the text and no faster.
  static let maximumStretch = 400

  /// The shortest quotation, in tokens, that is speech by itself.
  static let minimumSpeech = 5

  let text: SpokenText
  let quotations: [Quotation]
  private let sentences: [Sentence]
  private let phrases: ArraySlice<PhraseMatch>
  private let cues: CueFinder
  private let sources: SourceFinder
  private let contents: ContentFinder

  var drafts: [Draft] = []

  /// The draft of a quotation that no cue touches and that the next paragraph goes on with.
  var unfinished: Int?

  init(
    _ text: SpokenText, _ sentences: [Sentence], _ quotations: [Quotation],
    _ phrases: ArraySlice<PhraseMatch>
  ) {
    self.text = text
    self.sentences = sentences
    self.quotations = quotations
    self.phrases = phrases
    cues = CueFinder(text)
    sources = SourceFinder(text, cues)
    contents = ContentFinder(text)
  }

  /// Reads the next paragraph.
  mutating func read(_ layer: ParagraphLayers, paragraph: Int) {
    let first = drafts.count
    for sentence in sentences[layer.sentences] {
      for start in stride(
        from: sentence.tokens.lowerBound, to: sentence.tokens.upperBound, by: Self.maximumStretch)
      {
        let end = min(start + Self.maximumStretch, sentence.tokens.upperBound)
        read(start..<end, paragraph: paragraph)
      }
    }
    if layer.quotations.isEmpty {
      unfinished = nil
    } else {
      settle(layer.quotations, in: layer.tokens, from: first, paragraph: paragraph)
    }
  }

  // MARK: Sentences

  private mutating func read(_ sentence: Range<Int>, paragraph: Int) {
    var phrase = phrases.firstPlace { $0.first >= sentence.lowerBound }
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      while phrase < phrases.endIndex, phrases[phrase].first < place { phrase += 1 }
      var match: CueMatch?
      if phrase < phrases.endIndex, phrases[phrase].first == place {
        match = self.match(phrases[phrase])
      }
      if match == nil, text.classes(place).contains(.cue) {
        match = cues.cue(at: place, in: sentence)
      }
      if let match {
        add(match, in: sentence, paragraph)
        place = max(place + 1, match.construction == .active ? place + 1 : match.tokens.upperBound)
      } else {
        place += 1
      }
    }
  }

  private func match(_ phrase: PhraseMatch) -> CueMatch? {
    guard !text.isQuoted(phrase.first) else { return nil }
    let entry = text.cues.phrases[Int(phrase.item)]
    let construction: CueMatch.Construction =
      switch entry.role {
      case .sourceFollows: .sourceFollows
      case .noReply: .noReply
      case .vague: .vague
      }
    return CueMatch(
      head: phrase.first, tokens: phrase.first..<phrase.end, cueClass: entry.cueClass,
      construction: construction, frames: .any, subjectEnd: phrase.first - 1, cue: nil)
  }

  private mutating func add(_ cue: CueMatch, in sentence: Range<Int>, _ paragraph: Int) {
    let last = drafts.last.flatMap { $0.stretch == sentence ? $0 : nil }
    let inherits = last.map { !$0.source.isEmpty } ?? false
    let (source, manner) = sources.source(
      of: cue, in: sentence, after: inherits ? last?.source : nil)
    if source.count == 1, text.isArticle(source.lowerBound) { return }
    if let word = cue.cue, cue.construction == .active || cue.construction == .participle {
      if source.isEmpty, manner != .nobody || word.active != .any { return }
      if word.needsSpeaker, !sources.namesSomebody(source) { return }
    }
    var draft = Draft(
      paragraph: paragraph, stretch: sentence, source: source, cue: cue.tokens, head: cue.head,
      cueClass: cue.cueClass, construction: cue.construction,
      contents: contents.contents(of: cue, source, manner, in: sentence, after: last?.head))
    if let last, last.reaches(beyond: cue.head) {
      guard let standing = standing(of: cue, source, manner, in: sentence) else { return }
      if standing == .beside { cut(drafts.count - 1, before: edge(of: cue, source, last)) }
    }
    draft.isNegated = cue.isNegated
    draft.isAgentless = source.isEmpty && isAgentless(cue)
    draft.contents.removeAll { $0.isEmpty }
    drafts.append(draft)
  }

  private func isAgentless(_ cue: CueMatch) -> Bool {
    switch cue.construction {
    case .vague, .adverb: true
    case .passive:
      cue.frames.contains(.as) || (cue.cueClass.isSpeech && cue.frames == .infinitive)
    default: false
    }
  }

  /// How a cue stands to the content of the one before that holds it.
  private enum Standing {
    /// It says something of its own: the content before ends where it begins.
    case beside
    /// It closes the sentence or speaks of a part: the content before stays.
    case inside
  }

  /// Nil where a cue only belongs to what another one says.
  private func standing(
    of cue: CueMatch, _ source: Range<Int>, _ manner: SourceFinder.Manner, in sentence: Range<Int>
  ) -> Standing? {
    let end = cue.subjectEnd
    let hasEnd = end >= sentence.lowerBound
    switch cue.construction {
    case .sourceFollows: return .inside
    case .noun, .adverb, .vague: return nil
    case .participle:
      guard hasEnd else { return nil }
      if text.isComma(end) || text.isDash(end) { return .beside }
      let links = !text.classes(end).isDisjoint(with: [.coordinator, .by])
      return links && cue.cueClass.isSpeech && cue.cue?.active == .any ? .beside : nil
    case .active, .passive, .noReply: break
    }
    if cue.cueClass == .deny, cue.frames == .end { return .inside }
    let isStrong = cue.cue?.active == .any && cue.cueClass.isSpeech
    if manner == .inherited, hasEnd, cue.cueClass.isSpeech,
      !text.classes(end).isDisjoint(with: [.coordinator, .contrast])
    {
      return .beside
    }
    if manner == .relative, isStrong, end > sentence.lowerBound, text.isComma(end - 1) {
      return .beside
    }
    guard !source.isEmpty, source.lowerBound > sentence.lowerBound, manner != .inherited else {
      return nil
    }
    let before = source.lowerBound - 1
    if cue.frames.contains(.quotation), cue.cueClass.isSpeech {
      return .beside
    }
    if source.upperBound <= cue.head, text.isComma(before) || text.kind(before).isQuotationMark,
      sentence.upperBound - cue.head <= 5
    {
      return .inside
    }
    if isStrong, !text.classes(before).isDisjoint(with: .contrast) { return .beside }
    if text.classes(before).contains(.coordinator), before > sentence.lowerBound,
      text.isComma(before - 1)
    {
      return .beside
    }
    if isStrong { return .inside }
    return nil
  }

  /// Where the content before ends for the sake of a cue beside it.
  private func edge(of cue: CueMatch, _ source: Range<Int>, _ last: Draft) -> Int {
    var edge = cue.tokens.lowerBound
    if source.lowerBound > last.head, source.lowerBound < edge, !source.isEmpty {
      edge = source.lowerBound
    }
    while edge - 1 > last.head {
      let isLink =
        text.isComma(edge - 1) || text.isDash(edge - 1)
        || !text.classes(edge - 1).isDisjoint(with: [.coordinator, .contrast, .relative])
        || text.isAdverb(edge - 1)
      guard isLink else { break }
      edge -= 1
    }
    return edge
  }

  private mutating func cut(_ draft: Int, before edge: Int) {
    drafts[draft].contents = drafts[draft].contents.compactMap { content in
      guard content.upperBound > edge else { return content }
      return content.lowerBound < edge ? content.lowerBound..<edge : nil
    }
  }
}
