import Prose
import YAML

/// Reads a file of cues: the words by which an article says that somebody speaks.
struct VoicesReader {
  private let document: Document

  /// The verbs whose forms are nouns as well.
  private var nounLike: Set<String> = []

  /// Where each form stands that is listed already, as a verb or adjective and as a noun or adverb.
  private var verbs: [Form: Node] = [:]
  private var nouns: [Form: Node] = [:]

  init(_ definition: Definition) { document = definition.document }

  /// Adds what the file lists. What another file lists as well is replaced.
  mutating func read(
    into cues: inout CueLexicon, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let fields = try document.fields(of: document.root, as: Self.record)
    for key in ["title", "source"] { if let node = fields[key] { _ = try document.string(node) } }
    if let node = fields["noun-like"] { nounLike = Set(try words(node).map(\.text)) }
    for group in try groups(fields["verbs"]) { try readVerbs(group, &cues, &phrasebook) }
    for group in try groups(fields["adjectives"]) { try readAdjectives(group, &cues, &phrasebook) }
    for group in try groups(fields["adverbs"]) { try readAdverbs(group, &cues, &phrasebook) }
    for group in try groups(fields["nouns"]) { try readNouns(group, &cues, &phrasebook) }
    for group in try groups(fields["phrases"]) { try readPhrases(group, &cues, &phrasebook) }
    if let node = fields["no-reply"] {
      for word in try words(node) {
        for form in Inflection.verb(word.text).all {
          let form = phrasebook.form(inserting: form)
          phrasebook.insert(.cue, of: form)
          cues.insert(answer: form)
        }
      }
    }
    if let node = fields["people"] { try readPeople(node, &phrasebook) }
    if let node = fields["names"] { try readNames(node, &cues, &phrasebook) }
  }

  private func groups(_ node: Node?) throws(YAMLError) -> [Node] {
    guard let node else { return [] }
    return try document.list(node)
  }

  // MARK: Verbs and nouns

  private mutating func readVerbs(
    _ node: Node, _ cues: inout CueLexicon, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.verbGroup)
    var cue = Cue(try cueClass(fields))
    if let frames = fields["frames"] { cue.active = try self.frames(frames) }
    if let frames = fields["passive"] { cue.passive = try self.frames(frames) }
    if cue.active.isEmpty, cue.passive.isEmpty {
      throw document.error(at: node, "a group of verbs needs ‘frames’ or ‘passive’")
    }
    if let subject = fields["subject"] {
      cue.needsSpeaker = try document.choice(subject, among: [("speaker", true), ("any", false)])
    }
    if let addressee = fields["addressee"] {
      cue.takesAddressee = try document.boolean(addressee)
    }
    var forms = VerbForm.all
    if let node = fields["forms"] {
      forms = []
      for form in try document.list(node) {
        forms.formUnion(try document.choice(form, among: VerbForm.named))
      }
    }
    for word in try words(try fields.required("verbs")) {
      let isNounLike = nounLike.contains(word.text)
      for (spelling, form) in Inflection.verb(word.text).spellings(of: forms) {
        cue.form = form
        cue.isNounLike = isNounLike
        try insert(spelling, cue, from: word.node, &cues, &phrasebook)
      }
    }
  }

  private mutating func readNouns(
    _ node: Node, _ cues: inout CueLexicon, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.nounGroup)
    let cue = Cue(
      try cueClass(fields), noun: try frames(try fields.required("frames")))
    for word in try words(try fields.required("nouns")) {
      for spelling in [word.text, Inflection.plural(of: word.text)] {
        try insert(spelling, cue, from: word.node, &cues, &phrasebook)
      }
    }
  }

  /// Adjectives are cues behind a form of *be*: *is confident that*.
  private mutating func readAdjectives(
    _ node: Node, _ cues: inout CueLexicon, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.adjectiveGroup)
    let cue = Cue(
      try cueClass(fields), passive: try frames(try fields.required("frames")), form: .past)
    for word in try words(try fields.required("adjectives")) {
      try insert(word.text, cue, from: word.node, &cues, &phrasebook)
    }
  }

  /// Adverbs are cues wherever they stand: *reportedly*.
  private mutating func readAdverbs(
    _ node: Node, _ cues: inout CueLexicon, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.adverbGroup)
    let cue = Cue(try cueClass(fields), noun: .any)
    for word in try words(try fields.required("adverbs")) {
      try insert(word.text, cue, from: word.node, &cues, &phrasebook)
    }
  }

  /// Adds a word, unless the file lists it already as what it is here.
  private mutating func insert(
    _ word: String, _ cue: Cue, from node: Node, _ cues: inout CueLexicon,
    _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let form = phrasebook.form(inserting: word)
    let isNoun = !cue.noun.isEmpty
    let known =
      isNoun ? nouns.updateValue(node, forKey: form) : verbs.updateValue(node, forKey: form)
    if let known, known.start.offset != node.start.offset {
      throw document.error(
        at: node, "‘\(word)’ is listed as a \(isNoun ? "noun" : "verb") twice", related: known,
        "it stands here too")
    }
    phrasebook.insert(.cue, of: form)
    cues.insert(form, cue)
  }

  private func cueClass(_ fields: Fields) throws(YAMLError) -> CueClass {
    try document.choice(
      try fields.required("class"), among: CueClass.allCases.map { ($0.rawValue, $0) })
  }

  private func frames(_ node: Node) throws(YAMLError) -> Frames {
    var frames = Frames()
    for name in try document.list(node) {
      frames.formUnion(try document.choice(name, among: Frames.named))
    }
    return frames
  }

  /// The words of a list, each one word of small letters.
  private func words(_ node: Node) throws(YAMLError) -> [(text: String, node: Node)] {
    var words: [(text: String, node: Node)] = []
    for node in try document.list(node) {
      let text = try document.string(node)
      guard text.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else {
        throw document.error(at: node, "one word of small letters is expected here, not ‘\(text)’")
      }
      words.append((text, node))
    }
    return words
  }

  // MARK: Phrases, people and names

  private func readPhrases(
    _ node: Node, _ cues: inout CueLexicon, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.phraseGroup)
    let role = try document.choice(
      try fields.required("role"),
      among: CueLexicon.PhraseRole.allCases.map { ($0.rawValue, $0) })
    let phrase = CueLexicon.Phrase(role, try cueClass(fields))
    for node in try document.list(try fields.required("phrases")) {
      let words = phrasebook.forms(of: try document.string(node))
      guard 1...Phrasebook.maximumWords ~= words.count else {
        throw document.error(
          at: node, "a phrase has 1 to \(Phrasebook.maximumWords) words, not \(words.count)")
      }
      cues.insert(phrase, words, in: &phrasebook)
    }
  }

  private func readPeople(_ node: Node, _ phrasebook: inout Phrasebook) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.people)
    for (key, wordClass) in Self.classes {
      guard let list = fields[key] else { continue }
      for word in try words(list) {
        phrasebook.insert(word.text, class: wordClass)
        if key != "anonymous" {
          phrasebook.insert(Inflection.plural(of: word.text), class: wordClass)
        }
      }
    }
  }

  private func readNames(
    _ node: Node, _ cues: inout CueLexicon, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.names)
    for gender in Gender.allCases {
      guard let list = fields[gender.rawValue] else { continue }
      for name in try document.strings(list) {
        cues.insert(name: phrasebook.form(inserting: name), gender)
      }
    }
  }
}
