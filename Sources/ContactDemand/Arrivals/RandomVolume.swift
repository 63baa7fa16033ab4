public import RandomStreams
public import ScenarioModel

/// The random volume factors of one call type: gamma with mean 1, of the run, of each week and of each day.
///
/// Every factor has a stream of its own, named by the call types and the date of the day or of the week's Monday, so that a
/// day's factor is the same whatever other days and types are simulated.
public struct RandomVolume: Sendable {
  private let run: Sampler?
  private let week: Sampler?
  private let day: Sampler?
  private let name: StreamName

  /// Factors from their coefficients of variation.
  ///
  /// - Parameters:
  ///   - factors: Coefficients of variation; 0 for none.
  ///   - name: The call types on which the factors act, which names the streams.
  /// - Throws: `DistributionError` when a coefficient other than 0 lies outside 1e-4...1000.
  public init(_ factors: VolumeFactors, name: StreamName) throws(DistributionError) {
    run = try RandomVolume.sampler(factors.run)
    week = try RandomVolume.sampler(factors.week)
    day = try RandomVolume.sampler(factors.day)
    self.name = name
  }

  /// The product of the factors that act on a day, 0 or more.
  ///
  /// - Parameters:
  ///   - seed: The run's seed.
  ///   - date: The day, in days since 1970-01-01.
  ///   - monday: The Monday on or before it, likewise.
  ///   - replication: Number of the replication.
  public func factor(seed: UInt64, date: Int32, monday: Int32, replication: UInt32) -> Double {
    var product = 1.0
    func multiply(_ sampler: Sampler?, _ purpose: StreamPurpose, _ date: Int32) {
      guard let sampler else { return }
      var stream = RandomStream(seed: seed, purpose: purpose, name: name, date: date, replication: replication)
      product *= sampler.draw(&stream)
    }
    multiply(run, .runFactor, 0)
    multiply(week, .weekFactor, monday)
    multiply(day, .dayFactor, date)
    return product
  }

  private static func sampler(_ variation: Double) throws(DistributionError) -> Sampler? {
    guard variation != 0 else { return nil }
    return try Distribution.gamma(mean: 1, standardDeviation: variation).sampler
  }
}
