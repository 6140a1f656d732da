import Testing

@testable import Rules

@Suite struct InflectionTests {
  @Test(arguments: [
    ("aggressor", ["aggressors", "aggressored", "aggressoring"]),
    ("invade", ["invades", "invaded", "invading"]), ("seize", ["seizes", "seized", "seizing"]),
    ("deny", ["denies", "denied", "denying"]), ("ban", ["bans", "banned", "banning"]),
    ("commit", ["commits", "committed", "committing"]), ("die", ["dies", "died", "dying"]),
    ("massacre", ["massacres", "massacred", "massacring"]),
    ("flee", ["fled", "fleeing", "flees"]), ("fight", ["fought", "fighting", "fights"]),
    ("crush", ["crushes", "crushed", "crushing"]),
    ("betray", ["betrays", "betrayed", "betraying"]),
    ("clearly", []), ("devastated", []), ("fighting", []), ("ruthless", []), ("US", []),
    ("war crime", ["crimes", "crimed", "criming"]), ("genocid*", []),
    ("freedom fighter", ["fighters", "fightered", "fightering"]), ("élan", []),
    ("self-proclaim", ["proclaims", "proclaimed", "proclaiming"]),
    ("fix", ["fixes", "fixed", "fixing"]),
  ])
  func inflectsTheLastWord(term: String, forms: [String]) {
    #expect(Inflection.forms(ofLastWordIn: term) == forms)
  }
}
