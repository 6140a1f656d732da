import Prose

/// The inflections by which a term is found besides its own words: those of its last word.
public func inflections(ofLastWordIn term: String) -> [String] {
  Inflection.forms(ofLastWordIn: term)
}

/// The regular and the commonest irregular inflections of English.
///
/// It makes more forms than a dictionary would (*regimed*), which cost a table entry and never
/// occur; it makes no new words (*aggressive* is no form of *aggressor*), as a stemmer would.
enum Inflection {
  /// The inflections of a term's last word besides the word itself; none where it ends in `*`.
  static func forms(ofLastWordIn term: String) -> [String] {
    let letters = Array(term.utf8.reversed().prefix(while: isSmallLetter).reversed())
    let isWhole = letters.count == term.utf8.count || !isWordByte(before: letters.count, of: term)
    guard letters.count > 2, isWhole else { return [] }
    return forms(of: letters).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The forms of a verb, sorted by what they are.
  struct Verb {
    var base: String
    var third: String
    var past: [String]
    var present: [String]

    var all: [String] { [base, third] + past + present }

    /// The spellings of some forms, each once, with everything it is.
    func spellings(of forms: VerbForm) -> [(String, VerbForm)] {
      var spellings: [(String, VerbForm)] = []
      for (spelling, form) in [(base, VerbForm.base), (third, .third)]
        + past.map({ ($0, .past) }) + present.map({ ($0, .present) })
      where forms.contains(form) {
        if let known = spellings.firstIndex(where: { $0.0 == spelling }) {
          spellings[known].1.formUnion(form)
        } else {
          spellings.append((spelling, form))
        }
      }
      return spellings
    }
  }

  /// The forms of a verb of small letters.
  static func verb(_ base: String) -> Verb {
    let word = Array(base.utf8)
    var rest = irregular[base] ?? []
    if rest.isEmpty { rest = verbForms(word).map { String(decoding: $0, as: UTF8.self) } }
    return Verb(
      base: base, third: plural(of: base),
      past: rest.filter { !$0.utf8.reversed().starts(with: "gni".utf8) },
      present: rest.filter { $0.utf8.reversed().starts(with: "gni".utf8) })
  }

  /// The plural of a noun of small letters.
  static func plural(of word: String) -> String {
    String(decoding: plural(Array(word.utf8)), as: UTF8.self)
  }

  /// Whether the byte before the last `count` of a term belongs to a word with them.
  private static func isWordByte(before count: Int, of term: String) -> Bool {
    guard let byte = term.utf8.dropLast(count).last else { return false }
    return byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-")
  }

  /// The inflections of a word of small letters, in a fixed order.
  private static func forms(of word: [UInt8]) -> [[UInt8]] {
    if let forms = irregular[String(decoding: word, as: UTF8.self)] {
      return forms.map { Array($0.utf8) } + [plural(word)]
    }
    return isUninflected(word) ? [] : [plural(word)] + verbForms(word)
  }

  /// Whether a word ends as adverbs, participles and adjectives do.
  private static func isUninflected(_ word: [UInt8]) -> Bool {
    switch word[word.count - 1] {
    case UInt8(ascii: "y"): word.ends(in: "ly")
    case UInt8(ascii: "d"): word.ends(in: "ed")
    case UInt8(ascii: "g"): word.ends(in: "ing")
    case UInt8(ascii: "s"): word.ends(in: "ous") || word.ends(in: "less")
    case UInt8(ascii: "l"): word.ends(in: "ful")
    case UInt8(ascii: "e"): word.ends(in: "ible") || word.ends(in: "able")
    default: false
    }
  }

  private static func plural(_ word: [UInt8]) -> [UInt8] {
    if endsInConsonantY(word) { return word.dropLast() + Array("ies".utf8) }
    return word + Array((hisses(word) ? "es" : "s").utf8)
  }

  private static func hisses(_ word: [UInt8]) -> Bool {
    switch word[word.count - 1] {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
    case UInt8(ascii: "h"): word.ends(in: "ch") || word.ends(in: "sh")
    default: false
    }
  }

  private static func verbForms(_ word: [UInt8]) -> [[UInt8]] {
    let ing = Array("ing".utf8)
    if endsInConsonantY(word) { return [word.dropLast() + Array("ied".utf8), word + ing] }
    if word.ends(in: "ie") {
      return [word + Array("d".utf8), word.dropLast(2) + Array("ying".utf8)]
    }
    if word.ends(in: "e") {
      return [word + Array("d".utf8), (word.ends(in: "ee") ? word : word.dropLast()) + ing]
    }
    let stem = doubles(word) ? word + [word[word.count - 1]] : word
    return [stem + Array("ed".utf8), stem + ing]
  }

  /// Whether the last consonant is doubled: in a short word (*ban*), or where the stress is last.
  private static func doubles(_ word: [UInt8]) -> Bool {
    let last = word[word.count - 1]
    guard !isVowel(last), !"wxyh".utf8.contains(last) else { return false }
    let vowels = word.indices.filter { isVowel(word[$0]) && !isQu(word, $0) }
    if word.count <= 5, vowels == [word.count - 2] {
      return true
    }
    return stressedLast.contains(String(decoding: word, as: UTF8.self))
  }

  private static func endsInConsonantY(_ word: [UInt8]) -> Bool {
    word.last == UInt8(ascii: "y") && !isVowel(word[word.count - 2])
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Whether a *u* belongs to the consonant *qu*.
  private static func isQu(_ word: [UInt8], _ place: Int) -> Bool {
    word[place] == UInt8(ascii: "u") && place > 0 && word[place - 1] == UInt8(ascii: "q")
  }

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
    "buy": ["bought", "buying"], "cast": ["cast", "casting"], "child": ["children"],
    "come": ["came", "coming"],
    "do": ["does", "did", "done", "doing"], "drive": ["drove", "driven", "driving"],
    "draw": ["drew", "drawn", "drawing"],
    "fall": ["fell", "fallen", "falling"], "feed": ["fed", "feeding"],
    "feel": ["felt", "feeling"],
    "fight": ["fought", "fighting"], "find": ["found", "finding"], "flee": ["fled", "fleeing"],
    "get": ["got", "getting"], "give": ["gave", "given", "giving"],
    "go": ["went", "gone", "going"],
    "grind": ["ground", "grinding"], "hear": ["heard", "hearing"],
    "hide": ["hid", "hidden", "hiding"], "hit": ["hitting"],
    "hold": ["held", "holding"], "keep": ["kept", "keeping"], "know": ["knew", "known", "knowing"],
    "lay": ["laid", "laying"], "lead": ["led", "leading"], "leave": ["left", "leaving"],
    "lie": ["lied", "lay", "lying"], "lose": ["lost", "losing"], "make": ["made", "making"],
    "foresee": ["foresaw", "foreseen", "foreseeing"],
    "forecast": ["forecast", "forecasted", "forecasting"],
    "man": ["men"], "mean": ["meant", "meaning"], "overrun": ["overran", "overrunning"],
    "overthrow": ["overthrew", "overthrown", "overthrowing"], "pay": ["paid", "paying"],
    "put": ["putting"], "rebuild": ["rebuilt", "rebuilding"],
    "retake": ["retook", "retaken", "retaking"], "rise": ["rose", "risen", "rising"],
    "run": ["ran", "running"], "say": ["said", "saying"], "see": ["saw", "seen", "seeing"],
    "seek": ["sought", "seeking"], "send": ["sent", "sending"], "set": ["setting"],
    "shake": ["shook", "shaken", "shaking"], "show": ["showed", "shown", "showing"],
    "shoot": ["shot", "shooting"],
    "signal": ["signaled", "signalled", "signaling", "signalling"],
    "sing": ["sang", "sung", "singing"],
    "label": ["labeled", "labelled", "labeling", "labelling"],
    "sow": ["sowed", "sown", "sowing"], "spread": ["spreading"],
    "speak": ["spoke", "spoken", "speaking"], "spell": ["spelled", "spelt", "spelling"],
    "stand": ["stood", "standing"], "steal": ["stole", "stolen", "stealing"],
    "strike": ["struck", "stricken", "striking"], "sweep": ["swept", "sweeping"],
    "swear": ["swore", "sworn", "swearing"],
    "take": ["took", "taken", "taking"], "tear": ["tore", "torn", "tearing"],
    "tell": ["told", "telling"], "think": ["thought", "thinking"],
    "throw": ["threw", "thrown", "throwing"], "understand": ["understood", "understanding"],
    "undertake": ["undertook", "undertaken"],
    "wage": ["waged", "waging"], "win": ["won", "winning"],
    "withdraw": ["withdrew", "withdrawn", "withdrawing"], "woman": ["women"],
    "write": ["wrote", "written", "writing"],
  ]
}

extension [UInt8] {
  fileprivate func ends(in ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
