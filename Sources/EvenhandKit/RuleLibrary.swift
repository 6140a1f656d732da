public import Rules
public import YAML

/// Finds and reads rule files.
///
/// Shipped rules come first: `../share/evenhand/rules` beside the executable, or the `rules` folder
/// of the package it was built in. Then come the folders of `EVENHAND_RULES_PATH`, in order, then
/// those named by the caller; a later folder's file replaces an earlier one's of the same name. A folder
/// that is named twice is read once, where it is named last.
public struct RuleLibrary: Sendable {
  /// The folders, in order of precedence, the last one winning.
  public let folders: [String]

  /// The folder of the shipped rules; nil where there is none, and where the caller names it as one of
  /// its own.
  public let shipped: String?

  /// A library of the shipped rules and more.
  ///
  /// - Parameter added: Folders to read after all others.
  /// - Throws: `EvenhandError.noRules` where there is no folder at all.
  public init(adding added: [String] = []) throws(EvenhandError) {
    let candidates = Self.shippedCandidates
    let shipped = candidates.first { Files.kind(of: "\($0)/indicators") == .folder }
    let own =
      (Files.environment("EVENHAND_RULES_PATH")?.split(separator: ":").map(String.init) ?? [])
      + added
    folders = Self.once((shipped.map { [$0] } ?? []) + own)
    self.shipped = folders.count > Self.once(own).count ? shipped : nil
    if folders.isEmpty { throw .noRules(searched: candidates) }
  }

  /// The folders without those that are named again further on, by whatever path.
  private static func once(_ folders: [String]) -> [String] {
    var seen: Set<String> = []
    return folders.reversed().filter { seen.insert(Files.resolved($0) ?? $0).inserted }.reversed()
  }

  /// Reads every rule file of the folders into a rulebook.
  public func rulebook(kinds: [any Rule.Type] = ruleKinds) throws(EvenhandError) -> Rulebook {
    try rulebook(of: files(), kinds: kinds)
  }

  /// All rule files of the folders, as they are.
  public func files() throws(EvenhandError) -> [RuleFile] {
    try files { (folder, place) throws(EvenhandError) in try files(of: folder, place) }
  }

  /// What `read` finds in each folder, given with its place.
  func files(
    reading read: (String, Int) throws(EvenhandError) -> [RuleFile]
  ) throws(EvenhandError) -> [RuleFile] {
    var files: [RuleFile] = []
    for (place, folder) in folders.enumerated() { files += try read(folder, place) }
    return files
  }

  /// Reads a rulebook from files.
  func rulebook(
    of files: [RuleFile], kinds: [any Rule.Type] = ruleKinds
  ) throws(EvenhandError) -> Rulebook {
    do {
      return try Rulebook(files, kinds: kinds)
    } catch {
      throw .rules(error)
    }
  }

  /// The rule files of the folder at a place.
  func files(of folder: String, _ place: Int) throws(EvenhandError) -> [RuleFile] {
    try files(of: folder, place, where: Self.isRuleFile)
  }

  /// The files of tests of all folders, each with the place of its folder.
  public func testFiles() throws(EvenhandError) -> [RuleFile] {
    try files { (folder, place) throws(EvenhandError) in
      try files(of: folder, place, where: Self.isTestFile)
    }
  }

  private func files(
    of folder: String, _ place: Int, where isWanted: (String) -> Bool
  ) throws(EvenhandError) -> [RuleFile] {
    var files: [RuleFile] = []
    for path in try Files.files(below: folder) where isWanted(path) {
      files.append(RuleFile(path: path, bytes: try Files.contents(of: path), folder: place))
    }
    return files
  }

  /// The rule files and files of tests of all folders, and why some of them cannot be read.
  ///
  /// - Throws: At a folder that cannot be read.
  public func readableFiles() throws(EvenhandError) -> (files: [RuleFile], refused: [YAMLError]) {
    var refused: [YAMLError] = []
    let files = try files { (folder, place) throws(EvenhandError) in
      var files: [RuleFile] = []
      for path in try Files.files(below: folder)
      where Self.isRuleFile(path) || Self.isTestFile(path) {
        do throws(EvenhandError) {
          files.append(RuleFile(path: path, bytes: try Files.contents(of: path), folder: place))
        } catch {
          refused.append(YAMLError(file: path, message: error.reason))
        }
      }
      return files
    }
    return (files, refused)
  }

  static func isRuleFile(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".lua"))
      && !isTestFile(path)
  }

  /// Whether a file holds tests of rules and no rules.
  static func isTestFile(_ path: String) -> Bool {
    path.hasSuffix(".test.yaml") || path.hasSuffix(".test.yml")
  }

  /// Where shipped rules can lie: installed beside the executable, or above a build folder.
  private static var shippedCandidates: [String] {
    guard let executable = Files.executable else { return [] }
    var folder = executable[..<(executable.lastIndex(of: "/") ?? executable.startIndex)]
    var candidates = ["\(folder)/../share/evenhand/rules"]
    for _ in 0..<4 {
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = folder[..<slash]
      candidates.append("\(folder)/rules")
    }
    return candidates
  }
}
