import OutputAnalysis

/// Steps of an outbound type and their outcomes, by day of the dial and over the run.
///
/// The row of a step holds the run first, then the days.
struct StepEvidence: Sendable {
  /// Lanes of a step, in the order of `OutboundStepMeasure`'s counts.
  static let lanes = 6
  /// Number of outcomes by step.
  let outcomes: [Int]
  private let days: Int
  private var sums: [SIMD8<Double>]
  private var squares: [SIMD8<Double>]
  /// Products of conversations with attempts and with accepted.
  private var products: [SIMD2<Double>]
  /// Outcomes by step and outcome, then the run and the days: sum, square and product with the step's conversations; the same sum and
  /// square of those kept, and of those met, and the product of both.
  private var outcomeSums: [SIMD8<Double>]

  /// Nothing heard yet.
  init(outcomes: [Int], days: Int) {
    self.outcomes = outcomes
    self.days = days
    sums = Array(repeating: SIMD8(repeating: 0), count: outcomes.count * (days + 1))
    squares = sums
    products = Array(repeating: SIMD2(repeating: 0), count: sums.count)
    outcomeSums = Array(repeating: SIMD8(repeating: 0), count: outcomes.reduce(0, +) * (days + 1))
  }

  /// Hears one replication of the outbound type at a place.
  mutating func hear(_ tally: ReplicationTally, place: Int) {
    let shape = tally.shape
    guard shape.days == days, shape.outboundTypes.indices.contains(place),
      shape.outboundTypes[place].outcomes == outcomes, shape.outboundTypes[place].steps == outcomes.count
    else { return }
    for step in outcomes.indices {
      let first = (shape.firstStepRow(of: place) + step) * days
      let firstOutcome = shape.firstOutcomeRow(of: place, step: step) * days
      var run = SIMD8<Double>(repeating: 0)
      let nothing = Array(repeating: SIMD2<Double>(repeating: 0), count: outcomes[step])
      var runOutcomes = nothing
      for day in 0..<days {
        var drawn = nothing
        for outcome in drawn.indices {
          let counts = tally.outboundOutcomes[firstOutcome + outcome * days + day]
          drawn[outcome] = SIMD2(Double(counts.times), Double(counts.kept))
          runOutcomes[outcome] += drawn[outcome]
        }
        let totals = StepEvidence.totals(tally.outboundSteps[first + day])
        run += totals
        add(totals, drawn, step: step, cell: day + 1)
      }
      add(run, runOutcomes, step: step, cell: 0)
    }
  }

  /// Attempts, conversations, settled by message, accepted, kept, exhausted.
  private static func totals(_ step: OutboundStepTally) -> SIMD8<Double> {
    SIMD8(
      Double(step.attempts), Double(step.conversations), Double(step.settledByMessage), Double(step.accepted),
      Double(step.kept), Double(step.exhausted), 0, 0)
  }

  private mutating func add(_ totals: SIMD8<Double>, _ drawn: [SIMD2<Double>], step: Int, cell: Int) {
    let index = step * (days + 1) + cell
    sums[index] += totals
    squares[index] += totals * totals
    products[index] += SIMD2(totals[1] * totals[0], totals[1] * totals[3])
    for (outcome, counts) in drawn.enumerated() {
      let (times, kept, met) = (counts[0], counts[1], counts[0] + counts[1])
      outcomeSums[outcomeIndex(step, outcome, cell)] += SIMD8(
        times, times * times, times * totals[1], kept, kept * kept, met, met * met, kept * met)
    }
  }

  private func outcomeIndex(_ step: Int, _ outcome: Int, _ cell: Int) -> Int {
    (outcomes[..<step].reduce(0, +) + outcome) * (days + 1) + cell
  }

  /// Adds other replications.
  mutating func merge(_ other: StepEvidence) {
    for index in sums.indices {
      sums[index] += other.sums[index]
      squares[index] += other.squares[index]
      products[index] += other.products[index]
    }
    for index in outcomeSums.indices { outcomeSums[index] += other.outcomeSums[index] }
  }

  /// The ratio sums of a measure of a step; nil outside.
  ///
  /// - Parameter day: a day, or nil for the run.
  func ratio(_ measure: OutboundStepMeasure, step: Int, day: Int?, replications: Int) -> RatioSums? {
    guard outcomes.indices.contains(step), -1..<days ~= day ?? -1 else { return nil }
    let index = step * (days + 1) + (day ?? -1) + 1
    func share(_ top: Int, of bottom: Int, _ product: Int) -> RatioSums {
      RatioSums(
        numerator: sums[index][top], denominator: sums[index][bottom], numeratorSquared: squares[index][top],
        denominatorSquared: squares[index][bottom], product: products[index][product])
    }
    func mean(_ lane: Int) -> RatioSums {
      RatioSums(sum: sums[index][lane], squared: squares[index][lane], replications: replications)
    }
    return switch measure {
    case .attempts: mean(0)
    case .conversations: mean(1)
    case .settledByMessage: mean(2)
    case .accepted: mean(3)
    case .kept: mean(4)
    case .exhausted: mean(5)
    case .conversationShare: share(1, of: 0, 0)
    case .acceptedShare: share(3, of: 1, 1)
    }
  }

  /// The ratio sums of a measure of an outcome; nil outside.
  ///
  /// - Parameter day: a day, or nil for the run.
  func outcome(
    _ measure: OutboundOutcomeMeasure, _ outcome: Int, step: Int, day: Int?, replications: Int
  ) -> RatioSums? {
    guard outcomes.indices.contains(step), 0..<outcomes[step] ~= outcome, -1..<days ~= day ?? -1 else { return nil }
    let cell = (day ?? -1) + 1
    let found = outcomeSums[outcomeIndex(step, outcome, cell)]
    func mean(_ lane: Int) -> RatioSums {
      RatioSums(sum: found[lane], squared: found[lane + 1], replications: replications)
    }
    switch measure {
    case .conversations: return mean(0)
    case .met: return mean(5)
    case .kept: return mean(3)
    case .keptShare:
      return RatioSums(
        numerator: found[3], denominator: found[5], numeratorSquared: found[4], denominatorSquared: found[6],
        product: found[7])
    case .share:
      let index = step * (days + 1) + cell
      return RatioSums(
        numerator: found[0], denominator: sums[index][1], numeratorSquared: found[1],
        denominatorSquared: squares[index][1], product: found[2])
    }
  }
}
