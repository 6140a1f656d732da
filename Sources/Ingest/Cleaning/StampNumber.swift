/// What a number can be in a date or a clock time.
enum StampNumber: Sendable {
  /// A day, a year, or an hour: `2`, `2nd`, `2020`, `1400`.
  case plain
  /// A clock time: `9:14`, `09:14:00Z`, `9am`, `9.30pm`; without a half of the day also `10.14`.
  case clock
  /// A date: `2020-10-02`, `10/2/20`, `2.10.2020`.
  case date
  /// Both: `2020-10-02T09:14:00Z`.
  case dateAndClock

  /// The kind of a number in small letters; nil where it can be neither.
  init?(_ text: String) {
    let halves = text.split(separator: "t", maxSplits: 1)
    if halves.count == 2, halves[1].utf8.first?.isDigit == true {
      guard Self(String(halves[0])) == .date, Self(String(halves[1])) == .clock else { return nil }
      self = .dateAndClock
      return
    }
    let digits = text.utf8.prefix { !$0.isASCIILetter }
    guard let suffix = Suffix(rawValue: String(text.dropFirst(digits.count))),
      let kind = Self(Parts(digits), suffix)
    else { return nil }
    self = kind
  }

  private init?(_ parts: Parts, _ suffix: Suffix) {
    switch suffix {
    case .ordinal1, .ordinal2, .ordinal3, .ordinal:
      guard parts.isDay else { return nil }
      self = .plain
    case .am, .pm, .zulu, .gmt, .hours:
      guard parts.isClock || parts.isDottedClock || parts.isPlain else { return nil }
      self = .clock
    case .none:
      if parts.isClock || parts.isOffset {
        self = .clock
      } else if parts.isDate {
        self = .date
      } else if parts.isPlain || parts.isDottedClock {
        self = .plain
      } else {
        return nil
      }
    }
  }

  private enum Suffix: String {
    case none = ""
    case ordinal1 = "st"
    case ordinal2 = "nd"
    case ordinal3 = "rd"
    case ordinal = "th"
    case am, pm
    case zulu = "z"
    case gmt
    case hours = "h"
  }
}

/// The numbers of a date or a clock time and the marks between them.
private struct Parts {
  private var numbers: [(value: Int, digits: Int)] = []
  private var marks: [UInt8] = []

  init(_ text: Substring.UTF8View) {
    var value = 0
    var digits = 0
    for byte in text {
      if byte.isDigit {
        value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000)
        digits += 1
      } else {
        numbers.append((value, digits))
        marks.append(byte)
        (value, digits) = (0, 0)
      }
    }
    numbers.append((value, digits))
  }

  var isDay: Bool { numbers.count == 1 && 1...31 ~= numbers[0].value }

  /// A day of a month, a year, an hour, or an hour with minutes in four digits.
  var isPlain: Bool {
    guard numbers.count == 1 else { return false }
    return numbers[0].digits == 4 ? numbers[0].value < 2400 : numbers[0].value <= 31
  }

  var isClock: Bool { isTime(with: UInt8(ascii: ":")) }
  var isDottedClock: Bool { numbers.count == 2 && isTime(with: UInt8(ascii: ".")) }

  /// A clock time with the distance from Greenwich: `09:14:00+04:00`.
  var isOffset: Bool {
    guard let sign = marks.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") })
    else { return false }
    var clock = self
    clock.numbers.removeSubrange((sign + 1)...)
    clock.marks.removeSubrange(sign...)
    return clock.isClock
  }

  private func isTime(with mark: UInt8) -> Bool {
    guard 2...3 ~= numbers.count, marks.allSatisfy({ $0 == mark }) else { return false }
    return numbers[0].value <= 24
      && numbers.dropFirst().allSatisfy { $0.digits == 2 && $0.value < 60 }
  }

  var isDate: Bool {
    guard numbers.count == 3, marks[0] == marks[1], marks[0] != UInt8(ascii: ":"),
      marks[0] != UInt8(ascii: "+"), 1...31 ~= numbers[1].value
    else { return false }
    let startsWithYear = numbers[0].digits == 4 && 1...31 ~= numbers[2].value
    let endsWithYear =
      1...31 ~= numbers[0].value && (numbers[2].digits == 4 || numbers[2].digits == 2)
    return startsWithYear || endsWithYear
  }
}
