/// Keeps the dearest of any number of annotations, the first of equals.
struct DearestAnnotations {
  private struct Annotation {
    var points: Double
    var number: Int
    var command: String
  }

  private let limit: Int
  private var kept: [Annotation] = []

  /// What an annotation must cost more than to be kept, once there are enough.
  private var threshold: Double?

  /// How many there were.
  private(set) var seen = 0

  init(limit: Int) { self.limit = limit }

  /// Takes note of an annotation; it is written only if it may be kept.
  mutating func add(costing points: Double, _ command: () -> String) {
    seen += 1
    if limit == 0 { return }
    if let threshold, points <= threshold { return }
    kept.append(Annotation(points: points, number: seen, command: command()))
    if kept.count >= 2 * limit {
      kept = Array(ranked.prefix(limit))
      threshold = kept[limit - 1].points
    }
  }

  /// The annotations to show, the dearest first.
  var commands: [String] { ranked.prefix(limit).map(\.command) }

  private var ranked: [Annotation] {
    kept.sorted { $0.points == $1.points ? $0.number < $1.number : $0.points > $1.points }
  }
}
