/// What a value of a file may be.
///
/// Files are declared once, in shapes: readers refuse what their shapes do not allow, and the JSON
/// Schemas that editors use are written from the same shapes.
public indirect enum Shape: Hashable, Sendable {
  /// Anything: what a reader checks in a way of its own.
  case any
  /// A text of any words, or of some kind.
  case text(Text = .any)
  case number(ClosedRange<Double>)
  case integer(ClosedRange<Int>)
  case boolean
  /// `null`, which only files that programs write have.
  case null
  /// One of some texts.
  case choice([String])
  /// A list, which may have a least number of items.
  case list(Shape, least: Int = 0)
  /// As many items as these, each known by its place.
  case tuple([Shape])
  /// Keys that the file chooses.
  case map(Shape)
  /// Keys that are known.
  case record(Record)
  /// Records that one key tells apart, by the value it has.
  case variants(key: String, [Variant])
  case either([Shape])

  /// What a text is made of.
  public enum Text: Hashable, Sendable {
    /// Anything but nothing.
    case any
    case possiblyEmpty
    /// The name of a rule: small letters, digits and hyphens.
    case name
    /// A day, as YYYY-MM-DD.
    case date
    /// Sixteen hexadecimal digits.
    case digest
  }

  /// One of several records, and the value that tells it.
  public struct Variant: Hashable, Sendable {
    public var value: String
    public var record: Record

    public init(_ value: String, _ record: Record) {
      self.value = value
      self.record = record
    }
  }
}

extension Shape {
  public static var text: Shape { .text(.any) }

  /// One of the values of a type.
  public static func choice<Value: RawRepresentable & CaseIterable>(
    of type: Value.Type
  ) -> Shape where Value.RawValue == String {
    .choice(type.allCases.map(\.rawValue))
  }

  /// Two items of one kind.
  public static func pair(of item: Shape) -> Shape { .tuple([item, item]) }

  /// A value that may be missing, written `null`.
  public static func optional(_ shape: Shape) -> Shape { .either([shape, .null]) }
}
