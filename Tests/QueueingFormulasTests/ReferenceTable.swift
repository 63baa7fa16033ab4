import Foundation
import Testing

/// A table of reference values, computed independently of this project.
struct ReferenceTable {
  struct Row: CustomTestStringConvertible, Sendable {
    let cells: [String: String]
    let line: String
    var testDescription: String { line }

    func number(_ column: String) throws -> Double {
      try #require(Double(cells[column] ?? ""), "no number in column \(column)")
    }

    func text(_ column: String) -> String { cells[column] ?? "" }
  }

  /// The rows of a file of this folder's `Reference`.
  static func rows(_ name: String) throws -> [Row] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Reference"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
    let header = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let values = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(cells: Dictionary(zip(header, values)) { first, _ in first }, line: line)
    }
  }

  /// The tolerance that the tables state: 1e-9 relative, 1e-6 where load / agents = 1 - 1e-9 or agents >= 1e5.
  static func tolerance(agents: Double, load: Double) -> Double {
    agents >= 1e5 || abs(load / agents - (1 - 1e-9)) < 1e-12 ? 1e-6 : 1e-9
  }
}

/// Checks a value against its reference.
///
/// Both below the smallest normal number count as equal. Levels in the far tail were formed in the tables as differences at 50 digits,
/// so that below `floor` they show rounding only; `far tails` tests the three rows concerned against exact values.
func expectClose(
  _ value: Double?, _ reference: Double, within tolerance: Double, floor: Double = 1e-300, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value else {
    Issue.record("\(what): no value, wanted \(reference)", sourceLocation: sourceLocation)
    return
  }
  let isClose = abs(value - reference) <= tolerance * abs(reference) || max(abs(value), abs(reference)) < floor
  #expect(isClose, "\(what): \(value), wanted \(reference)", sourceLocation: sourceLocation)
}
