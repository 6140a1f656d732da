/// How far a run is, as a line of a terminal that is written over and over.
///
/// Work of less than a second shows nothing; from then on the line changes ten times a second at
/// most.
public struct ProgressLine: Sendable {
  static let patience = Duration.seconds(1)
  static let interval = Duration.milliseconds(100)

  /// Goes to the beginning of the line and erases all of it.
  static let erasure = "\r\u{1B}[K"

  private let total: Int?
  private var done = 0
  private var due = patience
  private var isVisible = false

  /// - Parameter total: how many articles there are; nil where only reading will tell.
  public init(of total: Int?) {
    self.total = total
  }

  /// Counts an article as done.
  ///
  /// - Parameter elapsed: the time since the run began.
  /// - Returns: what to write to the terminal; nil where the line stays as it is.
  public mutating func advance(at elapsed: Duration) -> String? {
    done += 1
    guard elapsed >= due else { return nil }
    due = elapsed + Self.interval
    isVisible = true
    return Self.erasure + "\(done)" + (total.map { " of \($0)" } ?? "")
      + ((total ?? done) == 1 ? " article" : " articles")
  }

  /// Takes the line away, so that something else can be written in its place.
  ///
  /// - Returns: what to write to the terminal; nil where no line is there.
  public mutating func clear() -> String? {
    guard isVisible else { return nil }
    isVisible = false
    return Self.erasure
  }
}
