public import RandomStreams

/// Why a model cannot be simulated.
public enum SimulationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A table has another number of rows or columns than the scenario asks for.
  case wrongShape(table: String, expected: Int, found: Int)
  /// An expected number of contacts is negative, infinite or not a number.
  case unusableVolume(callType: String, value: Double)
  /// More contacts are expected in one replication than can be simulated.
  case tooManyContacts(expected: Double, most: Double)
  /// More agent groups or call types than an event can name.
  case tooMany(what: String, count: Int, most: Int)
  /// Two of a kind have the same name, by which their random streams are found.
  case sameName(what: String, name: String)
  /// Something names a call type or group that does not exist or is of the wrong channel.
  case unknownReference(place: String, index: Int)
  /// A random volume factor has an impossible coefficient of variation.
  case unusableFactor(callType: String, reason: DistributionError)

  /// What was wanted and what was found.
  public var description: String {
    switch self {
    case .wrongShape(let table, let expected, let found): "\(table): expected \(expected) entries, found \(found)"
    case .unusableVolume(let callType, let value):
      "expected contacts of \(callType): expected a finite number of at least 0, found \(value)"
    case .tooManyContacts(let expected, let most):
      "expected contacts: at most \(most) in one replication can be simulated, found \(expected)"
    case .tooMany(let what, let count, let most): "\(what): at most \(most) can be simulated, found \(count)"
    case .sameName(let what, let name): "\(what): expected a different name for each, found \(name) twice"
    case .unknownReference(let place, let index): "\(place): there is nothing of the right kind with index \(index)"
    case .unusableFactor(let callType, let reason): "volume factors of \(callType): \(reason)"
    }
  }
}
