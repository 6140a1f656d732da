import Testing
import YAML

@Suite struct DocumentTests {
  @Test func keepsNameAndBytes() throws {
    let document = try document("a: b\n")
    #expect(document.name == "f.yaml")
    #expect(document.bytes == Array("a: b\n".utf8))
  }

  @Test(
    arguments: [
      "«a»: «b»\n«c»: «d e»  # f\n",
      "«a»: «\"b\\n\"»\r\n«c»: «'d''e'»\r\n",
      "\u{FEFF}«a»: «b»\n",
      "«Արցախ»: «Հայաստան»\n«x»: [«“կ”», «e\u{301}»]",
      "«🇦🇲»: {«👩‍👩‍👧»: «😀 😀», «k»: «v»}\n",
      "- «a»\r- «b»\r",
      "«a»: «|\n  é\n  ü\n»«b»: «c»",
      "«a»:«»\n«b»:«»",
      "- - «a»\n  -«»\n- [«a», {«b»: «c»}, «d»: «e» ]\n",
      "«a»: «plain text\n  on two lines» # c\n«b»: «c»",
    ])
  func scalarsCoverTheirBytes(_ marked: String) throws {
    let bytes = Array(marked.utf8)
    let text = marked.unicodeScalars.filter { $0 != "«" && $0 != "»" }
    let document = try document(String(String.UnicodeScalarView(text)))
    #expect(document.markedScalars == bytes, "\(marked)")
  }

  @Test(
    arguments: [
      "⟨a:\n  ⟨b: c⟩⟩  # comment\n", "⟨- ⟨- a\n  - b⟩\n- c⟩\n\n# end\n",
      "⟨a:\n  ⟨- b⟩\n\nc: ⟨[d]⟩⟩ \n",
      "⟨[⟨{a: b}⟩, ⟨c: d⟩ , e]⟩\n", "⟨é: ⟨{}⟩⟩", "⟨a: |\n  b\n⟩", "⟨? a⟩", "⟨a:⟩\n# x",
    ])
  func collectionsEndBehindTheirLastChild(_ marked: String) throws {
    let text = marked.unicodeScalars.filter { $0 != "⟨" && $0 != "⟩" }
    let document = try document(String(String.UnicodeScalarView(text)))
    #expect(document.markedCollections == marked)
  }

  @Test(
    arguments: [
      "a: b\nc: [d, e]\n", "a: b\r\nc:\r\n- d\r\n- e", "a: b\rc: d\r", "\u{FEFF}a: b\nc: d",
      "Արցախ: «կ»\n🇦🇲: [e\u{301}, 😀,\n\tx]\n", "a:\n  b:\n    c:", "? a\n? b\n", "? a",
      "é: b\r\n? ü",
      "- |\n  x\n\n- >\n  y", "- 'x\n\n  y'\n- \"z\\\n  w\"\n",
    ])
  func marksAgreeWithTheirOffsets(_ text: String) throws {
    for node in try document(text).root.all {
      #expect(node.start == place(of: node.start.offset, in: text))
      #expect(node.end == place(of: node.end.offset, in: text))
      #expect(node.start <= node.end)
    }
  }

  @Test(arguments: [
    "id: nk-1\ntitle: «é»\n", "id: nk-1", "  id: nk-1\n  x: [y]\n", "id: [\"x\"]\r\n",
  ])
  func aPartKeepsThePlacesOfTheWhole(_ part: String) throws {
    for before in ["---\n", "é 😀\r\n---\r\n", "\u{FEFF}---\n", "Հ: "] {
      let whole = before + part + "\n---\nThe article\u{85}\n"
      let range = before.utf8.count..<before.utf8.count + part.utf8.count
      let document = try Document(Array(whole.utf8), range: range, name: "f.yaml")
      #expect(document.root.start.offset == range.lowerBound + part.prefix { $0 == " " }.count)
      for node in document.root.all {
        #expect(node.start == place(of: node.start.offset, in: whole))
        #expect(node.end == place(of: node.end.offset, in: whole))
      }
    }
  }

  @Test func anErrorInAPartIsDrawnFromTheWhole() {
    let whole = Array("\u{FEFF}---\r\nid: é\r\ndate: [x\r\n---\r\nText".utf8)
    let part = 8..<26
    #expect(String(decoding: whole[part], as: UTF8.self) == "id: é\r\ndate: [x\r\n")
    #expect(throws: YAMLError.self) { try Document(whole, range: part, name: "f.md") }
    do throws(YAMLError) {
      _ = try Document(whole, range: part, name: "f.md")
    } catch {
      #expect(error.mark == Mark(line: 3, column: 7, offset: 22))
      #expect(
        error.description == """
          f.md:3:7: error: ‘[’ is not closed
          3 | date: [x
            |       ^
          """)
    }
  }
}

extension Document {
  /// The text with « » around every scalar.
  fileprivate var markedScalars: [UInt8] {
    marked(root.all.filter { $0.text != nil }, "«", "»")
  }

  /// The text with ⟨ ⟩ around every list and mapping.
  fileprivate var markedCollections: String {
    String(decoding: marked(root.all.filter { $0.text == nil }, "⟨", "⟩"), as: UTF8.self)
  }

  private func marked(_ nodes: [Node], _ opening: String, _ closing: String) -> [UInt8] {
    var marked: [UInt8] = []
    for offset in 0...bytes.count {
      for node in nodes where node.end.offset == offset && node.start.offset < offset {
        marked += closing.utf8
      }
      for node in nodes where node.start.offset == offset {
        marked += opening.utf8
        if node.end.offset == offset { marked += closing.utf8 }
      }
      if offset < bytes.count { marked.append(bytes[offset]) }
    }
    return marked
  }
}

/// The place of an offset, counted another way than the library does.
private func place(of offset: Int, in text: String) -> Mark {
  let before = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
  var lines: [[Unicode.Scalar]] = [[]]
  var previous: Unicode.Scalar = " "
  for scalar in before.unicodeScalars {
    if scalar == "\n", previous == "\r" {
      lines[lines.count - 1] = []
    } else if scalar == "\n" || scalar == "\r" {
      lines.append([])
    } else if scalar != "\u{FEFF}" {
      lines[lines.count - 1].append(scalar)
    }
    previous = scalar
  }
  return Mark(line: lines.count, column: lines[lines.count - 1].count + 1, offset: offset)
}
