/// What a client is promised, and what becomes of a promise that is missed or passed.
///
/// Penalties are reckoned run by run and period by period from what each run counted, in cents; means are taken afterwards.
public struct Contract: Sendable, Hashable {
  /// The span of an invoice: day, week, month, or the whole period; caps and the largest penalty are of it.
  public let billing: TargetScope
  /// What becomes of weeks and months that the period cuts.
  public let partialPeriods: PartialPeriods
  /// What a level counts.
  public let counting: LevelCounting
  /// The promises, each by a name of its own; at least one.
  public let commitments: [Commitment]
  /// Days that count in no level because too many called; nil for none.
  public let exclusion: VolumeExclusion?
  /// Days from the first one on in which nothing is penalised, at least 0.
  ///
  /// A period that begins in them is judged and neither penalised nor rewarded.
  public let graceDays: Int
  /// Whether penalties of one billing period add up.
  public let combination: PenaltyCombination
  /// Most penalty of one billing period; nil for no limit.
  public let periodCap: ContractAmount?
  /// Most penalty of the whole contract; nil for no limit.
  public let totalCap: ContractAmount?
  /// Ways to seem better than one is, which results try out; nil for none.
  public let gaming: GamingCheck?

  /// A contract from its parts.
  public init(
    billing: TargetScope = .month, partialPeriods: PartialPeriods = .judged,
    counting: LevelCounting = LevelCounting(), commitments: [Commitment], exclusion: VolumeExclusion? = nil,
    graceDays: Int = 0, combination: PenaltyCombination = .cumulative, periodCap: ContractAmount? = nil,
    totalCap: ContractAmount? = nil, gaming: GamingCheck? = nil
  ) {
    self.billing = billing
    self.partialPeriods = partialPeriods
    self.counting = counting
    self.commitments = commitments
    self.exclusion = exclusion
    self.graceDays = graceDays
    self.combination = combination
    self.periodCap = periodCap
    self.totalCap = totalCap
    self.gaming = gaming
  }
}

/// What becomes of a week or month of which the simulated period holds a part only.
public enum PartialPeriods: String, Sendable, Hashable, CaseIterable, Codable {
  /// The part is judged as a whole one, with full amounts.
  case judged
  /// The part is judged, and fixed amounts are multiplied with its share of the days of the week or month.
  case proRata = "pro-rata"
  /// The part is not judged.
  case leftOut = "left-out"
}

/// Whether the penalties of one billing period add up.
public enum PenaltyCombination: String, Sendable, Hashable, CaseIterable, Codable {
  /// All of them are due.
  case cumulative
  /// Only those of the commitment that costs most in the billing period are due.
  case largest
}

/// Whether attempts with an outcome stay in the denominator of a level.
public enum Counted: String, Sendable, Hashable, CaseIterable, Codable {
  /// They stay, as not answered.
  case counted
  /// They leave it.
  case excluded
}

/// What the denominators of levels, answer rates and shares abandoned count: offered attempts, less those that are excluded here.
///
/// Waits begin after the voice menu. Every attempt counts, redials too. The level of a call type counts first parts and those transferred to
/// it; the level of the whole service counts first parts only. Attempts while closed are in none.
public struct LevelCounting: Sendable, Hashable {
  /// Attempts refused for want of a line or because the queue was full.
  public let blocked: Counted
  /// Attempts that were disconnected at closing.
  public let cleared: Counted
  /// Attempts that left with the promise of a callback.
  public let callbacks: Counted

  /// What counts; everything unless said otherwise.
  public init(blocked: Counted = .counted, cleared: Counted = .counted, callbacks: Counted = .counted) {
    self.blocked = blocked
    self.cleared = cleared
    self.callbacks = callbacks
  }

  /// Whether nothing is excluded.
  public var countsEverything: Bool { [blocked, cleared, callbacks].allSatisfy { $0 == .counted } }
}

/// Days whose volume lies above a share of a forecast: each run decides by its own volume.
///
/// They leave the levels of every longer period, and stay in the invoice.
public struct VolumeExclusion: Sendable, Hashable {
  /// With what the day's first attempts are compared.
  public enum Forecast: Sendable, Hashable {
    /// The scenario's expected volume of the day.
    case expected
    /// A number of calls, the same on every open day.
    case perDay(Double)
  }

  /// A day with more than this share of the forecast is excluded; 1.3 is 130 %.
  public let above: Double
  /// The forecast.
  public let forecast: Forecast

  /// An exclusion from its parts.
  public init(above: Double, forecast: Forecast = .expected) {
    self.above = above
    self.forecast = forecast
  }
}
