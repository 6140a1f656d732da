import Testing
import YAML

/// The error of a text that must not load, as a person sees it; `no mistake` if it does load.
func mistake(in text: String) -> String { mistake(in: Array(text.utf8)) }

/// The error of bytes that must not load, as a person sees it; `no mistake` if they do load.
func mistake(in bytes: [UInt8]) -> String {
  do throws(YAMLError) {
    _ = try Document(bytes, name: "f.yaml")
    return "no mistake"
  } catch {
    return error.description
  }
}

/// The first line of an error, without the name of the file.
func headline(_ description: String) -> String {
  let line = description.split(separator: "\n").first.map(String.init) ?? ""
  return line.hasPrefix("f.yaml:") ? String(line.dropFirst("f.yaml:".count)) : line
}

/// A text that must load.
func document(_ text: String) throws -> Document {
  try Document(Array(text.utf8), name: "f.yaml")
}

/// What a reading of the root value comes to: the value, or the first line of the error.
func reading<Value>(
  _ text: String, _ read: (Document, Node) throws(YAMLError) -> Value
) throws -> String {
  let document = try document(text)
  do throws(YAMLError) {
    return "\(try read(document, document.root))"
  } catch {
    return headline(error.description)
  }
}

extension Node {
  /// The value of a key of a mapping.
  func value(_ key: String) throws -> Node {
    guard case .mapping(let entries) = content else { throw NotFound(name: key) }
    for entry in entries where entry.name == key { return entry.value }
    throw NotFound(name: key)
  }

  /// The node itself and all nodes below it, keys before values, in file order.
  var all: [Node] {
    switch content {
    case .scalar: [self]
    case .sequence(let items): [self] + items.flatMap(\.all)
    case .mapping(let entries): [self] + entries.flatMap { $0.key.all + $0.value.all }
    }
  }
}

/// What a test looked for in a document in vain.
struct NotFound: Error {
  var name: String
}
