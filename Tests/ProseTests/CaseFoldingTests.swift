import Prose
import Testing

@Suite struct CaseFoldingTests {
  @Test(arguments: [
    ("AGGRESSOR", "aggressor"), ("Հայաստան", "հայաստան"), ("ԵՐԵՎԱՆ", "երեվան"),
    ("AZƏRBAYCAN", "azərbaycan"), ("Şuşa", "şuşa"), ("ŞUŞA", "şuşa"), ("Баку", "баку"),
    ("ЁЛКА", "ёлка"), ("ΑΘΗΝΑΣ", "αθηνασ"), ("Αθήνας", "αθήνασ"), ("Đorđević", "đorđević"),
    ("Vučić", "vučić"), ("ẞ", "ß"),
  ])
  func foldsCapitalsOfEveryScript(word: String, folded: String) {
    #expect(Lexicon.folded(word) == folded)
  }

  @Test(arguments: ["İlham", "ilham", "ILHAM", "ılham", "Ilham"])
  func foldsEveryTurkicI(word: String) {
    #expect(Lexicon.folded(word) == "ilham")
  }

  @Test(arguments: [
    ("Erdog\u{306}an", "Erdoğan"), ("S\u{327}us\u{327}a", "Şuşa"), ("Vuc\u{30C}ic\u{301}", "Vučić"),
    ("Е\u{308}лка", "Ёлка"), ("Nguye\u{302}\u{303}n", "Nguyễn"),
  ])
  func readsComposedAndDecomposedAlike(decomposed: String, composed: String) {
    #expect(Array(Lexicon.folded(decomposed).utf8) == Array(Lexicon.folded(composed).utf8))
  }

  @Test(arguments: [
    ("don’t", "don't"), ("ag\u{AD}gres\u{AD}sor", "aggressor"), ("ո՞վ", "ով"),
  ])
  func readsOverWhatStandsInsideWords(word: String, folded: String) {
    #expect(Lexicon.folded(word) == folded)
  }

  @Test func keepsDiacritics() {
    #expect(Lexicon.folded("Şuşa") != Lexicon.folded("Susa"))
  }
}
