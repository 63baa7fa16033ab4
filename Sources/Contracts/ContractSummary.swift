internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// Statistics of all runs.
struct ContractSummary {
  let scenario: Scenario
  let study: StudyResult
  let periods: [ContractSpan]
  let judges: [TermJudge]
  let invoice: [LedgerQuantities]
  let costs: [LedgerQuantities]
  let overhead: DecimalNumber?
  let books: RunBooks
  /// Invoices and costs by run, then billing period.
  let billed: [Money]
  let cost: [Money]
  /// Whether the contract excludes days.
  let excludes: Bool

  private var confidence: Double { study.confidence }

  /// The result.
  var result: ContractResult {
    let ledger = ledger
    let missedByRun = ledger.missed
    let missed = estimate(missedByRun)
    func figures(_ value: (ContractResult.Account) -> [MoneyFigure]) -> [ContractResult.Account: [MoneyFigure]] {
      Dictionary(uniqueKeysWithValues: ledger.amounts.keys.map { ($0, value($0)) })
    }
    let totals = figures { [MoneyFigure(ledger.totals($0), confidence: confidence)] }.compactMapValues(\.first)
    let costTotals = ledger.amounts[.cost].map { _ in ledger.totals(.cost) }
    return ContractResult(
      periods: periods, commitments: judges.indices.map(commitment), allKept: share(books.keptEverything),
      missed: missed.mean, missedHalfWidth: missed.half,
      runsWithExclusion: excludes ? share(books.withExclusion) : nil, excludedDays: excludedShare,
      invoice: invoice.map(line), costs: costs.map(line) + overheadLine, totals: totals,
      byPeriod: figures { account in
        periods.indices.map { MoneyFigure(ledger.amounts(account, period: $0), confidence: confidence) }
      },
      costPerAnsweredCall: hasOneChannel(.inbound)
        ? costTotals.map { unit($0, sources.calls(.answered, of: nil)) } : nil,
      costPerPersonReached: hasOneChannel(.outbound)
        ? costTotals.map { unit($0, sources.lists(.reachedOnDay, of: nil)) } : nil,
      costPerHandledContact: hasOneChannel(.inbound) || hasOneChannel(.outbound)
        ? nil : costTotals.map { unit($0, sources.handled(of: nil)) },
      priceForMargin: priceForMargin(totals[.cost]?.mean), breakEvenVolume: breakEven,
      notCovered: NotCovered.all(scenario), currency: scenario.currency, replications: study.replications,
      confidence: confidence, ledger: ledger)
  }

  private func commitment(_ place: Int) -> CommitmentResult {
    let judge = judges[place]
    let missed = estimate(books.missed[place])
    return CommitmentResult(
      term: judge.term,
      periods: judge.spans.indices.map { span in
        let tally = books.kept[place][span]
        return CommitmentResult.Period(
          span: judge.spans[span], kept: share(tally), judged: Double(tally.trials) / Double(study.replications))
      },
      allKept: share(books.keptAll[place]), value: books.value(of: place), missedByRun: books.missed[place],
      missed: missed.mean, missedHalfWidth: missed.half,
      penalty: MoneyFigure(books.termPenalties[place], confidence: confidence),
      bonus: MoneyFigure(books.termBonuses[place], confidence: confidence))
  }

  /// Amounts of every run; accounts that the scenario states.
  private var ledger: RunLedger {
    var amounts: [ContractResult.Account: [Money]] = [:]
    let (hasPrice, hasCosts) = (!invoice.isEmpty, !costs.isEmpty)
    if hasPrice { amounts[.invoice] = billed }
    if hasCosts { amounts[.cost] = cost }
    if !judges.isEmpty {
      amounts[.penalty] = books.penalties
      if judges.contains(where: { !$0.term.commitment.bonuses.isEmpty }) { amounts[.bonus] = books.bonuses }
    }
    let due = billed.indices.map { billed[$0] + books.bonuses[$0] - books.penalties[$0] }
    if hasPrice, hasCosts { amounts[.margin] = due.indices.map { due[$0] - cost[$0] } }
    if hasPrice, let tax = scenario.costs?.tax { amounts[.tax] = due.map { Money(tax, of: $0) } }
    let missed = (0..<study.replications).map { run in books.missed.reduce(0) { $0 + $1[run] } }
    return RunLedger(periods: periods.count, amounts: amounts, missed: missed)
  }

  private func line(_ quantities: LedgerQuantities) -> ContractResult.Line {
    let runs = study.replications
    func amount(_ period: Int, _ run: Int) -> Money {
      Money(quantities.quantity(period, replication: run), at: quantities.line.price)
    }
    return ContractResult.Line(
      line: quantities.line,
      quantities: periods.indices.map { period in
        (0..<runs).reduce(0.0) { $0 + quantities.quantity(period, replication: $1).double } / Double(runs)
      },
      periods: periods.indices.map { period in
        MoneyFigure((0..<runs).map { amount(period, $0) }, confidence: confidence)
      },
      total: MoneyFigure(
        (0..<runs).map { run in periods.indices.reduce(.zero) { $0 + amount($1, run) } }, confidence: confidence))
  }

  /// Overhead as a line: the amounts on which it is taken, and what it comes to.
  private var overheadLine: [ContractResult.Line] {
    guard let overhead, !costs.isEmpty else { return [] }
    let runs = study.replications
    func direct(_ period: Int, _ run: Int) -> Money {
      costs.reduce(.zero) { $0 + Money($1.quantity(period, replication: run), at: $1.line.price) }
    }
    let amounts = periods.indices.map { period in (0..<runs).map { direct(period, $0) } }
    let shares = amounts.map { $0.map { Money(overhead, of: $0) } }
    return [
      ContractResult.Line(
        line: LedgerLine(.overhead, .amount, at: overhead),
        quantities: amounts.map { $0.reduce(Money.zero, +).double / Double(runs) },
        periods: shares.map { MoneyFigure($0, confidence: confidence) },
        total: MoneyFigure((0..<runs).map { run in shares.reduce(.zero) { $0 + $1[run] } }, confidence: confidence))
    ]
  }

  private var sources: LedgerSources {
    LedgerSources(
      scenario: scenario, staffing: StaffingByInterval(agents: []),
      hours: StaffingHours(StaffingByInterval(agents: scenario.agentGroups.map { _ in [] }), of: scenario),
      study: study, periods: [ContractSpan(wholeOf: scenario)])
  }

  private func unit(_ amounts: [Money], _ counts: [Double]) -> UnitFigure {
    UnitFigure(amounts, per: counts, confidence: confidence)
  }

  /// Whether all work is of one channel, so that costs belong to it alone.
  private func hasOneChannel(_ channel: Channel) -> Bool { scenario.callTypes.allSatisfy { $0.channel == channel } }

  private func share(_ tally: SuccessTally) -> ShareEstimate? { ShareEstimate(tally, confidence: confidence) }

  private func estimate(_ counts: [Int]) -> (mean: Double, half: Double?) {
    var moments = RunningMoments()
    for count in counts { moments.add(Double(count)) }
    return (moments.mean, moments.estimate(confidence: confidence)?.halfWidth)
  }

  private var excludedShare: Double {
    let days = scenario.grid.days.count { !$0.intervals.isEmpty } * study.replications
    return days > 0 ? Double(books.excludedDays) / Double(days) : 0
  }

  private func priceForMargin(_ cost: Double?) -> Double? {
    guard let cost, let margin = scenario.costs?.margin else { return nil }
    return cost / (1 - margin.double)
  }

  /// Fixed cost less fixed price, over the mean that each unit of volume brings: agents and what they cost stay.
  private var breakEven: Double? {
    guard !invoice.isEmpty, !costs.isEmpty else { return nil }
    func means(_ lines: [LedgerQuantities]) -> (fixed: Double, variable: Double) {
      lines.map(line).reduce((0, 0)) { sum, line in
        line.line.fixed != nil ? (sum.0 + line.total.mean, sum.1) : (sum.0, sum.1 + line.total.mean)
      }
    }
    let (income, outlay) = (means(invoice), means(costs))
    let factor = 1 + (overhead?.double ?? 0)
    let gain = income.variable - outlay.variable * factor
    let gap = outlay.fixed * factor - income.fixed
    return gain > 0 && gap > 0 ? gap / gain : nil
  }
}

extension ContractSpan {
  /// The whole period, closed days included.
  init(wholeOf scenario: Scenario) {
    let open = scenario.grid.days.count { !$0.intervals.isEmpty }
    self.init(label: "period", scope: .period, days: scenario.grid.days.indices, openDays: (open, open))
  }
}
