import Prose
import Rules
public import Scoring

/// An audit of rules as data: everything, whatever is asked for.
public struct AuditJSON: AuditFormat {
  public static let name = "json"

  public init(_ options: ReportOptions) {}

  public func write(_ audit: RulesAudit, to output: inout TextBuffer) {
    var json = JSONWriter(output)
    json.object { json in
      json.member("schema", Self.schema)
      json.member("engine", engineVersion)
      json.member("articles", audit.articles)
      json.member("skipped", audit.skipped)
      json.member("asymmetry", audit.asymmetry)
      json.member("asymmetricIndicators", audit.asymmetricIndicators)
      json.key("packs")
      json.array { json in for pack in audit.packs { write(pack, to: &json) } }
      json.key("sensitivity")
      json.array { json in
        for sensitivity in audit.sensitivities { write(sensitivity, audit, to: &json) }
      }
      json.key("redundancy")
      json.array { json in
        for pair in audit.redundancy.pairs { write(pair, audit, to: &json) }
      }
      json.key("namesNobody")
      json.array { json in
        for claim in audit.namesNobody {
          json.object(.inline) { json in
            json.member("indicator", claim.indicator)
            json.member("words", claim.words)
          }
        }
      }
      json.key("questions")
      json.array { json in for question in audit.questions { write(question, to: &json) } }
    }
    output = json.output
    output.write("\n")
  }

  private func write(_ pack: PackAudit, to json: inout JSONWriter) {
    json.object { json in
      json.member("conflict", pack.conflict)
      json.member("articles", pack.articles)
      json.member("tried", pack.tried)
      json.member("asymmetry", pack.asymmetry)
      json.key("asymmetries")
      json.array { json in
        for group in pack.asymmetries {
          for passage in group.passages { write(passage, to: &json) }
        }
      }
      json.key("pairs")
      json.array { json in for pair in pack.pairs { write(pair, to: &json) } }
      json.key("findings")
      json.object(.inline) { json in
        for (party, count) in zip(pack.parties, pack.findings) {
          json.key(named: party.id)
          json.value(count)
        }
      }
      json.key("notes")
      json.array { json in
        for note in pack.notes {
          json.object(.inline) { json in
            json.member("kind", note.kind.rawValue)
            json.member("text", note.text)
          }
        }
      }
    }
  }

  private func write(_ passage: Asymmetry, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("indicator", passage.indicator)
      json.member("shownBy", passage.cause.rawValue)
      json.member("effect", passage.effect.rawValue)
      json.member("points", passage.size)
      json.member("before", passage.before)
      json.member("after", passage.after)
      json.member("ruleSet", passage.ruleSet)
      json.member("parties", passage.parties)
      json.member("path", passage.path)
      json.key("paragraph")
      if let paragraph = passage.paragraph { json.value(paragraph) } else { json.null() }
      json.member("line", passage.line)
      json.member("words", passage.words)
    }
  }

  private func write(_ pair: PairAudit, to json: inout JSONWriter) {
    json.object { json in
      json.member("parties", pair.parties)
      json.member("compared", pair.articles)
      json.key("differences")
      json.array { json in
        for difference in pair.differences {
          json.object(.inline) { json in
            json.member("ruleSet", difference.ruleSet)
            json.member("article", difference.article)
            json.member("paragraph", difference.paragraph)
            json.member("lean", difference.lean)
          }
        }
      }
      json.key("gaps")
      json.array { json in
        for gap in pair.gaps {
          json.object(.inline) { json in
            json.member("path", gap.path)
            json.member("name", gap.name)
            json.member("instead", gap.instead)
          }
        }
      }
    }
  }

  private func write(
    _ sensitivity: Sensitivity, _ audit: RulesAudit, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("ruleSet", sensitivity.ruleSet)
      json.member("scores", sensitivity.count)
      json.key("indicators")
      json.array { json in
        for (place, weight) in sensitivity.weights.enumerated() where weight.articles > 0 {
          json.object(.inline) { json in
            json.member("indicator", audit.indicators[place].id)
            json.member("articles", weight.articles)
            json.member("decided", weight.decided)
            json.member("swayed", weight.swayed)
            json.member("removal", weight.removal)
            json.member("fifth", weight.fifth)
          }
        }
      }
    }
  }

  private func write(
    _ pair: Redundancy.Pair, _ audit: RulesAudit, to json: inout JSONWriter
  ) {
    json.object(.inline) { json in
      json.member("indicators", [pair.one, pair.other].map { audit.indicators[$0].id })
      json.member("words", pair.words)
      json.member("paragraphs", pair.paragraphs)
    }
  }

  private func write(_ question: AuditQuestion, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("kind", question.kind.rawValue)
      json.member("indicator", question.indicator)
      json.member("words", question.words)
      json.member("count", question.count)
      json.member("conflict", question.conflict)
      json.member("party", question.party)
    }
  }
}
