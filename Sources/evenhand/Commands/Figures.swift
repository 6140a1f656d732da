/// Numbers as rules are shown with.
extension Double {
  /// `3`, `−0.5`
  var inFigures: String {
    let text = self == rounded() ? String(Int(self)) : String(self)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

extension Double {
  /// The number with two decimals at most, rounded down, so that what is over a limit is shown so.
  var inHundredths: String { (((self * 100).rounded(.down)) / 100).inFigures }
}

/// `1 article`, `2 articles`
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
