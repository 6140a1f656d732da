public import YAML

/// Why a file is no article. `description` names the file and, where there is one, the place.
public enum IngestError: Error, Sendable {
  /// A place in a file: line and column count from 1, the column in bytes.
  public struct Place: Hashable, Sendable {
    public var line: Int
    public var column: Int
  }

  /// Nothing but white space, or nothing behind the front matter.
  case empty(path: String)
  /// More than `Article.maximumBytes`.
  case tooLarge(path: String, limit: Int)
  /// A line of JSON Lines that is no article, counted from 1.
  case line(path: String, number: Int, String)
  /// A byte that is no UTF-8, at an offset in bytes.
  case invalidUTF8(path: String, offset: Int, byte: UInt8, Place)
  /// A NUL byte: no text at all.
  case binary(path: String, offset: Int)
  /// Front matter whose closing `---` is missing.
  case unclosedFrontMatter(path: String)
  /// Front matter that does not fit.
  case frontMatter(YAMLError)
}

extension IngestError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty(let path):
      "\(path): error: there is no text in it"
    case .tooLarge(let path, let limit):
      "\(path): error: longer than \(limit >> 20) MiB, the most an article may have; "
        + "split it, one article a file"
    case .line(let path, let number, let problem):
      "\(path):\(number): error: \(problem)"
    case .invalidUTF8(let path, let offset, let byte, let place):
      "\(path):\(place.line):\(place.column): error: not valid UTF-8 at byte \(offset) "
        + "(0x\(Self.hexadecimal(byte))); convert it, for example with "
        + "iconv -f windows-1252 -t utf-8"
    case .binary(let path, let offset):
      "\(path): error: not a text file: byte \(offset) is NUL; save the article as UTF-8 text"
    case .unclosedFrontMatter(let path):
      "\(path):1:1: error: the front matter that begins here has no closing line ‘---’"
    case .frontMatter(let error): error.description
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
