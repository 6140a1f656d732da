/// How much YAML is read, so that no file can take the machine's time or memory.
public enum YAMLLimits {
  /// The deepest nesting of collections; the outermost one is at depth 1.
  public static let depth = 64

  /// The longest text, in bytes: the file, or the part of it that is YAML.
  public static let bytes = 4 << 20

  /// The most values in a document: scalars, keys among them, and collections.
  public static let nodes = 1_000_000
}
