import Testing
import YAML

@Suite struct YAMLErrorTests {
  @Test func drawsThePlaceAndTheSuggestion() throws {
    let text = String(repeating: "#\n", count: 10) + "a:\n    severites:\n      b: 1\n"
    let document = try Document(Array(text.utf8), name: "rules/sets/mine.yaml")
    let node = try document.root.value("a")
    do throws(YAMLError) {
      _ = try document.fields(of: node, as: Record("a rule set", ["severities", "scale"]))
      Issue.record("an unknown key was read")
    } catch {
      #expect(
        error.description == """
          rules/sets/mine.yaml:12:5: error: unknown key ‘severites’ — did you mean ‘severities’?
          12 |     severites:
             |     ^~~~~~~~~
          """)
    }
  }

  @Test func ofAFileHasNoLine() {
    let error = YAMLError(file: "rules/x.yaml", message: "the file cannot be read")
    #expect(error.mark == nil)
    #expect(error.description == "rules/x.yaml: error: the file cannot be read")
  }

  @Test func ofAPlaceWithoutTextHasNoDrawing() {
    let error = YAMLError(
      file: "x.yaml", mark: Mark(line: 3, column: 1, offset: 9), message: "unknown set",
      suggestion: "wire")
    #expect(error.description == "x.yaml:3:1: error: unknown set — did you mean ‘wire’?")
  }

  @Test func holdsFactsAndNotOnlyWords() throws {
    do throws(YAMLError) {
      _ = try Document(Array("a: 1\nb: 2\na: 3\n".utf8), name: "f.yaml")
      Issue.record("a repeated key was read")
    } catch {
      #expect(error.file == "f.yaml")
      #expect(error.mark == Mark(line: 3, column: 1, offset: 10))
      #expect(error.message == "the key ‘a’ stands twice in this mapping")
      #expect(error.suggestion == nil)
      #expect(error.excerpt?.text == "a: 3")
      #expect(error.related?.mark == Mark(line: 1, column: 1, offset: 0))
      #expect(error.related?.message == "it stands here first")
    }
  }
}
