import Testing
import YAML

@Suite struct NearestNameTests {
  private static let names = ["severities", "summary", "kind", "id", "terms", "tests"]

  @Test(
    arguments: [
      ("severites", "severities"), ("serverities", "severities"), ("sevreities", "severities"),
      ("Severities", "severities"), ("kin", "kind"), ("kidn", "kind"), ("term", "terms"),
      ("test", "tests"), ("idd", "id"), ("terms", "terms"),
    ])
  func findsWhatWasMeant(_ misspelt: String, _ name: String) {
    #expect(nearestName(to: misspelt, among: Self.names) == name)
  }

  @Test(arguments: ["", "x", "ix", "polarity", "kiddo", "severe", "xxxx"])
  func suggestsNothingFarAway(_ misspelt: String) {
    #expect(nearestName(to: misspelt, among: Self.names) == nil)
  }

  @Test func allowsAThirdOfTheLongerName() {
    #expect(nearestName(to: "abcxxx", among: ["abcdef"]) == nil)
    #expect(nearestName(to: "abcdxx", among: ["abcdef"]) == "abcdef")
    #expect(nearestName(to: "abxxx", among: ["abcde"]) == nil)
    #expect(nearestName(to: "abcdx", among: ["abcde"]) == "abcde")
  }

  @Test func prefersTheNearerAndThenTheEarlier() {
    #expect(nearestName(to: "harmm", among: ["charm", "harm"]) == "harm")
    #expect(nearestName(to: "tesms", among: ["tests", "terms"]) == "tests")
    #expect(nearestName(to: "tesms", among: ["terms", "tests"]) == "terms")
  }

  @Test func countsCodePoints() {
    #expect(nearestName(to: "Արցախխ", among: ["Արցախ"]) == "Արցախ")
    #expect(nearestName(to: "ԱԲ", among: ["ԱԳ"]) == nil)
  }

  @Test func leavesOverlongNamesAlone() {
    let name = String(repeating: "a", count: 100)
    #expect(nearestName(to: name, among: [name + "b"]) == name + "b")
    #expect(nearestName(to: name + "b", among: [name]) == nil)
  }

  @Test func hasNothingToSuggestFromNothing() {
    #expect(nearestName(to: "kind", among: []) == nil)
  }
}
