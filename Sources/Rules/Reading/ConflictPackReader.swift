import Prose
import YAML

/// Reads a conflict pack and adds its names to the phrasebook.
struct ConflictPackReader {
  static let keys = [
    "conflict", "title", "parties", "neutral", "compounds", "contested-names", "findings",
  ]

  private let document: Document
  private let indicators: [String]
  private let owner: PhraseOwner
  private let covers: PhraseOwner
  private var parties: [Party] = []
  private var actors: [Actor] = []
  private var aliases: [(node: Node, actor: Int32)] = []
  private var officials: [Int32] = []
  private var allies: [String: Node] = [:]

  init(_ definition: Definition, indicators: [String], phrasebook: inout Phrasebook) {
    document = definition.document
    self.indicators = indicators
    owner = phrasebook.makeOwner()
    covers = phrasebook.makeOwner()
  }

  mutating func read(into phrasebook: inout Phrasebook) throws(YAMLError) -> ConflictPack {
    let fields = try document.fields(of: document.root, allowed: Self.keys, of: "a conflict pack")
    let id = try document.string(try fields.required("conflict"))
    let title = try document.string(try fields.required("title"))
    try readParties(try fields.required("parties"))
    if let neutral = fields["neutral"] { try readNeutral(neutral) }
    if let compounds = fields["compounds"] {
      for node in try document.list(compounds) { try add(node, for: Conflict.compound) }
    }
    let contestedNames = try fields["contested-names"].map { (node) throws(YAMLError) in
      try readContestedNames(node)
    }
    let determinations = try fields["findings"].map { (node) throws(YAMLError) in
      try readDeterminations(node)
    }
    try addNames(to: &phrasebook)
    addCovers(of: determinations ?? [], to: &phrasebook)
    return ConflictPack(
      conflict: Conflict(id: id, title: title, parties: parties, actors: actors, owner: owner),
      contestedNames: contestedNames ?? [], determinations: determinations ?? [], covers: covers,
      file: document.name)
  }

  /// The names of everybody in the pack, once it is read.
  private(set) var names: Set<[Form]> = []

  // MARK: Parties

  private mutating func readParties(_ node: Node) throws(YAMLError) {
    let entries = try document.list(node)
    guard entries.count >= 2 else { throw document.error(at: node, "a conflict has two parties") }
    for (place, entry) in entries.enumerated() { try readParty(entry, place) }
  }

  private mutating func readParty(_ node: Node, _ place: Int) throws(YAMLError) {
    let fields = try document.fields(
      of: node,
      allowed: [
        "id", "name", "names", "demonyms", "officials", "institutions", "advocates", "allies",
      ], of: "a party")
    let idNode = try fields.required("id")
    let id = try document.string(idNode)
    if parties.contains(where: { $0.id == id }) {
      throw document.error(at: idNode, "there are two parties ‘\(id)’")
    }
    let name = try document.string(try fields.required("name"))
    parties.append(Party(id: id, name: name))
    try addNames(fields, of: Actor(name: name, role: .party, party: place))
    if let officials = fields["officials"] {
      for official in try document.list(officials) { try readOfficial(official, place) }
    }
    if let institutions = fields["institutions"] {
      for institution in try document.list(institutions) {
        let name = try document.string(institution)
        try add(institution, for: add(Actor(name: name, role: .institution, party: place)))
      }
    }
    if let advocates = fields["advocates"] { try readAdvocates(advocates, place) }
    if let allies = fields["allies"] {
      for ally in try document.list(allies) { try readAlly(ally, place) }
    }
  }

  private mutating func readOfficial(_ node: Node, _ party: Int) throws(YAMLError) {
    let fields = try document.fields(
      of: node, allowed: ["name", "gender", "role", "from", "until"], of: "an official")
    let nameNode = try fields.required("name")
    let name = try document.string(nameNode)
    if let gender = fields["gender"] {
      _ = try document.choice(gender, among: [("m", true), ("f", true)])
    }
    if let role = fields["role"] { _ = try document.string(role) }
    for key in ["from", "until"] { if let node = fields[key] { _ = try date(node) } }
    let actor = add(Actor(name: name, role: .official, party: party))
    try add(nameNode, for: actor)
    officials.append(actor)
  }

  private mutating func readAdvocates(_ node: Node, _ party: Int) throws(YAMLError) {
    let fields = try document.fields(of: node, allowed: ["names", "patterns"], of: "advocates")
    for key in ["names", "patterns"] {
      guard let names = fields[key] else { continue }
      for node in try document.list(names) {
        let name = try document.string(node)
        try add(node, for: add(Actor(name: name, role: .advocate, party: party)))
      }
    }
  }

  private mutating func readAlly(_ node: Node, _ party: Int) throws(YAMLError) {
    let fields = try document.fields(
      of: node, allowed: ["id", "name", "names", "demonyms", "share"], of: "an ally")
    let idNode = try fields.required("id")
    let id = try document.string(idNode)
    if let first = allies[id] {
      throw document.error(
        at: idNode, "‘\(id)’ is an ally already, at line \(first.start.line): nobody can be two")
    }
    allies[id] = idNode
    let share = try document.number(try fields.required("share"), in: 0...1)
    let name = try document.string(try fields.required("name"))
    try addNames(fields, of: Actor(name: name, role: .ally, party: party, share: share))
  }

  // MARK: Those between

  private mutating func readNeutral(_ node: Node) throws(YAMLError) {
    let fields = try document.fields(
      of: node, allowed: ["mediators", "institutions", "experts"], of: "neutral")
    for (key, role) in [("mediators", Actor.Role.mediator), ("institutions", .neutral)] {
      guard let list = fields[key] else { continue }
      for node in try document.list(list) {
        let fields = try document.fields(
          of: node, allowed: ["id", "name", "names", "demonyms"], of: "a neutral body")
        let names = try document.strings(try fields.required("names"))
        try addNames(fields, of: Actor(name: names.first ?? "", role: role, party: nil))
      }
    }
    if let experts = fields["experts"] {
      let fields = try document.fields(of: experts, allowed: ["patterns"], of: "experts")
      for node in try document.list(try fields.required("patterns")) {
        let pattern = try document.string(node)
        try add(node, for: add(Actor(name: pattern, role: .neutral, party: nil)))
      }
    }
  }

  // MARK: Names

  private mutating func addNames(_ fields: Fields, of actor: Actor) throws(YAMLError) {
    let place = add(actor)
    for key in ["names", "demonyms"] {
      guard let names = fields[key] else { continue }
      for node in try document.list(names) { try add(node, for: place) }
    }
  }

  private mutating func add(_ actor: Actor) -> Int32 {
    actors.append(actor)
    return Int32(actors.count - 1)
  }

  private mutating func add(_ node: Node, for actor: Int32) throws(YAMLError) {
    _ = try document.string(node)
    aliases.append((node, actor))
  }

  /// Fills the phrasebook with the aliases, each of which may stand only once in a pack.
  private mutating func addNames(to phrasebook: inout Phrasebook) throws(YAMLError) {
    var holders: [[Form]: Int] = [:]
    for (place, alias) in aliases.enumerated() {
      let words = phrasebook.forms(of: alias.node.text ?? "")
      guard 1...Phrasebook.maximumWords ~= words.count else {
        throw document.error(
          at: alias.node, "a name has 1 to \(Phrasebook.maximumWords) words, not \(words.count)")
      }
      if let known = holders.updateValue(place, forKey: words) {
        throw twice(alias, aliases[known])
      }
      phrasebook.insert(words, owner: owner, item: alias.actor)
    }
    addSurnames(to: &phrasebook, &holders)
    names = Set(holders.keys)
  }

  private func twice(
    _ alias: (node: Node, actor: Int32), _ known: (node: Node, actor: Int32)
  ) -> YAMLError {
    document.error(
      at: alias.node,
      "‘\(alias.node.text ?? "")’ names \(name(of: alias.actor)), and \(name(of: known.actor)) "
        + "at line \(known.node.start.line): a name can stand for one only")
  }

  private func name(of actor: Int32) -> String {
    actor == Conflict.compound ? "a compound" : "‘\(actors[Int(actor)].name)’"
  }

  /// Lets the last name of an official stand for him where nobody else bears it.
  private func addSurnames(to phrasebook: inout Phrasebook, _ holders: inout [[Form]: Int]) {
    var bearers: [Form: [Int32]] = [:]
    for official in officials {
      let words = phrasebook.forms(of: actors[Int(official)].name)
      if words.count > 1, let surname = words.last {
        bearers[surname, default: []].append(official)
      }
    }
    for (surname, officials) in bearers.sorted(by: { $0.key.index < $1.key.index })
    where officials.count == 1 && holders[[surname]] == nil {
      phrasebook.insert([surname], owner: owner, item: officials[0])
      holders[[surname]] = -1
    }
  }

  private func addCovers(of determinations: [Determination], to phrasebook: inout Phrasebook) {
    for (place, determination) in determinations.enumerated() {
      for phrase in determination.phrases {
        phrasebook.insert(phrase, owner: covers, item: Int32(place))
      }
    }
  }

  // MARK: Contested names and findings

  private func readContestedNames(_ node: Node) throws(YAMLError) -> [ContestedName] {
    var names: [ContestedName] = []
    let ids = parties.map(\.id)
    for entry in try document.list(node) {
      let fields = try document.fields(
        of: entry, allowed: ["neutral", "proper", "reason"] + ids, of: "a contested name")
      func strings(_ key: String) throws(YAMLError) -> [String] {
        guard let node = fields[key] else { return [] }
        return try document.strings(node)
      }
      var sides: [[String]] = []
      for id in ids { sides.append(try strings(id)) }
      names.append(
        ContestedName(
          neutral: try strings("neutral"), names: sides, proper: try strings("proper"),
          reason: try document.string(try fields.required("reason"))))
    }
    return names
  }

  private func readDeterminations(_ node: Node) throws(YAMLError) -> [Determination] {
    var determinations: [Determination] = []
    for entry in try document.list(node) {
      let fields = try document.fields(
        of: entry, allowed: ["id", "by", "document", "date", "party", "act", "covers"],
        of: "a finding")
      let covered = try document.strings(try fields.required("covers"))
      determinations.append(
        Determination(
          id: try document.string(try fields.required("id")),
          body: try document.string(try fields.required("by")),
          document: try document.string(try fields.required("document")),
          date: try date(try fields.required("date")),
          party: try party(try fields.required("party")),
          act: try document.string(try fields.required("act")),
          indicators: covered.filter(indicators.contains),
          phrases: covered.filter { !indicators.contains($0) }))
    }
    return determinations
  }

  private func party(_ node: Node) throws(YAMLError) -> Int {
    let id = try document.string(node)
    guard let place = parties.firstIndex(where: { $0.id == id }) else {
      throw document.error(
        at: node, "there is no party ‘\(id)’", nearest: id, among: parties.map(\.id))
    }
    return place
  }

  private func date(_ node: Node) throws(YAMLError) -> CalendarDate {
    guard let date = CalendarDate(try document.string(node)) else {
      throw document.error(at: node, "a date is written YYYY-MM-DD")
    }
    return date
  }
}
