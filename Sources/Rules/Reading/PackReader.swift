import YAML

/// Reads the file that makes a folder of rules a pack with names of its own.
enum PackReader {
  static let record = Record(
    "a pack",
    [
      .required(
        "pack", .text(.name), "The pack's name, which stands before the names of its rules."),
      .required("title", .text, "Whose rules they are."),
      .optional("version", .text, "Their version."),
      .optional("source", .text, "Where they come from."),
    ])

  static func check(_ document: Document) throws(YAMLError) {
    let fields = try document.fields(of: document.root, as: record)
    for key in fields.keys { _ = try fields.string(key) }
  }
}
