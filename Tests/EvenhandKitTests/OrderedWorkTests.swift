import EvenhandKit
import Testing

@Suite struct OrderedWorkTests {
  @Test(arguments: [0, 1, 7, 8, 9, 100], [1, 2, 5])
  func handsResultsOverInOrder(count: Int, threads: Int) {
    var results: [Int] = []
    forEachInOrder(Array(0..<count), threads: threads) {
      $0 * $0
    } then: {
      results.append($0)
    }
    #expect(results == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 2])
  func endsWithTheFirstResultThatIsRefused(threads: Int) {
    struct Refusal: Error {}
    var results: [Int] = []
    #expect(throws: Refusal.self) {
      try forEachInOrder(Array(0..<100), threads: threads) {
        $0
      } then: { result in
        if result == 3 { throw Refusal() }
        results.append(result)
      }
    }
    #expect(results == [0, 1, 2])
  }
}
