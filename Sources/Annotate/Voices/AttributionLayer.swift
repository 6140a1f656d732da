import Prose

/// Attributions in their final form, with their contents side by side in one array.
struct AttributionLayer {
  private(set) var attributions: [Attribution] = []
  private(set) var contents: [Range<Int>] = []

  /// For each token the last attribution that reports it, or −1; empty where nobody speaks.
  private(set) var reporters: [Int32] = []

  /// Takes the drafts of an article, in the order they were found in.
  init(_ drafts: [AttributionFinder.Draft], in text: SpokenText) {
    attributions.reserveCapacity(drafts.count)
    if !drafts.isEmpty { reporters = Array(repeating: -1, count: text.tokens.count) }
    for draft in drafts { add(draft, in: text) }
  }

  /// Counts how many words more than one the names inside each content have.
  mutating func count(_ mentions: [Mention], in text: SpokenText) {
    for place in attributions.indices {
      for range in contents[attributions[place].contents] {
        let first = mentions.firstPlace { $0.tokens.lowerBound >= range.lowerBound }
        for mention in mentions[first...].prefix(while: { $0.tokens.upperBound <= range.upperBound }
        ) {
          attributions[place].surplusNameWords += mention.surplusWords(in: text.tokens)
        }
      }
    }
  }

  /// Gives every attribution its speaker, and returns the speakers.
  mutating func identify(_ finder: SpeakerFinder) -> [Speaker] {
    for place in attributions.indices { finder.identify(&attributions[place]) }
    return finder.speakers
  }

  private mutating func add(_ draft: AttributionFinder.Draft, in text: SpokenText) {
    let first = contents.count
    append(draft.contents + draft.quotations, without: draft)
    var attribution = Attribution(
      paragraph: draft.paragraph, source: draft.source, cue: draft.cue,
      contents: first..<contents.count, cueClass: draft.cueClass, isVague: draft.isAgentless)
    let reports = draft.construction != .noReply
    for range in contents[first...] {
      if reports { for place in range { reporters[place] = Int32(attributions.count) } }
      for place in range where text.tokens[place].countsAsWord {
        attribution.words += 1
        if text.tokens[place].isQuoted { attribution.quotedWords += 1 }
      }
    }
    attribution.kind = kind(of: attribution, draft.construction)
    attributions.append(attribution)
  }

  private func kind(
    of attribution: Attribution, _ construction: CueMatch.Construction
  ) -> Attribution.Kind {
    if construction == .noReply { return .noResponse }
    if attribution.quotedWords == 0 { return .indirect }
    return attribution.quotedWords == attribution.words ? .direct : .mixed
  }

  /// Appends the stretches in order and apart from each other, without the cue and its source.
  private mutating func append(_ ranges: [Range<Int>], without draft: AttributionFinder.Draft) {
    let first = contents.count
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if contents.count > first, contents[contents.count - 1].upperBound >= range.lowerBound {
        let last = contents[contents.count - 1]
        contents[contents.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        contents.append(range)
      }
    }
    for hole in [draft.source, draft.cue] where !hole.isEmpty {
      for place in contents.indices[first...].reversed() where contents[place].overlaps(hole) {
        let range = contents[place]
        let left = range.lowerBound..<max(range.lowerBound, hole.lowerBound)
        let right = min(range.upperBound, hole.upperBound)..<range.upperBound
        contents.replaceSubrange(place...place, with: [left, right].filter { !$0.isEmpty })
      }
    }
  }
}
