import Prose
import YAML

/// Reads a conflict pack and adds its names to the phrasebook.
struct ConflictPackReader {
  static let record = Record(
    "a conflict pack",
    [
      .required("conflict", .text(.name), "The pack's name."),
      .required("title", .text, "What the conflict is called."),
    ] + CastReader.keys + [
      .optional(
        "contested-names", .list(.record(ContestedNamesReader.record)),
        "Things that the sides call by names of their own."),
      .optional(
        "findings", .list(.record(RecordReader.record)),
        "What courts, councils and fact-finding bodies have found about a party."),
    ])

  /// The names of everybody in the pack, once it is read.
  private(set) var names: Set<[Form]> = []

  private let document: Document
  private let definition: Definition
  private let rules: RuleNames

  init(_ definition: Definition, _ rules: RuleNames) {
    document = definition.document
    self.definition = definition
    self.rules = rules
  }

  mutating func read(into phrasebook: inout Phrasebook) throws(YAMLError) -> ConflictPack {
    let fields = try document.fields(of: document.root, as: Self.record)
    var castReader = CastReader(document)
    let cast = try castReader.read(fields)
    let record = RecordReader(definition, parties: cast.parties, rules)
    let owner = phrasebook.makeOwner()
    names = try NameTable(cast, of: document, owner: owner, phrasebook: &phrasebook).names
    let determinations = try record.determinations(fields["findings"])
    let contested = try ContestedNamesReader(document: document, parties: cast.parties)
      .read(fields["contested-names"], into: &phrasebook)
    return ConflictPack(
      conflict: Conflict(
        id: definition.id,
        title: try document.string(try fields.required("title")), parties: cast.parties,
        actors: cast.actors, aliases: cast.namedAliases, owner: owner,
        contestedNames: contested.names,
        namings: contested.namings, contested: contested.owner),
      determinations: determinations, covers: addPhrases(of: determinations, to: &phrasebook),
      file: document.name)
  }

  /// Adds the phrases that determinations cover and returns who asks for them.
  private func addPhrases(
    of determinations: [Determination], to phrasebook: inout Phrasebook
  ) -> PhraseOwner {
    let covers = phrasebook.makeOwner()
    for (place, determination) in determinations.enumerated() {
      for phrase in determination.phrases {
        phrasebook.insert(phrase, owner: covers, item: Int32(place))
      }
    }
    return covers
  }
}
