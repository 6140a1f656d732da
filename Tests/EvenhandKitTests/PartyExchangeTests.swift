import EvenhandKit
import Foundation
import TestSupport
import Testing

@Suite struct PartyExchangeTests {
  @Test(arguments: [
    ("Varda and Oskel met.", "Oskel and Varda met."),
    ("A Vardan man met an Oskeli man.", "An Oskeli man met a Vardan man."),
    ("Varda’s premier and OSKEL’s king met.", "Oskel’s premier and VARDA’s king met."),
    // The second name of one is the second of the other, or the first again.
    ("Great Oskel met Varda.", "Varda met Oskel."),
    // An ally of one side for that of the other, which has none: the party itself.
    ("Varda met Nirra.", "Oskel met Varda."),
    // Friends, and nobody’s names.
    ("Friends of Varda met Oskel and the League.", "Oskel met Varda and the League."),
    // A compound and a word that is no name stay.
    ("A Vardan hound of Varda ran to Oskel.", "A Vardan hound of Oskel ran to Varda."),
    ("Varda-Oskel talks.", "Oskel-Varda talks."),
    ("Guns fired near Morava in Varda and Oskel.", "Guns fired near Keld in Oskel and Varda."),
    // Keld, the first of Oskel’s names, for both of Varda’s.
    ("Morava, Upper Morava, Varda, Oskel.", "Keld, Keld, Oskel, Varda."),
  ])
  func exchangesNames(text: String, swapped: String) throws {
    #expect(try Self.swapped(text) == swapped)
  }

  @Test func exchangesPeopleOfOneGender() throws {
    let text = "Premier Ana Moro met King Bor Lind of Oskel. Moro, of Varda, and Lind said nothing."
    #expect(
      try Self.swapped(text)
        == "Premier Ida Holt met King Oto Vran of Varda. Holt, of Oskel, and Vran said nothing.")
  }

  /// Twice exchanged is the same text, where every name has a counterpart of its own.
  @Test func twiceIsTheSame() throws {
    let text = "Varda’s Ana Moro and an Oskeli guard met Ida Holt near Morava; Oskel agreed."
    #expect(try Self.swapped(Self.swapped(text)) == text)
  }

  @Test func exchangesTheTitleAndLeavesTheRestOfTheFile() throws {
    let text =
      "---\r\ntitle: \"Varda \\\"at last\\\"\"\r\nauthor: Varda\r\n---\r\n\r\nOskel *met* Varda.\r\n"
    #expect(
      try Self.swapped(text, path: "a.md")
        == text.replacing("title: \"Varda", with: "title: \"Oskel")
        .replacing("Oskel *met* Varda.", with: "Varda *met* Oskel."))
  }

  @Test func exchangesThePartiesThatAreNamed() throws {
    let text = "Varda, Oskel and Tarn met. Tarn left."
    let pipeline = try Pipeline(Self.three, ruleSets: [], conflict: .named("three"))
    func swapped(_ parties: [String]) throws -> String {
      String(
        decoding: try pipeline.swapped(Array(text.utf8), path: "a.txt", parties: parties),
        as: UTF8.self)
    }
    #expect(try swapped(["varda", "tarn"]) == "Tarn, Oskel and Varda met. Varda left.")
    #expect(try swapped([]) == "Oskel, Varda and Tarn met. Tarn left.")
    #expect(throws: EvenhandError.self) { try swapped(["varda", "tarm"]) }
  }

  @Test func needsAConflict() throws {
    #expect(throws: EvenhandError.self) {
      try Self.swapped("It rained in the north.", conflict: .auto)
    }
  }

  private static func swapped(
    _ text: String, path: String = "a.txt", conflict: ConflictChoice = .named("varda-oskel")
  ) throws -> String {
    let pipeline = try Pipeline(two, ruleSets: [], conflict: conflict)
    return String(decoding: try pipeline.swapped(Array(text.utf8), path: path), as: UTF8.self)
  }

  private static let two: Rulebook = {
    let conflict = RuleText.conflict.replacing(
      "officials: [{name: Ana Moro, gender: f, role: Premier}]",
      with: "officials: [{name: Ana Moro, gender: f}, {name: Oto Vran, gender: m}]"
    ).replacing(
      "    demonyms: [Oskeli]",
      with: """
            demonyms: [Oskeli]
            officials: [{name: Bor Lind, gender: m}, {name: Ida Holt, gender: f}]
        """)
    let names = "contested-names: [{varda: [Morava, Upper Morava], oskel: [Keld], reason: x}]"
    do { return try Rulebook(conflict + "\n" + names) } catch { fatalError("\(error)") }
  }()

  private static let three: Rulebook = {
    let parties = ["varda", "oskel", "tarn"].map {
      "{id: \($0), name: \($0.capitalized), names: [\($0.capitalized)]}"
    }
    do {
      return try Rulebook(
        "conflict: three\ntitle: Three\nparties: [\(parties.joined(separator: ", "))]")
    } catch { fatalError("\(error)") }
  }()
}
