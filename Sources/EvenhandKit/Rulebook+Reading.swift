import Annotate
import Rules

extension Rulebook {
  /// An annotator that knows the rulebook's phrases, packs and cues.
  var annotator: Annotator {
    Annotator(phrasebook, conflicts: packs.map(\.conflict), cues: cues)
  }
}
