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

    func holds(_ place: Int) -> Bool { contents.contains { $0.contains(place) } }
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

  private let text: SpokenText
  private let sentences: [Sentence]
  private let quotations: [Quotation]
  private let phrases: ArraySlice<PhraseMatch>
  private let cues: CueFinder
  private let sources: SourceFinder
  private let contents: ContentFinder

  private(set) var drafts: [Draft] = []

  init(
    _ text: SpokenText, _ sentences: [Sentence], _ quotations: [Quotation],
    _ phrases: ArraySlice<PhraseMatch>
  ) {
    self.text = text
    self.sentences = sentences
    self.quotations = quotations
    self.phrases = phrases
    cues = CueFinder(text)
    sources = SourceFinder(text)
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
    if !layer.quotations.isEmpty {
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
    if let last, last.holds(cue.head) {
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

  // MARK: Quotations

  /// *“…” — Name*: a quotation with its speaker behind a dash, at the end of a paragraph.
  private func signature(behind quotation: Range<Int>, in paragraph: Range<Int>) -> Range<Int>? {
    let dash = quotation.upperBound
    guard dash + 1 < paragraph.upperBound, text.isDash(dash) || text.kind(dash) == .other,
      text.isName(dash + 1)
    else { return nil }
    var end = dash + 1
    while end < paragraph.upperBound, end - dash <= 6,
      text.isCapital(end) || text.isPointOfWord(end)
    {
      end += 1
    }
    let closes =
      end == paragraph.upperBound || text.isComma(end)
      || (text.kind(end) == .period && end + 1 == paragraph.upperBound)
    return closes ? dash + 1..<end : nil
  }

  /// *NAME: what is said*: a speaker's label at the beginning of a paragraph.
  private func label(before quotation: Range<Int>, in paragraph: Range<Int>) -> Range<Int>? {
    var start = paragraph.lowerBound
    if text.kind(start).isQuotationMark { start += 1 }
    let colon = quotation.lowerBound - 1
    guard colon > start, text.kind(colon) == .colon, colon - start <= SpeakerLabels.maximumTokens,
      (start..<colon).allSatisfy({ text.isCapital($0) })
    else { return nil }
    return start..<colon
  }

  private mutating func settle(
    _ places: Range<Int>, in tokens: Range<Int>, from first: Int, paragraph: Int
  ) {
    let all = first..<drafts.count
    var unowned: [Range<Int>] = []
    for place in places where quotations[place].depth == 0 {
      let quotation = quotations[place].tokens
      let marked = marked(quotations[place])
      let near = near(marked, among: all)
      if quotation.count >= Self.minimumSpeech,
        let name = signature(behind: marked, in: tokens)
      {
        let cue = marked.upperBound..<name.lowerBound
        sign(marked, by: name, with: cue, instead: near, paragraph)
      } else if let name = label(before: marked, in: tokens) {
        let cue = name.upperBound..<name.upperBound + 1
        sign(marked, by: name, with: cue, instead: near, paragraph)
      } else if let best = holder(of: marked, among: near) {
        if best.count < marked.count, quotation.count > 3 {
          give(marked, to: best.draft, among: near)
        }
      } else if quotation.count >= Self.minimumSpeech {
        if let draft = neighbour(of: marked, among: all) {
          drafts[draft].quotations.append(marked)
        } else {
          unowned.append(marked)
        }
      }
    }
    for quotation in unowned where quotation.lowerBound == tokens.lowerBound {
      float(quotation, from: first, paragraph)
    }
  }

  /// The drafts of the stretches that a quotation reaches into.
  private func near(_ quotation: Range<Int>, among all: Range<Int>) -> Range<Int> {
    let start = drafts[all].firstPlace { $0.stretch.upperBound > quotation.lowerBound }
    let end = drafts[all].firstPlace { $0.stretch.lowerBound >= quotation.upperBound }
    return start..<max(start, end)
  }

  /// The draft whose contents cover most of a quotation, and how many of its tokens.
  private func holder(
    of quotation: Range<Int>, among near: Range<Int>
  ) -> (draft: Int, count: Int)? {
    var best: (draft: Int, count: Int)?
    for draft in near {
      let count = drafts[draft].contents.reduce(0) { $0 + $1.clamped(to: quotation).count }
      if count > best?.count ?? 0 { best = (draft, count) }
    }
    return best
  }

  /// Gives a quotation to whoever is named beside it with a mark and no verb.
  private mutating func sign(
    _ quotation: Range<Int>, by name: Range<Int>, with cue: Range<Int>,
    instead near: Range<Int>, _ paragraph: Int
  ) {
    for draft in near {
      drafts[draft].contents.removeAll { $0.overlaps(quotation) }
    }
    drafts.append(
      Draft(
        paragraph: paragraph, stretch: 0..<0, source: name, cue: cue, head: cue.lowerBound,
        cueClass: .neutral, construction: .active, contents: [quotation]))
  }

  /// A quotation with its marks; what stands behind a speaker's label has none.
  private func marked(_ quotation: Quotation) -> Range<Int> {
    let tokens = quotation.tokens
    let opens = tokens.lowerBound > 0 && text.kind(tokens.lowerBound - 1).isQuotationMark
    let closes =
      quotation.isClosed && tokens.upperBound < text.tokens.count
      && text.kind(tokens.upperBound).isQuotationMark
    return tokens.lowerBound - (opens ? 1 : 0)..<tokens.upperBound + (closes ? 1 : 0)
  }

  private mutating func give(_ quotation: Range<Int>, to owner: Int, among near: Range<Int>) {
    drafts[owner].quotations.append(quotation)
    for draft in near where draft != owner {
      drafts[draft].contents.removeAll {
        quotation.lowerBound <= $0.lowerBound && $0.upperBound <= quotation.upperBound
      }
    }
  }

  /// Whoever speaks before a quotation in its paragraph, else whoever speaks behind it.
  private func neighbour(of quotation: Range<Int>, among all: Range<Int>) -> Int? {
    let middle = drafts[all].firstPlace { $0.head >= quotation.lowerBound }
    return (all.lowerBound..<middle).suffix(Self.reachInCues).last { drafts[$0].speaks }
      ?? (middle..<all.upperBound).prefix(Self.reachInCues).first { drafts[$0].speaks }
  }

  /// The attribution whose colon at the end of the paragraph before announces a quotation.
  private func announcing(_ quotation: Range<Int>, from first: Int, _ paragraph: Int) -> Int? {
    guard first > 0, drafts[first - 1].paragraph == paragraph - 1,
      !drafts[first - 1].stretch.isEmpty,
      text.kind(drafts[first - 1].stretch.upperBound - 1) == .colon,
      drafts[first - 1].cueClass.isSpeech
    else { return nil }
    return first - 1
  }

  /// Gives a quotation without any cue in its paragraph to whoever spoke shortly before.
  private mutating func float(_ quotation: Range<Int>, from first: Int, _ paragraph: Int) {
    if let own = drafts.indices[first...].last(where: { drafts[$0].cue.isEmpty }) {
      drafts[own].quotations.append(quotation)
      return
    }
    if let announcing = announcing(quotation, from: first, paragraph) {
      drafts[announcing].quotations.append(quotation)
      return
    }
    let nearby = drafts.firstPlace { paragraph - $0.paragraph <= Self.reach }
    guard
      let before = drafts[min(nearby, first)..<first].last(where: {
        $0.cueClass.isSpeech && $0.construction != .noReply && !$0.source.isEmpty
      })
    else { return }
    drafts.append(
      Draft(
        paragraph: paragraph, stretch: 0..<0, source: before.source, cue: 0..<0,
        head: quotation.lowerBound, cueClass: before.cueClass, construction: .active,
        contents: [quotation]))
  }
}
