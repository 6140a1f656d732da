import Ingest
import Testing

@Suite struct InlineMarkupTests {
  @Test(arguments: [
    "⟨A [link«](https://example.org)» here.⟩", "⟨[a«](b)» [c«](<d e>)» ![f«](g.png \"h\")»⟩",
    "⟨[a«](https://example.org/x_(y))» b)⟩", "⟨[a«](b 'title')» c⟩", "⟨[a«](b (title))» c⟩",
    "⟨[a«]()» b⟩", "⟨[sic](he said)⟩", "⟨[a] (b)⟩", "⟨[a](b⟩", "⟨[a](b c d)⟩", "⟨[a](b \"c)⟩",
    "⟨[a«](b\n\"c\")» d⟩", "⟨[a](b c) d⟩", "⟨[a](b(c \"t\") d⟩",
  ])
  func masksLinkTargets(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "⟨See «<https://example.org/a>» or «<a@example.org>».⟩", "⟨See «https://example.org/a».⟩",
    "⟨(«https://example.org/a»), “«http://b.am»”⟩", "⟨«https://example.org/a_(b)», c⟩",
    "⟨xhttps://example.org⟩", "⟨ftp://example.org and a://b⟩", "⟨https://⟩", "⟨Note: a // b⟩",
    "⟨[«https://example.org»«](https://example.org)»⟩", "⟨«https://example.org/հայ» x⟩",
  ])
  func masksAddresses(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "⟨One«<br>»two «<em class=\"a\">»three«</em>».⟩", "⟨5 < 6 and 7 > 3⟩", "⟨a <3 b>⟩", "⟨a <b⟩",
    "⟨a <b <c⟩", "⟨a «<b\nc>» d⟩", "⟨a </> b⟩", "<div>\n\n⟨One.⟩\n\n</div>",
  ])
  func masksTags(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test func leavesOutWhatIsNothingButMarkup() {
    let drawn = "⟨One.⟩\n\n<hr> <https://example.org>\n\n> https://example.org\n> <br>\n\n⟨Two.⟩"
    #expect(markdown(drawn) == drawn)
  }

  @Test func tagsHaveALength() {
    let name = String(repeating: "a", count: 2046)
    #expect(markdown("x «<\(name)>»") == "⟨x «<\(name)>»⟩")
    #expect(markdown("x <\(name)a>") == "⟨x <\(name)a>⟩")
  }
}
