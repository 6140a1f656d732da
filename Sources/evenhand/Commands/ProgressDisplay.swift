import EvenhandKit

/// The progress of a run on standard error. It is shown on a terminal alone, and only where the
/// results go elsewhere: on the same terminal they are the progress.
struct ProgressDisplay {
  private static var isWatched: Bool {
    Files.isTerminal(2) && !Files.isTerminal(1) && Files.environment("TERM") != "dumb"
  }

  private var running: (line: ProgressLine, start: ContinuousClock.Instant)?

  /// - Parameter total: how many articles there are; nil where only reading will tell.
  init(of total: Int?) {
    if Self.isWatched { running = (ProgressLine(of: total), .now) }
  }

  /// Counts an article as done.
  mutating func advance() {
    guard let start = running?.start else { return }
    Console.show(running?.line.advance(at: .now - start))
  }

  /// Takes the line away before something else is written to standard error.
  mutating func clear() { Console.show(running?.line.clear()) }
}
