import Foundation
import TestSupport
import Testing

@testable import evenhand

@Suite struct ExplainCommandTests {
  @Test func explainsAParagraph() throws {
    let run = try RunningProgram("explain", "\(Samples.article):1", "-r", "wire")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("\n  ¶1, line "))
    #expect(!run.output.contains("\n  ¶2, line "))
    #expect(run.output.contains(" = 100 − "))
    #expect(run.output.contains("severity "))
  }

  @Test func explainsTheHeadline() throws {
    let run = try RunningProgram("explain", "\(Samples.article):0")
    #expect(run.code == 0)
    #expect(run.output.contains("\n  headline, line "))
    #expect(run.output.contains("headline 2 = "))
  }

  @Test func explainsTheArticleAndAllThatWasFound() throws {
    let run = try RunningProgram("explain", Samples.article)
    #expect(run.code == 0)
    #expect(run.output.contains("the deviation is that of the paragraphs"))
    #expect(run.output.contains("\n  headline, line "))
    #expect(run.output.contains("\n  ¶1, line "))
  }

  @Test func writesJSON() throws {
    let run = try RunningProgram("explain", "\(Samples.article):1", "-f", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "evenhand/explain/1")
  }

  @Test(arguments: [
    ("\(Samples.article):99", "has no paragraph 99; its last is 9"),
    ("nowhere.txt:3", "nowhere.txt: error: no such file or folder"),
    ("\(Samples.article):x", "\(Samples.article):x: error: no such file or folder"),
  ])
  func refuses(argument: String, message: String) throws {
    let run = try RunningProgram("explain", argument)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: ["1", "4"])
  func goesOnBehindAnArticleThatLacksTheParagraph(jobs: String) throws {
    let two = "\(Samples.even)\n\n\(Samples.loaded)"
    let files = ["f/a.txt": two, "f/b.txt": "It rained.", "f/c.txt": two]
    try withFolder(files) { folder in
      let run = try RunningProgram("explain", "f:1", "--jobs", jobs, in: folder)
      #expect(run.code == 0)
      let other = try RunningProgram("explain", "f:2", "--jobs", jobs, in: folder)
      #expect(other.code == 2)
      #expect(other.errors == "evenhand: f/b.txt has no paragraph 2; its last is 1\n")
      #expect(other.output.contains("f/a.txt") && other.output.contains("f/c.txt"))
      #expect(!other.output.contains("f/b.txt"))
    }
  }

  @Test func takesAFileOfTheWholeNameFirst() throws {
    try withFolder(["a:1": Samples.loaded]) { folder in
      let run = try RunningProgram("explain", "a:1", "--input", "text", in: folder)
      #expect(run.code == 0)
    }
  }

  @Test(arguments: [
    ("a.txt", "a.txt", nil), ("a.txt:13", "a.txt", 13), ("a:b.txt:0", "a:b.txt", 0),
    ("a.txt:", "a.txt:", nil), ("a.txt:-1", "a.txt:-1", nil),
  ])
  func splitsThePlace(argument: String, path: String, paragraph: Int?) {
    let place = ParagraphPlace(argument)
    #expect(place.path == path && place.paragraph == paragraph)
  }
}
