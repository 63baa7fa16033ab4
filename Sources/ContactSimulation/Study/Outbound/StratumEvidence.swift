import OutputAnalysis

/// What became of the people of each stratum of an outbound type over the run.
struct StratumEvidence: Sendable {
  /// The totals of a stratum in one replication, from which every measure is made.
  private enum Lane: Int {
    case entered, neverAnswering, reached, reachedAtFirstAttempt, completed, declined, exhausted, wrongNumbers, waiting
    case inTime, eligible
  }

  /// How a measure is made of lanes.
  private enum Formula {
    case mean(Lane)
    case ratio(Lane, Lane)
  }

  private var sums: [SIMD16<Double>]
  private var squares: [SIMD16<Double>]
  /// Products of every lane with `entered`.
  private var products: [SIMD16<Double>]
  /// Products of `inTime` with `eligible`.
  private var inTimeProducts: [Double]

  /// Nothing heard yet.
  ///
  /// - Parameter strata: number of strata; 0 or 1 where they are not told apart.
  init(strata: Int) {
    sums = Array(repeating: SIMD16(repeating: 0), count: strata > 1 ? strata : 0)
    (squares, products) = (sums, sums)
    inTimeProducts = Array(repeating: 0, count: sums.count)
  }

  /// Number of strata that are told apart.
  var count: Int { sums.count }

  /// Hears one replication of the outbound type at a place.
  mutating func hear(_ tally: ReplicationTally, place: Int) {
    let shape = tally.shape
    guard shape.outboundTypes.indices.contains(place), shape.outboundTypes[place].strata == count else { return }
    let first = shape.firstStratumRow(of: place)
    for stratum in sums.indices {
      let lanes = Self.lanes(tally.outboundStrata[first + stratum])
      sums[stratum] += lanes
      squares[stratum] += lanes * lanes
      products[stratum] += lanes * lanes[Lane.entered.rawValue]
      inTimeProducts[stratum] += lanes[Lane.inTime.rawValue] * lanes[Lane.eligible.rawValue]
    }
  }

  private static func lanes(_ stratum: StratumTally) -> SIMD16<Double> {
    let ended =
      Double(stratum.completed) + Double(stratum.declined) + Double(stratum.exhausted) + Double(stratum.wrongNumbers)
    return SIMD16(
      Double(stratum.entered), Double(stratum.neverAnswering), Double(stratum.reached),
      Double(stratum.reachedAtFirstAttempt), Double(stratum.completed), Double(stratum.declined),
      Double(stratum.exhausted), Double(stratum.wrongNumbers), Double(stratum.entered) - ended,
      Double(stratum.reachedInTime), Double(stratum.entered) - Double(stratum.enteredLate), 0, 0, 0, 0, 0)
  }

  /// Adds other replications.
  mutating func merge(_ other: StratumEvidence) {
    for index in sums.indices {
      sums[index] += other.sums[index]
      squares[index] += other.squares[index]
      products[index] += other.products[index]
      inTimeProducts[index] += other.inTimeProducts[index]
    }
  }

  /// The ratio sums of a measure of a stratum; nil outside.
  func ratio(_ measure: StratumMeasure, stratum: Int, replications: Int) -> RatioSums? {
    guard sums.indices.contains(stratum) else { return nil }
    switch Self.formula(measure) {
    case .mean(let lane):
      return RatioSums(
        sum: sums[stratum][lane.rawValue], squared: squares[stratum][lane.rawValue], replications: replications)
    case .ratio(let top, let bottom):
      return RatioSums(
        numerator: sums[stratum][top.rawValue], denominator: sums[stratum][bottom.rawValue],
        numeratorSquared: squares[stratum][top.rawValue], denominatorSquared: squares[stratum][bottom.rawValue],
        product: bottom == .eligible ? inTimeProducts[stratum] : products[stratum][top.rawValue])
    }
  }

  private static func formula(_ measure: StratumMeasure) -> Formula {
    switch measure {
    case .entered: .mean(.entered)
    case .neverAnswering: .mean(.neverAnswering)
    case .reached: .mean(.reached)
    case .reachedAtFirstAttempt: .mean(.reachedAtFirstAttempt)
    case .completed: .mean(.completed)
    case .declined: .mean(.declined)
    case .exhausted: .mean(.exhausted)
    case .wrongNumbers: .mean(.wrongNumbers)
    case .waiting: .mean(.waiting)
    case .shareReached: .ratio(.reached, .entered)
    case .shareWithin: .ratio(.inTime, .eligible)
    case .shareReachedAtFirst: .ratio(.reachedAtFirstAttempt, .entered)
    case .shareDeclined: .ratio(.declined, .entered)
    case .shareExhausted: .ratio(.exhausted, .entered)
    case .shareNeverAnswering: .ratio(.neverAnswering, .entered)
    }
  }
}
