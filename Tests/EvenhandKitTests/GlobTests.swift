import EvenhandKit
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("corpus/**/*.md", "corpus/a.md", true), ("corpus/**/*.md", "corpus/x/y/a.md", true),
    ("corpus/**/*.md", "corpus/a.txt", false), ("corpus/*.md", "corpus/x/a.md", false),
    ("a?c", "abc", true), ("a?c", "aöc", true), ("a?c", "ac", false), ("*", "a", true),
    ("*", "a/b", false), ("**", "a/b/c", true), ("a*b*c", "axxbyyc", true),
    ("a*b*c", "axxbyy", false), ("./a.md", "a.md", true), ("a.md", "./a.md", true),
    ("**/a", "a", true), ("a/**", "a", true),
  ])
  func matchesPaths(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test(arguments: [
    ("corpus/**/*.md", "corpus", true), ("*.md", "", true), ("a/b.md", "a/b.md", false),
    ("/a/b*/c", "/a", true), ("../x/?", "../x", true),
  ])
  func knowsItsBase(pattern: String, base: String, isPattern: Bool) {
    #expect(Glob(pattern).base == base && Glob(pattern).isPattern == isPattern)
  }

  /// A name that nearly matches many stars takes no time to refuse.
  @Test(.timeLimit(.minutes(1))) func isQuickWithManyStars() {
    let glob = Glob(String(repeating: "*a", count: 50) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 2_000)))
  }
}
