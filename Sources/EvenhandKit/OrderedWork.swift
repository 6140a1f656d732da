private import Dispatch
private import Synchronization

/// Does a piece of work for each element on several threads and hands the results over in order,
/// a batch at a time, so that memory does not grow with the number of elements.
public func forEachInOrder<Element: Sendable, Result: Sendable>(
  _ elements: [Element], threads: Int, work: @Sendable @escaping (Element) -> Result,
  then use: (Result) throws -> Void
) rethrows {
  guard threads > 1, elements.count > 1 else {
    for element in elements { try use(work(element)) }
    return
  }
  let batch = threads * 8
  for start in stride(from: 0, to: elements.count, by: batch) {
    let slice = elements[start..<min(start + batch, elements.count)]
    let results = Mutex<[Result?]>(Array(repeating: nil, count: slice.count))
    let next = Mutex(slice.startIndex)
    DispatchQueue.concurrentPerform(iterations: min(threads, slice.count)) { _ in
      while let place = next.withLock({ (place: inout Int) -> Int? in
        defer { place += 1 }
        return place < slice.endIndex ? place : nil
      }) {
        let result = work(slice[place])
        results.withLock { $0[place - slice.startIndex] = result }
      }
    }
    for result in results.withLock({ $0 }) { if let result { try use(result) } }
  }
}
