/// A question that a queueing formula cannot answer.
public enum QueueingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A number is not finite, or outside its range.
  case invalidArgument(name: String, wanted: String, found: Double)
  /// No number of agents meets the target.
  case targetUnattainable(String)
  /// The method asked for needs something that was not given.
  case missing(name: String, neededBy: String)
  /// Two lists that belong together differ in length.
  case lengthMismatch(name: String, wanted: Int, found: Int)
  /// A numerical method gave up.
  case numerical(String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .invalidArgument(let name, let wanted, let found): "\(name): expected \(wanted), found \(found)"
    case .targetUnattainable(let target): "no number of agents meets the target: \(target)"
    case .missing(let name, let neededBy): "\(neededBy) needs \(name)"
    case .lengthMismatch(let name, let wanted, let found): "\(name): expected \(wanted) values, found \(found)"
    case .numerical(let reason): "numerical failure: \(reason)"
    }
  }

  /// Runs a numerical method and translates its errors.
  static func translating<Value>(_ body: () throws -> Value) throws(QueueingError) -> Value {
    do { return try body() } catch let error as QueueingError { throw error } catch { throw .numerical("\(error)") }
  }
}

/// Checks on arguments: every public function goes through one of these before it computes.
enum Checked {
  /// The largest load and number of agents that the formulas accept; the work grows with its square root.
  static let largest = 1e10

  /// Mean times: from a nanosecond to some 30,000 years, so that no product of two leaves the range of numbers.
  static func time(_ value: Double, _ name: String) throws(QueueingError) {
    guard value >= 1e-9, value <= 1e12 else {
      throw .invalidArgument(name: name, wanted: "a time from 1e-9 to 1e12 seconds", found: value)
    }
  }

  static func positive(_ value: Double, _ name: String) throws(QueueingError) {
    guard value.isFinite, value > 0 else {
      throw .invalidArgument(name: name, wanted: "a number above 0", found: value)
    }
  }

  static func notNegative(_ value: Double, _ name: String) throws(QueueingError) {
    guard value.isFinite, value >= 0 else {
      throw .invalidArgument(name: name, wanted: "a number of at least 0", found: value)
    }
  }

  static func share(_ value: Double, _ name: String) throws(QueueingError) {
    guard value >= 0, value <= 1 else {
      throw .invalidArgument(name: name, wanted: "a share from 0 to 1", found: value)
    }
  }

  static func size(_ value: Double, _ name: String) throws(QueueingError) {
    guard value >= 0, value <= largest else {
      throw .invalidArgument(name: name, wanted: "a number from 0 to 1e10", found: value)
    }
  }

  static func whole(_ value: Int, in range: ClosedRange<Int>, _ name: String) throws(QueueingError) {
    guard range.contains(value) else {
      throw .invalidArgument(
        name: name, wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)", found: Double(value))
    }
  }

  static func positiveSize(_ value: Double, _ name: String) throws(QueueingError) {
    guard value >= 1e-9, value <= largest else {
      throw .invalidArgument(name: name, wanted: "a number from 1e-9 to 1e10", found: value)
    }
  }

  static func positive(_ value: Double, upTo most: Double, _ name: String) throws(QueueingError) {
    guard value >= 1e-9, value <= most else {
      throw .invalidArgument(name: name, wanted: "a number above 0, at most \(most)", found: value)
    }
  }
}
