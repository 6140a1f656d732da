/// Rounds numbers to tenths so that they add up to the rounded sum: each is rounded down, and the
/// tenths that are missing go to those with the largest remainders, the first of equals.
public func roundedToTenths(_ numbers: [Double]) -> [Double] {
  let total = Int((numbers.reduce(0, +) * 10).rounded())
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
  return tenths.map { Double($0) / 10 }
}
