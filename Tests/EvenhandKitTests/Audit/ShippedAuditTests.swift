import EvenhandKit
import TestSupport
import Testing

/// The shipped rules read all parties of all packs alike, over the whole corpus.
@Suite struct ShippedAuditTests {
  @Test func namesNoIndicator() throws {
    let audit = try audit(.shipped)
    #expect(audit.articles == 60 && audit.skipped == 4)
    #expect(audit.ruleSets.count == 6)
    #expect(audit.asymmetricIndicators == [])
    for pack in audit.packs {
      #expect(pack.articles > 0, "\(pack.conflict)")
      for pair in pack.pairs {
        #expect(pair.articles > 0 && pair.gaps == [], "\(pair.parties)")
        for difference in pair.differences {
          #expect(
            difference.article == 0 && difference.paragraph == 0 && difference.leansTurn,
            "\(pair.parties) \(difference.ruleSet)")
        }
      }
    }
  }

  @Test func namesNoIndicatorWithThePartiesExchanged() throws {
    #expect(try audit(Rulebook.shipped.exchangingParties()).asymmetricIndicators == [])
  }

  private func audit(_ rulebook: Rulebook) throws -> RulesAudit {
    let auditor = try RulesAuditor(rulebook)
    var tally = AuditTally(auditor)
    for path in Corpus.paths {
      tally.add(try auditor.audit(Pipeline.article(Files.contents(of: path), path: path)))
    }
    return tally.audit()
  }
}
