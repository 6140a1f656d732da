import Prose

/// Quotations belong whole to whoever says them.
extension AttributionFinder {
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
    guard colon > start, text.kind(colon) == .colon else { return nil }
    let bracket = (start..<colon).first { text.kind($0) == .openBracket }
    let end = bracket ?? colon
    guard start < end, end - start <= SpeakerLabels.maximumTokens,
      (start..<end).allSatisfy({ text.isCapital($0) })
    else { return nil }
    return start..<end
  }

  /// Gives every quotation of a paragraph to one of its attributions, or makes one for it.
  mutating func settle(
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
    if let unfinished, quotations[places.lowerBound].continues {
      finish(unfinished, with: marked(quotations[places.lowerBound]), among: all)
    }
    unfinished = nil
    for quotation in unowned where quotation.lowerBound == tokens.lowerBound {
      float(quotation, from: first, paragraph)
      if !quotations[places.upperBound - 1].isClosed, quotation.upperBound == tokens.upperBound {
        unfinished = drafts.indices.last
      }
    }
  }

  /// Gives a quotation without a speaker of its own to whoever says the rest of it.
  private mutating func finish(
    _ draft: Int, with rest: Range<Int>, among all: Range<Int>
  ) {
    guard
      let owner = all.first(where: { number in
        !drafts[number].source.isEmpty
          && (drafts[number].contents + drafts[number].quotations).contains { $0.overlaps(rest) }
      })
    else { return }
    drafts[draft].source = drafts[owner].source
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
        head: quotation.lowerBound, cueClass: .neutral, construction: .active,
        contents: [quotation]))
  }
}
