import Jobs
import Measures
import ScenarioFiles

/// Gates of a file: one to a line, `#` begins a comment.
enum GateFile {
  /// The gates.
  ///
  /// - Throws: `ScenarioFault` with the place of every line that is no condition.
  static func read(_ path: String) throws -> [Condition] {
    let bytes: [UInt8]
    do {
      bytes = try DiskFiles().bytes(path: path, limit: 1 << 20)
    } catch {
      switch error {
      case .unreadable(let reason): throw ScenarioFault.unreadable(path: path, reason: reason)
      case .tooLarge: throw ScenarioFault.unreadable(path: path, reason: "more than 1 MiB")
      }
    }
    var (conditions, problems) = ([Condition](), [Problem]())
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      let text = line.prefix { $0 != "#" }
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      do {
        conditions.append(try Condition(String(text)))
      } catch {
        problems.append(
          Problem(
            file: path, line: place + 1, column: error.column, keyPath: "", wanted: error.wanted, found: error.found,
            suggestion: error.suggestion))
      }
    }
    guard problems.isEmpty else { throw ScenarioFault.problems(problems) }
    return conditions
  }
}
