/// A step in reading a document, in the words of the YAML specification.
struct Event {
  /// What is met.
  enum Kind {
    case streamStart, streamEnd
    case documentStart, documentEnd
    case alias
    case scalar(String, Node.Style)
    case sequenceStart(Node.Style)
    case sequenceEnd
    case mappingStart(Node.Style)
    case mappingEnd
  }

  var kind: Kind
  var start: Mark
  var end: Mark

  /// Whether a list or a mapping ends here.
  var endsCollection: Bool {
    switch kind {
    case .sequenceEnd, .mappingEnd: true
    default: false
    }
  }
}
