/// A number for each party of a conflict, zero at first.
///
/// Two stand inline, since most conflicts have two parties and every paragraph has these numbers
/// under every rule set: an array each would cost more than working them out.
struct PartyValues: Hashable, Sendable {
  let count: Int
  private var first = 0.0
  private var second = 0.0
  private var others: [Double]?

  init(count: Int) {
    self.count = count
    others = count > 2 ? [Double](repeating: 0, count: count - 2) : nil
  }

  subscript(party: Int) -> Double {
    get { party == 0 ? first : party == 1 ? second : others![party - 2] }
    set {
      switch party {
      case 0: first = newValue
      case 1: second = newValue
      default: others![party - 2] = newValue
      }
    }
  }
}
