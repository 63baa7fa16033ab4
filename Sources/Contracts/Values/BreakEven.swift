internal import OutputAnalysis
public import ScenarioModel

/// The volume at which the agents in hand neither earn nor lose, penalties and bonuses included, by simulation.
///
/// Volumes are shares of the simulated one. Of several such volumes it is one next to the simulated volume: below it where that has a
/// margin, above it where that has none.
public struct BreakEven: Sendable, Hashable, Codable {
  /// The volume; nil where the mean margin has the same sign at all volumes that were tried.
  public let volume: Double?
  /// Half of its interval; nil without a volume, and where runs do not differ.
  public let halfWidth: Double?
  /// The lowest and the highest volume that were tried.
  public let lowest, highest: Double
  /// Runs at each volume.
  public let replications: Int
  /// Confidence of the interval.
  public let confidence: Double

  /// A volume with the margin of every run, all volumes on the same streams.
  public struct Trial: Sendable {
    /// The volume.
    public let volume: Double
    /// The margins.
    public let margins: [Money]

    /// The mean of the margins; 0 without any.
    public var mean: Double {
      margins.isEmpty ? 0 : margins.reduce(Money.zero, +).double / Double(margins.count)
    }

    /// A trial from its parts.
    public init(volume: Double, margins: [Money]) { (self.volume, self.margins) = (volume, margins) }
  }

  /// The volume between two near ones, by interpolation of each run's margins.
  ///
  /// - Parameters:
  ///   - loss: the mean margin is below 0.
  ///   - gain: it is not; with as many runs.
  ///   - tried: the lowest and the highest volume.
  ///   - confidence: of the interval, above 0, below 1.
  public init(between loss: Trial, and gain: Trial, tried: ClosedRange<Double>, confidence: Double) {
    (lowest, highest) = (tried.lowerBound, tried.upperBound)
    (replications, self.confidence) = (loss.margins.count, confidence)
    let rise = gain.mean - loss.mean
    guard loss.mean < 0, rise > 0 else {
      (volume, halfWidth) = (nil, nil)
      return
    }
    let part = -loss.mean / rise
    let width = gain.volume - loss.volume
    volume = loss.volume + part * width
    var moments = RunningMoments()
    for (low, high) in zip(loss.margins, gain.margins) {
      moments.add(low.double + part * (high.double - low.double))
    }
    halfWidth = moments.estimate(confidence: confidence)?.halfWidth.map { $0 * abs(width) / rise }
  }

  /// No volume among those that were tried.
  public init(noneWithin tried: ClosedRange<Double>, replications: Int, confidence: Double) {
    (volume, halfWidth) = (nil, nil)
    (lowest, highest) = (tried.lowerBound, tried.upperBound)
    (self.replications, self.confidence) = (replications, confidence)
  }

  /// A seed that no search, check, study, frontier or gaming check of the scenario uses.
  public static func seed(from seed: UInt64) -> UInt64 { (seed &+ 0x9E37_79B9_7F4A_7C15) ^ 0x0062_7265_616B_6576 }
}
