internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// What became of a commitment in one period of one run.
enum TermOutcome: UInt8 {
  /// The period had too few contacts, was excluded, or is left out.
  case notJudged
  /// The condition held.
  case kept
  /// It did not.
  case missed
}

/// Judges a commitment, run by run and period by period, and says what it costs and earns.
struct TermJudge {
  let term: ContractTerm
  /// Its periods.
  let spans: [ContractSpan]
  /// The billing period of each.
  let billing: [Int]
  let values: DayValues
  private let contract: Contract
  private let graceEnd: Int

  init(_ term: ContractTerm, spans: [ContractSpan], billing: [Int], values: DayValues, contract: Contract) {
    self.term = term
    self.spans = spans
    self.billing = billing
    self.values = values
    self.contract = contract
    graceEnd = contract.graceDays
  }

  /// A period of a run with its sums: its outcome, and the value that was compared.
  func judge(
    _ span: Int, _ sums: (numerator: Double, denominator: Double), without excluded: Set<Int>
  ) -> (TermOutcome, ExactValue?) {
    let period = spans[span]
    if contract.partialPeriods == .leftOut, !period.isWhole { return (.notJudged, nil) }
    if period.days.allSatisfy(excluded.contains) { return (.notJudged, nil) }
    let isTooFew = values.isRatio && sums.denominator < Double(max(1, term.commitment.leastCount))
    guard sums.denominator > 0, !isTooFew else { return (.notJudged, nil) }
    let value = ExactValue(max(0, sums.numerator), over: sums.denominator, isShare: term.isShare)
      .rounded(decimals: term.commitment.decimals)
    return (holds(value.sign(against: term.limit.number)) ? .kept : .missed, value)
  }

  private func holds(_ sign: Int) -> Bool {
    switch term.comparison {
    case .atLeast: sign >= 0
    case .above: sign > 0
    case .atMost: sign <= 0
    case .below: sign < 0
    case .equal: sign == 0
    }
  }

  /// Whether a period begins within the grace.
  func isInGrace(_ span: Int) -> Bool { spans[span].days.lowerBound < graceEnd }

  /// What a missed period costs.
  func penalty(_ value: ExactValue, _ span: Int, invoice: Money) -> Money {
    let step = term.commitment.penalties.last { step in
      guard let limit = step.limit else { return true }
      return value.sign(against: limit.number) == (term.higherIsBetter ? -1 : 1)
    }
    return amount(step, value, span, invoice)
  }

  /// What a kept period earns.
  func bonus(_ value: ExactValue, _ span: Int, invoice: Money) -> Money {
    let step = term.commitment.bonuses.last { step in
      guard let limit = step.limit else { return true }
      let sign = value.sign(against: limit.number)
      return term.higherIsBetter ? sign >= 0 : sign <= 0
    }
    return amount(step, value, span, invoice)
  }

  private func amount(_ step: AmountStep?, _ value: ExactValue, _ span: Int, _ invoice: Money) -> Money {
    guard let step else { return .zero }
    let from = (step.limit ?? term.limit).number
    let times =
      switch step.amount.unit {
      case .once: DecimalNumber(1)
      case .each(let size, _, let count): value.steps(from: from, size: size, count)
      case .call:
        value.contacts(
          to: from, higherIsBetter: term.higherIsBetter, isStrict: term.isStrict && step.limit == nil)
      }
    switch step.amount.basis {
    case .invoice: return Money(step.amount.number.times(times), of: invoice)
    case .money:
      let full = Money(times, at: step.amount.number)
      let isCut = contract.partialPeriods == .proRata && !spans[span].isWhole
      return isCut ? Money(spans[span].share, of: full) : full
    }
  }
}

/// Days that leave the levels of a run because too many called.
struct ExcludedDays {
  private let counts: ReplicationCounts
  private let places: Range<Int>
  private let rows: [Int?]
  /// Most first attempts of each day that is not excluded.
  private let most: [Double]

  /// Nil where the contract excludes nothing.
  ///
  /// - Parameter expected: expected first attempts of the calls by day.
  init?(_ contract: Contract, in study: StudyResult, of scenario: Scenario, expected: [Double]) {
    guard let exclusion = contract.exclusion,
      let places = DayValues.places(.whole, study.counts.contacts.count, study)
    else { return nil }
    counts = study.counts
    self.places = places
    rows = DayRows.open(scenario)
    most = rows.indices.map { day in
      switch exclusion.forecast {
      case .expected: exclusion.above * expected[day]
      case .perDay(let calls): exclusion.above * calls
      }
    }
  }

  /// The excluded days of a replication.
  func days(replication: Int) -> Set<Int> {
    Set(rows.indices.filter { day in rows[day].map { volume($0, replication) > most[day] } ?? false })
  }

  /// First attempts of all calls on an open day; every offered attempt where nobody calls again.
  private func volume(_ row: Int, _ replication: Int) -> Double {
    if counts.callers.count == counts.contacts.count {
      return counts.callers[places].reduce(0) { $0 + $1.value(.fresh, row: row, replication: replication) }
    }
    return counts.contacts[places].reduce(0) { $0 + $1.value(.offered, row: row, replication: replication) }
  }
}

extension DecimalNumber {
  /// The product, rounded once to millionths.
  func times(_ other: DecimalNumber) -> DecimalNumber {
    let product = Int128(millionths) * Int128(other.millionths)
    return DecimalNumber(millionths: Int((product + (product < 0 ? -500_000 : 500_000)) / 1_000_000))
  }
}
