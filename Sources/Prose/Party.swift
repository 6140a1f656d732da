/// A side of a conflict.
public struct Party: Hashable, Sendable {
  /// Its name in rule files and reports' data: `armenia`.
  public var id: String

  /// Its name in sentences: *Armenia*.
  public var name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Which pronoun stands for a person.
public enum Gender: String, Sendable, CaseIterable {
  case masculine = "m"
  case feminine = "f"
}

/// Somebody or something that an article can name: a party itself, its people and friends, or one
/// who stands between.
public struct Actor: Hashable, Sendable {
  /// What an actor is to the conflict.
  public enum Role: String, Sendable, CaseIterable {
    /// The party itself, by name or demonym.
    case party
    case official, institution, advocate, ally
    case mediator
    /// A body that belongs to no side.
    case neutral
    /// What stands behind the name of somebody who knows: *fellow at*.
    case expert
  }

  public var name: String

  public var role: Role

  /// The place of its party among the conflict's parties; nil for those who stand between.
  public var party: Int?

  /// How much of what befalls it befalls its party, 0 to 1: below 1 for allies.
  public var share: Double

  /// Of a person, where the pack says so.
  public var gender: Gender?

  public init(
    name: String, role: Role, party: Int?, share: Double = 1, gender: Gender? = nil
  ) {
    self.name = name
    self.role = role
    self.party = party
    self.share = share
    self.gender = gender
  }

  /// The party that words about it are words about. An advocate speaks for a party and is not the
  /// party.
  public var embodiedParty: Int? { role == .advocate ? nil : party }
}

/// A name by which an article can name an actor.
public struct Alias: Hashable, Sendable {
  /// The list of a pack that it stands in: names in the same list of two parties answer each other.
  public enum List: Sendable, CaseIterable {
    case names, demonyms, men, women, institutions, advocates, advocatePatterns, allies,
      allyDemonyms
    /// Of nobody's side.
    case others
  }

  public var text: String

  /// The actor's place in `Conflict.actors`.
  public var actor: Int

  public var list: List

  public init(text: String, actor: Int, list: List) {
    self.text = text
    self.actor = actor
    self.list = list
  }
}

/// The parties of a conflict and everybody an article about it may name.
public struct Conflict: Hashable, Sendable {
  /// The pack's id: `nk-2020`.
  public var id: String

  public var title: String

  /// The sides, in the order that decides the sign of a lean.
  public var parties: [Party]

  /// The actors, as alias phrases number them.
  public var actors: [Actor]

  /// Every name of an actor, in the order of the pack.
  public var aliases: [Alias]

  /// Who asks the phrasebook for its aliases.
  public var owner: PhraseOwner

  /// What the parties call by different names.
  public var contestedNames: [ContestedName]

  /// What each phrase of a contested name says, as the phrases number them.
  public var namings: [Naming]

  /// Who asks the phrasebook for contested names.
  public var contested: PhraseOwner

  public init(
    id: String, title: String, parties: [Party], actors: [Actor], aliases: [Alias] = [],
    owner: PhraseOwner, contestedNames: [ContestedName] = [], namings: [Naming] = [],
    contested: PhraseOwner = .none
  ) {
    self.id = id
    self.title = title
    self.parties = parties
    self.actors = actors
    self.aliases = aliases
    self.owner = owner
    self.contestedNames = contestedNames
    self.namings = namings
    self.contested = contested
  }

  /// The item of phrases that hold an alias and name nobody: *Armenian genocide*.
  public static let compound: Int32 = -1
}
