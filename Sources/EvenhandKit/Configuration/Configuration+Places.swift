public import YAML

/// Where the values of a configuration stand in its file, so that what they cause is told there.
extension Configuration {
  /// Where the value of a key stands, by the key's path: `check.fail-under`.
  public func mark(of key: String) -> Mark? { value(of: key)?.start }

  /// An error at the value of a key.
  public func error(at key: String, _ message: String) -> EvenhandError {
    guard let document, let node = value(of: key) else {
      return .rules(YAMLError(file: file ?? "", message: message))
    }
    return .rules(document.error(at: node, message))
  }

  /// What `work` gives. What is wrong with the value of a key is told at that value.
  public func telling<Result>(
    at key: String, _ work: () throws(EvenhandError) -> Result
  ) throws(EvenhandError) -> Result {
    try telling(at: value(of: key), work)
  }

  /// The same of a single value, such as an item of a list.
  func telling<Result>(
    at node: Node?, _ work: () throws(EvenhandError) -> Result
  ) throws(EvenhandError) -> Result {
    do throws(EvenhandError) {
      return try work()
    } catch {
      guard let node, let document, let problem = error.problemOfValue else { throw error }
      throw .rules(document.error(at: node, problem))
    }
  }

  /// The value of a key as it is written; nil where the file does not give the key.
  func value(of key: String) -> Node? {
    var node = document?.root
    for part in key.split(separator: ".") { node = node?.value(of: String(part)) }
    return node
  }

  /// The texts of a key that takes one text or a list of them.
  func values(of key: String) -> [Node] {
    guard let node = value(of: key) else { return [] }
    if case .sequence(let items) = node.content { return items }
    return [node]
  }

  /// The keys of a mapping; none where the value is another.
  func names(below key: String) -> [Node] {
    guard case .mapping(let entries) = value(of: key)?.content else { return [] }
    return entries.map(\.key)
  }
}

extension EvenhandError {
  /// What is wrong with the value that causes the error, in a clause; nil where no value does.
  fileprivate var problemOfValue: String? {
    switch self {
    case .missing(let path): "there is no file or folder ‘\(path)’"
    case .unreadable(let path, let reason): "‘\(path)’ cannot be read: \(reason)"
    case .unwritable(let path, let reason): "‘\(path)’ cannot be written: \(reason)"
    case .noArticles(let path): "the folder ‘\(path)’ holds no articles (\(Self.endings))"
    case .noMatch(let pattern): "no article matches ‘\(pattern)’"
    case .ruleSetName(let error): Self.sentence(error)
    case .unknownConflict(let name, let known, _): Self.sentence(unknownConflict: name, known)
    default: nil
    }
  }
}
