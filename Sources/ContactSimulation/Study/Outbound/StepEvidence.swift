internal import Measures
internal import OutputAnalysis

/// Steps of an outbound type and their outcomes, by day of the dial and over the run.
///
/// The rows of a step, or of an outcome, are the run's, then the days'.
struct StepEvidence: Sendable {
  /// Number of outcomes by step.
  let outcomes: [Int]
  /// Moments of the steps, one after another.
  private(set) var moments: MomentTable<OutboundStepColumn>
  /// Moments of the outcomes, one after another, step by step.
  private(set) var outcomeMoments: MomentTable<OutboundOutcomeColumn>
  private let days: Int
  private let rollUp: RollUp
  private let outcomeRollUp: RollUp

  /// Nothing added yet.
  init(outcomes: [Int], days: Int) {
    self.outcomes = outcomes
    self.days = days
    let all = outcomes.reduce(0, +)
    moments = MomentTable(rows: outcomes.count * (days + 1))
    outcomeMoments = MomentTable(rows: all * (days + 1))
    func rollUp(_ count: Int) -> RollUp {
      RollUp((0..<count).map { $0 * (days + 1) }.map { RollUp.Step($0 + 1..<$0 + 1 + days, into: $0) })
    }
    self.rollUp = rollUp(outcomes.count)
    outcomeRollUp = rollUp(all)
  }

  /// The row of a step's day, or of its run; nil outside.
  func row(step: Int, day: Int?) -> Int? {
    guard outcomes.indices.contains(step), -1..<days ~= day ?? -1 else { return nil }
    return step * (days + 1) + (day ?? -1) + 1
  }

  /// The row of an outcome's day, or of its run; nil outside.
  func row(outcome: Int, step: Int, day: Int?) -> Int? {
    guard outcomes.indices.contains(step), 0..<outcomes[step] ~= outcome, -1..<days ~= day ?? -1 else { return nil }
    return (outcomes[..<step].reduce(0, +) + outcome) * (days + 1) + (day ?? -1) + 1
  }

  /// Adds one replication of the outbound type at a place.
  mutating func add(_ tally: ReplicationTally, place: Int) {
    let found = tally.shape.outboundTypes[place].outcomes
    precondition(found == outcomes, "expected steps with \(outcomes) outcomes, found \(found)")
    CellValues<OutboundStepColumn>.with(rows: moments.rows) { steps in
      CellValues<OutboundOutcomeColumn>.with(rows: outcomeMoments.rows) { drawn in
        for step in outcomes.indices { fill(steps, drawn, from: tally, place: place, step: step) }
        steps.rollUp(rollUp)
        moments.add(steps)
        drawn.rollUp(outcomeRollUp)
        outcomeMoments.add(drawn)
      }
    }
  }

  /// The days of a step and of its outcomes.
  private func fill(
    _ steps: CellValues<OutboundStepColumn>, _ drawn: CellValues<OutboundOutcomeColumn>, from tally: ReplicationTally,
    place: Int, step: Int
  ) {
    let first = (tally.shape.firstStepRow(of: place) + step) * days
    let firstOutcome = tally.shape.firstOutcomeRow(of: place, step: step) * days
    let firstDrawn = outcomes[..<step].reduce(0, +)
    for day in 0..<days {
      let counts = tally.outboundSteps[first + day]
      steps.fill(counts, row: step * (days + 1) + day + 1)
      for outcome in 0..<outcomes[step] {
        drawn.fill(
          tally.outboundOutcomes[firstOutcome + outcome * days + day], of: counts,
          row: (firstDrawn + outcome) * (days + 1) + day + 1)
      }
    }
  }

  /// Adds other replications.
  mutating func merge(_ other: StepEvidence) {
    moments.merge(other.moments)
    outcomeMoments.merge(other.outcomeMoments)
  }
}

extension StepEvidence {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&moments, "moments")
    try store.exchange(&outcomeMoments, "outcomes")
  }
}
