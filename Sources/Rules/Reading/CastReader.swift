import Prose
import YAML

/// Who can be named in articles about a conflict, and by what.
struct Cast {
  /// A name as the pack writes it, and whose it is.
  struct Alias {
    var node: Node

    /// The place among the actors, or `Conflict.compound`.
    var actor: Int32

    /// The list of the pack it stands in; nil for a compound.
    var list: Prose.Alias.List?
  }

  var parties: [Party] = []
  var actors: [Actor] = []
  var aliases: [Alias] = []

  /// The places of officials among the actors: they are found by their last name as well.
  var officials: [Int32] = []
}

extension Cast {
  /// The aliases of actors, without compounds.
  var namedAliases: [Prose.Alias] {
    aliases.compactMap { alias in
      guard let list = alias.list, let text = alias.node.text else { return nil }
      return Prose.Alias(text: text, actor: Int(alias.actor), list: list)
    }
  }
}

/// Reads the parties of a conflict pack, their people and friends, and those who stand between.
struct CastReader {
  private let document: Document
  private var cast = Cast()
  private var allies: [String: Node] = [:]

  init(_ document: Document) { self.document = document }

  /// Reads what stands under the keys of a pack.
  mutating func read(_ fields: Fields) throws(YAMLError) -> Cast {
    try readParties(try fields.required("parties"))
    if let neutral = fields["neutral"] { try readNeutral(neutral) }
    if let compounds = fields["compounds"] {
      for node in try document.list(compounds) { try add(node, for: Conflict.compound) }
    }
    return cast
  }

  // MARK: Parties

  private mutating func readParties(_ node: Node) throws(YAMLError) {
    let entries = try document.list(node)
    guard entries.count >= 2 else { throw document.error(at: node, "a conflict has two parties") }
    for (place, entry) in entries.enumerated() { try readParty(entry, place) }
  }

  private mutating func readParty(_ node: Node, _ place: Int) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.party)
    let idNode = try fields.required("id")
    let id = try document.string(idNode)
    if cast.parties.contains(where: { $0.id == id }) {
      throw document.error(at: idNode, "there are two parties ‘\(id)’")
    }
    let name = try document.string(try fields.required("name"))
    cast.parties.append(Party(id: id, name: name))
    try addNames(fields, of: Actor(name: name, role: .party, party: place), in: (.names, .demonyms))
    if let officials = fields["officials"] {
      for official in try document.list(officials) { try readOfficial(official, place) }
    }
    if let institutions = fields["institutions"] {
      for institution in try document.list(institutions) {
        let name = try document.string(institution)
        try add(
          institution, for: add(Actor(name: name, role: .institution, party: place)),
          in: .institutions)
      }
    }
    if let advocates = fields["advocates"] { try readAdvocates(advocates, place) }
    if let allies = fields["allies"] {
      for ally in try document.list(allies) { try readAlly(ally, place) }
    }
  }

  private mutating func readOfficial(_ node: Node, _ party: Int) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.official)
    let nameNode = try fields.required("name")
    let name = try document.string(nameNode)
    let gender = try self.gender(fields)
    if let role = fields["role"] { _ = try document.string(role) }
    for key in ["from", "until"] { if let node = fields[key] { _ = try document.date(node) } }
    let actor = add(Actor(name: name, role: .official, party: party, gender: gender))
    try add(nameNode, for: actor, in: gender == .feminine ? .women : .men)
    cast.officials.append(actor)
  }

  private mutating func readAdvocates(_ node: Node, _ party: Int) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.advocates)
    for (key, list) in [("names", Alias.List.advocates), ("patterns", .advocatePatterns)] {
      guard let names = fields[key] else { continue }
      for node in try document.list(names) { try readAdvocate(node, party, list) }
    }
  }

  /// Reads a name, or `{name: …, gender: f}` of a person.
  private mutating func readAdvocate(
    _ node: Node, _ party: Int, _ list: Alias.List
  ) throws(YAMLError) {
    guard case .mapping = node.content else {
      let name = try document.string(node)
      return try add(
        node, for: add(Actor(name: name, role: .advocate, party: party)), in: list)
    }
    let fields = try document.fields(of: node, as: Self.advocate)
    let name = try fields.required("name")
    let actor = Actor(
      name: try document.string(name), role: .advocate, party: party,
      gender: try gender(fields))
    try add(name, for: add(actor), in: list)
  }

  private func gender(_ fields: Fields) throws(YAMLError) -> Gender? {
    guard let node = fields["gender"] else { return nil }
    return try document.choice(node, among: Gender.allCases.map { ($0.rawValue, $0) })
  }

  private mutating func readAlly(_ node: Node, _ party: Int) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.ally)
    let idNode = try fields.required("id")
    let id = try document.string(idNode)
    if let first = allies[id] {
      throw document.error(
        at: idNode, "‘\(id)’ is an ally already, at line \(first.start.line): nobody can be two")
    }
    allies[id] = idNode
    let share = try fields.number("share") ?? 1
    let name = try document.string(try fields.required("name"))
    try addNames(
      fields, of: Actor(name: name, role: .ally, party: party, share: share),
      in: (.allies, .allyDemonyms))
  }

  // MARK: Those between

  private mutating func readNeutral(_ node: Node) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.neutral)
    for (key, role) in [("mediators", Actor.Role.mediator), ("institutions", .neutral)] {
      guard let list = fields[key] else { continue }
      for node in try document.list(list) {
        let fields = try document.fields(of: node, as: Self.body)
        _ = try fields.string("id")
        let names = try document.strings(try fields.required("names"))
        try addNames(
          fields, of: Actor(name: names.first ?? "", role: role, party: nil), in: (.others, .others)
        )
      }
    }
    if let experts = fields["experts"] {
      let fields = try document.fields(of: experts, as: Self.experts)
      for node in try document.list(try fields.required("patterns")) {
        let pattern = try document.string(node)
        try add(node, for: add(Actor(name: pattern, role: .expert, party: nil)), in: .others)
      }
    }
  }

  // MARK: Names

  private mutating func addNames(
    _ fields: Fields, of actor: Actor, in lists: (names: Alias.List, demonyms: Alias.List)
  ) throws(YAMLError) {
    let place = add(actor)
    for (key, list) in [("names", lists.names), ("demonyms", lists.demonyms)] {
      guard let names = fields[key] else { continue }
      for node in try document.list(names) { try add(node, for: place, in: list) }
    }
  }

  private mutating func add(_ actor: Actor) -> Int32 {
    cast.actors.append(actor)
    return Int32(cast.actors.count - 1)
  }

  private mutating func add(
    _ node: Node, for actor: Int32, in list: Alias.List? = nil
  ) throws(YAMLError) {
    _ = try document.string(node)
    cast.aliases.append(Cast.Alias(node: node, actor: actor, list: list))
  }
}
