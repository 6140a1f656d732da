public import Prose

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few things that are asked of the file system, straight from POSIX: Foundation would cost
/// more at start-up than scoring an article.
public enum Files {
  /// What a path names.
  public enum Kind: Sendable { case file, folder, nothing }

  public static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether there is anything of a name, a link that leads nowhere among it.
  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a folder is the topmost one.
  public static func isRoot(_ folder: String) -> Bool {
    var here = stat()
    var above = stat()
    guard stat(folder, &here) == 0, stat(folder + "/..", &above) == 0 else { return true }
    return here.st_ino == above.st_ino && here.st_dev == above.st_dev
  }

  /// Reads a whole file; at most `limit` + 1 bytes of it, so that the reader sees it is too long.
  public static func contents(of path: String, limit: Int = .max) throws(EvenhandError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let failure = errno
      if failure == ENOENT, isLink(path) {
        throw .unreadable(path: path, reason: "it is a link that leads nowhere")
      }
      throw failure == ENOENT
        ? .missing(path: path) : .unreadable(path: path, reason: reason(failure))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw .unreadable(path: path, reason: "it is a folder")
    }
    return try gather(file, path: path, expecting: Int(status.st_size), limit: limit)
  }

  /// Reads an open file to its end.
  static func contents(ofOpen file: Int32, path: String) throws(EvenhandError) -> [UInt8] {
    try gather(file, path: path, expecting: 0, limit: .max)
  }

  /// Reads standard input to its end.
  public static func readStandardInput(limit: Int = .max) throws(EvenhandError) -> [UInt8] {
    try gather(0, path: "-", expecting: 0, limit: limit)
  }

  private static func gather(
    _ file: Int32, path: String, expecting size: Int, limit: Int
  ) throws(EvenhandError) -> [UInt8] {
    let most = limit == .max ? limit : limit + 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, most))
    var wanted = max(1, min(size, most))
    while bytes.count < most {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = readAll(file, into: buffer)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure != 0 { throw .unreadable(path: path, reason: reason(failure)) }
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      wanted = min(max(1, size - bytes.count, size > bytes.count ? 0 : 1 << 16), most - bytes.count)
      if wanted == 0 { break }
    }
    return bytes
  }

  private static func readAll(_ file: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int
  {
    var got: Int
    repeat { got = read(file, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
    return got
  }

  /// The files below a folder, sorted by path, hidden ones and pipes left out. Links to folders are not
  /// followed, since they may lead in a circle; a link to nothing is told when it is read.
  public static func files(below folder: String) throws(EvenhandError) -> [String] {
    var found: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      for name in try names(in: next) {
        let path = next.hasSuffix("/") ? next + name : "\(next)/\(name)"
        switch kind(of: path) {
        case .file: if !isDevice(path) { found.append(path) }
        case .nothing: found.append(path)
        case .folder: if !isLink(path) { folders.append(path) }
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Refuses a path that names no folder, or one that cannot be read.
  static func checkFolder(_ path: String) throws(EvenhandError) { _ = try names(in: path) }

  private static func names(in folder: String) throws(EvenhandError) -> [String] {
    guard let stream = opendir(folder) else {
      throw errno == ENOENT
        ? .missing(path: folder) : .unreadable(path: folder, reason: reason(errno))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// Writes bytes to an open file, all of them.
  public static func send(
    _ bytes: [UInt8], to file: Int32, path: String
  ) throws(EvenhandError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.span.bytes.withUnsafeBytes {
        write(file, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unwritable(path: path, reason: reason(errno))
      }
      written += count
    }
  }

  /// Replaces a file in one step: a reader sees the old bytes or the new ones, never a part. Of a
  /// link, the file it leads to is replaced; a pipe or device is written to. Who may read and write the
  /// file stays as it is, and one that must not be written is left alone.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(EvenhandError) {
    if isDevice(path) { return try append(bytes, to: path, creating: false) }
    let target = resolved(path) ?? path
    var status = stat()
    let isThere = stat(target, &status) == 0
    guard !isThere || access(target, W_OK) == 0 else {
      throw .unwritable(path: path, reason: reason(errno))
    }
    let temporary = "\(target).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .unwritable(path: path, reason: reason(errno)) }
    if isThere { fchmod(file, status.st_mode & 0o777) }
    do throws(EvenhandError) {
      try send(bytes, to: file, path: path)
    } catch {
      close(file)
      unlink(temporary)
      throw error
    }
    guard close(file) == 0, rename(temporary, target) == 0 else {
      let failure = errno
      unlink(temporary)
      throw .unwritable(path: path, reason: reason(failure))
    }
  }

  /// Makes a folder and those above it, where they are not there.
  public static func makeFolder(_ path: String) throws(EvenhandError) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<end])
      guard mkdir(folder, 0o777) != 0, errno != EEXIST || kind(of: folder) != .folder else {
        continue
      }
      throw .unwritable(path: folder, reason: reason(errno))
    }
  }

  /// Whether a path names a pipe, a device or an open file (`/dev/stdout`), which keep their place.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return path.hasPrefix("/dev/") || ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Writes bytes behind what a file holds.
  public static func append(_ bytes: [UInt8], to path: String) throws(EvenhandError) {
    try append(bytes, to: path, creating: true)
  }

  private static func append(
    _ bytes: [UInt8], to path: String, creating: Bool
  ) throws(EvenhandError) {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | (creating ? O_CREAT : 0), 0o644)
    guard file >= 0 else { throw .unwritable(path: path, reason: reason(errno)) }
    defer { close(file) }
    try send(bytes, to: file, path: path)
  }

  /// The path of the running program, or nil where the system does not tell.
  public static var executable: String? {
    #if os(Linux)
      return resolved("/proc/self/exe")
    #else
      return resolved(CommandLine.arguments[0])
    #endif
  }

  /// A path without links; nil where it names nothing.
  static func resolved(_ path: String) -> String? {
    realpath(path, nil).map { path in
      defer { free(path) }
      return String(cString: path)
    }
  }

  /// Lets a write to a closed pipe end the program without a word, whatever it was started with.
  public static func endOnClosedPipe() { signal(SIGPIPE, SIG_DFL) }

  /// A variable of the environment; nil where it is unset or empty.
  public static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Today in UTC, or the day that `SOURCE_DATE_EPOCH` names in seconds since 1970.
  public static var today: CalendarDate {
    var seconds = time(nil)
    if let text = environment("SOURCE_DATE_EPOCH"), let given = time_t(text) { seconds = given }
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// Whether an open file is a terminal.
  public static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  /// The processors that can work at the same time.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// What the system says of the last failure.
  static var reason: String { reason(errno) }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
