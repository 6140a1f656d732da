/// Numbers as rules are shown with.
extension Double {
  /// `3`, `−0.5`
  var inFigures: String {
    let text = self == rounded() ? String(Int(self)) : String(self)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}
