import EvenhandKit
import Foundation
import TestSupport
import Testing

@Suite struct CompareCommandTests {
  @Test func comparesAllPositionsUnlessAskedOtherwise() throws {
    let run = try RunningProgram("compare", Samples.article)
    #expect(run.code == 0 && run.errors.isEmpty)
    for set in Rulebook.shipped.positions { #expect(run.output.contains("  \(set.id)")) }
    #expect(run.output.contains("\narticle "))
  }

  @Test func showsTwoSetsWithEveryDifference() throws {
    let run = try RunningProgram("compare", Samples.article, "-r", "co-mediator,wire")
    #expect(run.code == 0)
    #expect(run.output.contains("co-mediator → wire: +"))
    #expect(run.output.contains("weighed differently, "))
  }

  @Test func sortsBySpread() throws {
    let run = try RunningProgram("compare", Samples.article, "--sort", "spread")
    let rows = run.output.split(separator: "\n").filter { $0.contains(/^ +(¶\d+|head) +\d/) }
    let spreads = rows.map { row in
      row.split(separator: "“")[0].split(separator: " ").last { $0.contains(".") }.flatMap {
        Double($0)
      } ?? -1
    }
    #expect(spreads.count > 5)
    #expect(spreads == spreads.sorted(by: >))
  }

  @Test(arguments: [
    ("json", "{\n  \"schema\": \"evenhand/compare/1\""), ("csv", "path,id,"), ("markdown", "## "),
  ])
  func writesFormats(format: String, beginning: String) throws {
    let run = try RunningProgram("compare", Samples.article, "-f", format)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix(beginning))
  }

  /// Without parties there is no lean, which is not the same as leaning to no side.
  @Test(arguments: [("none", true), ("auto", false)])
  func tellsNoLeanWithoutAConflict(conflict: String, isMissing: Bool) throws {
    let run = try RunningProgram(
      "compare", Samples.article, "-f", "json", "-r", "wire,co-mediator", "--conflict", conflict)
    #expect(run.code == 0)
    #expect(run.output.contains(#""lean": null"#) == isMissing)
  }

  @Test func summarisesFolders() throws {
    let run = try RunningProgram(
      "compare", "corpus/debate", "-q", "-r", "co-mediator,accountability")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("8 articles\n"))
    #expect(run.output.contains("rank agreement τ-b −"))
    #expect(run.output.contains("change places"))
    #expect(run.output.contains("indicators that move most: "))
  }

  @Test func showsTheHostileReaderGap() throws {
    let run = try RunningProgram(
      "compare", Samples.article, "-r", "advocacy:armenia,advocacy:azerbaijan")
    #expect(run.code == 0)
    #expect(run.output.contains("\nhostile-reader gap "))
    #expect(run.output.contains("not equidistant"))
  }

  @Test(arguments: [
    (["compare"], "no article named"),
    (["compare", "corpus", "-r", "wire"], "compare needs two rule sets or more"),
    (["compare", "corpus", "--sort", "size"], "--sort takes one of order, spread"),
    (
      ["compare", Samples.article, "-r", "wire,advocacy"],
      "is read for a party: advocacy:kosovo; the parties are kosovo, serbia, "
    ),
    (["compare", Samples.article, "-r", "wire,wire:armenia"], "takes no party"),
    (
      ["compare", Samples.article, "-r", "wire,advocacy:armenai"],
      "there is no party ‘armenai’ to read ‘advocacy’ for — did you mean ‘armenia’?"
    ),
    (
      ["compare", Samples.article, "-r", "wire,advocacy:varda"],
      "‘advocacy:varda’ reads for a party, and the article's conflict ‘nk-2020’ does not have it"
    ),
    (
      ["compare", "corpus/controls/control-sport.md", "-r", "wire,advocacy:varda"],
      "‘advocacy:varda’ reads for a party, and no conflict pack fits the article"
    ),
  ])
  func refuses(arguments: [String], message: String) throws {
    let run = try RunningProgram(arguments: arguments)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  /// The same bytes whatever the number of threads.
  @Test(arguments: ["text", "json"]) func isTheSameFromTwoThreads(format: String) throws {
    let runs = try ["1", "2"].map {
      try RunningProgram("compare", "corpus", "-f", format, "--jobs", $0).output
    }
    #expect(runs[0] == runs[1])
  }
}
