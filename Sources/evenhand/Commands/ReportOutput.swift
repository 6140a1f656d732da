import EvenhandKit

/// A format on its way to standard output or a file.
///
/// Standard output is written as articles are done; a file is replaced in one step at the end, so
/// that an interrupted run leaves the old one.
struct ReportOutput {
  /// How many bytes are gathered before they are printed.
  private static let flushSize = 1 << 16

  private var format: any ReportFormat
  private let path: String?
  private var buffer = TextBuffer()
  private var count = 0

  init(_ output: RunSettings.Output, _ settings: RunSettings) {
    path = output.path
    var options = ReportOptions(
      color: output.path == nil && settings.usesColor, isQuiet: settings.isQuiet,
      isVerbose: settings.isVerbose)
    options.sortsBySpread = settings.sortsBySpread
    options.paragraph = settings.paragraph
    options.failUnder = settings.failUnder
    options.maxAnnotations = settings.maxAnnotations
    format = output.format.init(options)
  }

  mutating func open() { format.open(&buffer) }

  mutating func write(_ report: Report) throws(EvenhandError) {
    format.write(report, number: count, to: &buffer)
    count += 1
    if path == nil, buffer.bytes.count > Self.flushSize { try flush() }
  }

  mutating func close() throws(EvenhandError) {
    format.close(&buffer)
    if let path { try Files.replace(path, with: buffer.bytes) } else { try flush() }
  }

  private mutating func flush() throws(EvenhandError) {
    try Console.print(buffer.bytes)
    buffer.clear()
  }
}
