internal import ScenarioModel

/// A demand that no curve can meet, located by key path so that the command line can show its place in the file.
public struct DemandFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Key path of the value concerned, such as `call_types[0].demand.peak_day`.
  public let keyPath: String
  /// What was expected and what was found, with both numbers.
  public let message: String

  /// A fault.
  /// - Parameters:
  ///   - keyPath: Key path of the value concerned.
  ///   - message: What was expected and what was found.
  public init(keyPath: String, message: String) {
    self.keyPath = keyPath
    self.message = message
  }

  /// Key path and message.
  public var description: String { "\(keyPath): \(message)" }
}

/// The key paths of one call type's demand.
struct DemandKeys {
  /// Index of the call type in the scenario.
  let callType: Int

  /// The key path of the demand, or of a key below it.
  func path(_ key: String = "") -> String {
    "call_types[\(callType)].demand" + (key.isEmpty || key.hasPrefix("[") ? key : "." + key)
  }

  /// A fault at a key of the demand.
  func fault(_ key: String, _ message: String) -> DemandFault { DemandFault(keyPath: path(key), message: message) }

  /// A warning at a key of the demand.
  func warning(_ key: String, _ english: String, _ french: String) -> ScenarioWarning {
    ScenarioWarning(keyPath: path(key), Bilingual(english, french))
  }
}
