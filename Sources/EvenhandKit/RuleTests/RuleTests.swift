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
    let reader = RuleTestReader(rulebook)
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
    for file in try library.testFiles() {
      do throws(YAMLError) {
        let cases = try RuleTestReader.tests(in: file, of: rulebook)
        let own = cases.filter {
          rulebook.isCurrent($0.subject, for: file.folder, of: library.folders)
        }
        tests += own
        leftOut += cases.count - own.count
      } catch {
        throw .rules(error)
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
  /// Whether no folder behind the one at a place replaces what is tested: the rule itself or, of a rule
  /// set, an indicator that it prices.
  fileprivate func isCurrent(
    _ subject: RuleTest.Subject, for place: Int, of folders: [String]
  ) -> Bool {
    let files: [String]
    switch subject {
    case .indicator(let id): files = indicators.filter { $0.id == id }.map(\.file)
    case .ruleSet(let name):
      guard let set = try? ruleSet(name) else { return true }
      files = [set.file] + zip(indicators, set.severities).filter(\.1.isPriced).map(\.0.file)
    }
    return !folders[(place + 1)...].contains { folder in
      let inside = folder.hasSuffix("/") ? folder : folder + "/"
      return files.contains { $0.hasPrefix(inside) }
    }
  }
}
