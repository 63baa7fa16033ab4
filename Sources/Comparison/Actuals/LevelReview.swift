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
    let means = [studies.forecast, studies.volumes, studies.handling].map { LevelReview.means($0, subject, scenario) }
    let rows = actual.days.filter { row in
      row.level != nil && row.contacts > 0 && means.allSatisfy { $0.indices.contains(row.day) && $0[row.day] != nil }
    }
    guard !rows.isEmpty else { return nil }
    let runs = LevelsByRun(studies.forecast, subject, scenario)
    days = rows.map { row in
      let values = means.map { $0[row.day] ?? 0 }
      let spread = runs?.spread([(row.day, 1)])
      return Day(
        day: row.day, contacts: row.contacts,
        chain: Chain(
          forecast: values[0], low: spread?.low, high: spread?.high, withVolumes: values[1], withHandling: values[2],
          came: row.level ?? 0))
    }
    let days = days
    let contacts = days.reduce(0) { $0 + $1.contacts }
    func mean(_ level: (Chain) -> Double) -> Double {
      days.reduce(0) { $0 + $1.contacts * level($1.chain) } / contacts
    }
    let spread = runs?.spread(days.map { ($0.day, $0.contacts) })
    whole = Chain(
      forecast: mean(\.forecast), low: spread?.low, high: spread?.high, withVolumes: mean(\.withVolumes),
      withHandling: mean(\.withHandling), came: mean(\.came))
    self.handlingRatio = handlingRatio
    replications = studies.forecast.replications
  }

  /// The simulated level of each day of the period; nil where nothing was offered.
  private static func means(_ study: StudyResult, _ subject: EvidenceSubject, _ scenario: Scenario) -> [Double?] {
    let reader = study.reader(.serviceLevel, of: subject, by: .day)
    var next = 0
    return scenario.grid.days.map { day in
      if day.intervals.isEmpty { return nil }
      next += 1
      return reader?.estimate(next - 1)?.mean
    }
  }
}

/// The level of every run on the days of the period.
private struct LevelsByRun {
  /// Levels by run, then day; nil where nothing was offered.
  private let levels: [[Double?]]

  /// Nil where single runs were not kept.
  init?(_ study: StudyResult, _ subject: EvidenceSubject, _ scenario: Scenario) {
    let counts = study.counts
    guard counts.isKept, counts.replications > 0 else { return nil }
    let places: Range<Int> =
      switch subject {
      case .callType(let index): index..<index + 1
      // Where calls are transferred, the whole service stands last by itself.
      default:
        counts.contacts.count > study.callTypeCount
          ? counts.contacts.count - 1..<counts.contacts.count : counts.contacts.indices
      }
    let family = Array(counts.contacts[places])
    let sums = study.definition(of: subject).sums
    func value(_ sum: ColumnSum<ContactColumn>?, _ row: Int, _ run: Int) -> Double {
      (sum?.terms ?? []).reduce(0) { total, term in
        guard let column = ContactColumn(rawValue: term.column) else { return total }
        return family.reduce(total) { $0 + term.sign * $1.value(column, row: row, replication: run) }
      }
    }
    levels = (0..<counts.replications).map { run in
      var next = 0
      return scenario.grid.days.map { day in
        if day.intervals.isEmpty { return nil }
        next += 1
        let below = value(sums.denominator, next - 1, run)
        return below > 0 ? value(sums.numerator, next - 1, run) / below : nil
      }
    }
  }

  /// What 5 and 95 % of the runs reach at most, of the mean over days with their weights; nil where no run has a level.
  func spread(_ days: [(day: Int, weight: Double)]) -> (low: Double, high: Double)? {
    let found = levels.compactMap { levels -> Double? in
      let told = days.compactMap { day in levels[day.day].map { (level: $0, weight: day.weight) } }
      let weight = told.reduce(0) { $0 + $1.weight }
      return weight > 0 ? told.reduce(0) { $0 + $1.weight * $1.level } / weight : nil
    }.sorted()
    guard let last = found.indices.last else { return nil }
    func at(_ percent: Int) -> Double { found[min(last, max(0, (found.count * percent + 99) / 100 - 1))] }
    return (at(5), at(95))
  }
}
