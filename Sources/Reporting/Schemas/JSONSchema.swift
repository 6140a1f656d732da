public import YAML

/// The declaration of a kind of file as a JSON Schema of draft 7, which editors of YAML read.
///
/// It refuses nothing that the reader of the file takes. What it cannot say, such as that a party is
/// named which the file has, the reader says.
public struct JSONSchema {
  /// The schema, with a line break at its end.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as bytes of UTF-8.
  public let bytes: [UInt8]

  /// A schema of files whose outermost value has a shape.
  ///
  /// - Parameters:
  ///   - title: What the files are.
  ///   - isYAML: Whether people write them, in YAML, where a text such as `1990` needs no quotes.
  public init(_ shape: Shape, title: String, isYAML: Bool) {
    var writer = SchemaWriter(isYAML: isYAML)
    writer.write(shape, title: title)
    var output = writer.json.output
    output.write("\n")
    bytes = output.bytes
  }
}

/// Writes shapes as members of the object that is open.
private struct SchemaWriter {
  var json = JSONWriter(TextBuffer())
  let isYAML: Bool

  mutating func write(_ shape: Shape, title: String) {
    object { writer in
      writer.json.member("$schema", "http://json-schema.org/draft-07/schema#")
      writer.json.member("title", title)
      writer.members(of: shape)
    }
  }

  private mutating func object(_ members: (inout SchemaWriter) -> Void) {
    json.open("{")
    members(&self)
    json.close("}")
  }

  private mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout SchemaWriter, Element) -> Void
  ) {
    json.open("[")
    for element in elements { write(&self, element) }
    json.close("]")
  }

  /// Some texts on one line.
  private mutating func texts(_ texts: [String]) {
    json.array(.inline) { json in for text in texts { json.value(text) } }
  }

  private mutating func schema(of shape: Shape) { object { $0.members(of: shape) } }

  private mutating func members(of shape: Shape) {
    switch shape {
    case .any: break
    case .text(let text): members(of: text)
    case .number(let range): bounds("number", range.lowerBound, range.upperBound)
    case .integer(let range):
      bounds("integer", Double(range.lowerBound), Double(range.upperBound))
    case .boolean: json.member("type", "boolean")
    case .null: json.member("type", "null")
    case .choice(let values):
      json.key("enum")
      texts(values)
    case .list(let item, let least):
      json.member("type", "array")
      json.key("items")
      schema(of: item)
      if least > 0 { json.member("minItems", least) }
    case .tuple(let items):
      json.member("type", "array")
      json.key("items")
      if let item = items.first, items.allSatisfy({ $0 == item }) {
        schema(of: item)
      } else {
        array(items) { $0.schema(of: $1) }
      }
      json.member("minItems", items.count)
      json.member("maxItems", items.count)
    case .map(let value):
      json.member("type", "object")
      json.key("additionalProperties")
      schema(of: value)
    case .record(let record): members(of: record)
    case .variants(let key, let variants): members(key, variants)
    case .either(let shapes):
      json.key("anyOf")
      array(shapes) { $0.schema(of: $1) }
    }
  }

  private mutating func members(of text: Shape.Text) {
    switch text {
    case .any:
      textType()
      json.member("minLength", 1)
    case .possiblyEmpty: textType()
    case .name: pattern("^[a-z0-9][a-z0-9-]*$")
    case .date: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .digest: pattern("^[0-9a-f]{16}$")
    }
  }

  private mutating func pattern(_ expression: String) {
    textType()
    json.member("pattern", expression)
  }

  /// A text; in YAML one without quotes may look like a number or a boolean.
  private mutating func textType() {
    guard isYAML else { return json.member("type", "string") }
    json.key("type")
    texts(["string", "number", "boolean"])
  }

  private mutating func bounds(_ type: String, _ least: Double, _ most: Double) {
    json.member("type", type)
    if least > Double(Int32.min) { json.member("minimum", least) }
    if most < Double(Int32.max) { json.member("maximum", most) }
  }

  private mutating func members(of record: Record) {
    json.member("type", "object")
    json.key("properties")
    object { writer in
      for key in record.keys {
        writer.json.key(named: key.name)
        writer.object { writer in
          if !key.meaning.isEmpty { writer.json.member("description", key.meaning) }
          writer.members(of: key.shape)
        }
      }
    }
    let required = record.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty {
      json.key("required")
      texts(required)
    }
    json.key("additionalProperties")
    if let others = record.others { schema(of: others) } else { json.value(false) }
  }

  /// A value that is none of those known is refused by name; else the record is the one it tells.
  private mutating func members(_ key: String, _ variants: [Shape.Variant]) {
    json.member("type", "object")
    json.key("required")
    texts([key])
    json.key("properties")
    object { writer in
      writer.json.key(named: key)
      writer.schema(of: .choice(variants.map(\.value)))
    }
    json.key("allOf")
    array(variants) { writer, variant in
      writer.object { writer in
        writer.json.key("if")
        writer.object { writer in
          writer.json.key("required")
          writer.texts([key])
          writer.json.key("properties")
          writer.object { writer in
            writer.json.key(named: key)
            writer.schema(of: .choice([variant.value]))
          }
        }
        writer.json.key("then")
        writer.schema(of: .record(variant.record))
      }
    }
  }
}
