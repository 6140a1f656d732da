public import Ingest
public import Rules
public import YAML

/// Why a run cannot go on, or an article cannot be read. `description` is what a person sees.
public enum EvenhandError: Error, Sendable {
  /// A path that names nothing.
  case missing(path: String)
  /// A file or folder that cannot be read; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// A file that cannot be written; `reason` is the system's.
  case unwritable(path: String, reason: String)
  /// A folder that holds no article.
  case noArticles(path: String)
  /// A pattern of a configuration that matches no article.
  case noMatch(pattern: String)
  /// No folder of rules anywhere; `searched` are the places looked at.
  case noRules(searched: [String])
  /// A name that is no rule set's.
  case ruleSetName(RuleSetNameError)
  /// A rule set read for a party that the article's conflict has not.
  case noSuchParty(ruleSet: String, conflict: String?, path: String)
  /// A conflict pack nobody defines.
  case unknownConflict(String, known: [String], path: String?)
  /// An article that no conflict pack fits.
  case noConflict(path: String)
  /// An article that names neither of two parties.
  case noParties(path: String, names: [String])
  /// A party that a conflict has not.
  case unknownParty(String, conflict: String, known: [String], path: String)
  /// Two articles that a baseline would know by one name.
  case repeatedId(String, path: String, other: String)
  /// A name that no rule may have.
  case ruleName(String)
  /// The name of the shipped pack, which no other may have.
  case shippedPack(String)
  /// A file that is there already and is not to be replaced.
  case fileExists(path: String)
  /// What git cannot do.
  case git(String)
  /// A rule file that does not fit.
  case rules(YAMLError)
  /// An article that cannot be read.
  case article(IngestError)
}

extension EvenhandError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): error: no such file or folder"
    case .unreadable(let path, let reason):
      "\(path): error: cannot be read: \(reason)"
    case .unwritable(let path, let reason):
      "\(path): error: cannot be written: \(reason)"
    case .noArticles(let path):
      "\(path): error: the folder holds no articles (\(Self.endings))"
    case .noMatch(let pattern): "error: no article matches ‘\(pattern)’"
    case .noRules(let searched):
      "error: no rules found; looked in \(searched.joined(separator: ", ")). "
        + "Name a folder with --rules-path or EVENHAND_RULES_PATH"
    case .ruleSetName(let error): "error: \(Self.sentence(error))"
    case .noSuchParty(let set, let conflict, let path):
      "\(path): error: ‘\(set)’ reads for a party, and "
        + (conflict.map { "the article's conflict ‘\($0)’ does not have it" }
          ?? "no conflict pack fits the article")
    case .unknownConflict(let name, let known, let path):
      "\(path.map { "\($0): " } ?? "")error: \(Self.sentence(unknownConflict: name, known))"
    case .noConflict(let path):
      "\(path): error: no conflict pack fits the article, so there are no parties to exchange; name "
        + "one with --conflict"
    case .noParties(let path, let names):
      "\(path): error: the article names neither \(names.joined(separator: " nor "))"
    case .unknownParty(let party, let conflict, let known, let path):
      "\(path): error: the conflict ‘\(conflict)’ has no party ‘\(party)’"
        + Self.suggestion(party, known)
    case .repeatedId(let id, let path, let other):
      "\(path): error: its id ‘\(id)’ is that of \(other); give one of them an ‘id’ in its front matter"
    case .ruleName(let name):
      "error: ‘\(name)’ is no name for a rule, which has small letters, digits and hyphens, and does not begin with a hyphen"
    case .shippedPack(let name):
      "error: ‘\(name)’ is the pack of the shipped rules; take another name"
    case .fileExists(let path): "\(path): error: the file is there already and is left as it is"
    case .git(let message): "error: \(message)"
    case .rules(let error): error.description
    case .article(let error): error.description
    }
  }

  /// Why a file cannot be read, in a clause without its path.
  var reason: String {
    switch self {
    case .missing: "no such file or folder"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    default: description
    }
  }

  /// Why a name is no rule set's, in a clause.
  static func sentence(_ error: RuleSetNameError) -> String {
    switch error {
    case .unknown(let name, let known):
      "there is no rule set ‘\(name)’\(suggestion(name, known))"
    case .needsParty(let set, let known):
      "the rule set ‘\(set)’ is read for a party: \(set):\(known.first ?? "PARTY"); the parties are "
        + known.joined(separator: ", ")
    case .takesNoParty(let set): "the rule set ‘\(set)’ is read for nobody and takes no party"
    case .unknownParty(let party, let set, let known):
      "there is no party ‘\(party)’ to read ‘\(set)’ for\(suggestion(party, known))"
    }
  }

  /// Why a name is no conflict pack's, in a clause.
  static func sentence(unknownConflict name: String, _ known: [String]) -> String {
    "there is no conflict pack ‘\(name)’\(suggestion(name, known))"
  }

  /// The endings that articles have.
  static var endings: String {
    (articleReaders.flatMap { $0.pathExtensions } + JSONLinesReader.pathExtensions).map {
      "*.\($0)"
    }.joined(separator: ", ")
  }

  private static func suggestion(_ name: String, _ known: [String]) -> String {
    if let near = nearestName(to: name, among: known) { return " — did you mean ‘\(near)’?" }
    if known.isEmpty { return "" }
    return "; there \(known.count == 1 ? "is only" : "are") \(known.joined(separator: ", "))"
  }
}
