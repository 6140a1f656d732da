import EvenhandKit

/// A command line that cannot be understood.
enum UsageError: Error {
  case unknownCommand(String, known: [String])
  case unknownFlag(String, command: String, known: [String])
  case missingValue(flag: String)
  case unexpectedValue(flag: String)
  case badValue(String, flag: String, wanted: String)
  case unknownChoice(String, flag: String, known: [String])
  case noArticle(command: String)
  case unknownRule(String, known: [String])
  case unknownTested(String, known: [String])
  case corpusWithoutCoverage
  case noFrontMatter(path: String)
  case tooFewRuleSets
  case auditWithoutConflict
  case nothingToAudit
  case nothingTried
  case twoBaselines
  case twoReferences
  case unknownArticle(String, path: String, known: [String])
  case noSuchParagraph(Int, path: String, last: Int)
  case outputWithoutFormat
  case sharedOutput(String?)
  case unexpectedArgument(String, command: String)
  case missingArgument(String, command: String)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownCommand(let name, let known):
      "there is no command or file ‘\(name)’\(advice(name, known, help: ""))"
    case .unknownFlag(let flag, let command, let known):
      "\(command) has no flag ‘\(flag)’\(advice(flag, known, help: "\(command) "))"
    case .missingValue(let flag): "\(flag) needs a value"
    case .unexpectedValue(let flag): "\(flag) takes no value"
    case .badValue(let value, let flag, let wanted): "\(flag) takes \(wanted), not ‘\(value)’"
    case .unknownChoice(let value, let flag, let known):
      "\(flag) takes one of \(known.joined(separator: ", ")), not ‘\(value)’"
        + suggestion(value, known)
    case .noArticle(let command):
      "no article named, and none in an evenhand.yml; try evenhand \(command) --help, or - for standard "
        + "input"
    case .sharedOutput(let path):
      "two formats write to \(path.map { "‘\($0)’" } ?? "standard output"); "
        + "give each a file of its own: -f json -o report.json"
    case .unknownRule(let name, let known):
      "there is no rule set, indicator or conflict pack ‘\(name)’"
        + (suggestion(name, known).isEmpty ? "; try evenhand rules list" : suggestion(name, known))
    case .unknownTested(let name, let known):
      "there is no indicator or rule set ‘\(name)’"
        + (suggestion(name, known).isEmpty ? "; try evenhand rules list" : suggestion(name, known))
    case .corpusWithoutCoverage: "--corpus names articles for --coverage, which is not asked for"
    case .noFrontMatter(let path):
      "\(path): JSON Lines have no front matter, so there is nothing to check in them"
    case .twoReferences: "--baseline and --baseline-ref cannot both be compared with"
    case .twoBaselines: "baseline diff takes two files, the old one first"
    case .unknownArticle(let id, let path, let known):
      "\(path) has no article ‘\(id)’\(suggestion(id, known))"
    case .tooFewRuleSets: "compare needs two rule sets or more: --rules co-mediator,accountability"
    case .noSuchParagraph(let number, let path, let last):
      "\(path) has no paragraph \(number); its last is \(last)"
    case .auditWithoutConflict:
      "rules audit exchanges the parties of a conflict; --conflict none leaves it nothing to exchange"
    case .nothingToAudit:
      "no conflict pack fits any of the articles, so there are no parties to exchange; name one with "
        + "--conflict"
    case .nothingTried:
      "no article names a party of its conflict, so that nothing was exchanged and --max-asymmetry "
        + "says nothing of the rules"
    case .outputWithoutFormat: "-o names the file for the format before it: -f json -o report.json"
    case .missingArgument(let what, let command):
      "\(command) needs \(what); try evenhand \(command) --help"
    case .unexpectedArgument(let argument, let command):
      "\(command) takes no argument ‘\(argument)’; try evenhand \(command) --help"
    }
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    nearestName(to: name, among: known).map { " — did you mean ‘\($0)’?" } ?? ""
  }

  /// The name that was probably meant, else where help is.
  private func advice(_ name: String, _ known: [String], help command: String) -> String {
    let suggestion = suggestion(name, known)
    return suggestion.isEmpty ? "; try evenhand \(command)--help" : suggestion
  }
}
