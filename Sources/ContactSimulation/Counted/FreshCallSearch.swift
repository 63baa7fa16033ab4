internal import ContactDemand
internal import ScenarioModel

/// The search for fresh calls by type and day whose offered calls, simulated, are the stated ones.
///
/// Two phases. First some Newton steps on the same few replications, each day with a slope of its own: the secant of the last two
/// rounds, at least what one more fresh call adds by itself and at most what it adds where every attempt fails. Then steps on new replications each time, the k-th
/// with a gain of 1 / k (Robbins and Monro, Annals of Mathematical Statistics 22 (1951) 400), so that the error left is that of all
/// of their replications together. A check on streams of its own says what is left.
struct FreshCallSearch {
  /// Rounds of the first phase at most, and of the second.
  static let (firstRounds, laterRounds) = (12, 8)
  /// Replications of a round of the second phase.
  static let batchLimits = 16...256
  /// Replications of a round of the first phase, at most.
  static let firstBatch = 64
  /// Standard errors beyond which the check calls an answer wrong: in 1,000 days by chance once in 100,000 answers or less.
  static let tolerance = 6.0

  let scenario: Scenario
  let types: [Int]
  let pool: ReplicationPool
  /// The forecast of the count, without what-if multipliers.
  private let stated: ContactForecast
  /// Answers that are known, by call type.
  private let exact: [CountedOffered?]
  private let rows: [OfferedTally.Row]
  /// By type of `types`, then by day.
  private var cells: [[FreshCallCell]]
  private let batch: Int
  private let progress: @Sendable (Int, Int) -> Void
  /// Replications done, or no longer needed.
  private var finished = 0

  init(
    _ scenario: Scenario, stated: ContactForecast, exact: [CountedOffered?], types: [Int], pool: ReplicationPool,
    effort: Double,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) {
    (self.pool, self.progress) = (pool, progress)
    var counted = scenario
    counted.simulation.seed = FreshCallSearch.seed(from: scenario.simulation.seed)
    counted.simulation.warmUp = 0
    (self.scenario, self.stated, self.exact, self.types) = (counted, stated, exact, types)
    rows = types.map { OfferedTally.Row(callType: $0, knowsFresh: !scenario.receivesCalls($0)) }
    cells = types.map { type in
      stated.callTypes[type].byDay.map { FreshCallCell(offered: $0, of: scenario.callTypes[type]) }
    }
    let contacts = max(1, stated.callTypes.reduce(0) { $0 + $1.total })
    let wanted = effort / Double(FreshCallSearch.laterRounds) / contacts
    var batch = FreshCallSearch.batchLimits.lowerBound
    while batch < FreshCallSearch.batchLimits.upperBound, Double(2 * batch) <= wanted { batch *= 2 }
    self.batch = batch
  }

  /// The answers, type by type.
  ///
  /// - Throws: `DemandFault` where no fresh calls bring the stated ones, or the count cannot be simulated; `CancellationError`.
  mutating func run() throws -> [CountedOffered] {
    progress(0, replications)
    for _ in 0..<FreshCallSearch.firstRounds {
      let heard = try hear(0..<first)
      if isSettled(heard) { break }
      move(by: heard, gain: 1, learns: true)
    }
    finished = FreshCallSearch.firstRounds * first
    for round in 0..<FreshCallSearch.laterRounds {
      let start = first + round * batch
      let heard = try hear(start..<start + batch)
      move(by: heard, gain: 1 / Double(round + 1), learns: false)
    }
    let start = first + FreshCallSearch.laterRounds * batch
    let heard = try hear(start..<start + FreshCallSearch.laterRounds / 2 * batch)
    return try checked(by: heard)
  }

  /// Replications of a round of the first phase.
  private var first: Int { min(batch, FreshCallSearch.firstBatch) }

  /// Replications of all rounds.
  private var replications: Int {
    FreshCallSearch.firstRounds * first + FreshCallSearch.laterRounds * batch + FreshCallSearch.laterRounds / 2 * batch
  }

  /// Simulates the count with the present fresh calls.
  private mutating func hear(_ replications: Range<Int>) throws -> OfferedTally {
    var heard = OfferedTally(rows: rows, days: scenario.grid.days.map(\.intervals))
    let (groups, intervals) = (scenario.agentGroups.count, scenario.grid.intervals.count)
    let staffing =
      scenario.countedAt
      ?? StaffingByInterval(groups: groups, intervals: intervals, agents: FreshCallSolver.plenty)
    do {
      let model = try SimulationModel(
        scenario: scenario, expected: expected.callTypes.map(\.byInterval), staffing: staffing)
      let (progress, before, all) = (progress, finished, self.replications)
      pool.run(model, replications: replications, into: &heard) { count in
        progress(before + count, all)
        return true
      }
    } catch {
      throw DemandFault(keyPath: "call_types[\(types[0])].demand", message: error.description)
    }
    finished += replications.count
    try pool.cancellation.check()
    return heard
  }

  /// The forecast of the count with the present fresh calls.
  private var expected: ContactForecast {
    var answers = exact
    for (place, type) in types.enumerated() { answers[type] = answer(place) }
    return stated.withFresh(answers, in: scenario)
  }

  private func answer(_ place: Int, check: CountedOffered.Check? = nil) -> CountedOffered {
    CountedOffered(
      offeredByDay: cells[place].map(\.offered), freshByDay: cells[place].map(\.fresh), check: check)
  }

  private func estimate(_ heard: OfferedTally, _ place: Int, _ day: Int) -> OfferedTally.Estimate {
    heard.estimate(place, day: day, expected: cells[place][day].heard)
  }

  private func isSettled(_ heard: OfferedTally) -> Bool {
    cells.indices.allSatisfy { place in
      cells[place].indices.allSatisfy { cells[place][$0].isSettled(estimate(heard, place, $0)) }
    }
  }

  private mutating func move(by heard: OfferedTally, gain: Double, learns: Bool) {
    for place in cells.indices {
      for day in cells[place].indices {
        let found = estimate(heard, place, day)
        if learns { cells[place][day].learn(from: found) }
        cells[place][day].move(by: found, gain: gain)
      }
    }
  }

  /// The answers with what the check says of them.
  private func checked(by heard: OfferedTally) throws(DemandFault) -> [CountedOffered] {
    var answers: [CountedOffered] = []
    // The check has half the replications of the answer, so that the difference has 3/2 of its variance.
    let widening = 1.5.squareRoot()
    for place in types.indices {
      var worst = (day: 0, errors: -1.0, found: OfferedTally.Estimate(mean: 0, standardError: 0))
      for day in cells[place].indices {
        let found = estimate(heard, place, day)
        let error = found.standardError * widening
        let (stated, excess) = (cells[place][day].offered, found.mean - cells[place][day].offered)
        // Half a call a day, or a thousandth, is no fault: it is what the steps leave where hardly anything varies.
        let isOff = abs(excess) > FreshCallSearch.tolerance * error + max(0.5, 1e-3 * stated)
        if isOff { throw fault(place, day, found.mean) }
        let errors = error > 0 ? abs(excess) / error : 0
        if errors > worst.errors, stated > 0 || found.mean > 0 { worst = (day, errors, found) }
      }
      let period = heard.estimate(place, expected: cells[place].reduce(0) { $0 + $1.heard })
      answers.append(
        answer(
          place,
          check: CountedOffered.Check(
            replications: FreshCallSearch.laterRounds * batch, checkReplications: heard.replications,
            offered: period.mean, standardError: period.standardError * widening, worstDay: worst.day,
            worstOffered: worst.found.mean, worstStandardError: worst.found.standardError * widening)))
    }
    return answers
  }

  private func fault(_ place: Int, _ day: Int, _ found: Double) -> DemandFault {
    let (cell, date, name) = (cells[place][day], scenario.grid.days[day].date, scenario.callTypes[types[place]].name)
    let (stated, found) = (FreshCallSearch.text(cell.offered), FreshCallSearch.text(found))
    let message =
      cell.fresh > 0
      ? "expected fresh calls of '\(name)' by which \(stated) are offered on \(date), redials included, found none: at best "
        + "\(found) are"
      : "expected at least as many offered calls of '\(name)' on \(date) as come there without any fresh one, found \(stated) "
        + "stated and \(found) that are redials of earlier days or sent by other types"
    return DemandFault(keyPath: "call_types[\(types[place])].demand.counted", message: message)
  }

  /// A number of calls to one decimal.
  private static func text(_ calls: Double) -> String {
    let tenths = Int((calls * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The seed of the count's streams, far from those of runs and plans.
  private static func seed(from seed: UInt64) -> UInt64 {
    // A step of a Weyl sequence, then a bijective mix; the families of plans (`PlanStream`) lie below 2^33 steps.
    var mixed = seed &+ (1 << 40) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }
}
