private import Prose
private import Reporting
public import Rules
public import Scoring
private import YAML

/// A file with a baseline of which only those articles are read that are not as they would be written
/// today: what is the same to the byte needs no reading.
public struct BaselineFile: Sendable {
  /// The engine and the rule sets; its articles are not read.
  public var head: Baseline { loaded.baseline }

  private let path: String
  private let bytes: [UInt8]
  private let loaded: LoadedBaseline

  /// The articles as they lie in the file, by their names as they are written there; empty where all
  /// were read, the file not being as the program writes it.
  private let entries: [[UInt8]: Entry]

  private struct Entry: Sendable {
    var range: Range<Int>
    var line: Int
  }

  /// Reads the head of a file, or all of it where it is not as the program writes it.
  ///
  /// - Throws: An error with file, line and column for a file that is no baseline.
  public init(_ path: String) throws(EvenhandError) {
    self.path = path
    bytes = try Files.contents(of: path, limit: BaselineReader.maximumBytes)
    do {
      try BaselineReader.refuseConflict(in: bytes, of: path)
      if let (start, entries) = Self.slices(of: bytes) {
        let head = Array(bytes[..<start]) + Array("}}".utf8)
        loaded = try BaselineReader(
          Document(json: head, name: path, limit: BaselineReader.maximumBytes + 2)
        ).read()
        self.entries = entries
      } else {
        loaded = try BaselineReader.read(bytes, path)
        entries = [:]
      }
    } catch {
      throw .rules(error)
    }
  }

  /// Refuses a rulebook that has not all of its rule sets, at the place of the first that is gone.
  public func check(_ rulebook: Rulebook) throws(EvenhandError) { try loaded.check(rulebook) }

  /// Whether the file holds exactly this record of an article.
  public func holds(_ article: BaselineArticle, id: String) -> Bool {
    guard let entry = entries[BaselineJSON.key(of: id)] else {
      return loaded.baseline.articles[id] == article
    }
    let written = BaselineJSON.bytes(of: article, id: id)
    return bytes[entry.range].elementsEqual(written.drop { $0 <= 0x20 })
  }

  /// The record of an article; nil where there is none.
  public func article(_ id: String) throws(EvenhandError) -> BaselineArticle? {
    guard let entry = entries[BaselineJSON.key(of: id)] else {
      return loaded.baseline.articles[id]
    }
    return try read(entry)
  }

  /// The ids of its articles but for some, sorted; the articles are read whole.
  ///
  /// - Throws: An error for the first of them in the file that is damaged.
  public func ids(except known: Set<String>) throws(EvenhandError) -> [String] {
    let asked = Set(known.map(BaselineJSON.key))
    var ids = loaded.baseline.articles.keys.filter { !known.contains($0) }
    for (name, entry) in entries.sorted(by: { $0.value.line < $1.value.line })
    where !asked.contains(name) {
      _ = try read(entry)
      do {
        let id = try Document(json: name, name: path, limit: name.count)
        ids.append(try id.string(id.root))
      } catch {
        throw .rules(error)
      }
    }
    return ids.sorted()
  }

  private func read(_ entry: Entry) throws(EvenhandError) -> BaselineArticle {
    let name = Self.name(of: bytes[entry.range])
    let start = entry.range.lowerBound + name.count + 2
    let column = 5 + String(decoding: name, as: UTF8.self).unicodeScalars.count + 2
    do {
      let document = try Document(
        json: bytes, range: start..<entry.range.upperBound,
        from: Mark(line: entry.line, column: column, offset: start), name: path)
      return try BaselineReader(document).article(document.root, sets: loaded.baseline.ruleSets)
    } catch {
      throw .rules(error)
    }
  }

  /// The first key of some text, with its quotes.
  private static func name(of text: ArraySlice<UInt8>) -> [UInt8] {
    let text = text.drop { $0 <= 0x20 }
    var isEscaped = false
    for place in text.indices.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if text[place] == UInt8(ascii: "\\") {
        isEscaped = true
      } else if text[place] == UInt8(ascii: "\"") {
        return Array(text[...place])
      }
    }
    return Array(text)
  }

  /// Where the articles begin, and the place of each; nil where the file has another form.
  ///
  /// An article begins on a line with four spaces and a quote, and ends on one with four spaces and a
  /// closing bracket; nothing but a comma and a line break stands between two.
  private static func slices(of bytes: [UInt8]) -> (start: Int, entries: [[UInt8]: Entry])? {
    let opening = Array("\n  \"articles\": {\n".utf8)
    guard let place = bytes.firstPlace(of: opening) else { return nil }
    let start = place + opening.count
    var line = bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    var entries: [[UInt8]: Entry] = [:]
    var first: (offset: Int, line: Int)?
    var position = start
    var isClosed = false
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let text = bytes[position..<end]
      if text.starts(with: "    \"".utf8) {
        guard first == nil, !isClosed else { return nil }
        first = (position + 4, line)
      } else if text.elementsEqual("    }".utf8) || text.elementsEqual("    },".utf8) {
        guard let begun = first else { return nil }
        let range = begun.offset..<(position + 5)
        let name = name(of: bytes[range])
        guard entries.updateValue(Entry(range: range, line: begun.line), forKey: name) == nil,
          bytes[(begun.offset + name.count)...].starts(with: ": {".utf8)
        else { return nil }
        first = nil
        isClosed = text.count == 5
      } else if first == nil {
        guard isClosed, bytes[position...].elementsEqual("  }\n}\n".utf8) else { return nil }
        return (start, entries)
      }
      position = end + 1
      line += 1
    }
    return nil
  }
}
