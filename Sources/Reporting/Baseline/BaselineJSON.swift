private import Prose
public import Scoring

/// Writes a baseline as `evenhand/baseline/1`: one line a paragraph, everything sorted, no line
/// numbers, so that a change of an article changes the lines of its own paragraphs.
public struct BaselineJSON {
  /// The bytes of the file.
  public static func bytes(of baseline: Baseline) -> [UInt8] {
    var output = TextBuffer()
    output.writeJSON { json in
      json.object { json in
        json.member("schema", Baseline.schema)
        json.member("engine", baseline.engine)
        json.key("ruleSets")
        json.object { json in
          for (name, sign) in baseline.ruleSets.sorted(by: { $0.key < $1.key }) {
            json.key(named: name)
            json.write(sign)
          }
        }
        json.key("articles")
        json.object { json in
          for (id, article) in baseline.articles.sorted(by: { $0.key < $1.key }) {
            json.key(named: id)
            json.write(article)
          }
        }
      }
    }
    output.write("\n")
    return output.bytes
  }

  /// The id of an article as it stands in the file, with its quotes.
  public static func key(of id: String) -> [UInt8] {
    var output = TextBuffer()
    output.writeJSON { $0.value(id) }
    return output.bytes
  }

  /// The bytes of an article as they stand in the file: its id and all of its record.
  public static func bytes(of article: BaselineArticle, id: String) -> [UInt8] {
    var output = TextBuffer()
    output.writeJSON(depth: 2) { json in
      json.key(named: id)
      json.write(article)
    }
    return output.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ sign: RuleSetSign) {
    object { json in
      json.member("version", sign.version)
      json.member("digest", sign.digest)
      json.member("numbers", sign.numbers)
      json.key("indicators")
      json.object { json in
        for (name, indicator) in sign.indicators.sorted(by: { $0.key < $1.key }) {
          json.key(named: name)
          json.object(.inline) { json in
            json.member("severity", indicator.severity)
            json.member("digest", indicator.digest)
          }
        }
      }
    }
  }

  fileprivate mutating func write(_ article: BaselineArticle) {
    object { json in
      json.key("conflict")
      if let conflict = article.conflict {
        json.object(.inline) { json in
          json.member("id", conflict.id)
          json.member("digest", conflict.digest)
        }
      } else {
        json.null()
      }
      json.key("texts")
      json.array { json in
        for text in article.texts {
          json.object(.inline) { json in
            json.member("fingerprint", text.sign)
            json.member("trace", text.trace.text)
          }
        }
      }
      json.key("ruleSets")
      json.object { json in
        for (name, score) in article.scores.sorted(by: { $0.key < $1.key }) {
          json.key(named: name)
          json.write(score, article.texts)
        }
      }
    }
  }

  private mutating func write(_ score: BaselineScore, _ texts: [ParagraphText]) {
    object { json in
      json.member("digest", score.digest)
      json.member("neutrality", score.neutrality)
      json.member("lean", score.lean)
      json.key("paragraphs")
      json.array { json in
        for (paragraph, text) in zip(score.paragraphs, texts) {
          json.object(.inline) { json in
            json.member("fingerprint", text.sign)
            json.member("neutrality", paragraph.neutrality)
            json.member("lean", paragraph.lean)
            json.key("findings")
            json.array(.inline) { json in
              for finding in paragraph.findings { json.write(finding) }
            }
          }
        }
      }
    }
  }

  private mutating func write(_ finding: BaselineFinding) {
    object(.inline) { json in
      json.member("indicator", finding.indicator)
      json.member("text", finding.text)
      json.member("points", finding.points)
      json.member("voice", finding.voice)
    }
  }
}
