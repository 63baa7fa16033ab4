/// What a published volume counts.
public enum VolumeBasis: String, Sendable, Hashable, CaseIterable, Codable {
  /// Fresh calls, without retries: what the engine generates.
  case fresh
  /// Every attempt that reached the open service after the voice menu, retries included; the fresh calls are solved for.
  case offered
  /// Calls that reached an agent; taken as fresh, which holds where nobody was lost.
  case answered
}

/// A span over which a total is stated.
public enum TotalSpan: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every day.
  case day
  /// Every week (Monday to Sunday).
  case week
  /// Every month.
  case month
  /// The whole period, once.
  case period
}

/// The volume of a call type over the days, before what-if multipliers and shocks.
public enum VolumeCurve: Sendable, Hashable {
  /// `contacts` in every `per` span; a partial week or month at an end gets its share of days.
  case total(contacts: Double, per: TotalSpan)
  /// A surge: rises from the first day to the peak day, then decays so that peak and total are met exactly.
  /// - Parameters: total contacts of the period; expected contacts of the largest day; the peak's date; contacts of the first day.
  case surge(total: Double, peak: Double, peakDate: CivilDate, firstDay: Double?)
  /// Totals of stated months, with exponential decay or growth between them; months in order.
  case monthTotals([MonthTotal])
  /// Volumes by day from the first day of the period; days after the list's end have none.
  case dailyVolumes([Double])
  /// Volumes at dates and, where the file has them, times; from a CSV beside the scenario.
  case series(VolumeSeries)
}

/// The total of one month.
public struct MonthTotal: Sendable, Hashable {
  /// The month.
  public let month: CivilMonth
  /// Its contacts, greater than 0.
  public let contacts: Double

  /// A month's total.
  public init(month: CivilMonth, contacts: Double) {
    self.month = month
    self.contacts = contacts
  }
}

/// One of the two times at which the clock shows an hour that is repeated in autumn.
public enum ClockPass: Sendable, Hashable {
  /// Before the clock is put back.
  case first
  /// After it.
  case second
}

/// Volumes read from a file: one entry a day, an hour or an interval.
public struct VolumeSeries: Sendable, Hashable {
  /// One count with the time at which its span starts.
  public struct Entry: Sendable, Hashable {
    /// The date.
    public let date: CivilDate
    /// Seconds after midnight at which the span starts; 0 for daily counts.
    public let wallStart: Int
    /// Contacts in the span, at least 0.
    public let contacts: Double
    /// The length of this span in seconds, where it is not the series' `spanLength`.
    public let length: Int?
    /// Which of the two hours is meant where the clock is put back; nil for a span that the clock shows once, or for both.
    public let pass: ClockPass?
    /// Mean handling time of these contacts in seconds, greater than 0; nil where the file does not say it, or nobody came.
    public let handling: Double?

    /// An entry.
    public init(
      date: CivilDate, wallStart: Int, contacts: Double, length: Int? = nil, pass: ClockPass? = nil,
      handling: Double? = nil
    ) {
      self.date = date
      self.wallStart = wallStart
      self.contacts = contacts
      self.length = length
      self.pass = pass
      self.handling = handling
    }
  }

  /// The length of a span in seconds, unless its entry has one of its own: 86,400 for daily counts, 3,600 for hourly ones, less for intervals.
  public let spanLength: Int
  /// The entries in order of time.
  public let entries: [Entry]
  /// The file's name, for reports.
  public let fileName: String

  /// A series from its parts.
  public init(spanLength: Int, entries: [Entry], fileName: String) {
    self.spanLength = spanLength
    self.entries = entries
    self.fileName = fileName
  }
}

/// How the rate runs within and across intervals.
public enum RateShape: String, Sendable, Hashable, CaseIterable, Codable {
  /// Constant within an interval.
  case constant
  /// Linear between interval midpoints, adjusted to keep each interval's total.
  case linear
}

/// One step of an intraday profile: a relative weight between two wall-clock times.
public struct ProfileStep: Sendable, Hashable {
  /// The stretch of the day.
  public let period: OpenPeriod
  /// Relative volume per hour within it, at least 0.
  public let weight: Double

  /// A step.
  public init(period: OpenPeriod, weight: Double) {
    self.period = period
    self.weight = weight
  }
}

/// Extra calls after an announcement: a burst on a date that decays from day to day.
public struct AnnouncementShock: Sendable, Hashable {
  /// The day of the announcement.
  public let date: CivilDate
  /// Extra contacts in all, over the shock's days.
  public let contacts: Double
  /// Days in which the daily extra falls by half.
  public let halfLife: Double
  /// Whether the stated totals already contain these contacts.
  public let withinTotal: Bool

  /// A shock.
  public init(date: CivilDate, contacts: Double, halfLife: Double, withinTotal: Bool) {
    self.date = date
    self.contacts = contacts
    self.halfLife = halfLife
    self.withinTotal = withinTotal
  }
}

/// A what-if factor on the volume between two dates (inclusive).
public struct VolumeMultiplier: Sendable, Hashable {
  /// First day concerned.
  public let from: CivilDate
  /// Last day concerned.
  public let to: CivilDate
  /// The factor, at least 0.
  public let factor: Double
  /// Relative growth a week, compounding daily from `from`; 0 for none.
  public let weeklyGrowth: Double

  /// A multiplier.
  public init(from: CivilDate, to: CivilDate, factor: Double, weeklyGrowth: Double = 0) {
    self.from = from
    self.to = to
    self.factor = factor
    self.weeklyGrowth = weeklyGrowth
  }
}

/// Random volume factors, gamma with mean 1, given by their coefficient of variation; 0 for none.
public struct VolumeFactors: Sendable, Hashable {
  /// Coefficient of variation of the factor of a whole run.
  public let run: Double
  /// Coefficient of variation of each week's factor.
  public let week: Double
  /// Coefficient of variation of each day's factor.
  public let day: Double

  /// Factors from their coefficients of variation.
  public init(run: Double = 0, week: Double = 0, day: Double = 0) {
    self.run = run
    self.week = week
    self.day = day
  }
}

/// How many contacts of a type come, and when: everything but chance.
public struct DemandModel: Sendable, Hashable {
  /// What the stated volume counts.
  public let basis: VolumeBasis
  /// The volume over the days.
  public let volume: VolumeCurve
  /// Relative volume by weekday; a missing weekday counts 1.
  ///
  /// Holidays use the entry of `holidayWeight`.
  public let weekdayWeights: [Weekday: Double]
  /// Relative volume of a public holiday, replacing its weekday's; nil to keep it.
  public let holidayWeight: Double?
  /// Relative volume per hour through the day, by weekday; a weekday without an entry uses `intraday`.
  public let intradayByWeekday: [Weekday: [ProfileStep]]
  /// Relative volume per hour through the day; empty for an even day.
  public let intraday: [ProfileStep]
  /// What-if multipliers, applied after the totals are met.
  public let multipliers: [VolumeMultiplier]
  /// Announcement shocks.
  public let shocks: [AnnouncementShock]
  /// Random volume factors.
  public let factors: VolumeFactors
  /// How the rate runs within and across intervals.
  public let rateShape: RateShape

  /// A demand model from its parts.
  public init(
    basis: VolumeBasis = .fresh, volume: VolumeCurve, weekdayWeights: [Weekday: Double] = [:],
    holidayWeight: Double? = nil, intraday: [ProfileStep] = [], intradayByWeekday: [Weekday: [ProfileStep]] = [:],
    multipliers: [VolumeMultiplier] = [], shocks: [AnnouncementShock] = [], factors: VolumeFactors = VolumeFactors(),
    rateShape: RateShape = .constant
  ) {
    self.basis = basis
    self.volume = volume
    self.weekdayWeights = weekdayWeights
    self.holidayWeight = holidayWeight
    self.intraday = intraday
    self.intradayByWeekday = intradayByWeekday
    self.multipliers = multipliers
    self.shocks = shocks
    self.factors = factors
    self.rateShape = rateShape
  }
}
