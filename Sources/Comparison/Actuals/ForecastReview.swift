public import ContactDemand
internal import OutputAnalysis
public import ScenarioModel

/// The forecast held against what came, on the days that have both: how far it missed, and which assumption of demand did.
///
/// Nothing is simulated. Contacts are those that the demand counts: first attempts, or offered ones where its volumes are of those.
public struct ForecastReview: Sendable {
  /// A day.
  public struct Day: Sendable, Hashable {
    /// Its date.
    public let date: CivilDate
    /// Its index in the period.
    public let day: Int
    /// Expected contacts.
    public let forecast: Double
    /// Contacts that came.
    public let came: Double
    /// The interval in which the scenario expects them with a probability of 90 %: Poisson and its stated factors.
    public let low, high: Double
    /// The probability to lie outside, by the scenario's own account: at most 10 %.
    public let outsideProbability: Double

    /// What came less the forecast.
    public var miss: Double { came - forecast }
    /// Whether what came lies outside the interval.
    public var isOutside: Bool { came < low || came > high }
  }

  /// Days taken together.
  public struct Group: Sendable, Hashable {
    /// What the days have in common.
    public enum Kind: Sendable, Hashable {
      case weekday(Weekday)
      case month(CivilMonth)
    }

    /// What they have in common.
    public let kind: Kind
    /// How many there are.
    public let days: Int
    /// Expected contacts.
    public let forecast: Double
    /// Contacts that came.
    public let came: Double
  }

  /// What came.
  public let actual: ActualContacts
  /// The days with a row on which the service is open.
  public let days: [Day]
  /// Open days of the period without a row.
  public let openDaysWithoutRow: Int
  /// What the assumptions of demand come to, from the total on; empty where nothing was expected or came.
  public let assumptions: [AssumptionReview]
  /// The mean absolute percentage error that chance alone would leave, by the scenario's own account; nil where nothing was expected.
  public let chanceError: Double?

  /// Expected contacts of the days.
  public var forecast: Double { days.reduce(0) { $0 + $1.forecast } }
  /// Contacts that came on them.
  public var came: Double { days.reduce(0) { $0 + $1.came } }
  /// The forecast's bias: by how much it lay above what came, as a share of what came; nil where nothing came.
  public var bias: Double? { came > 0 ? (forecast - came) / came : nil }
  /// The mean absolute percentage error (MAPE): the mean over the days of their miss as a share of what came; nil where nothing came.
  public var error: Double? { ForecastReview.error(days.map(\.forecast), days) }
  /// Days outside their interval.
  public var outside: Int { days.count(where: \.isOutside) }
  /// Days that the scenario itself expects outside.
  public var expectedOutside: Double { days.reduce(0) { $0 + $1.outsideProbability } }
  /// The largest misses, by contacts.
  public var largest: [Day] {
    days.enumerated().sorted { (-$0.element.miss.magnitude, $0.offset) < (-$1.element.miss.magnitude, $1.offset) }
      .prefix(5).map(\.element)
  }
  /// By weekday, those that have a day.
  public var byWeekday: [Group] {
    Weekday.allCases.compactMap { weekday in group(.weekday(weekday)) { $0.date.weekday == weekday } }
  }
  /// By month, in order.
  public var byMonth: [Group] {
    var months: [CivilMonth] = []
    for day in days where months.last != day.date.month { months.append(day.date.month) }
    return months.compactMap { month in group(.month(month)) { $0.date.month == month } }
  }

  /// A review.
  ///
  /// - Parameters:
  ///   - actual: what came.
  ///   - scenario: the scenario.
  ///   - forecast: its expected contacts.
  public init(_ actual: ActualContacts, of scenario: Scenario, forecast: ContactForecast) {
    self.actual = actual
    let types = actual.types(of: scenario)
    let variation = DemandVariation(scenario, types: types, means: types.map { forecast.callTypes[$0].countedByDay })
    let open = scenario.grid.days.indices.filter { !scenario.grid.days[$0].intervals.isEmpty }
    let isOpen = Set(open)
    days = actual.days.filter { isOpen.contains($0.day) }.map { row in
      let mean = variation.means[row.day]
      let law = CountPrediction(mean: mean, factorVariance: variation.factorVariance(row.day))
      let (low, high) = (law.quantile(0.05), law.quantile(0.95))
      return Day(
        date: scenario.grid.days[row.day].date, day: row.day, forecast: mean, came: row.contacts, low: low, high: high,
        outsideProbability: law.probability(below: low, above: high))
    }
    openDaysWithoutRow = open.count - days.count
    assumptions = AssumptionReview.all(days, variation)
    chanceError = AssumptionReview.chance(days, variation)
  }

  private func group(_ kind: Group.Kind, _ belongs: (Day) -> Bool) -> Group? {
    let own = days.filter(belongs)
    guard !own.isEmpty else { return nil }
    return Group(
      kind: kind, days: own.count, forecast: own.reduce(0) { $0 + $1.forecast }, came: own.reduce(0) { $0 + $1.came })
  }

  /// The mean absolute percentage error of forecasts of some days, of those on which contacts came.
  static func error(_ forecasts: [Double], _ days: [Day]) -> Double? {
    let shares = zip(forecasts, days).filter { $1.came > 0 }.map { (($0 - $1.came) / $1.came).magnitude }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}
