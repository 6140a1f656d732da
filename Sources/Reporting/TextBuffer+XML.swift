/// XML in a buffer.
extension TextBuffer {
  /// Writes an attribute with a space before it.
  public mutating func writeAttribute(_ name: StaticString, _ value: String) {
    write(byte: UInt8(ascii: " "))
    write(name)
    write("=\"" as StaticString)
    write(xml: value)
    write(byte: UInt8(ascii: "\""))
  }

  /// Writes a text with what XML reads as marks escaped, and without the characters that XML 1.0 has
  /// no way to write.
  public mutating func write(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;" as StaticString)
      case "<": write("&lt;" as StaticString)
      case ">": write("&gt;" as StaticString)
      case "\"": write("&quot;" as StaticString)
      case "\t", "\n": write(byte: UInt8(scalar.value))
      case "\r": write("&#13;" as StaticString)
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": continue
      default: write(scalar)
      }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    for unit in UTF8.encode(scalar)! { write(byte: unit) }
  }
}
