/// Rounds numbers to tenths so that they add up to the rounded sum: each is rounded down, and the
/// tenths that are missing go to those with the largest remainders, the first of equals.
///
/// - Parameter sum: What they add up to, where that is shown rounded by other means; nil for their own
///   sum. It differs from it by less than a tenth.
public func roundedToTenths(_ numbers: [Double], sum: Double? = nil) -> [Double] {
  let total = Int(((sum ?? numbers.reduce(0, +)) * 10).rounded())
  var tenths = numbers.map { Int(($0 * 10).rounded(.down)) }
  let byRemainder = numbers.indices.sorted {
    let left = numbers[$0] * 10 - Double(tenths[$0])
    let right = numbers[$1] * 10 - Double(tenths[$1])
    return left == right ? $0 < $1 : left > right
  }
  var missing = total - tenths.reduce(0, +)
  for place in byRemainder where missing > 0 {
    tenths[place] += 1
    missing -= 1
  }
  // Half a tenth may be rounded up in the numbers and down in what they leave of a hundred.
  if missing < 0, let last = byRemainder.last(where: { tenths[$0] > 0 }) { tenths[last] -= 1 }
  return tenths.map { Double($0) / 10 }
}

/// The points of findings, rounded to tenths so that they add up to a hundred less the neutrality as it
/// is shown.
public func roundedPoints(_ points: [Double], neutrality: Double) -> [Double] {
  roundedToTenths(points, sum: 100 - (neutrality * 10).rounded() / 10)
}
