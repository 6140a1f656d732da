/// The regular and the commonest irregular inflections of English.
///
/// It makes more forms than a dictionary would (*regimed*), which cost a table entry and never
/// occur; it makes no new words (*aggressive* is no form of *aggressor*), as a stemmer would.
enum Inflection {
  /// A term and the inflections of its last word; the term alone where it ends in `*`.
  static func phrases(of term: String) -> [String] {
    guard term.utf8.last != UInt8(ascii: "*") else { return [term] }
    let cut = term.lastIndex { $0 == " " || $0 == "-" }.map { term.index(after: $0) }
    let start = cut ?? term.startIndex
    return [term] + forms(of: String(term[start...])).map { term[..<start] + $0 }
  }

  /// The inflections of a word besides itself, in a fixed order.
  static func forms(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count > 2, letters.allSatisfy(isSmallLetter) else { return [] }
    if let forms = irregular[word] { return forms + [plural(word, letters)] }
    if ["ly", "ed", "ing", "ss", "ous", "ful", "less", "ible", "able"].contains(
      where: word.hasSuffix)
    {
      return word.hasSuffix("ss") ? [plural(word, letters)] + verbForms(word, letters) : []
    }
    return [plural(word, letters)] + verbForms(word, letters)
  }

  private static func plural(_ word: String, _ letters: [UInt8]) -> String {
    if endsInConsonantY(letters) { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix)
    return word + (hisses ? "es" : "s")
  }

  private static func verbForms(_ word: String, _ letters: [UInt8]) -> [String] {
    if endsInConsonantY(letters) { return [word.dropLast() + "ied", word + "ing"] }
    if word.hasSuffix("ie") { return [word + "d", word.dropLast(2) + "ying"] }
    if word.hasSuffix("e") {
      return [word + "d", (word.hasSuffix("ee") ? word[...] : word.dropLast()) + "ing"]
    }
    let stem = doubles(word, letters) ? word + String(word.last!) : word
    return [stem + "ed", stem + "ing"]
  }

  /// Whether the last consonant is doubled: in a short word (*ban*), or where the stress is last.
  private static func doubles(_ word: String, _ letters: [UInt8]) -> Bool {
    if stressedLast.contains(word) { return true }
    guard letters.count <= 5, let last = letters.last, !isVowel(last), !"wxyh".utf8.contains(last)
    else { return false }
    let vowels = letters.indices.filter { isVowel(letters[$0]) }
    return vowels == [letters.count - 2]
  }

  private static func endsInConsonantY(_ letters: [UInt8]) -> Bool {
    letters.last == UInt8(ascii: "y") && !isVowel(letters[letters.count - 2])
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }

  /// Verbs of two and more syllables that are stressed on the last.
  private static let stressedLast: Set<String> = [
    "abet", "admit", "commit", "compel", "concur", "confer", "defer", "deter", "dispel", "expel",
    "forbid", "impel", "incur", "infer", "occur", "omit", "permit", "prefer", "rebel", "rebut",
    "recur", "refer", "regret", "repel", "submit", "transfer", "transmit",
  ]

  /// Past and other forms that follow no rule.
  private static let irregular: [String: [String]] = [
    "begin": ["began", "begun", "beginning"], "break": ["broke", "broken", "breaking"],
    "bring": ["brought", "bringing"], "build": ["built", "building"],
    "buy": ["bought", "buying"], "child": ["children"], "come": ["came", "coming"],
    "do": ["does", "did", "done", "doing"], "drive": ["drove", "driven", "driving"],
    "fall": ["fell", "fallen", "falling"], "feed": ["fed", "feeding"],
    "fight": ["fought", "fighting"], "find": ["found", "finding"], "flee": ["fled", "fleeing"],
    "get": ["got", "getting"], "give": ["gave", "given", "giving"],
    "go": ["went", "gone", "going"],
    "grind": ["ground", "grinding"], "hide": ["hid", "hidden", "hiding"], "hit": ["hitting"],
    "hold": ["held", "holding"], "keep": ["kept", "keeping"], "know": ["knew", "known", "knowing"],
    "lay": ["laid", "laying"], "lead": ["led", "leading"], "leave": ["left", "leaving"],
    "lie": ["lied", "lay", "lying"], "lose": ["lost", "losing"], "make": ["made", "making"],
    "man": ["men"], "mean": ["meant", "meaning"], "overrun": ["overran", "overrunning"],
    "overthrow": ["overthrew", "overthrown", "overthrowing"], "pay": ["paid", "paying"],
    "put": ["putting"], "rebuild": ["rebuilt", "rebuilding"],
    "retake": ["retook", "retaken", "retaking"], "rise": ["rose", "risen", "rising"],
    "run": ["ran", "running"], "say": ["said", "saying"], "see": ["saw", "seen", "seeing"],
    "seek": ["sought", "seeking"], "send": ["sent", "sending"], "set": ["setting"],
    "shake": ["shook", "shaken", "shaking"], "shoot": ["shot", "shooting"],
    "sow": ["sowed", "sown", "sowing"], "spread": ["spreading"],
    "stand": ["stood", "standing"], "steal": ["stole", "stolen", "stealing"],
    "strike": ["struck", "stricken", "striking"], "sweep": ["swept", "sweeping"],
    "take": ["took", "taken", "taking"], "tear": ["tore", "torn", "tearing"],
    "tell": ["told", "telling"], "think": ["thought", "thinking"],
    "throw": ["threw", "thrown", "throwing"], "undertake": ["undertook", "undertaken"],
    "wage": ["waged", "waging"], "win": ["won", "winning"],
    "withdraw": ["withdrew", "withdrawn", "withdrawing"], "woman": ["women"],
    "write": ["wrote", "written", "writing"],
  ]
}
