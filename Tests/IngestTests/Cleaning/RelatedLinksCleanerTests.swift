import Ingest
import Testing

@Suite struct RelatedLinksCleanerTests {
  @Test(arguments: [
    "adviser Jared Kushner«Jared Corey KushnerNew Kushner group aims MORE», has the potential",
    "President Trump«Donald TrumpKinzinger, Gaetz get in MORE» to do more",
    "Mike Pompeo«Mike PompeoPompeo on CIA MORE» from", "Joe Biden«BidenBiden wins MORE».",
    "Kim Kardashian«Kimberly (Kim) Noel Kardashian WestKim Kardashian denies MORE», her family",
    "Mitch McConnell«Addison (Mitch) Mitchell McConnellTrump says MORE» said",
    "Ron DeSantis«Ron DeSantisTrump says MORE» said", "Bill de Blasio«Bill de BlasioCuomo MORE» x",
    "Beto O’Rourke«Beto O’RourkeTexas MORE» x", "Ocasio-Cortez«Alexandria Ocasio-CortezNew MORE» x",
    "Nicolás Maduro«Nicolás MaduroUS MORE» x", "Šefik Komšić«Željko KomšićVote MORE» x",
    "Никол Пашинян«Никол ПашинянВ Ереване MORE» x",
    "Trump«Donald Trump\u{A0}News\u{A0}MORE» and Biden«Joe BidenNews MORE».",
    "Trump«Donald Trump Trump’s MORE»", "Trump«Donald TrumpTHE BEST, SEE MORE» x",
    "Trump«Donald TrumpOnce MORE» and once MORE",
  ])
  func masksBoxes(marked: String) {
    #expect(plainText("⟨\(marked)⟩") == "⟨\(marked)⟩")
  }

  @Test(arguments: [
    "HuffPost said HuffPost readers want MORE.", "McDonald MORE", "McDonald and McCain want MORE",
    "the iPhone and the iPad, MORE of them", "YouTubeMORE", "TrumpDonald Trump wins MOREOVER",
    "TrumpDonald Trump wins more", "TrumpDonald Trump wins SMORE", "TrumpDonald Trump wins MORE2",
    "PayPal, PayDay and MORE", "MacDonald met MacArthur for MORE", "TrumpDonald Duck wins MORE",
    "trumpDonald trump MORE", "YouTube, YouGov: MORE", "MORE TrumpDonald Trump", "USUnited US MORE",
    "TrumpDonald Trump\n\nMORE and so on.", "eBay sells MORE on eBay", "Trump-Donald Trump MORE",
    "MORE", "AMORE", "a HuffPost HuffPost MORE", "TomBobby Tommy MORE",
  ])
  func leavesProseAlone(text: String) {
    #expect(!plainText(text).contains("«"), "\(plainText(text))")
  }

  @Test func theNameComesSoon() {
    let names = Array(repeating: "Ann", count: 15).joined(separator: " ")  // 59 characters
    #expect(plainText("Doe\(names) Doe says MORE.") == "⟨Doe«\(names) Doe says MORE».⟩")
    #expect(plainText("Doe\(names)n Doe says MORE.") == "⟨Doe\(names)n Doe says MORE.⟩")
  }

  @Test func aBoxHasALength() {
    // “Jane Doe ” and “MORE” take 13 of the 800 bytes.
    let text = String(repeating: "x", count: 786) + " "
    #expect(plainText("DoeJane Doe \(text)MORE.") == "⟨Doe«Jane Doe \(text)MORE».⟩")
    #expect(plainText("DoeJane Doe x\(text)MORE.") == "⟨DoeJane Doe x\(text)MORE.⟩")
    #expect(plainText("DoeJane Doe \(text)éMORE MORE").contains("«") == false)
  }
}
