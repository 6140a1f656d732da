/// How texts stand in workflow commands of GitHub Actions.
extension String {
  /// The text of a workflow command.
  var escapedForMessage: String { escaped("%\r\n") }

  /// The value of a property of a workflow command.
  var escapedForProperty: String { escaped("%\r\n:,") }

  private func escaped(_ marks: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if marks.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text.append(contentsOf: (digits.utf8.count == 1 ? "%0" : "%").unicodeScalars)
        text.append(contentsOf: digits.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
