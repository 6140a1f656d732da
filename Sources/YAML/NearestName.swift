/// Finds the name that was probably meant by a misspelt one.
///
/// Nearness is Damerau–Levenshtein distance over code points: letters left out, added, changed, or
/// exchanged with their neighbour. No letter is edited twice.
///
/// - Returns: The nearest name, the first of several; nil if more than a third of the longer name
///   would have to change, or if the misspelt one is longer than 100 code points.
public func nearestName(to misspelt: String, among names: [String]) -> String? {
  let wrong = Array(misspelt.unicodeScalars.prefix(101))
  guard wrong.count <= 100 else { return nil }
  var nearest: (name: String, distance: Int)?
  for name in names {
    let right = Array(name.unicodeScalars)
    let limit = max(wrong.count, right.count) / 3
    guard abs(wrong.count - right.count) <= limit else { continue }
    let distance = editDistance(from: wrong, to: right)
    if distance <= limit, distance < nearest?.distance ?? .max { nearest = (name, distance) }
  }
  return nearest?.name
}

/// Counts the edits between two names, keeping three rows of the usual table.
private func editDistance(from wrong: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
  var rowBefore: [Int] = []
  var row = Array(0...right.count)
  for (i, letter) in wrong.enumerated() {
    var next = [i + 1]
    next.reserveCapacity(row.count)
    for (j, other) in right.enumerated() {
      let changed = row[j] + (letter == other ? 0 : 1)
      var least = min(changed, row[j + 1] + 1, next[j] + 1)
      if i > 0, j > 0, letter == right[j - 1], wrong[i - 1] == other {
        least = min(least, rowBefore[j - 1] + 1)
      }
      next.append(least)
    }
    (rowBefore, row) = (row, next)
  }
  return row[right.count]
}
