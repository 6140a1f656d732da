/// A tree over word forms, in flat tables.
struct PhraseTree: Sendable {
  /// What ends at a node.
  struct Ending: Sendable {
    var owner: PhraseOwner
    var item: Int32
  }

  private struct Edge: Sendable {
    var key: UInt64 = .max
    var node: Int32 = 0
  }

  /// The node that is none.
  static let nowhere: Int32 = 0

  private var roots: [Int32]
  private var edges = [Edge](repeating: Edge(), count: 64)
  private var edgeCount = 0
  private var endings: [[Ending]] = [[]]

  /// An empty tree over a lexicon of `words` words.
  init(words: Int = 0) {
    roots = [Int32](repeating: Self.nowhere, count: words)
  }

  /// The node of phrases that begin with the word.
  func root(_ form: Form) -> Int32 {
    form.isKnown && Int(form.index) < roots.count ? roots[Int(form.index)] : Self.nowhere
  }

  /// What ends at a node.
  func endings(at node: Int32) -> [Ending] { endings[Int(node)] }

  /// The node reached by one more word.
  func child(of node: Int32, by form: Form) -> Int32 {
    let key = Self.key(node, form)
    var position = home(of: key)
    while edges[position].key != .max {
      if edges[position].key == key { return edges[position].node }
      position = (position + 1) & (edges.count - 1)
    }
    return Self.nowhere
  }

  mutating func insert(_ words: [Form], _ ending: Ending) {
    guard let first = words.first else { return }
    var node = roots[Int(first.index)]
    if node == Self.nowhere {
      node = addNode()
      roots[Int(first.index)] = node
    }
    for word in words.dropFirst() {
      var next = child(of: node, by: word)
      if next == Self.nowhere {
        next = addNode()
        add(Edge(key: Self.key(node, word), node: next))
      }
      node = next
    }
    endings[Int(node)].append(ending)
  }

  private mutating func addNode() -> Int32 {
    endings.append([])
    return Int32(endings.count - 1)
  }

  private mutating func add(_ edge: Edge) {
    if (edgeCount + 1) * 2 > edges.count {
      let old = edges
      edges = [Edge](repeating: Edge(), count: old.count * 2)
      for edge in old where edge.key != .max { place(edge) }
    }
    place(edge)
    edgeCount += 1
  }

  private mutating func place(_ edge: Edge) {
    var position = home(of: edge.key)
    while edges[position].key != .max { position = (position + 1) & (edges.count - 1) }
    edges[position] = edge
  }

  private static func key(_ node: Int32, _ form: Form) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: form.index))
  }

  private func home(of key: UInt64) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed ^ (mixed >> 32)) & (edges.count - 1)
  }
}
