import Rules

/// The colours of a terminal, or none. Colour never stands alone: what it says is written.
public struct Palette: Sendable {
  let isOn: Bool

  /// Colours, or none.
  public init(isOn: Bool) { self.isOn = isOn }

  func color(_ text: String, _ level: Bands.Level) -> String {
    switch level {
    case .even: wrap(text, "32")
    case .mostlyEven: wrap(text, "36")
    case .tilted: wrap(text, "33")
    case .loaded: wrap(text, "31")
    }
  }

  /// What should be seen first.
  public func strong(_ text: String) -> String { wrap(text, "1") }

  /// What is not there and should be.
  public func lack(_ text: String) -> String { wrap(text, "31") }

  /// What is there and should not be.
  public func excess(_ text: String) -> String { wrap(text, "33") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Bands.Level {
  /// The level as a sentence calls it.
  var label: String { self == .mostlyEven ? "mostly even" : rawValue }
}
