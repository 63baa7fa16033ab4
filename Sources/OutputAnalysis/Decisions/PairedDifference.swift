/// The difference of two systems that met the same random numbers, replication by replication.
public struct PairedDifference: Sendable, Hashable {
  /// The differences, second less first.
  public private(set) var differences = RunningMoments()

  /// No replications yet.
  public init() {}

  /// Adds one replication.
  ///
  /// - Parameters:
  ///   - first: The measure of the first system.
  ///   - second: The measure of the second system, on the same streams.
  public mutating func add(first: Double, second: Double) {
    differences.add(second - first)
  }

  /// Adds the replications of another; merge in a fixed order.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: PairedDifference) {
    differences.merge(other.differences)
  }

  /// The mean difference with its Student interval; `nil` without replications.
  ///
  /// - Parameter confidence: Above 0, below 1.
  public func estimate(confidence: Double = 0.95) -> Estimate? {
    differences.estimate(confidence: confidence)
  }
}
