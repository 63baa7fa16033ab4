public import ContactSimulation
internal import OutputAnalysis
public import ScenarioModel
internal import StaffingPlans

/// Reckons a contract, a price and costs from what every run of a study counted.
///
/// Cost: linear in replications, days and commitments; some 10 ms for 1,000 replications of a month.
public struct ContractReckoning {
  private let scenario: Scenario
  private let contract: Contract
  private let study: StudyResult
  private let periods: [ContractSpan]
  private let judges: [TermJudge]
  private let excluded: ExcludedDays?
  private let invoice: [LedgerQuantities]
  private let costs: [LedgerQuantities]

  /// Whether a scenario states a contract, a price or costs.
  public static func isAsked(by scenario: Scenario) -> Bool {
    scenario.contract != nil || !scenario.price.isEmpty || scenario.costs != nil
  }

  /// What is needed to reckon.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was simulated.
  ///   - staffing: its agents.
  ///   - study: what was found.
  ///   - expected: expected first attempts of all calls by day of the period.
  /// - Throws: `ContractFault` for a commitment that cannot be reckoned.
  /// - Returns: nil where nothing is asked, or the study kept no replications (`ReplicationCounts.isKept`).
  public init?(
    _ scenario: Scenario, staffing: StaffingByInterval, study: StudyResult, expected: [Double]
  ) throws(ContractFault) {
    guard ContractReckoning.isAsked(by: scenario), study.counts.isKept, study.replications > 0 else { return nil }
    self.scenario = scenario
    self.study = study
    contract = scenario.contract ?? Contract(commitments: [])
    let periods = ContractSpan.all(contract.billing, of: scenario, includesClosed: true)
    self.periods = periods
    var judges: [TermJudge] = []
    for term in try ContractTerm.all(of: contract, scenario) {
      guard let source = TermSource(term.reference, of: scenario),
        let values = DayValues(source, in: study, of: scenario, counting: contract.counting)
      else {
        throw ContractFault(
          "contract.commitments[\(term.index)].holds",
          "expected a measure of something that this service has, found '\(term.reference)'")
      }
      let spans = ContractSpan.all(term.commitment.period, of: scenario)
      let billing = spans.map { span -> Int in
        guard let period = periods.firstIndex(where: { $0.days.contains(span.days.upperBound - 1) }) else {
          preconditionFailure("expected a billing period for every day, found none for days \(span.days)")
        }
        return period
      }
      judges.append(TermJudge(term, spans: spans, billing: billing, values: values, contract: contract))
    }
    self.judges = judges
    excluded = ExcludedDays(contract, in: study, of: scenario, expected: expected)
    let sources = LedgerSources(
      scenario: scenario, staffing: staffing, hours: StaffingHours(staffing, of: scenario), study: study,
      periods: periods)
    invoice = InvoiceLines(sources: sources).all
    costs = CostLines(sources: sources).all
  }

  /// What it comes to.
  public func result() -> ContractResult {
    var books = RunBooks(judges: judges, periods: periods.count, contract: contract)
    var cost: [Money] = []
    var billed: [Money] = []
    for replication in 0..<study.replications {
      let invoices = periods.indices.map { total(invoice, $0, replication) }
      billed += invoices
      cost += periods.indices.map { costsWithOverhead($0, replication) }
      books.add(
        replication, invoices: invoices, without: excluded?.days(replication: replication) ?? [])
    }
    return ContractSummary(
      scenario: scenario, study: study, periods: periods, judges: judges, invoice: invoice, costs: costs,
      overhead: scenario.costs?.overhead, books: books, billed: billed, cost: cost,
      excludes: excluded != nil
    ).result
  }

  private func total(_ lines: [LedgerQuantities], _ period: Int, _ replication: Int) -> Money {
    lines.reduce(.zero) { $0 + Money($1.quantity(period, replication: replication), at: $1.line.price) }
  }

  private func costsWithOverhead(_ period: Int, _ replication: Int) -> Money {
    let direct = total(costs, period, replication)
    return direct + (scenario.costs?.overhead.map { Money($0, of: direct) } ?? .zero)
  }
}
