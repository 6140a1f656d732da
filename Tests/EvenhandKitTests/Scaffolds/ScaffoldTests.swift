import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct ScaffoldTests {
  /// Beside the shipped rules, in a folder where nothing is yet.
  @Test(arguments: Scaffold.Kind.allCases)
  func isReadAndLintsClean(kind: Scaffold.Kind) throws {
    let scaffold = try Scaffold(kind, named: "gazette", in: "no/such/folder")
    let files = scaffold.files.filter { RuleLibrary.isRuleFile($0.path) }.map {
      RuleFile(path: $0.path, bytes: $0.bytes, folder: 1)
    }
    #expect(!files.isEmpty)
    let lint = RuleLint(try Rulebook.shippedFiles() + files)
    #expect(lint.messages.map(\.error.description) == [])
    #expect(scaffold.advice == nil)
  }

  /// The tests of the scaffold hold.
  @Test func findsWhatItsTestsMark() throws {
    let scaffold = try Scaffold(.indicator, named: "defeat", in: "no/such/folder")
    let files = scaffold.files.filter { RuleLibrary.isRuleFile($0.path) }.map {
      RuleFile(path: $0.path, bytes: $0.bytes, folder: 1)
    }
    let book = try Rulebook(Rulebook.shippedFiles() + files)
    let place = try #require(book.indicators.firstIndex { $0.id == "defeat" })
    #expect(book.indicators[place].tests.count == 3)
    for test in book.indicators[place].tests {
      let text = MarkedText(test)
      let found = book.findings(in: book.annotate(Article(text.text)))
        .filter { $0.indicator == place }.map(\.range.bytes)
      #expect(MarkedText.marking(text.text, found) == test)
    }
  }

  /// Each rule file names its schema, which lies beside it.
  @Test(arguments: Scaffold.Kind.allCases)
  func namesItsSchema(kind: Scaffold.Kind) throws {
    let scaffold = try Scaffold(kind, named: "gazette", in: "f")
    let paths = scaffold.files.map(\.path)
    for (path, bytes) in scaffold.files where path.hasSuffix(".yaml") {
      let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      let schema = try #require(line.split(separator: "=").last)
      let way = schema.hasPrefix("../") ? schema.dropFirst(3) : schema
      #expect(line.hasPrefix("# yaml-language-server: $schema="))
      #expect(paths.contains("f/\(way)"), "\(path)")
    }
  }

  @Test(arguments: ["", "-a", "Rain", "a b", "a/b", "ä"])
  func refusesANameThatIsNone(name: String) {
    #expect {
      try Scaffold(.indicator, named: name, in: "f")
    } throws: {
      "\($0)".hasPrefix("error: ‘\(name)’ is no name for a rule")
    }
  }
}
