/// A date, a clock time or both, and nothing else.
struct Stamp: Sendable {
  private var hasMonth = false
  private var hasNumber = false
  private var hasTime = false
  private var hasDate = false

  /// Reads what a cursor has before it; nil where that is more or less than a stamp.
  init?(_ terms: TermCursor, in bytes: Span<UInt8>) {
    var terms = terms
    var last: Term?
    while let term = terms.next(in: bytes) {
      guard note(term, after: last) else { return nil }
      last = term
    }
    guard hasTime || hasDate || (hasMonth && hasNumber) else { return nil }
  }

  /// Takes a term; false where it has no place in a stamp.
  private mutating func note(_ term: Term, after last: Term?) -> Bool {
    switch term.kind {
    case .mark: return Self.marks.contains(term.text)
    case .word: return note(word: term.text, after: last)
    case .number:
      guard let part = StampNumber(term.text) else { return false }
      switch part {
      case .clock: hasTime = true
      case .date: hasDate = true
      case .dateAndClock: (hasDate, hasTime) = (true, true)
      case .plain: hasNumber = true
      }
      return true
    }
  }

  private mutating func note(word: String, after last: Term?) -> Bool {
    if Self.months.contains(word) {
      hasMonth = true
      return true
    }
    if word == "noon" || word == "midnight" {
      hasTime = true
      return true
    }
    if Self.halvesOfDay.contains(word) || Self.zones.contains(word) {
      // What they follow is a clock time, even without minutes: *9 a.m.*, *1400 GMT*.
      if last?.kind == .number { hasTime = true }
      return true
    }
    return Self.weekdays.contains(word) || Self.joints.contains(word)
  }

  private static let marks: Set<String> = [
    "|", ",", "/", "-", "–", "—", "―", "•", "·", ":", ".", "@", "(", ")", "[", "]", ";", "*", "_",
    "+",
  ]
  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]
  private static let halvesOfDay: Set<String> = ["am", "pm"]
  private static let zones: Set<String> = [
    "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt",
    "bst", "ist", "wet", "cet", "cest", "eet", "eest", "msk", "trt", "amt", "azt", "get", "hrs",
    "hours",
  ]
  private static let joints: Set<String> = ["at", "on", "local", "time", "eastern"]
}
