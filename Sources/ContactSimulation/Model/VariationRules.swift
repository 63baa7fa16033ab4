import EventEngine
import RandomStreams
import ScenarioModel

/// How handling times and patience of a call type move, as the event loop needs it.
struct VariationRules: Sendable {
  /// A factor that holds from a time on.
  struct Piece: Sendable {
    let start: Double
    let factor: Double
  }

  /// Factors on handling times in order of time; empty where they do not move with the time of arrival.
  let pieces: ConstantTable<Piece>
  /// The run's factors.
  private let handling: Sampler?
  private let patience: Sampler?
  private let name: StreamName

  init(_ variation: TimeVariation, name: StreamName, grid: ServiceGrid) throws(DistributionError) {
    func sampler(_ variation: Double?) throws(DistributionError) -> Sampler? {
      guard let variation else { return nil }
      return try Distribution.gamma(mean: 1, standardDeviation: variation).sampler
    }
    let factors = variation.handlingByInterval ?? []
    var pieces: [Piece] = []
    for (interval, factor) in zip(grid.intervals, factors) where pieces.last?.factor != factor {
      pieces.append(Piece(start: Double(interval.start), factor: factor))
    }
    self.pieces = ConstantTable(pieces)
    handling = try sampler(variation.handlingOfRun)
    patience = try sampler(variation.patienceOfRun)
    self.name = name
  }

  /// Factor on the handling time of a contact that arrives at a time; O(log pieces).
  ///
  /// Before the first interval it is that of the first.
  func factor(at time: Double) -> Double {
    var (low, high) = (0, pieces.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= time { low = middle } else { high = middle }
    }
    return pieces.count > 0 ? pieces[low].factor : 1
  }

  /// The factors of a run, each from a stream of its own.
  func factors(seed: UInt64, replication: UInt32) -> (handling: Double, patience: Double) {
    func draw(_ sampler: Sampler?, _ purpose: StreamPurpose) -> Double {
      guard let sampler else { return 1 }
      var stream = RandomStream(seed: seed, purpose: purpose, name: name, date: 0, replication: replication)
      return sampler.draw(&stream)
    }
    return (draw(handling, .handlingFactor), draw(patience, .patienceFactor))
  }
}
