/// A place or thing that the parties call by different names.
public struct ContestedName: Hashable, Sendable {
  /// The names that take no side.
  public var neutral: [String]

  /// Each party's names, in the order of the parties.
  public var names: [[String]]

  /// Names of bodies that contain a contested name and take no side by it.
  public var proper: [String]

  /// Why the name is contested.
  public var reason: String

  public init(neutral: [String], names: [[String]], proper: [String], reason: String) {
    self.neutral = neutral
    self.names = names
    self.proper = proper
    self.reason = reason
  }
}

/// What an article says by a contested name.
public struct Naming: Hashable, Sendable {
  /// Whose name it is.
  public enum Side: Hashable, Sendable {
    /// The party's, as a place in `Conflict.parties`.
    case party(Int)
    /// Nobody's.
    case neutral
    /// A body's own name, which says nothing of the thing.
    case proper
  }

  /// The place of the thing in `Conflict.contestedNames`.
  public var thing: Int

  public var side: Side

  /// Whether the pack writes it with a capital letter, so that it is a name only where a text does.
  public var isCapitalised: Bool

  public init(thing: Int, side: Side, isCapitalised: Bool) {
    self.thing = thing
    self.side = side
    self.isCapitalised = isCapitalised
  }
}
