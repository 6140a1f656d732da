import Prose
import Testing

@Suite struct PhrasebookTests {
  @Test func splitsPhrasesAsTextsAreSplit() {
    #expect(Phrasebook.words(of: "self-proclaimed republic") == ["self", "proclaimed", "republic"])
    #expect(Phrasebook.words(of: "world’s worst") == ["world", "’s", "worst"])
    #expect(Phrasebook.words(of: " — ").isEmpty)
  }

  @Test func findsPhrasesThatShareABeginning() {
    var book = Phrasebook()
    let owner = book.makeOwner()
    book.insert("war", owner: owner, item: 0)
    book.insert("war crime", owner: owner, item: 1)
    book.insert("war of words", owner: owner, item: 2)
    book.freeze()
    #expect(items(in: ["war", "crime"], book) == [0, 1])
    #expect(items(in: ["war", "of", "words"], book) == [0, 2])
    #expect(items(in: ["war", "of", "attrition"], book) == [0])
  }

  @Test func letsAPrefixMatchKnownAndUnknownWords() {
    var book = Phrasebook()
    let owner = book.makeOwner()
    book.insert("crime of genocid*", owner: owner, item: 0)
    book.insert("genocide", owner: owner, item: 1)
    book.freeze()
    #expect(items(in: ["crime", "of", "genocide"], book) == [0])
    #expect(items(in: ["crime", "of", "genocidaires"], book) == [0])
    #expect(items(in: ["crime", "of", "genome"], book).isEmpty)
  }

  @Test func refusesPhrasesOverTheLimit() {
    var book = Phrasebook()
    let owner = book.makeOwner()
    let longest = Array(repeating: "war", count: Phrasebook.maximumWords)
    book.insert(longest.joined(separator: " "), owner: owner, item: 0)
    book.insert((longest + ["war"]).joined(separator: " "), owner: owner, item: 1)
    book.freeze()
    #expect(items(in: longest + ["war"], book) == [0])
  }

  private func items(in words: [String], _ book: Phrasebook) -> [Int32] {
    let tokens = words.map { word in
      Token(.word, TextRange(0..<1), form: book.lexicon.form(of: word.utf8.span))
    }
    var items: [Int32] = []
    book.matches(in: tokens.span, from: 0, before: tokens.count) { items.append($1.item) }
    return items
  }
}
