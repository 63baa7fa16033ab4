/// Why results could not be written; the command line ends with exit code 74.
public enum OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file or folder could not be made, written or renamed.
  case cannotWrite(path: String, reason: String)

  /// The path and the system's reason.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }
}
