import Testing

@testable import Reporting

@Suite struct TextBufferXMLTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<a b=\"c\">", "&lt;a b=&quot;c&quot;&gt;"), ("]]>", "]]&gt;"),
    ("a\u{0}\u{1B}[31mb\u{7F}\u{85}\u{FFFE}\u{FFFF}", "a[31mb"), ("a\tb\nc\rd", "a\tb\nc&#13;d"),
    ("Şuşa — 🙂’", "Şuşa — 🙂’"),
  ])
  func escapesMarksAndDropsControls(text: String, xml: String) {
    var buffer = TextBuffer()
    buffer.write(xml: text)
    #expect(buffer.text == xml)
  }
}
