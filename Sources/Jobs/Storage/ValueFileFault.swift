/// Why a file of stored values was not read.
public enum ValueFileFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file does not begin as a file of values does.
  case notValues
  /// The file has a format that this program does not know.
  case otherFormat(Int)
  /// The file's bytes are not those that were written; the reason is for people.
  case damaged(String)

  /// What was wanted and what was found.
  public var description: String {
    switch self {
    case .notValues:
      "expected stored values as 'busyhour plan' and 'busyhour simulate --output' write them, found another kind of file"
    case .otherFormat(let found):
      "expected stored values of format \(ValueFile.format), found format \(found): "
        + (found > ValueFile.format
          ? "they were made by a newer version of the program; use that one" : "make them again with this version")
    case .damaged(let reason): "the stored values are damaged: \(reason); make them again"
    }
  }
}
