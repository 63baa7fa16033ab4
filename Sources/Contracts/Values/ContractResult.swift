public import ContactSimulation
public import ScenarioModel

/// What a contract, a price and costs come to in a study.
public struct ContractResult: Sendable {
  /// Kinds of amounts, each by billing period and in all.
  public enum Account: String, Sendable, Hashable, CaseIterable, Codable {
    /// The price of what was counted, before tax, penalties and bonuses.
    case invoice
    /// Bonuses earned.
    case bonus
    /// Penalties due, after every cap.
    case penalty
    /// Costs of the service.
    case cost
    /// Invoice and bonus less penalty and cost.
    case margin
    /// Tax on invoice and bonus less penalty; in none of the others.
    case tax
  }

  /// A line with its quantities and amounts by billing period.
  public struct Line: Sendable, Hashable {
    /// The line.
    public let line: LedgerLine
    /// Mean quantity of each billing period.
    public let quantities: [Double]
    /// The amounts of each billing period.
    public let periods: [MoneyFigure]
    /// The amount in all.
    public let total: MoneyFigure

    /// Mean quantity in all.
    public var quantity: Double { quantities.reduce(0, +) }
  }

  /// The billing periods.
  public let periods: [ContractSpan]
  /// The commitments; empty without a contract.
  public let commitments: [CommitmentResult]
  /// Share of the runs in which every commitment held in every judged period; nil without any.
  public let allKept: ShareEstimate?
  /// Mean number of periods missed in a run, over all commitments.
  public let missed: Double
  /// Half-width of the interval of `missed`; nil where runs do not differ.
  public let missedHalfWidth: Double?
  /// Share of the runs with an excluded day; nil where the contract excludes none.
  public let runsWithExclusion: ShareEstimate?
  /// Share of all open days of all runs that were excluded.
  public let excludedDays: Double
  /// Lines of the invoice.
  public let invoice: [Line]
  /// Lines of the costs.
  public let costs: [Line]
  /// Amounts in all; the accounts that the scenario states.
  public let totals: [Account: MoneyFigure]
  /// Amounts by billing period.
  public let byPeriod: [Account: [MoneyFigure]]
  /// Cost for each call answered; nil without costs or calls, and where agents do other work too.
  public let costPerAnsweredCall: UnitFigure?
  /// Cost for each person reached; nil without costs or lists, and where agents do other work too.
  public let costPerPersonReached: UnitFigure?
  /// The cost of everything over contacts handled, where services of several channels share agents; nil with one channel, or without costs.
  public let costPerHandledContact: UnitFigure?
  /// The price in all that costs and the margin aimed at ask for: mean cost / (1 - margin); nil where one is not stated.
  public let priceForMargin: Double?
  /// The volume, relative to the simulated one, at which the mean margin before penalties and bonuses is 0 with these agents, if what runs
  /// count moves with the volume; nil where none is.
  public let breakEvenVolume: Double?
  /// What the scenario does not state.
  public let notCovered: [NotCovered]
  /// Currency of every amount.
  public let currency: String
  /// Number of runs.
  public let replications: Int
  /// Confidence of intervals.
  public let confidence: Double
  /// Amounts of every run and billing period, in order.
  public let ledger: RunLedger
  /// What a few agents more or fewer come to; nil where nobody simulated them.
  public var frontier: ContractFrontier?
  /// The volume at which nothing is left with penalties and bonuses, by simulation; nil where nobody looked for it.
  public var breakEven: BreakEven?
  /// What gaming would do to it, way by way; empty where the contract asks for none, or nobody simulated it.
  public var gaming: [GamingResult] = []

  /// What is invoiced once, such as the set-up, whatever the period; it is the same in every run.
  public var invoicedOnce: Double {
    invoice.filter { $0.line.quantity == .once }.reduce(0) { $0 + $1.total.mean }
  }

  /// The commitment whose penalties are largest in the mean; nil where none costs anything.
  public var dearest: CommitmentResult? {
    let found = commitments.max { $0.penalty.mean < $1.penalty.mean }
    return found.flatMap { $0.penalty.mean > 0 ? $0 : nil }
  }

  /// The commitment that is kept in the fewest runs; nil where none was judged.
  public var weakest: CommitmentResult? {
    commitments.filter { $0.allKept != nil }.min { ($0.allKept?.share ?? 1) < ($1.allKept?.share ?? 1) }
  }
}

/// Amounts of every run by billing period: what all figures are statistics of.
public struct RunLedger: Sendable, Hashable {
  /// Billing periods.
  public let periods: Int
  /// By account: `amounts[replication * periods + period]`; accounts that the scenario does not state are absent.
  public let amounts: [ContractResult.Account: [Money]]
  /// Missed periods of each run, over all commitments.
  public let missed: [Int]

  /// The amounts of an account in each run, over all billing periods.
  public func totals(_ account: ContractResult.Account) -> [Money] {
    let all = amounts[account] ?? []
    return stride(from: 0, to: all.count, by: max(1, periods)).map { all[$0..<$0 + periods].reduce(.zero, +) }
  }

  /// What the client owes in each run: the invoice and bonuses less penalties, with tax or before it; accounts that are not stated are nothing.
  public func owed(withTax: Bool) -> [Money] {
    let added = [ContractResult.Account.bonus] + (withTax ? [.tax] : [])
    let owed = added.reduce(totals(.invoice)) { sums, account in
      let amounts = totals(account)
      return amounts.isEmpty ? sums : zip(sums, amounts).map { $0 + $1 }
    }
    let penalties = totals(.penalty)
    return penalties.isEmpty ? owed : zip(owed, penalties).map { $0 - $1 }
  }

  /// The amounts of an account in each run in one billing period.
  public func amounts(_ account: ContractResult.Account, period: Int) -> [Money] {
    let all = amounts[account] ?? []
    return stride(from: period, to: all.count, by: max(1, periods)).map { all[$0] }
  }
}
