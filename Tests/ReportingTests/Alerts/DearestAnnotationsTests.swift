import TestSupport
import Testing

@testable import Reporting

@Suite struct DearestAnnotationsTests {
  @Test(arguments: 0..<50 as Range<UInt64>)
  func keepsWhatSortingWouldKeep(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let limit = Int.random(in: 0...6, using: &generator)
    let points = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      Double.random(in: 0...9, using: &generator).rounded()
    }
    var dearest = DearestAnnotations(limit: limit)
    for (number, points) in points.enumerated() { dearest.add(costing: points) { "\(number)" } }
    let ranked = points.indices.sorted {
      points[$0] == points[$1] ? $0 < $1 : points[$0] > points[$1]
    }
    #expect(dearest.commands == ranked.prefix(limit).map { "\($0)" })
    #expect(dearest.seen == points.count)
  }
}
