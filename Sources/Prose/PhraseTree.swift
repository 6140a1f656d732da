/// A tree over word forms, in flat tables.
struct PhraseTree: Sendable {
  /// What ends at a node: a phrase of somebody's, and the next that ends there.
  private struct Ending: Sendable {
    var owner: PhraseOwner
    var item: Int32
    var next: Int32
  }

  private struct Edge: Sendable {
    var key: UInt64 = .max
    var node: Int32 = 0
  }

  /// The node that is none.
  static let nowhere: Int32 = 0

  private var roots: [Int32]
  private var edges = [Edge](repeating: Edge(), count: 1 << 12)
  private var edgeCount = 0
  private var endings: [Ending] = []

  /// The last ending of each node, or −1.
  private var lastEnding: [Int32] = [-1]

  /// An empty tree over a lexicon of `words` words.
  init(words: Int = 0) {
    roots = [Int32](repeating: Self.nowhere, count: words)
  }

  /// The node of phrases that begin with the word.
  func root(_ form: Form) -> Int32 {
    form.isKnown && Int(form.index) < roots.count ? roots[Int(form.index)] : Self.nowhere
  }

  /// Calls `body` with everything that ends at a node.
  func visitEndings(at node: Int32, _ body: (PhraseOwner, _ item: Int32) -> Void) {
    var place = lastEnding[Int(node)]
    while place >= 0 {
      let ending = endings[Int(place)]
      body(ending.owner, ending.item)
      place = ending.next
    }
  }

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

  /// The node that some words lead to, `nowhere` for no words.
  mutating func insert(_ words: some Sequence<Form>) -> Int32 {
    var node = Self.nowhere
    for word in words { node = next(from: node, by: word) }
    return node
  }

  /// Lets a phrase end with a word behind a node.
  mutating func insert(_ word: Form, behind node: Int32, owner: PhraseOwner, item: Int32) {
    let node = Int(next(from: node, by: word))
    endings.append(Ending(owner: owner, item: item, next: lastEnding[node]))
    lastEnding[node] = Int32(endings.count - 1)
  }

  /// The node behind one more word, made where there is none; `nowhere` is where phrases begin.
  private mutating func next(from node: Int32, by word: Form) -> Int32 {
    if node == Self.nowhere {
      if roots[Int(word.index)] == Self.nowhere { roots[Int(word.index)] = addNode() }
      return roots[Int(word.index)]
    }
    var next = child(of: node, by: word)
    if next == Self.nowhere {
      next = addNode()
      add(Edge(key: Self.key(node, word), node: next))
    }
    return next
  }

  private mutating func addNode() -> Int32 {
    lastEnding.append(-1)
    return Int32(lastEnding.count - 1)
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
