import Ingest
import Testing

@Suite struct MarkdownBlocksTests {
  @Test(arguments: [
    "⟨One line\nand its second.⟩\n\n⟨Another\r\none.⟩", "⟨One.⟩\n***\n⟨Two.⟩\n\n- - -\n\n⟨Three.⟩",
    "⟨One.⟩\n# ⟨Heading⟩\n⟨Two.⟩", "    ⟨Indented text is text.⟩", "⟨#hashtag⟩", "⟨\\# no heading⟩",
    "⟨1\\. no item⟩", "⟨*emphasis* and **more**⟩", "⟨snake_case and `code`⟩",
  ])
  func readsParagraphs(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "# ⟦A⟧ #\n⟨x⟩", "###### ⟦A⟧ ######\n⟨x⟩", "⟨####### A\nx⟩", "# ⟦C#⟧\n⟨x⟩", "#\t⟦A⟧\n⟨x⟩",
    "⟨x⟩\n#\n⟨y⟩", "⟨x⟩\n# #\n⟨y⟩", "  # ⟦A⟧\n⟨x⟩", "⟦A⟧\n=\n⟨x⟩", "⟦A⟧\n--------\n⟨x⟩",
    "⟨x⟩\n\n⟨==⟩", "- ⟨x⟩\n---\n⟨y⟩", "> ⟨x⟩\n---\n⟨y⟩", "> ⟦x⟧\n> ---\n⟨y⟩",
    "- # ⟦A⟧\n- ⟨x⟩",
  ])
  func readsHeadings(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "- ⟨One⟩\n- ⟨Two\n  goes on\nlazily⟩\n* ⟨Three⟩\n+ ⟨Four⟩", "1. ⟨One⟩\n2. ⟨Two⟩\n10) ⟨Three⟩",
    "- ⟨One⟩\n  - ⟨Two⟩\n    1. ⟨Three⟩", "- - ⟨One⟩", "- ⟨One⟩\n\n  ⟨More of one⟩",
    "⟨Text:⟩\n- ⟨One⟩\n- ⟨Two⟩", "⟨Text in\n1914. The war⟩", "⟨Text in\n14. The war⟩",
    "⟨Text:⟩\n1. ⟨One⟩\n2. ⟨Two⟩", "⟨1914. The war began⟩", "⟨-no item⟩", "⟨3.5 percent⟩",
    "⟦One⟧\n-\n⟨Two⟩", "-\n⟨Two⟩", "- ⟨One⟩\n-\n- ⟨Two⟩",
    "1. ⟨> - x⟩",
  ])
  func readsItems(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "> ⟨One⟩\n\n⟨Two⟩", "> ⟨One\n«>» goes on⟩", "> ⟨One\ngoes on⟩", "> ⟨One⟩\n>\n> ⟨Two⟩",
    ">⟨One\n«>»goes on⟩", "> > ⟨One\n«> >» goes on\n«>» and on⟩", "> ⟨One⟩\n> > ⟨Two⟩",
    "⟨One⟩\n> ⟨Two⟩", "> - ⟨One⟩\n> - ⟨Two\n«>»   goes on⟩", "> # ⟦One⟧\n> ⟨Two⟩", "⟨5 > 3⟩",
  ])
  func readsQuotations(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "⟨«```\n# code\n\n- code\n```»⟩\n⟨x⟩", "⟨x⟩\n⟨«~~~ swift\n```\n~~~»⟩", "⟨«````\n```\n````»⟩",
    "⟨«```\nthe rest\n\nis code»⟩\n\n", "⟨x⟩\n  ⟨«```\n  code\n  ```»⟩\n⟨y⟩",
    "> ⟨«```\n> code»⟩\n\n⟨x⟩", "> ⟨«```\n> code\n> ```»⟩\n> ⟨x⟩", "⟨```code``` in text⟩",
    "- ⟨«```\n  code\n  ```»⟩\n- ⟨x⟩", "⟨«```\n<!-- code\n```»⟩\n⟨x -->⟩",
  ])
  func masksCode(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "⟨| a | b |⟩\n|---|:-:|\n⟨| 1 | 2 |⟩\n⟨| 3 | 4 |⟩\n\n⟨x⟩",
    "⟨a | b⟩\n--|--\n⟨1 | 2⟩\n⟨3⟩\n\n⟨x\ny⟩",
    "⟨Text above\nthe head⟩\n⟨a | b⟩\n|-|-|\n⟨1 | 2⟩",
    "⟨a | b⟩\n--- | :-:\n⟨1⟩", "⟨| a |⟩\n⟨|-b-|⟩", "⟨| a |⟩\n⟨| b |⟩", "⟨a | b\nc⟩",
    "⟨| a |⟩\n|---|\n⟨| 1 |⟩\n# ⟨x⟩\n⟨y\nz⟩",
    "> ⟨x\n«>» y⟩\n> ⟨a | b⟩\n> |-|-|\n> ⟨1 | 2⟩",
  ])
  func readsTables(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    "[a]: https://example.org\n⟨x⟩", "[a]: <https://example.org> \"A title\"\n⟨x⟩",
    "⟨x⟩\n\n[a b]: /path 'title'\n[c]: #d\n", "⟨[Aliyev]: We will go on.⟩", "⟨[^1]: a-footnote⟩",
    "⟨[a]:⟩", "⟨[a] is no definition: b⟩", "⟨x\n[a]: b⟩",
  ])
  func leavesOutLinkDefinitions(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }
}
