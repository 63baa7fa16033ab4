internal import ContactSimulation
public import Measures
internal import OutputAnalysis
public import ScenarioModel

/// What a way of gaming does to a contract: the same agents and the same random numbers, honestly and gamed.
///
/// A commitment that is kept all the same does not see it; figures that move expose it.
public struct GamingResult: Sendable, Hashable, Codable {
  /// A way to meet a contract on paper.
  public enum Way: String, Sendable, Hashable, CaseIterable, Codable {
    /// Agents end a share of the calls early.
    case cutShort = "cut-short"
    /// A share of the dials is billed and not made.
    case unmadeDials = "unmade-dials"
  }

  /// What a commitment or a figure says of it.
  public enum Effect: String, Sendable, Hashable, CaseIterable, Codable {
    /// Met all the same: kept in at least half of the gamed runs and not less often, or a figure that looks no worse.
    case hides
    /// It tells: kept less often, or a figure that is worse, or that moved though nothing else changed.
    case exposes
    /// Neither: the runs cannot tell, or it is mostly broken in either case.
    case open
  }

  /// A commitment of the contract.
  public struct Promise: Sendable, Hashable, Codable {
    /// Its name.
    public let name: String
    /// Its value over all judged periods of all runs: ratios of totals, means of sums, in the unit of the commitment's limit (shares of 1); nil
    /// where nothing was judged.
    public let honest, gamed: Double?
    /// Share of the runs in which it is kept in every judged period; nil where none was judged.
    public let honestKept, gamedKept: Double?
    /// Mean difference of kept runs, paired run by run.
    public let difference: Double
    /// Half of its interval; nil where all runs have the same difference.
    public let halfWidth: Double?
    /// What it says.
    public let effect: Effect
  }

  /// A figure of the service or of a list.
  public struct Figure: Sendable, Hashable, Codable {
    /// Key of the measure.
    public let key: String
    /// Name of the list; nil for the whole service.
    public let subject: String?
    /// The figure, over all runs.
    public let honest, gamed: Double?
    /// Gamed less honest, paired run by run; nil where either is missing.
    public let difference: Double?
    /// Half of its interval; nil where all runs have the same difference.
    public let halfWidth: Double?
    /// What it says.
    public let effect: Effect

    /// Its measure; nil for a key that the catalogue does not have.
    public var measure: (any CataloguedMeasure)? {
      if subject == nil { return Measure(rawValue: key) }
      return OutboundMeasure(rawValue: key)
    }

    /// A figure from its parts.
    public init(
      key: String, subject: String?, honest: Double?, gamed: Double?, difference: Double?, halfWidth: Double?,
      effect: Effect
    ) {
      (self.key, self.subject, self.effect) = (key, subject, effect)
      (self.honest, self.gamed, self.difference, self.halfWidth) = (honest, gamed, difference, halfWidth)
    }
  }

  /// An amount of the contract in all, in units of the currency.
  public struct Amount: Sendable, Hashable, Codable {
    /// What it is.
    public let account: ContractResult.Account
    /// The mean over runs.
    public let honest, gamed: Double
    /// Gamed less honest, paired run by run.
    public let difference: Double
    /// Half of its interval; nil where all runs have the same difference.
    public let halfWidth: Double?
  }

  /// The way.
  public let way: Way
  /// The commitments, in the contract's order.
  public let promises: [Promise]
  /// The amounts that the scenario states; nil of runs that were stored without them.
  public let amounts: [Amount]?
  /// Figures, in the order of the catalogue.
  public let figures: [Figure]
  /// Runs of each.
  public let replications: Int
  /// Confidence of the intervals of commitments; those of figures hold together at 95 %.
  public let confidence: Double

  /// A seed that no search, check, study or frontier of the scenario uses.
  public static func seed(from seed: UInt64) -> UInt64 { (seed &+ 0x9E37_79B9_7F4A_7C15) ^ 0x0067_616D_696E_6721 }

  /// What a way does.
  ///
  /// - Parameters:
  ///   - way: the way.
  ///   - honest: the contract of the honest runs.
  ///   - gamed: that of the gamed runs, on the same streams.
  ///   - figures: figures of both.
  public init(_ way: Way, honest: ContractResult, gamed: ContractResult, figures: [Figure]) {
    self.way = way
    promises = zip(honest.commitments, gamed.commitments).map { one, other in
      Promise(one, other, confidence: honest.confidence)
    }
    amounts = ContractResult.Account.allCases.compactMap { account in
      Amount(
        account, honest.ledger.totals(account), gamed.ledger.totals(account), confidence: honest.confidence)
    }
    self.figures = figures
    (replications, confidence) = (honest.replications, honest.confidence)
  }
}

extension GamingResult.Promise {
  init(_ one: CommitmentResult, _ other: CommitmentResult, confidence: Double) {
    name = one.term.commitment.name
    (honest, gamed) = (one.value, other.value)
    (honestKept, gamedKept) = (one.allKept?.share, other.allKept?.share)
    var moments = RunningMoments()
    for (before, after) in zip(one.missedByRun, other.missedByRun) {
      moments.add((after == 0 ? 1.0 : 0) - (before == 0 ? 1.0 : 0))
    }
    difference = moments.mean
    halfWidth = moments.estimate(confidence: confidence)?.halfWidth
    effect =
      if difference + (halfWidth ?? 0) < 0 { .exposes } else if (gamedKept ?? 0) >= 0.5 { .hides } else { .open }
  }
}

extension GamingResult.Amount {
  /// Nil where the scenario does not state the account.
  init?(_ account: ContractResult.Account, _ one: [Money], _ other: [Money], confidence: Double) {
    guard !one.isEmpty, one.count == other.count else { return nil }
    self.account = account
    honest = MoneyFigure(one, confidence: confidence).mean
    gamed = MoneyFigure(other, confidence: confidence).mean
    var moments = RunningMoments()
    for (before, after) in zip(one, other) { moments.add((after - before).double) }
    difference = moments.mean
    halfWidth = moments.estimate(confidence: confidence)?.halfWidth
  }
}

extension GamingResult {
  /// What is wrong with stored values of a scenario: measures and commitments that it does not have; nil for nothing.
  public func fault(in scenario: Scenario) -> String? {
    if let figure = figures.first(where: { $0.measure == nil }) {
      return "the gaming check has a measure '\(figure.key)' that the catalogue has not"
    }
    let names = scenario.contract?.commitments.map(\.name) ?? []
    return promises.first { !names.contains($0.name) }.map {
      "the gaming check has a commitment '\($0.name)' that the contract has not"
    }
  }
}
