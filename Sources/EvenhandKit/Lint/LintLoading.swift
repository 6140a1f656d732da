import Rules
import YAML

/// Loads rule files as the program does, and goes on behind a file that is refused.
struct LintLoading {
  enum Outcome {
    case read(Rulebook)
    case refused([YAMLError])
  }

  let outcome: Outcome

  /// The most files that are found to be refused in one go.
  static let maximumRefusals = 100

  /// A file that is refused is left out, or stood in for where others may speak of it, so that nothing
  /// is told twice.
  init(_ files: [RuleFile], kinds: [any Rule.Type]) {
    var errors = files.compactMap { file in Self.syntaxError(of: file) }
    guard errors.isEmpty else {
      outcome = .refused(errors)
      return
    }
    var files = files
    while errors.count < Self.maximumRefusals {
      do {
        let rulebook = try Rulebook(files, kinds: kinds)
        outcome = errors.isEmpty ? .read(rulebook) : .refused(errors)
        return
      } catch {
        // What stands in for a file may be refused for the same reason.
        if !errors.contains(where: { $0.file == error.file && $0.message == error.message }) {
          errors.append(error)
        }
        guard let place = files.firstIndex(where: { $0.path == error.file }) else { break }
        if let other = Self.substitute(for: files[place]) {
          files[place] = other
        } else {
          files.remove(at: place)
        }
      }
    }
    outcome = .refused(errors)
  }

  private static func syntaxError(of file: RuleFile) -> YAMLError? {
    if file.isScript { return nil }
    do throws(YAMLError) {
      _ = try Document(file.bytes, name: file.path)
      return nil
    } catch {
      return error
    }
  }

  /// A file that defines the same name and is surely read; nil where nobody needs the name, and where
  /// the file is one already.
  private static func substitute(for file: RuleFile) -> RuleFile? {
    if file.isScript { return other(file, "function article(a) end") }
    guard let document = try? Document(file.bytes, name: file.path) else { return nil }
    let text: String
    if let name = document.root.value(of: "indicator")?.text {
      text = """
        indicator: \(name)
        kind: \(BalanceRule.kind)
        component: sourcing
        summary: ‘\(name)’ was refused
        rationale: None.
        source: none
        """
    } else if let name = document.root.value(of: "rule-set")?.text {
      text = """
        rule-set: \(name)
        version: 0.0.0
        title: ‘\(name)’ was refused
        position: None.
        source: none
        """
    } else if document.root.value(of: "pack") != nil {
      text = "pack: refused-\(file.folder)\ntitle: A pack that was refused\n"
    } else {
      return nil
    }
    return other(file, text)
  }

  /// The file with another text; nil where it has that already.
  private static func other(_ file: RuleFile, _ text: String) -> RuleFile? {
    let bytes = Array(text.utf8)
    return bytes == file.bytes ? nil : RuleFile(path: file.path, bytes: bytes, folder: file.folder)
  }
}
