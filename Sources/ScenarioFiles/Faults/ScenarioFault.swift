/// Why a scenario or a file beside it could not be read.
public enum ScenarioFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file is missing or cannot be read.
  case unreadable(path: String, reason: String)
  /// Every problem that was found, in order of position; never empty.
  case problems([Problem])

  /// The exit code of the command line (sysexits): 66 for a missing file, 65 for faulty data.
  public var exitCode: Int32 {
    switch self {
    case .unreadable: 66
    case .problems: 65
    }
  }

  /// The problems, empty when the file could not be read at all.
  public var problems: [Problem] {
    switch self {
    case .unreadable: []
    case .problems(let problems): problems
    }
  }

  /// Most problems that are printed; the rest is counted.
  public static let mostPrinted = 50

  /// One line for each of the first problems, and how many more there are.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .problems(let problems):
      (problems.prefix(Self.mostPrinted).map(\.description) + rest(of: problems)).joined(separator: "\n")
    }
  }

  /// A line that counts the problems that are not printed.
  private func rest(of problems: [Problem]) -> [String] {
    let count = problems.count - Self.mostPrinted
    guard count > 0 else { return [] }
    let limit = problems.count >= Reading.problemLimit ? "at least " : ""
    return ["and \(limit)\(count) more \(count == 1 ? "fault" : "faults")"]
  }
}
