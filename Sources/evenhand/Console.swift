import EvenhandKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error. A closed pipe ends the program quietly, as the system does.
enum Console {
  static func print(_ text: String) throws(EvenhandError) {
    try print(Array(text.utf8))
  }

  static func print(_ bytes: [UInt8]) throws(EvenhandError) {
    try Files.send(bytes, to: 1, path: "standard output")
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    show(line + "\n")
  }

  /// Writes to standard error as it is; nil writes nothing.
  static func show(_ text: String?) {
    guard let text else { return }
    try? Files.send(Array(text.utf8), to: 2, path: "standard error")
  }
}

/// Ends the program.
func exit(_ code: Program.ExitCode) -> Never { exit(code.rawValue) }
