public import Rules
private import YAML

/// The tests of a library of rules.
public struct RuleTests: Sendable {
  /// Those that are run: an indicator's own first, then the cases of `*.test.yaml` files, in the order
  /// of the names of indicators and of the paths of files.
  public private(set) var tests: [RuleTest] = []

  /// How many cases are about a rule that a later folder replaced, and are left out.
  public private(set) var leftOut = 0

  /// The tests that stand in the rule files of a rulebook, and no others.
  ///
  /// - Throws: A `YAMLError` at marks that do not fit each other.
  public init(_ rulebook: Rulebook) throws(YAMLError) {
    let reader = RuleTestReader(rulebook: rulebook)
    for indicator in rulebook.indicators { tests += try reader.tests(of: indicator) }
  }

  /// All tests of a library, of which the rulebook was read.
  ///
  /// - Throws: An error with file, line and column for a test that does not fit.
  public init(_ library: RuleLibrary, _ rulebook: Rulebook) throws(EvenhandError) {
    do throws(YAMLError) {
      try self.init(rulebook)
    } catch {
      throw .rules(error)
    }
    for (place, folder) in library.folders.enumerated() {
      let reader = RuleTestReader(
        rulebook: rulebook, pack: rulebook.names.pack(ofFolder: place))
      for path in try Files.files(below: folder) where RuleLibrary.isTestFile(path) {
        let bytes = try Files.contents(of: path)
        do throws(YAMLError) {
          let cases = try reader.tests(in: Document(bytes, name: path))
          let own = cases.filter {
            rulebook.isCurrent($0.subject, for: place, of: library.folders)
          }
          tests += own
          leftOut += cases.count - own.count
        } catch {
          throw .rules(error)
        }
      }
    }
  }

  /// The same tests without those of other rules.
  public func of(_ names: [String]) -> [RuleTest] {
    names.isEmpty
      ? tests
      : tests.filter { test in
        names.contains(test.name)
          || names.contains(String(test.name.prefix { $0 != ":" }))
      }
  }
}

extension Rulebook {
  /// Whether no folder behind the one at a place replaces what is tested.
  fileprivate func isCurrent(
    _ subject: RuleTest.Subject, for place: Int, of folders: [String]
  ) -> Bool {
    let file: String? =
      switch subject {
      case .indicator(let id): indicators.first { $0.id == id }?.file
      case .ruleSet(let name): try? ruleSet(name).file
      }
    guard let file else { return true }
    return !folders[(place + 1)...].contains { folder in
      file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
  }
}
