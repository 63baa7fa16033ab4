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
  /// Outcomes by step and outcome, then the run and the days: sum, square, product with the step's conversations.
  private var outcomeSums: [SIMD4<Double>]

  /// Nothing heard yet.
  init(outcomes: [Int], days: Int) {
    self.outcomes = outcomes
    self.days = days
    sums = Array(repeating: SIMD8(repeating: 0), count: outcomes.count * (days + 1))
    squares = sums
    products = Array(repeating: SIMD2(repeating: 0), count: sums.count)
    outcomeSums = Array(repeating: SIMD4(repeating: 0), count: outcomes.reduce(0, +) * (days + 1))
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
      var runOutcomes = Array(repeating: 0.0, count: outcomes[step])
      for day in 0..<days {
        var drawn = Array(repeating: 0.0, count: outcomes[step])
        for outcome in drawn.indices {
          drawn[outcome] = Double(tally.outboundOutcomes[firstOutcome + outcome * days + day])
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

  private mutating func add(_ totals: SIMD8<Double>, _ drawn: [Double], step: Int, cell: Int) {
    let index = step * (days + 1) + cell
    sums[index] += totals
    squares[index] += totals * totals
    products[index] += SIMD2(totals[1] * totals[0], totals[1] * totals[3])
    for (outcome, times) in drawn.enumerated() {
      outcomeSums[outcomeIndex(step, outcome, cell)] += SIMD4(times, times * times, times * totals[1], 0)
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

  /// The ratio sums of an outcome: its mean number, or its share of the step's conversations; nil outside.
  func outcome(_ outcome: Int, step: Int, day: Int?, isShare: Bool, replications: Int) -> RatioSums? {
    guard outcomes.indices.contains(step), 0..<outcomes[step] ~= outcome, -1..<days ~= day ?? -1 else { return nil }
    let cell = (day ?? -1) + 1
    let found = outcomeSums[outcomeIndex(step, outcome, cell)]
    guard isShare else { return RatioSums(sum: found[0], squared: found[1], replications: replications) }
    let index = step * (days + 1) + cell
    return RatioSums(
      numerator: found[0], denominator: sums[index][1], numeratorSquared: found[1],
      denominatorSquared: squares[index][1], product: found[2])
  }
}
