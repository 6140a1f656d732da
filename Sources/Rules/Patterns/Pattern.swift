private import CPCRE2

/// A regular expression of PCRE2, compiled once and run over bytes of UTF-8.
///
/// Letters, digits and word boundaries are those of Unicode, and case is folded. It is a class
/// because it owns memory of the library, which nothing changes once it is compiled, so that any
/// number of threads may run it.
final class Pattern: @unchecked Sendable {
  /// The most steps from each place where a match may begin, and the most steps times the bytes to look
  /// at: PCRE2 counts anew from each place, and one step may walk over all of the text.
  static let maximumSteps = 1_000_000
  static let maximumWork = 20_000_000

  /// So many steps are given in any text, where nobody watches: far more than a sensible pattern needs.
  static let minimumSteps = 10_000

  /// The most memory one run may take, in KiB.
  static let maximumMemory: UInt32 = 20_000

  /// The longest pattern, in bytes.
  static let maximumLength = 2_000

  /// What is wrong with a pattern, and at which byte of it.
  struct SyntaxError: Error {
    var message: String
    var offset: Int
  }

  /// Why a run ended without an answer.
  enum Failure: Error, Hashable {
    case steps(Int)
    case memory, text, time
  }

  /// Whether a run is to end, asked at each place where a match may begin.
  typealias Watch = () -> Bool

  /// Where a pattern stands: all of it, and its first group where that took part.
  struct Match {
    var range: Range<Int>
    var group: Range<Int>?
  }

  fileprivate let code: OpaquePointer

  /// What a watched pattern begins with: the place where it is asked.
  private static let call = "(?C1)"

  init(_ pattern: String, isWatched: Bool = false) throws(SyntaxError) {
    var number: Int32 = 0
    var offset = 0
    let options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_CASELESS)
      | UInt32(PCRE2_NEVER_BACKSLASH_C)
    let call = isWatched ? Self.call : ""
    let bytes = Array((call + pattern).utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &number, &offset, nil) else {
      throw SyntaxError(message: Self.message(of: number), offset: max(0, offset - call.utf8.count))
    }
    pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = code
  }

  deinit { pcre2_code_free_8(code) }

  /// Every place in some bytes where the pattern stands, from left to right, none overlapping.
  ///
  /// - Parameter bounds: The bytes to look at; what lies outside is not seen.
  func matches(in bytes: [UInt8], _ bounds: Range<Int>) throws(Failure) -> [Match] {
    let run = try Run(of: self, steps: max(Self.minimumSteps, Self.steps(forBytes: bounds.count)))
    var matches: [Match] = []
    var start = 0
    while let match = try run.match(in: bytes, bounds, from: start, isText: start > 0) {
      guard !match.range.isEmpty else {
        start = Self.position(behind: match.range.upperBound - bounds.lowerBound, bytes, bounds)
        continue
      }
      matches.append(match)
      start = match.range.upperBound - bounds.lowerBound
    }
    return matches
  }

  /// The first place in some bytes where the pattern stands.
  ///
  /// - Parameters:
  ///   - start: The byte to begin at; what lies before it is seen, but no match begins there.
  ///   - isText: Whether the bytes are known to be UTF-8 and the start to be between characters.
  ///   - watch: What ends the run, of a pattern that was made to be watched.
  func match(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isText: Bool, watch: @escaping Watch
  ) throws(Failure) -> Match? {
    try Run(of: self, steps: Self.steps(forBytes: bytes.count), watch)
      .match(in: bytes, from: start, isText: isText)
  }

  /// The most steps from each place of so many bytes.
  private static func steps(forBytes count: Int) -> Int {
    min(maximumSteps, maximumWork / (count + 1))
  }

  /// The next place where a character begins.
  private static func position(behind place: Int, _ bytes: [UInt8], _ bounds: Range<Int>) -> Int {
    var next = place + 1
    while next < bounds.count, bytes[bounds.lowerBound + next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  fileprivate static func match(_ data: OpaquePointer, shiftedBy shift: Int) -> Match {
    let places = pcre2_get_ovector_pointer_8(data)!
    func range(_ number: Int) -> Range<Int>? {
      let (start, end) = (places[2 * number], places[2 * number + 1])
      // −1 marks a group that took no part; \K can put the end before the beginning.
      guard start >= 0, start <= end else { return nil }
      return start + shift..<end + shift
    }
    let hasGroup = pcre2_get_ovector_count_8(data) > 1
    return Match(range: range(0) ?? shift..<shift, group: hasGroup ? range(1) : nil)
  }

  private static func message(of number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}

/// What a run needs: memory for its results, and its limits.
private final class Run {
  private let pattern: Pattern
  private let data: OpaquePointer
  private let context: OpaquePointer
  private let steps: Int
  private let watch: Pattern.Watch?

  init(
    of pattern: Pattern, steps: Int, _ watch: Pattern.Watch? = nil
  ) throws(Pattern.Failure) {
    guard let data = pcre2_match_data_create_from_pattern_8(pattern.code, nil) else {
      throw .memory
    }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(data)
      throw .memory
    }
    self.pattern = pattern
    self.data = data
    self.context = context
    self.steps = steps
    self.watch = watch
    pcre2_set_match_limit_8(context, UInt32(steps))
    pcre2_set_heap_limit_8(context, Pattern.maximumMemory)
    guard watch != nil else { return }
    pcre2_set_callout_8(
      context,
      { _, run in
        let run = Unmanaged<Run>.fromOpaque(run!).takeUnretainedValue()
        return run.watch!() ? PCRE2_ERROR_CALLOUT : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
  }

  func match(
    in bytes: [UInt8], _ bounds: Range<Int>, from start: Int, isText: Bool
  ) throws(Pattern.Failure) -> Pattern.Match? {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Pattern.Failure) in
      try match(
        in: UnsafeBufferPointer(rebasing: bytes[bounds]), from: start, isText: isText,
        shiftedBy: bounds.lowerBound)
    }
  }

  func match(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isText: Bool, shiftedBy shift: Int = 0
  ) throws(Pattern.Failure) -> Pattern.Match? {
    guard start <= bytes.count else { return nil }
    // To look for each match whether the bytes are UTF-8 would be slow.
    let result = pcre2_match_8(
      pattern.code, bytes.baseAddress, bytes.count, start,
      isText ? UInt32(PCRE2_NO_UTF_CHECK) : 0, data, context)
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result > 0 else { throw failure(result) }
    return Pattern.match(data, shiftedBy: shift)
  }

  private func failure(_ code: Int32) -> Pattern.Failure {
    switch code {
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT: .steps(steps)
    case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY, PCRE2_ERROR_JIT_STACKLIMIT: .memory
    case PCRE2_ERROR_CALLOUT: .time
    default: .text
    }
  }
}

extension Pattern.Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .steps(let steps): "the pattern took more than \(steps) steps from one place"
    case .memory: "the pattern took more memory than it may"
    case .text: "the pattern could not read the text"
    case .time: "the pattern took too long"
    }
  }
}
