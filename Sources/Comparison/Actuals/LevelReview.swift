public import ContactSimulation
internal import Measures
internal import OutputAnalysis
public import ScenarioModel

/// What explains that the service level came otherwise than simulated: a chain of simulations on the same random streams.
///
/// As forecast; with each day's expected contacts brought to what came; with the mean handling time that came as well; what is left is agents,
/// absence, or what the model leaves out. Random factors of the demand stay as they are. The parts of a day add up to its whole difference, and
/// those of the days, weighted by the contacts that came, to that of all.
public struct LevelReview: Sendable, Hashable, Codable {
  /// A level in each step of the chain, 0...1.
  public struct Chain: Sendable, Hashable, Codable {
    /// As forecast.
    public let forecast: Double
    /// In 5 and 95 % of the runs at most; nil where single runs were not kept.
    public let low, high: Double?
    /// With the volumes that came.
    public let withVolumes: Double
    /// With the handling time that came, too.
    public let withHandling: Double
    /// The level that came.
    public let came: Double

    /// What the volumes do to it.
    public var byVolume: Double { withVolumes - forecast }
    /// What the handling time does to it.
    public var byHandling: Double { withHandling - withVolumes }
    /// What is left.
    public var rest: Double { came - withHandling }
  }

  /// A day with a level.
  public struct Day: Sendable, Hashable, Codable {
    /// Its index in the period.
    public let day: Int
    /// Contacts that came: its weight.
    public let contacts: Double
    /// Its levels.
    public let chain: Chain
  }

  /// The days, in order; at least one.
  public let days: [Day]
  /// All days, each weighted by the contacts that came.
  public let whole: Chain
  /// The mean handling time that came over the expected one; nil where none is told, and the step changes nothing.
  public let handlingRatio: Double?
  /// Replications of each simulation.
  public let replications: Int

  /// A review; nil where no day has a level, simulated and come.
  ///
  /// - Parameters:
  ///   - actual: what came.
  ///   - studies: as forecast, with the volumes that came, and with the handling time too, of as many replications from the same seed.
  ///   - handlingRatio: the mean handling time that came over the expected one.
  ///   - scenario: the scenario.
  public init?(
    _ actual: ActualContacts, _ studies: (forecast: StudyResult, volumes: StudyResult, handling: StudyResult),
    handlingRatio: Double?, of scenario: Scenario
  ) {
    let subject = actual.callType.map { EvidenceSubject.callType($0) } ?? .whole
    let all = [studies.forecast, studies.volumes, studies.handling]
    let places = Dictionary(uniqueKeysWithValues: studies.forecast.scopes.days.enumerated().map { ($1.date, $0) })
    var runs: [(levels: [Double?], weight: Double)] = []
    days = actual.days.compactMap { row -> Day? in
      guard let came = row.level, row.contacts > 0, let place = places[scenario.grid.days[row.day].date] else {
        return nil
      }
      let means = all.compactMap { $0.reader(.serviceLevel, of: subject, by: .day)?.estimate(place)?.mean }
      guard means.count == all.count else { return nil }
      let levels = studies.forecast.fractions(.serviceLevel, of: subject, days: place..<place + 1).map { fractions in
        fractions.map { $0.denominator > 0 ? $0.numerator / $0.denominator : nil }
      }
      if let levels { runs.append((levels, row.contacts)) }
      let spread = levels.flatMap { LevelReview.spread([($0, 1)]) }
      return Day(
        day: row.day, contacts: row.contacts,
        chain: Chain(
          forecast: means[0], low: spread?.low, high: spread?.high, withVolumes: means[1], withHandling: means[2],
          came: came))
    }
    guard !days.isEmpty else { return nil }
    let days = days
    let contacts = days.reduce(0) { $0 + $1.contacts }
    func mean(_ level: (Chain) -> Double) -> Double {
      days.reduce(0) { $0 + $1.contacts * level($1.chain) } / contacts
    }
    let spread = LevelReview.spread(runs)
    whole = Chain(
      forecast: mean(\.forecast), low: spread?.low, high: spread?.high, withVolumes: mean(\.withVolumes),
      withHandling: mean(\.withHandling), came: mean(\.came))
    self.handlingRatio = handlingRatio
    replications = studies.forecast.replications
  }

  /// What 5 and 95 % of the runs reach at most, of the mean over days with their weights; nil where no run has a level.
  private static func spread(_ days: [(levels: [Double?], weight: Double)]) -> (low: Double, high: Double)? {
    guard let runs = days.first?.levels.indices else { return nil }
    let found = runs.compactMap { run -> Double? in
      let told = days.compactMap { day in day.levels[run].map { (level: $0, weight: day.weight) } }
      let weight = told.reduce(0) { $0 + $1.weight }
      return weight > 0 ? told.reduce(0) { $0 + $1.weight * $1.level } / weight : nil
    }.sorted()
    guard let low = found.percentile(5), let high = found.percentile(95) else { return nil }
    return (low, high)
  }
}
