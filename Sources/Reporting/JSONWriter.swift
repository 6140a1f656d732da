/// Writes JSON with its keys in the order they are given.
public struct JSONWriter {
  /// Whether the members of a collection stand on lines of their own.
  public enum Layout { case lines, inline }

  /// What was written.
  public private(set) var output: TextBuffer
  private var around: [(layout: Layout, isEmpty: Bool)] = []
  private var isAfterKey = false

  /// Goes on behind what `output` holds; `depth` collections are open around it, in lines, the
  /// innermost empty or not.
  public init(_ output: TextBuffer = TextBuffer(), depth: Int = 0, isFirst: Bool = true) {
    self.output = output
    around = Array(repeating: (.lines, isFirst), count: depth)
  }

  /// Writes an object, whose members `members` writes.
  public mutating func object(_ layout: Layout = .lines, _ members: (inout JSONWriter) -> Void) {
    collection("{", "}", layout, members)
  }

  /// Writes an array, whose elements `elements` writes.
  public mutating func array(_ layout: Layout = .lines, _ elements: (inout JSONWriter) -> Void) {
    collection("[", "]", layout, elements)
  }

  /// Writes a key, which must need no escapes.
  public mutating func key(_ name: StaticString) {
    startElement()
    output.write(byte: UInt8(ascii: "\""))
    output.write(name)
    output.write("\": " as StaticString)
    isAfterKey = true
  }

  /// Writes a key that is known only at run time.
  public mutating func key(named name: String) {
    startElement()
    writeString(name)
    output.write(": ")
    isAfterKey = true
  }

  /// Writes a value by hand, where the structure would cost more than what it holds.
  mutating func raw(_ write: (inout TextBuffer) -> Void) {
    startElement()
    write(&output)
  }

  /// Writes a text.
  public mutating func value(_ text: String) {
    startElement()
    writeString(text)
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) {
    startElement()
    output.write(number)
  }

  /// Writes a number with at most four decimals.
  public mutating func value(_ number: Double) {
    startElement()
    output.write(number)
  }

  /// Writes `true` or `false`.
  public mutating func value(_ truth: Bool) {
    startElement()
    output.write(truth ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    startElement()
    output.write("null")
  }

  /// Writes a key and a text, or `null`.
  public mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a key and some texts on one line.
  public mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array(.inline) { json in for text in texts { json.value(text) } }
  }

  /// Writes a key and a whole number.
  public mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a key and a number with at most four decimals, or `null`.
  public mutating func member(_ name: StaticString, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  private mutating func collection(
    _ opening: String, _ closing: String, _ layout: Layout, _ content: (inout JSONWriter) -> Void
  ) {
    open(opening, layout)
    content(&self)
    close(closing)
  }

  /// Opens a collection that `close` ends, for writers that hold this one.
  mutating func open(_ bracket: String, _ layout: Layout = .lines) {
    startElement()
    output.write(bracket)
    around.append((layout, true))
  }

  mutating func close(_ bracket: String) {
    let (layout, isEmpty) = around.removeLast()
    if layout == .lines, !isEmpty { indent() }
    output.write(bracket)
  }

  private mutating func startElement() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let (layout, isEmpty) = around.last else { return }
    if !isEmpty { output.write(layout == .inline ? ", " : ",") }
    around[around.count - 1].isEmpty = false
    if layout == .lines { indent() }
  }

  private mutating func indent() {
    output.write("\n")
    for _ in around { output.write("  ") }
  }

  private mutating func writeString(_ text: String) {
    output.write(byte: UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.write(byte: UInt8(ascii: "\\"))
        output.write(byte: byte)
      case UInt8(ascii: "\n"): output.write("\\n")
      case UInt8(ascii: "\r"): output.write("\\r")
      case UInt8(ascii: "\t"): output.write("\\t")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        output.write("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits)
      default: output.write(byte: byte)
      }
    }
    output.write(byte: UInt8(ascii: "\""))
  }
}
