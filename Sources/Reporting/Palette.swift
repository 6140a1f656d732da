import Rules

/// The colours of levels in a terminal, or none. Colour never stands alone: the level is written.
struct Palette {
  let isOn: Bool

  func color(_ text: String, _ level: Bands.Level) -> String {
    switch level {
    case .even: wrap(text, "32")
    case .mostlyEven: wrap(text, "36")
    case .tilted: wrap(text, "33")
    case .loaded: wrap(text, "31")
    }
  }

  func strong(_ text: String) -> String { wrap(text, "1") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Bands.Level {
  /// The level as a sentence calls it.
  var label: String { self == .mostlyEven ? "mostly even" : rawValue }
}
