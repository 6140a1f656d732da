import Annotate
import Rules

extension Rulebook {
  /// An annotator that knows the rulebook's phrases, packs and cues.
  var annotator: Annotator {
    Annotator(phrasebook, conflicts: packs.map(\.conflict), cues: cues)
  }

  /// Refuses the id of a conflict pack that there is not.
  ///
  /// - Parameter path: The article that asks for it; nil where the caller does.
  func check(conflict id: String, path: String?) throws(EvenhandError) {
    let known = packs.map(\.conflict.id)
    if !known.contains(id) { throw .unknownConflict(id, known: known, path: path) }
  }
}
