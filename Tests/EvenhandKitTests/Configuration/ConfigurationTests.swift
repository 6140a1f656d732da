import Testing
import YAML

@testable import EvenhandKit

@Suite struct ConfigurationTests {
  @Test func readsEveryKey() throws {
    let configuration = try Self.read(
      """
      rules: [wire, co-mediator]
      rules-path: [rules, /shared/rules]
      conflict: nk-2020
      articles: [a.md, "b/**/*.txt"]
      check: {fail-under: {wire: 40, co-mediator: 50.5}}
      """, name: "../evenhand.yml")
    #expect(configuration.rules == ["wire", "co-mediator"])
    #expect(configuration.rulesPath == ["../rules", "/shared/rules"])
    #expect(configuration.conflict == "nk-2020")
    #expect(configuration.articles.map(\.pattern) == ["../a.md", "../b/**/*.txt"])
    #expect(configuration.failUnder["wire"] == 40 && configuration.failUnder["base"] == nil)
    #expect(configuration.mark(of: "check.fail-under")?.line == 5)
  }

  @Test func takesOneWordForAListAndOneLimitForAll() throws {
    let configuration = try Self.read("rules: wire\ncheck: {fail-under: 40}")
    #expect(configuration.rules == ["wire"])
    #expect(configuration.failUnder["anything"] == 40)
  }

  /// A misspelt letter in any key is told with the key that was meant.
  @Test(arguments: [
    ("rulas: [a]", "rules"), ("rules-pth: [a]", "rules-path"), ("conflct: auto", "conflict"),
    ("artcles: [a]", "articles"), ("chek: {}", "check"), ("check: {fail-undr: 4}", "fail-under"),
  ])
  func knowsMisspeltKeys(text: String, meant: String) {
    let error = #expect(throws: EvenhandError.self) { try Self.read(text) }
    #expect("\(error!)".contains("did you mean ‘\(meant)’?"), "\(error!)")
  }

  @Test(arguments: [
    ("rules: []", "the list is empty"), ("rules: {a: b}", "evenhand.yml:1:8: error:"),
    ("check: 5", "evenhand.yml:1:8: error:"), ("check: {fail-under: 101}", "from 0 to 100"),
    ("check: {fail-under: low}", "a number"), ("", "the file is empty"), ("rules: [a", "error:"),
    ("<<<<<<< HEAD\nrules: [a]\n=======\nrules: [b]\n>>>>>>> x", "error:"),
  ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: EvenhandError.self) { try Self.read(text) }
    #expect("\(error!)".contains(message), "\(error!)")
  }

  private static func read(
    _ text: String, name: String = "evenhand.yml"
  ) throws -> Configuration {
    do {
      return try ConfigurationReader(Document(Array(text.utf8), name: name)).read()
    } catch {
      throw EvenhandError.rules(error)
    }
  }
}
