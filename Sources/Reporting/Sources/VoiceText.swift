private import Prose
import Scoring

/// Voices in sentences.
enum VoiceText {
  /// `lean to Armenia (+0.58)`
  static func balance(_ balance: VoiceBalance, _ report: Report) -> String {
    guard balance.isSupported else { return "are too few to speak of a balance" }
    let measure = balance.lean.map(signedHundredths) ?? signedHundredths(balance.oneSidedness)
    guard let party = balance.leansTo else {
      return "lean to no side (\(measure))"
    }
    return "lean to \(report.parties[party].name) (\(measure))"
  }

  /// `Armenia 9 speakers, 378 words · Azerbaijan not heard · others 8 speakers, 257 words`
  static func sides(_ voices: VoiceSummary, _ report: Report) -> String {
    let sides = zip(report.parties, voices.sides).map { "\($0.0.name) \(side($0.1))" }
    return (sides + ["others \(side(voices.third))"]).joined(separator: " · ")
  }

  private static func side(_ side: VoiceSummary.Side) -> String {
    side.speakers == 0
      ? "not heard" : "\(counted(side.speakers, "speaker")), \(counted(side.words, "word"))"
  }
}

/// `1 word`, `2 words`
func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}
