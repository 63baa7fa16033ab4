/// Why a contract cannot be reckoned, and at which key of the scenario.
public struct ContractFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Key path, such as `contract.commitments[0].holds`.
  public let keyPath: String
  /// What was wanted and what was found.
  public let message: String

  /// A line for people.
  public var description: String { message }

  init(_ keyPath: String, _ message: String) {
    self.keyPath = keyPath
    self.message = message
  }
}
