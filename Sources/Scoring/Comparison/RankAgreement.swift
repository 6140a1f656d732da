/// How far two rankings of the same things agree: Kendall's τ-b, which knows ties (Kendall, 1945),
/// counted by sorting (Knight, 1966), so that many things cost little more than few.
public struct RankAgreement: Hashable, Sendable {
  /// −1 for opposite rankings to 1 for equal ones; nil where one of them has only ties.
  public let tau: Double?

  /// The agreement of two lists of scores of the same length.
  public init(_ one: [Double], _ other: [Double]) {
    let order = one.indices.sorted { (one[$0], other[$0]) < (one[$1], other[$1]) }
    let pairs = Self.pairs(one.count)
    let tiedInOne = Self.ties(order.map { one[$0] })
    let tiedInBoth = Self.ties(order.map { [one[$0], other[$0]] })
    var second = order.map { other[$0] }
    let discordant = Self.sort(&second)
    let tiedInOther = Self.ties(second)
    let concordantLessDiscordant = pairs - tiedInOne - tiedInOther + tiedInBoth - 2 * discordant
    let scale = Double(pairs - tiedInOne).squareRoot() * Double(pairs - tiedInOther).squareRoot()
    tau = scale > 0 ? Double(concordantLessDiscordant) / scale : nil
  }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// The number of pairs of equals among sorted values.
  private static func ties<Value: Equatable>(_ sorted: [Value]) -> Int {
    var ties = 0
    var run = 1
    for place in sorted.indices.dropFirst() {
      run = sorted[place] == sorted[place - 1] ? run + 1 : 1
      ties += run - 1
    }
    return ties
  }

  /// Sorts by merging and returns how many pairs changed their order.
  private static func sort(_ values: inout [Double]) -> Int {
    var swaps = 0
    var width = 1
    var source = values
    while width < values.count {
      var place = 0
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        while left < middle || right < end {
          if right >= end || (left < middle && source[left] <= source[right]) {
            values[place] = source[left]
            left += 1
          } else {
            values[place] = source[right]
            right += 1
            swaps += middle - left
          }
          place += 1
        }
      }
      source = values
      width *= 2
    }
    return swaps
  }
}
