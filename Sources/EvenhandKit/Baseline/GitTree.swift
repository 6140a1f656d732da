#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of a commit, read by git itself, which knows of worktrees, packs and partial clones.
public struct GitTree: Sendable {
  /// What was asked for: a branch, a tag, a commit.
  public let reference: String

  /// The name of each file's contents, by its path in the repository.
  private let objects: [String: String]

  /// The repository's folder, and the folder the program runs in as a path in it: empty, or with a
  /// stroke behind it.
  private let top: String
  private let prefix: String

  /// Reads the names of all files of a commit.
  ///
  /// - Throws: `EvenhandError.git` where there is no repository or no such commit.
  public init(_ reference: String) throws(EvenhandError) {
    self.reference = reference
    top = try Self.line(["rev-parse", "--show-toplevel"], "this is no folder of a git repository")
    prefix = try Self.line(["rev-parse", "--show-prefix"], "this is no folder of a git repository")
    let listed = try Self.git(
      ["ls-tree", "-r", "-z", "--full-tree", "\(reference)^{commit}", "--"],
      "git knows no commit ‘\(reference)’")
    var objects: [String: String] = [:]
    for entry in listed.split(separator: 0) {
      // mode type object TAB path
      guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let facts = entry[..<tab].split(separator: UInt8(ascii: " "))
      guard facts.count == 3, facts[1].elementsEqual("blob".utf8) else { continue }
      objects[String(decoding: entry[(tab + 1)...], as: UTF8.self)] =
        String(decoding: facts[2], as: UTF8.self)
    }
    self.objects = objects
  }

  /// The path in the repository of a path as it is seen from here; nil for one outside.
  public func path(of path: String) -> String? {
    if path.hasPrefix("/") {
      let path = Self.plain(path.split(separator: "/").map(String.init)).map { "/\($0)" } ?? ""
      return path == top
        ? "" : path.hasPrefix(top + "/") ? String(path.dropFirst(top.count + 1)) : nil
    }
    return Self.plain((prefix + path).split(separator: "/").map(String.init))
  }

  /// The paths of all files as they are seen from here, sorted.
  public var paths: [String] {
    let here = prefix.split(separator: "/")
    return objects.keys.map { path in
      let parts = path.split(separator: "/")
      let common = zip(here, parts.dropLast()).prefix { $0 == $1 }.count
      return (Array(repeating: "..", count: here.count - common) + parts.dropFirst(common))
        .joined(separator: "/")
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the commit has a file at a path as it is seen from here.
  public func contains(_ path: String) -> Bool {
    self.path(of: path).map { objects[$0] != nil } ?? false
  }

  /// The files below a folder of the repository, by their paths in it, sorted.
  func files(below folder: String) -> [String] {
    objects.keys.filter { folder.isEmpty || $0.hasPrefix(folder + "/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The contents of files by their paths in the repository, in the order asked for.
  func contents(of paths: [String]) throws(EvenhandError) -> [[UInt8]] {
    let names = paths.compactMap { objects[$0] }
    let output = try Self.git(
      ["cat-file", "--batch"], "git cannot read the files of ‘\(reference)’",
      input: Array((names.joined(separator: "\n") + "\n").utf8))
    var contents: [[UInt8]] = []
    var place = 0
    for _ in names {
      // object type size LF contents LF
      guard let end = output[place...].firstIndex(of: UInt8(ascii: "\n")),
        let size = Int(
          String(decoding: output[place..<end], as: UTF8.self).split(separator: " ").last ?? ""),
        end + 1 + size < output.count
      else { throw .git("git cannot read the files of ‘\(reference)’") }
      contents.append(Array(output[(end + 1)..<(end + 1 + size)]))
      place = end + size + 2
    }
    return contents
  }

  /// A path without `.` and `..`; nil where it leads out.
  private static func plain(_ parts: [String]) -> String? {
    var plain: [String] = []
    for part in parts where part != "." {
      if part != ".." { plain.append(part) } else if plain.popLast() == nil { return nil }
    }
    return plain.joined(separator: "/")
  }

  // MARK: Running git

  private static func line(
    _ arguments: [String], _ complaint: String
  ) throws(EvenhandError) -> String {
    String(decoding: try git(arguments, complaint).dropLast(), as: UTF8.self)
  }

  /// What git writes; its own complaints are put in our words.
  private static func git(
    _ arguments: [String], _ complaint: String, input: [UInt8] = []
  ) throws(EvenhandError) -> [UInt8] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, let stored = tmpfile() else {
      throw .git("git cannot be run: \(Files.reason)")
    }
    let (reading, writing) = (ends[0], ends[1])
    defer { fclose(stored) }
    try Files.send(input, to: fileno(stored), path: "git")
    rewind(stored)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fileno(stored), 0)
    posix_spawn_file_actions_adddup2(&actions, writing, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, reading)
    var words: [UnsafeMutablePointer<CChar>?] = (["git"] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let failure = posix_spawnp(&process, "git", &actions, nil, words, environ)
    close(writing)
    defer { close(reading) }
    guard failure == 0 else {
      throw .git("git cannot be run: \(String(cString: strerror(failure)))")
    }
    let bytes = try Files.contents(ofOpen: reading, path: "git")
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw .git(complaint) }
    return bytes
  }
}
