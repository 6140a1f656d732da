import EvenhandKit

/// `evenhand rules schema`
struct RulesSchemaCommand: Command {
  static let name = "rules schema"
  static let arguments = "NAME"
  static let summary = "Print the JSON Schema of a kind of file, for editors"
  static let discussion = """
    The kinds of files that people write are
      \(names { $0.isYAML })
    An editor that knows YAML checks and completes such a file if its first line is
      # yaml-language-server: $schema=PATH-OR-URL
    The kinds that the program writes, reports and lines of reports among them, are
      \(names { !$0.isYAML })
    exit code: 0 printed or written; 2 there is no such kind, or a file cannot be written.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private struct Settings {
    var folder: String?
  }

  private static let schemas = FileSchema.all()

  private static func names(_ belongs: (FileSchema) -> Bool) -> String {
    schemas.filter(belongs).map(\.name).joined(separator: ", ")
  }

  private static let flags: [Flag<Settings>] = [
    Flag(
      "--write", .named("FOLDER"), help: "write each, as NAME.json, into a folder, which is made"
    ) { $0.folder = $1 }
  ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    let names = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    if let folder = settings.folder {
      if let word = names.first {
        throw UsageError.unexpectedArgument(word, command: "\(name) --write")
      }
      try Files.makeFolder(folder)
      for schema in schemas {
        try Files.replace("\(folder)/\(schema.name).json", with: Array(schema.json.utf8))
      }
      return .done
    }
    guard let wanted = names.first else {
      throw UsageError.missingArgument("the name of a kind of file", command: name)
    }
    if names.count > 1 { throw UsageError.unexpectedArgument(names[1], command: name) }
    guard let schema = schemas.first(where: { $0.name == wanted }) else {
      throw UsageError.unknownChoice(wanted, flag: name, known: schemas.map(\.name))
    }
    try Console.print(schema.json)
    return .done
  }
}
