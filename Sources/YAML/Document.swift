/// A YAML file in memory: its name, its bytes and its one document.
///
/// Files are read as a small, strict part of YAML 1.1. Refused are anchors, aliases, tags,
/// directives, merge keys, further documents, keys that stand twice, are empty or are no scalars,
/// and whatever exceeds `YAMLLimits`.
public struct Document: Sendable {
  /// The path of the file as the caller wrote it.
  public let name: String

  /// The whole file, whether or not all of it is YAML.
  public let bytes: [UInt8]

  /// The outermost value of the document.
  public let root: Node

  /// Reads a file.
  ///
  /// - Throws: The first mistake that was met, at its place.
  public init(_ bytes: [UInt8], name: String) throws(YAMLError) {
    try self.init(bytes, range: 0..<bytes.count, name: name)
  }

  /// Reads a part of a file, such as an article's front matter; places stay those of the whole.
  ///
  /// - Parameter range: The bytes to read, which must lie within the file and begin and end
  ///   between characters.
  /// - Throws: The first mistake that was met, at its place.
  public init(_ bytes: [UInt8], range: Range<Int>, name: String) throws(YAMLError) {
    let source = try Source(bytes, range: range, name: name)
    var composer = try Composer(source)
    self.name = name
    self.bytes = bytes
    self.root = try composer.document()
  }

  init(name: String, bytes: [UInt8], root: Node) {
    self.name = name
    self.bytes = bytes
    self.root = root
  }
}
