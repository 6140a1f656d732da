/// A word that somebody asks about, as a number; equal words have equal forms.
public struct Form: Hashable, Sendable {
  /// Its place in the lexicon, or −1.
  public let index: Int32

  /// The form of every word that nobody asks about, and of marks.
  public static let unknown = Form(index: -1)

  /// Whether the lexicon holds the word.
  @inlinable public var isKnown: Bool { index >= 0 }
}

/// The words that rules, conflict packs and annotators ask about.
///
/// A lexicon is filled while rules load and then only read, so that articles are annotated without
/// locks. Words are compared folded (`CaseFolding`). A prefix (`genocid*`) stands for every word
/// that begins with it and is not a word of the lexicon itself.
public struct Lexicon: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    var length: Int32 = 0
    var form: Int32 = -1
  }

  /// The shortest prefix in bytes that may stand for all its endings.
  public static let minimumPrefix = 4

  private let folding = CaseFolding()
  private var slots = [Slot](repeating: Slot(), count: 1 << 13)
  private var words: [[UInt8]] = []
  @usableFromInline var classes: [WordClass] = []
  private var prefixes: [(bytes: [UInt8], form: Form)] = []
  private var prefixHeads = [Bool](repeating: false, count: 1 << 12)

  public init() {}

  /// The number of words and prefixes.
  public var count: Int { words.count }

  /// The classes of a word; none for an unknown one.
  @inlinable public func classes(of form: Form) -> WordClass {
    form.isKnown ? classes[Int(form.index)] : []
  }

  /// A text folded as words are when they are compared.
  public static func folded(_ text: String) -> String {
    String(decoding: CaseFolding().folded(text.utf8.span), as: UTF8.self)
  }

  /// The folded spelling of a known word.
  public func spelling(of form: Form) -> String {
    String(decoding: words[Int(form.index)], as: UTF8.self)
  }

  // MARK: Filling

  /// Adds classes to a known word.
  mutating func insert(_ added: WordClass, of form: Form) {
    classes[Int(form.index)].formUnion(added)
  }

  /// Returns the form of a word, adding the word where it is new.
  public mutating func insert(_ word: String, class added: WordClass = []) -> Form {
    let form = insert(word.utf8.span)
    classes[Int(form.index)].formUnion(added)
    return form
  }

  /// Returns the form of a word, adding the word where it is new.
  public mutating func insert(_ word: Span<UInt8>) -> Form {
    let known = form(of: word)
    if known.isKnown, !prefixes.contains(where: { $0.form == known }) { return known }
    return add(folding.folded(word))
  }

  /// Returns the form that stands for all words beginning with `prefix` which are not known
  /// themselves; the longest fitting prefix is taken.
  public mutating func insert(prefix: Span<UInt8>) -> Form {
    let folded = folding.folded(prefix)
    if let known = prefixes.first(where: { $0.bytes == folded }) { return known.form }
    let form = Form(index: Int32(words.count))
    words.append(folded)
    classes.append([])
    prefixes.append((folded, form))
    prefixes.sort { ($0.bytes.count, $0.form.index) > ($1.bytes.count, $1.form.index) }
    prefixHeads[Self.head(of: folded.span)] = true
    return form
  }

  /// The known words and prefixes that begin with the prefix `form` stands for, itself included.
  public func forms(coveredBy prefix: Form) -> [Form] {
    let stem = words[Int(prefix.index)]
    return words.indices.lazy.filter { words[$0].starts(with: stem) }.map { Form(index: Int32($0)) }
  }

  private mutating func add(_ folded: [UInt8]) -> Form {
    if (words.count + 1) * 2 > slots.count { grow() }
    let form = Form(index: Int32(words.count))
    words.append(folded)
    classes.append([])
    place(Slot(key: Self.key(of: folded.span), length: Int32(folded.count), form: form.index))
    return form
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.form >= 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    var position = home(of: slot.key)
    while slots[position].form >= 0 { position = (position + 1) & (slots.count - 1) }
    slots[position] = slot
  }

  // MARK: Looking up

  /// The form of a word as it stands in a text.
  public func form(of word: Span<UInt8>) -> Form { form(in: word, 0..<word.count) }

  /// The form of the word that takes a range of bytes.
  public func form(in bytes: Span<UInt8>, _ range: Range<Int>) -> Form {
    guard let key = bytes.shortKey(of: range) ?? bytes.foldedKey(of: range) else {
      let folded = folding.folded(bytes.extracting(range))
      return form(ofFolded: folded) ?? prefixForm(of: folded.span)
    }
    var position = home(of: key)
    while slots[position].form >= 0 {
      let slot = slots[position]
      if slot.key == key, Int(slot.length) == range.count,
        range.count <= 8 || bytes.extracting(range).folds(to: words[Int(slot.form)])
      {
        return Form(index: slot.form)
      }
      position = (position + 1) & (slots.count - 1)
    }
    if prefixes.isEmpty { return .unknown }
    let word = bytes.extracting(range)
    return prefixHeads[Self.head(of: word)] ? prefixForm(of: word) : .unknown
  }

  private func form(ofFolded word: [UInt8]) -> Form? {
    let key = Self.key(of: word.span)
    var position = home(of: key)
    while slots[position].form >= 0 {
      let slot = slots[position]
      if slot.key == key, words[Int(slot.form)] == word { return Form(index: slot.form) }
      position = (position + 1) & (slots.count - 1)
    }
    return nil
  }

  private func prefixForm(of word: Span<UInt8>) -> Form {
    prefixes.first { word.foldedStarts(with: $0.bytes) }?.form ?? .unknown
  }

  private func home(of key: UInt64) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed ^ (mixed >> 32)) & (slots.count - 1)
  }

  /// The key of a word that is folded already, and may hold any letters.
  private static func key(of word: Span<UInt8>) -> UInt64 {
    var key = word.chunk(at: 0, before: word.count)
    var position = 8
    while position < word.count {
      key = key.joined(with: word.chunk(at: position, before: word.count))
      position += 8
    }
    return key
  }

  /// A slot of the filter that spares most words the search for a prefix.
  private static func head(of word: Span<UInt8>) -> Int {
    let four = (word.chunk(at: 0, before: word.count) | 0x2020_2020) & 0xFFFF_FFFF
    return Int(truncatingIfNeeded: (four &* 0x9E37_79B9) >> 20) & 0xFFF
  }
}
