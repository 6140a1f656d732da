import YAML

/// Values that several reports have.
extension Shape {
  /// How many.
  static let count = Shape.integer(0 ... .max)

  /// A number that is counted from 1.
  static let ordinal = Shape.integer(1 ... .max)

  static let anyNumber = Shape.number(-.infinity ... .infinity)
  static let amount = Shape.number(0 ... .infinity)

  /// A part of a whole.
  static let share = Shape.number(0...1)

  /// Points of neutrality, or how far two neutralities lie apart.
  static let points = Shape.number(0...100)

  /// How far one neutrality lies above another.
  static let difference = Shape.number(-100...100)

  /// Towards which side.
  static let lean = Shape.number(-1...1)
}
