import Scoring
import TestSupport
import Testing

@Suite struct LargestRemainderTests {
  @Test func addsUpToTheRoundedSum() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let numbers = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        Double.random(in: 0...30, using: &generator)
      }
      let rounded = roundedToTenths(numbers)
      let total = (numbers.reduce(0, +) * 10).rounded() / 10
      #expect(abs(rounded.reduce(0, +) - total) < 1e-9)
      for (number, tenth) in zip(numbers, rounded) { #expect(abs(number - tenth) < 0.1) }
    }
  }

  @Test func givesTheMissingTenthToTheLargestRemainder() {
    #expect(roundedToTenths([1.06, 1.07, 1.07]) == [1.0, 1.1, 1.1])
  }
}
