import Prose

extension Report {
  /// The path of the article as other programs want it.
  var path: ReportPath { ReportPath(article.article.path) }
}

/// A path as other programs want it.
struct ReportPath {
  /// The path without `./` before it.
  let clean: String

  init(_ path: String) {
    var rest = path[...]
    while rest.hasPrefix("./") {
      rest = rest.dropFirst(2)
      rest = rest.drop { $0 == "/" }
    }
    clean = rest.isEmpty ? path : String(rest)
  }

  /// The path as a reference in the sense of RFC 3986: relative, or a `file:` URI where it is absolute.
  var uri: String {
    var uri = clean.hasPrefix("/") ? "file://" : ""
    for byte in clean.utf8 {
      if byte.isUnreserved || byte == UInt8(ascii: "/") {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return uri
  }
}

extension UInt8 {
  /// Whether a URI holds the character as it is.
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
