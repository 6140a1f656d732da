import Prose

/// The path of an article as other programs want it.
extension Report {
  /// The path without `./` before it.
  var cleanPath: String {
    var path = article.article.path[...]
    while path.hasPrefix("./") {
      path = path.dropFirst(2)
      path = path.drop { $0 == "/" }
    }
    return path.isEmpty ? article.article.path : String(path)
  }

  /// The path as a reference in the sense of RFC 3986: relative, or a `file:` URI where it is absolute.
  var uri: String {
    var uri = cleanPath.hasPrefix("/") ? "file://" : ""
    for byte in cleanPath.utf8 {
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
