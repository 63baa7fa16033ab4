public import RandomStreams
public import ScenarioModel

/// The random volume factors of one call type: gamma with mean 1, of the run, of each week and of each day.
///
/// Every factor has a stream of its own, so that a day's factor is the same whatever other days are simulated.
public struct RandomVolume: Sendable {
  private let run: Sampler?
  private let week: Sampler?
  private let day: Sampler?
  private let entity: UInt32

  /// Factors from their coefficients of variation.
  ///
  /// - Parameters:
  ///   - factors: Coefficients of variation; 0 for none.
  ///   - callType: Index of the call type, which names the streams.
  /// - Throws: `DistributionError` when a coefficient other than 0 lies outside 1e-4...1000.
  public init(_ factors: VolumeFactors, callType: Int) throws(DistributionError) {
    run = try RandomVolume.sampler(factors.run)
    week = try RandomVolume.sampler(factors.week)
    day = try RandomVolume.sampler(factors.day)
    entity = UInt32(clamping: callType)
  }

  /// The product of the factors that act on a day, 0 or more.
  ///
  /// - Parameters:
  ///   - seed: The run's seed.
  ///   - dayIndex: Index of the day in the grid.
  ///   - weekIndex: Number of Mondays since the one on or before the first day.
  ///   - replication: Number of the replication.
  public func factor(seed: UInt64, day dayIndex: UInt32, week weekIndex: UInt32, replication: UInt32) -> Double {
    var product = 1.0
    func multiply(_ sampler: Sampler?, _ purpose: StreamPurpose, _ index: UInt32) {
      guard let sampler else { return }
      var stream = RandomStream(
        seed: seed, purpose: purpose, entity: entity, day: index, replication: replication)
      product *= sampler.draw(&stream)
    }
    multiply(run, .runFactor, 0)
    multiply(week, .weekFactor, weekIndex)
    multiply(day, .dayFactor, dayIndex)
    return product
  }

  private static func sampler(_ variation: Double) throws(DistributionError) -> Sampler? {
    guard variation != 0 else { return nil }
    return try Distribution.gamma(mean: 1, standardDeviation: variation).sampler
  }
}
