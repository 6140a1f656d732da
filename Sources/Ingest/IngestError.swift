public import YAML

/// Why a file is no article. The description names the file and, where there is one, the place:
/// lines and columns count from 1, columns in code points.
public enum IngestError: Error, Hashable, Sendable {
  /// Nothing but white space, markup or front matter.
  case empty(path: String)

  /// More than `limit` bytes: the file has `bytes`.
  case tooLarge(path: String, bytes: Int, limit: Int)

  /// A byte that cannot stand where it stands in UTF-8; `offset` counts bytes from 0.
  case invalidUTF8(path: String, offset: Int, line: Int, column: Int, byte: UInt8)

  /// A NUL byte, which no text holds; `offset` counts bytes from 0.
  case binary(path: String, offset: Int)

  /// A line of JSON Lines that is no article, counted from 1, and what is wrong with it.
  case line(path: String, number: Int, String)

  /// Front matter whose closing line `---` is missing.
  case unclosedFrontMatter(path: String)

  /// Front matter that is no YAML, or holds an unknown key or a value that does not fit.
  case frontMatter(YAMLError)
}

extension IngestError: CustomStringConvertible {
  /// The error in full, without a line break at the end.
  public var description: String {
    switch self {
    case .empty(let path):
      "\(path): error: there is no text in it"
    case .tooLarge(let path, _, let limit):
      "\(path): error: longer than \(limit >> 20) MiB, the most an article may have; "
        + "split it, one article a file"
    case .invalidUTF8(let path, let offset, let line, let column, let byte):
      "\(path):\(line):\(column): error: not valid UTF-8 at byte \(offset) "
        + "(0x\(byte.hexadecimal)); convert it, for example with "
        + "iconv -f windows-1252 -t utf-8"
    case .binary(let path, let offset):
      "\(path): error: not a text file: byte \(offset) is NUL; save the article as UTF-8 text"
    case .line(let path, let number, let problem):
      "\(path):\(number): error: \(problem)"
    case .unclosedFrontMatter(let path):
      "\(path):1:1: error: the front matter that begins here has no closing line ‘---’"
    case .frontMatter(let error):
      error.description
    }
  }
}

extension UInt8 {
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
