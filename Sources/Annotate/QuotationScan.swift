import Prose

/// One walk over the quotation marks of a paragraph, with a stack of the open ones.
struct QuotationScan {
  /// What kinds of mark close each other.
  private enum Style { case double, low, lowSingle, single, guillemet, reversedGuillemet, backtick }

  private struct Open {
    var style: Style
    var place: Int
  }

  /// The quotations so far, in the order of their opening marks.
  private(set) var found: [Quotation] = []

  private let paragraph: Range<Int>
  private let tokens: [Token]
  private let bytes: [UInt8]
  private let lexicon: Lexicon
  private var lastSingleCloser = -1
  private var open: [Open] = []
  private var passedOver = -1

  init(
    of marks: [Int], in paragraph: Range<Int>, of tokens: [Token], _ bytes: [UInt8],
    _ lexicon: Lexicon
  ) {
    self.paragraph = paragraph
    self.tokens = tokens
    self.bytes = bytes
    self.lexicon = lexicon
    lastSingleCloser = marks.last { canCloseSingle($0) } ?? -1
  }

  /// Takes the next mark as an opening one, a closing one or an apostrophe.
  mutating func read(_ mark: Int) {
    guard mark != passedOver else { return }
    switch tokens[mark].kind {
    case .openDouble: if isOpen(.low) { end(.low, at: mark) } else { begin(.double, at: mark) }
    case .closeDouble: readCloseDouble(mark)
    case .lowSingle: begin(.lowSingle, at: mark)
    case .lowDouble: begin(.low, at: mark)
    case .straightDouble: readStraightDouble(mark)
    case .openSingle: readOpenSingle(mark)
    case .closeSingle: readCloseSingle(mark)
    case .straightSingle: readStraightSingle(mark)
    case .openGuillemet: readOpenGuillemet(mark)
    case .closeGuillemet: readCloseGuillemet(mark)
    case .backtick: readBacktick(mark)
    default: break
    }
  }

  /// Ends what is still open with the paragraph; returns whether more than a single quotation was.
  /// The first quotation continues that of the paragraph before where it begins this one.
  mutating func finish(goesOn: Bool, canGoOn: Bool) -> Bool {
    var isOpen = open.contains { $0.style != .single && $0.style != .lowSingle }
    var end = paragraph.upperBound
    if isOpen, !canGoOn, let last = open.last, let forgotten = forgottenMark(behind: last.place) {
      end = forgotten
      isOpen = false
    }
    for unclosed in open { close(unclosed.place, before: end, isClosed: false) }
    open = []
    if goesOn, let first = found.first, first.tokens.lowerBound == paragraph.lowerBound + 1 {
      found[0].continues = true
    }
    return isOpen
  }

  /// Where a quotation ends whose closing mark was forgotten: behind the first comma before a word of
  /// speech and a name.
  private func forgottenMark(behind start: Int) -> Int? {
    guard start + 2 < paragraph.upperBound else { return nil }
    return (start + 1..<paragraph.upperBound - 2).first { place in
      tokens[place].kind == .comma
        && lexicon.classes(of: tokens[place + 1].form).contains(.cue)
        && tokens[place + 2].isWord && bytes[tokens[place + 2].range.start].isCapital
    }.map { $0 + 1 }
  }

  // MARK: Marks that look alike

  /// ” closes “ and „, and opens where some languages begin with it.
  private mutating func readCloseDouble(_ mark: Int) {
    if isOpen(.double) || isOpen(.low) {
      end(isOpen(.double) ? .double : .low, at: mark)
    } else if canBegin(mark) {
      begin(.double, at: mark)
    }
  }

  private mutating func readCloseSingle(_ mark: Int) {
    if canEndSingle(at: mark) {
      end(.single, at: mark)
    } else if isOpen(.lowSingle), canCloseSingle(mark) {
      end(.lowSingle, at: mark)
    }
  }

  private mutating func readOpenSingle(_ mark: Int) {
    if isOpen(.lowSingle), !hasSpaceBefore(mark) {
      end(.lowSingle, at: mark)
    } else if !isApostrophe(mark) {
      begin(.single, at: mark)
    }
  }

  private mutating func readStraightDouble(_ mark: Int) {
    if isOpen(.double), !(hasSpaceBefore(mark) && !hasSpaceAfter(mark)) {
      end(.double, at: mark)
    } else if !hasSpaceAfter(mark) {
      begin(.double, at: mark)
    }
  }

  private mutating func readStraightSingle(_ mark: Int) {
    if isDoubled(mark) {
      readDoubledSingle(mark)
    } else if canEndSingle(at: mark) {
      end(.single, at: mark)
    } else if canBegin(mark), lastSingleCloser > mark, !isApostrophe(mark) {
      begin(.single, at: mark)
    }
  }

  /// '' closes `` and, in texts that know no other mark, opens and closes like ".
  private mutating func readDoubledSingle(_ mark: Int) {
    passedOver = mark + 1
    if isOpen(.backtick) {
      end(.backtick, at: mark)
    } else if isOpen(.double), !(hasSpaceBefore(mark) && !hasSpaceAfter(mark + 1)) {
      end(.double, at: mark)
    } else if !hasSpaceAfter(mark + 1) {
      begin(.double, at: mark + 1)
    }
  }

  private mutating func readBacktick(_ mark: Int) {
    if isDoubled(mark) {
      passedOver = mark + 1
      begin(.backtick, at: mark + 1)
    } else if canBegin(mark) {
      begin(.single, at: mark)
    }
  }

  private mutating func readOpenGuillemet(_ mark: Int) {
    if isOpen(.reversedGuillemet), !hasSpaceBefore(mark) {
      end(.reversedGuillemet, at: mark)
    } else {
      begin(.guillemet, at: mark)
    }
  }

  private mutating func readCloseGuillemet(_ mark: Int) {
    if isOpen(.guillemet) {
      end(.guillemet, at: mark)
    } else if canBegin(mark) {
      begin(.reversedGuillemet, at: mark)
    }
  }

  // MARK: Opening and closing

  private mutating func begin(_ style: Style, at mark: Int) {
    guard open.count < QuotationFinder.maximumDepth else { return }
    open.append(Open(style: style, place: found.count))
    let start = tokens[mark].range.end
    found.append(
      Quotation(range: TextRange(start..<start), tokens: mark + 1..<mark + 1, depth: open.count - 1)
    )
  }

  /// Closes the innermost quotation of a style, and with it whatever stands open inside.
  private mutating func end(_ style: Style, at mark: Int) {
    guard let level = open.lastIndex(where: { $0.style == style }) else { return }
    for (offset, inner) in open[level...].enumerated() {
      close(inner.place, before: mark, isClosed: offset == 0)
    }
    open.removeSubrange(level...)
  }

  private mutating func close(_ place: Int, before end: Int, isClosed: Bool) {
    let inside = found[place].tokens.lowerBound..<max(end, found[place].tokens.lowerBound)
    let start = found[place].range.start
    let stop =
      isClosed || end < paragraph.upperBound
      ? tokens[end].range.start : tokens[paragraph.upperBound - 1].range.end
    found[place].tokens = inside
    found[place].range = TextRange(start..<max(start, stop))
    found[place].isClosed = isClosed
  }

  private func isOpen(_ style: Style) -> Bool { open.contains { $0.style == style } }

  // MARK: What stands around a mark

  private func hasSpaceBefore(_ mark: Int) -> Bool {
    mark == paragraph.lowerBound
      || tokens[mark - 1].range.end < tokens[mark].range.start
  }

  private func hasSpaceAfter(_ mark: Int) -> Bool {
    mark + 1 == paragraph.upperBound
      || tokens[mark].range.end < tokens[mark + 1].range.start
  }

  /// Whether a mark stands where quotations begin: behind a space or an opening mark, before a word.
  private func canBegin(_ mark: Int) -> Bool {
    guard !hasSpaceAfter(mark) else { return false }
    if hasSpaceBefore(mark) { return true }
    switch tokens[mark - 1].kind {
    case .openBracket, .dash, .openDouble, .openSingle, .openGuillemet, .straightDouble: return true
    default: return false
    }
  }

  /// Whether a single mark stands where quotations end: behind a word or mark, before none.
  private func canCloseSingle(_ mark: Int) -> Bool {
    let kind = tokens[mark].kind
    guard kind == .closeSingle || kind == .straightSingle, !hasSpaceBefore(mark) else {
      return false
    }
    return hasSpaceAfter(mark) || !tokens[mark + 1].isWord
  }

  /// Whether a single mark closes a quotation here rather than standing for the owner of what
  /// follows: *the Armenians’ claim’*.
  private func canEndSingle(at mark: Int) -> Bool {
    guard isOpen(.single), canCloseSingle(mark) else { return false }
    return !(isPluralPossessive(mark) && lastSingleCloser > mark)
  }

  private func isPluralPossessive(_ mark: Int) -> Bool {
    guard mark > paragraph.lowerBound, mark + 1 < paragraph.upperBound else { return false }
    let owner = tokens[mark - 1]
    let owned = tokens[mark + 1]
    return owner.isWord && bytes[owner.range.end - 1] | 0x20 == UInt8(ascii: "s")
      && owned.isWord && UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[owned.range.start]
  }

  /// Whether a single mark stands for letters left out: *’em*, *’90s*, *rock ’n’ roll*.
  private func isApostrophe(_ mark: Int) -> Bool {
    guard !hasSpaceAfter(mark), tokens[mark + 1].isWord else { return true }
    if !canBegin(mark) { return true }
    let next = tokens[mark + 1]
    return lexicon.classes(of: next.form).contains(.clipped)
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[next.range.start]
  }

  private func isDoubled(_ mark: Int) -> Bool {
    mark + 1 < paragraph.upperBound && !hasSpaceAfter(mark)
      && tokens[mark + 1].kind == tokens[mark].kind
  }
}
