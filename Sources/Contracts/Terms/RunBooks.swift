internal import OutputAnalysis
internal import ScenarioModel

/// Outcomes, penalties and bonuses of all runs.
struct RunBooks {
  private let judges: [TermJudge]
  private let periods: Int
  private let contract: Contract
  /// By commitment and period of it: runs in which it held, of those that were judged.
  private(set) var kept: [[SuccessTally]]
  /// By commitment: runs in which it held in every judged period.
  private(set) var keptAll: [SuccessTally]
  /// Runs in which every commitment held.
  private(set) var keptEverything = SuccessTally()
  /// By commitment: missed periods of each run.
  private(set) var missed: [[Int]]
  /// By commitment: numerators and denominators of all judged periods of all runs.
  private var sums: [(numerator: Double, denominator: Double)]
  /// By commitment: penalties of each run after its own cap, and bonuses.
  private(set) var termPenalties: [[Money]]
  private(set) var termBonuses: [[Money]]
  /// Penalties due and bonuses by run, then billing period.
  private(set) var penalties: [Money] = []
  private(set) var bonuses: [Money] = []
  /// Runs with an excluded day, and excluded days of all runs.
  private(set) var withExclusion = SuccessTally()
  private(set) var excludedDays = 0

  init(judges: [TermJudge], periods: Int, contract: Contract) {
    (self.judges, self.periods, self.contract) = (judges, periods, contract)
    kept = judges.map { Array(repeating: SuccessTally(), count: $0.spans.count) }
    keptAll = judges.map { _ in SuccessTally() }
    missed = judges.map { _ in [] }
    sums = judges.map { _ in (0, 0) }
    termPenalties = judges.map { _ in [] }
    termBonuses = judges.map { _ in [] }
  }

  /// Adds a run.
  ///
  /// - Parameters:
  ///   - replication: its number.
  ///   - invoices: by billing period.
  ///   - excluded: days that count in no level.
  mutating func add(_ replication: Int, invoices: [Money], without excluded: Set<Int>) {
    withExclusion.add(!excluded.isEmpty)
    excludedDays += excluded.count
    var due = judges.map { _ in Array(repeating: Money.zero, count: periods) }
    var earned = Array(repeating: Money.zero, count: periods)
    var (judged, misses) = (0, 0)
    for (place, judge) in judges.enumerated() {
      let run = judgeRun(judge, place, replication, invoices, excluded)
      due[place] = capped(run.penalties, judge.term.commitment.cap, invoices)
      for period in 0..<periods { earned[period] = earned[period] + run.bonuses[period] }
      missed[place].append(run.missed)
      if run.judged > 0 { keptAll[place].add(run.missed == 0) }
      termPenalties[place].append(due[place].reduce(.zero, +))
      termBonuses[place].append(run.bonuses.reduce(.zero, +))
      judged += run.judged
      misses += run.missed
    }
    if judged > 0 { keptEverything.add(misses == 0) }
    penalties += capped(combined(due), invoices)
    bonuses += earned
  }

  /// The value of a commitment over all judged periods of all runs; nil where none was judged.
  func value(of place: Int) -> Double? {
    sums[place].denominator > 0 ? sums[place].numerator / sums[place].denominator : nil
  }

  /// A commitment in a run.
  private struct TermRun {
    var penalties: [Money]
    var bonuses: [Money]
    var judged = 0
    var missed = 0
  }

  private mutating func judgeRun(
    _ judge: TermJudge, _ place: Int, _ replication: Int, _ invoices: [Money], _ excluded: Set<Int>
  ) -> TermRun {
    let none = Array(repeating: Money.zero, count: periods)
    var run = TermRun(penalties: none, bonuses: none)
    var tolerated = Array(repeating: judge.term.commitment.toleratedMisses, count: periods)
    for span in judge.spans.indices {
      let sum = judge.values.sums(judge.spans[span].days, replication: replication, without: excluded)
      let (outcome, value) = judge.judge(span, sum, without: excluded)
      guard outcome != .notJudged, let value else { continue }
      sums[place].numerator += sum.numerator
      sums[place].denominator += sum.denominator
      run.judged += 1
      kept[place][span].add(outcome == .kept)
      let billing = judge.billing[span]
      if outcome == .missed { run.missed += 1 }
      if judge.isInGrace(span) { continue }
      if outcome == .kept {
        run.bonuses[billing] = run.bonuses[billing] + judge.bonus(value, span, invoice: invoices[billing])
      } else if tolerated[billing] > 0 {
        tolerated[billing] -= 1
      } else {
        run.penalties[billing] = run.penalties[billing] + judge.penalty(value, span, invoice: invoices[billing])
      }
    }
    return run
  }

  /// What is due of several commitments in each billing period: all, or only those of the one that costs most.
  private func combined(_ due: [[Money]]) -> [Money] {
    (0..<periods).map { period in
      let all = due.map { $0[period] }
      return contract.combination == .largest ? all.max() ?? .zero : all.reduce(.zero, +)
    }
  }

  private func capped(_ amounts: [Money], _ cap: ContractAmount?, _ invoices: [Money]) -> [Money] {
    guard let cap else { return amounts }
    return zip(amounts, invoices).map { min($0, RunBooks.amount(cap, of: $1)) }
  }

  /// The caps of the period, then that of the contract: what passes it is not due, from the period on in which it is passed.
  private func capped(_ amounts: [Money], _ invoices: [Money]) -> [Money] {
    let byPeriod = capped(amounts, contract.periodCap, invoices)
    guard let cap = contract.totalCap else { return byPeriod }
    var left = RunBooks.amount(cap, of: invoices.reduce(.zero, +))
    return byPeriod.map { amount in
      let due = min(amount, left)
      left = left - due
      return due
    }
  }

  private static func amount(_ cap: ContractAmount, of invoice: Money) -> Money {
    cap.basis == .invoice ? Money(cap.number, of: invoice) : Money(DecimalNumber(1), at: cap.number)
  }
}
