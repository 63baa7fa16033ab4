internal import Foundation
internal import Measures

/// A value of a committed summary that is another one now.
public struct ValueChange: Sendable, Hashable {
  /// Where it stands, by names: `callTypes.questions.days.2024-03-04.serviceLevel.mean`.
  public let path: String
  /// The committed value; nil where there was none.
  public let old: String?
  /// The value now; nil where there is none.
  public let new: String?
}

/// The values of a `summary.json` by path; items of lists are named by their name or the cell that they are of.
struct SummaryValues {
  /// What a summary was made from.
  struct Head: Hashable {
    let version: String
    let digest: String
    let seed: String
    let replications: Int
    let confidence: Double
  }

  private(set) var values: [String: String] = [:]
  let head: Head

  /// The values of a document; nil for what is no summary of a run.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let version = root["engineVersion"] as? String,
      let digest = (root["scenario"] as? [String: Any])?["digest"] as? String, let seed = root["seed"],
      let replications = root["replications"] as? Int, let confidence = root["confidence"] as? Double,
      confidence > 0, confidence < 1
    else { return nil }
    head = Head(
      version: version, digest: digest, seed: "\(seed)", replications: replications, confidence: confidence)
    add(root, "")
  }

  /// The values of a run; nil for one without a result.
  init?(_ run: RunResult, by scope: Scope) { self.init(Array(run.summary(by: scope).utf8)) }

  subscript(_ path: String) -> String? { values[path] }

  /// Every path.
  var paths: [String] { Array(values.keys) }

  /// Paths at which two documents differ, the whole service's run first; texts that explain numbers are passed over.
  static func changes(from old: SummaryValues, to new: SummaryValues) -> [ValueChange] {
    Set(old.values.keys).union(new.values.keys)
      .sorted { (rank($0), $0) < (rank($1), $1) }
      .filter { old[$0] != new[$0] && !$0.contains("efinitions.") }
      .map { ValueChange(path: $0, old: old[$0], new: new[$0]) }
  }

  /// The whole service's run first, then runs, then cells.
  private static func rank(_ path: String) -> Int {
    path.hasPrefix("whole.run.") ? 0 : path.contains(".run.") ? 1 : path.hasPrefix("whole.") ? 2 : 3
  }

  private static let names = ["name", "month", "week", "day", "interval", "probability", "path", "keyPath"]

  private mutating func add(_ value: Any, _ path: String) {
    if let object = value as? [String: Any] {
      for (key, child) in object { add(child, path.isEmpty ? key : path + "." + key) }
    } else if let list = value as? [Any] {
      for (place, child) in list.enumerated() {
        let name = (child as? [String: Any]).flatMap { item in
          SummaryValues.names.lazy.compactMap { item[$0].map { "\($0)" } }.first
        }
        add(child, path + "." + (name ?? "\(place)"))
      }
    } else {
      values[path] = value is NSNull ? "null" : "\(value)"
    }
  }
}
