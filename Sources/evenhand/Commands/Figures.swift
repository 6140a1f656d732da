/// Numbers as rules are shown with.
extension Double {
  /// `3`, `−0.5`
  var inFigures: String {
    let text = self == rounded() ? String(Int(self)) : String(self)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

/// `1 article`, `2 articles`
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
