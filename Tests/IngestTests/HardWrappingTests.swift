import Ingest
import Testing

@Suite struct HardWrappingTests {
  @Test(arguments: [
    // Groups between blank lines
    """
    ⟦Talks on the border resume⟧

    ⟨The two delegations met on Monday in the old customs house, where the
    last round of talks had broken down in May, and agreed on an agenda of
    four points, officials said.⟩

    ⟨A spokeswoman for Varda said that the meeting had been useful. The next
    one will be held in Oskel.⟩
    """,
    // A headline directly above its text
    """
    ⟦Talks on the border resume⟧
    ⟨The two delegations met on Monday in the old customs house, where the
    last round of talks had broken down in May, and agreed on an agenda of
    four points, officials said.⟩
    ⟨A spokeswoman for Varda said that the meeting had been useful. The next
    one will be held in Oskel.⟩
    """,
    // Items
    """
    ⟨The two delegations met on Monday in the old customs house, where the
    last round of talks had broken down in May, and agreed on this:⟩
    ⟨- Trucks of both sides may cross again from the first day of the
    month on.⟩
    ⟨- A joint office will be opened.⟩
    ⟨• Nobody will be searched.⟩
    ⟨* Taxes stay as they are.⟩
    """,
    // Lines that stop short, without bullets
    """
    ⟨The ministry of transport published the names of those who will lead
    the joint office and its branches from next month on, when the trucks
    of both sides may cross again without the permits that were needed so
    far:⟩
    ⟨Ana Torva⟩
    ⟨Ilin Besk⟩
    ⟨Maro Lind⟩
    """,
    // A dash and a star that are no bullets
    """
    ⟨The two delegations met on Monday in the old customs house of Oskel
    - which was sold last year - and agreed on an agenda of four points
    * which is not the first time that this has happened, and so nobody
    was surprised.⟩
    """,
    // Capital letters at the beginning of full lines
    """
    ⟨The delegations met on Monday, and in the evening the president of
    Varda said that the meeting with her colleague from the republic of
    Oskel had been useful to both sides and to their old friends in the
    region, as had the one before.⟩
    """,
    // Armenian: more than 120 bytes a line
    """
    ⟨Հայաստանի արտաքին գործերի նախարարությունը հայտարարեց, որ բանակցությունները
    կշարունակվեն հաջորդ շաբաթ, եթե կողմերը պահպանեն հրադադարը սահմանի ամբողջ
    երկայնքով։⟩

    ⟨Երկրորդ պարբերությունը նույնպես բաժանված է տողերի, որոնք ավարտվում են
    բառերի միջև։⟩
    """,
  ])
  func joinsWrappedLines(drawn: String) {
    #expect(plainText(drawn) == drawn)
  }

  @Test(arguments: [
    // A paragraph a line, long ones
    """
    ⟦Talks on the border resume⟧
    ⟨The two delegations met on Monday in the old customs house, where the last round of talks had broken down in May, and agreed on an agenda.⟩
    ⟨it goes on with a small letter⟩
    """,
    // A paragraph a line, short ones
    """
    ⟦Talks on the border resume⟧
    ⟨The two delegations met on Monday in the old customs house.⟩
    ⟨Both sides called the meeting useful and will meet again.⟩
    """,
    // The same with blank lines between groups
    """
    ⟦Talks on the border resume⟧

    ⟨HOST: Good evening.⟩
    ⟨GUEST: Good evening.⟩

    ⟨HOST: How did the talks go?⟩
    ⟨GUEST: They were useful.⟩
    """,
    // A list
    """
    ⟦What was agreed⟧

    ⟨- Trucks may cross again.⟩
    ⟨- A joint office will be opened.⟩
    ⟨- taxes stay.⟩
    """,
    // Quotations and figures, which are neither capital nor small
    """
    ⟦Talks on the border resume⟧
    ⟨“The meeting was useful,” a spokeswoman for Varda said.⟩
    ⟨— It was not, said her colleague from Oskel.⟩
    ⟨400 trucks were waiting.⟩
    """,
    // Small letters in one group of short lines
    "⟦one⟧\n⟨two⟩\n⟨three⟩",
  ])
  func keepsLinesApart(drawn: String) {
    #expect(plainText(drawn) == drawn)
  }

  private static let wrapped = "and so on with small\nletters in short lines.\n\nNext one\ngoes on."

  @Test func blankLinesLetLinesBeShort() {
    #expect(
      plainText(Self.wrapped)
        == "⟨and so on with small\nletters in short lines.⟩\n\n⟨Next one\ngoes on.⟩")
  }

  @Test func aLongLineEndsWrapping() {
    let full = String(repeating: "é", count: 119) + "."
    #expect(plainText(Self.wrapped + "\n\n\(full)").contains("⟨Next one\ngoes on.⟩"))
    #expect(plainText(Self.wrapped + "\n\né\(full)").contains("⟨Next one⟩\n⟨goes on.⟩"))
  }

  @Test func oneGroupNeedsAFullWidth() {
    let line = String(repeating: "a", count: 39)
    #expect(plainText("\(line)a\nb c.") == "⟨\(line)a\nb c.⟩")
    #expect(plainText("\(line)\nb c.") == "⟦\(line)⟧\n⟨b c.⟩")
  }

  @Test func aThirdOfTheLinesDecides() {
    let line = String(repeating: "a", count: 50) + "."
    let one = "A\(line)\nb\(line)\nC\(line)\nD\(line)"
    #expect(plainText(one).split(separator: "⟨").count == 1)
    #expect(plainText(one + "\nE\(line)").split(separator: "⟨").count == 5)
  }

  @Test func raggedLinesJoin() {
    let drawn = """
      ⟨The delegations met on Monday in the old customs house, where
      the last round of talks had broken
      down in May, and both sides then agreed on
      an agenda of four points. The next round is
      Monday, they said, and will be held in a different town.⟩
      """
    #expect(plainText(drawn) == drawn)
  }
}
