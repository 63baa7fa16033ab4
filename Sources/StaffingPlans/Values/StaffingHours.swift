import QueueingFormulas
public import ScenarioModel

/// Hours of a staffing and what follows from them: on duty, paid, with cover, full-time equivalents, money.
///
/// The one place in which they are computed, so that every format says the same. Paid hours are hours on duty / (1 - shrinkage), group
/// by group, added and never rounded; with cover x (1 + cover). Full-time equivalents and money are of the hours with cover.
public struct StaffingHours: Sendable {
  /// A week of the period.
  public struct Week: Sendable, Hashable {
    /// Its Monday, which may lie before the period.
    public let monday: CivilDate
    /// Its days within the period, by index.
    public let days: Range<Int>
    /// Whether the period holds every day of it on which the service opens; else the period cuts it.
    public let isWhole: Bool
  }

  /// Full-time equivalents over the period.
  public struct FullTime: Sendable, Hashable {
    /// Those of the week that takes most; a week that the period cuts counts only where its part alone takes more.
    public let most: Double
    /// That week.
    public let week: Week
    /// Mean over the whole weeks.
    public let mean: Double
    /// Number of whole weeks.
    public let wholeWeeks: Int
  }

  /// The day that takes most people where each works a fifth of a full-time week.
  public struct FullestDay: Sendable, Hashable {
    /// The day, by index; the first of equal ones.
    public let day: Int
    /// People of all groups, each group rounded up.
    public let people: Int
    /// Hours that each works on it.
    public let hoursEach: Double
  }

  /// The weeks of the period, in order.
  public let weeks: [Week]
  private let scenario: Scenario
  private let agents: [[Int]]

  /// The hours of a staffing.
  ///
  /// - Parameters:
  ///   - staffing: agents on duty by group and interval of the scenario.
  ///   - scenario: gives intervals, shrinkage, cover, full time and cost.
  public init(_ staffing: StaffingByInterval, of scenario: Scenario) {
    self.scenario = scenario
    agents = staffing.agents
    weeks = StaffingHours.weeks(of: scenario)
  }

  /// Every interval of the period.
  public var period: Range<Int> { scenario.grid.intervals.indices }

  /// The intervals of days.
  public func cells(_ days: Range<Int>) -> Range<Int> {
    guard let first = days.first, let last = days.last else { return 0..<0 }
    return scenario.grid.days[first].intervals.lowerBound..<scenario.grid.days[last].intervals.upperBound
  }

  /// Whether some group states a cover.
  public var hasCover: Bool { scenario.agentGroups.contains { $0.cover != nil } }

  /// Hours on duty in intervals, of a group or of all.
  public func onDuty(_ cells: Range<Int>, group: Int? = nil) -> Double {
    sum(group) { Double(seconds($0, cells)) / 3600 }
  }

  /// Paid hours in intervals, of a group or of all.
  public func paid(_ cells: Range<Int>, group: Int? = nil) -> Double {
    sum(group) { paid($0, cells, cover: 0) }
  }

  /// Paid hours with what shifts and breaks will add, in intervals, of a group or of all; paid hours where no cover is stated.
  public func covered(_ cells: Range<Int>, group: Int? = nil) -> Double {
    sum(group) { paid($0, cells, cover: scenario.agentGroups[$0].cover ?? 0) }
  }

  /// Full-time equivalents in a whole week, of a group or of all; nil for a week that the period cuts.
  public func fullTime(_ week: Week, group: Int? = nil) -> Double? {
    week.isWhole ? fullTimePart(week, group) : nil
  }

  /// Full-time equivalents over the period, of a group or of all; nil where no week is whole.
  public func fullTime(group: Int? = nil) -> FullTime? {
    let whole = weeks.filter(\.isWhole)
    let parts = weeks.map { fullTimePart($0, group) }
    guard !whole.isEmpty, let most = parts.max(), let index = parts.firstIndex(of: most) else { return nil }
    let sum = zip(weeks, parts).reduce(0) { $0 + ($1.0.isWhole ? $1.1 : 0) }
    return FullTime(most: most, week: weeks[index], mean: sum / Double(whole.count), wholeWeeks: whole.count)
  }

  /// The day that takes most people, by hours with cover; nil where nobody is on duty, and where groups have full-time weeks of different lengths.
  public var fullestDay: FullestDay? {
    guard let week = scenario.agentGroups.first?.weeklyHours,
      scenario.agentGroups.allSatisfy({ $0.weeklyHours == week })
    else { return nil }
    let people = scenario.grid.days.indices.map { day in
      scenario.agentGroups.indices.reduce(0) { sum, group in
        sum + StaffingHours.people(covered(cells(day..<day + 1), group: group), each: week / 5)
      }
    }
    guard let most = people.max(), most > 0, let day = people.firstIndex(of: most) else { return nil }
    return FullestDay(day: day, people: most, hoursEach: week / 5)
  }

  /// People who give so many hours each, rounded up; to a hundredth first, so that 12.000000001 is 12.
  public static func people(_ hours: Double, each: Double) -> Int {
    Int(((hours / each * 100).rounded() / 100).rounded(.up))
  }

  /// What the groups that state a cost come to in intervals, in the scenario's currency; nil where none does.
  public func money(_ cells: Range<Int>) -> Double? {
    let groups = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].hourlyCost != nil }
    guard !groups.isEmpty else { return nil }
    return groups.reduce(0) { $0 + covered(cells, group: $1) * (scenario.agentGroups[$1].hourlyCost ?? 0) }
  }

  /// Hours with cover of a week's days over full-time hours, whether the week is whole or not.
  private func fullTimePart(_ week: Week, _ group: Int?) -> Double {
    sum(group) { covered(cells(week.days), group: $0) / scenario.agentGroups[$0].weeklyHours }
  }

  private func sum(_ group: Int?, _ value: (Int) -> Double) -> Double {
    group.map(value) ?? scenario.agentGroups.indices.reduce(0) { $0 + value($1) }
  }

  /// Paid hours of a group: time on duty is added by share of shrinkage first, so that each is divided once.
  private func paid(_ group: Int, _ cells: Range<Int>, cover: Double) -> Double {
    let row = scenario.agentGroups[group]
    guard row.shrinkageByInterval != nil else {
      return Shrinkage.paidHours(onDuty: seconds(group, cells), shrinkage: row.shrinkage, cover: cover)
    }
    var duty: [Double: Int] = [:]
    for cell in cells { duty[row.shrinkage(cell), default: 0] += seconds(group, cell..<(cell + 1)) }
    return duty.keys.sorted().reduce(0) { sum, share in
      sum + Shrinkage.paidHours(onDuty: duty[share] ?? 0, shrinkage: share, cover: cover)
    }
  }

  private func seconds(_ group: Int, _ cells: Range<Int>) -> Int {
    cells.clamped(to: agents[group].indices).reduce(0) { $0 + agents[group][$1] * scenario.grid.intervals[$1].length }
  }

  /// The calendar weeks of a scenario's period, in order.
  static func weeks(of scenario: Scenario) -> [Week] {
    let (days, calendar) = (scenario.grid.days, scenario.calendar)
    var weeks: [Week] = []
    var first = days.startIndex
    while first < days.endIndex {
      let monday = days[first].date.weekStart
      let next = days[first...].firstIndex { $0.date.weekStart != monday } ?? days.endIndex
      let outside = (0..<7).map { monday + $0 }.filter { $0 < calendar.firstDay || $0 > calendar.lastDay }
      let isWhole = outside.allSatisfy { calendar.openPeriods(on: $0).isEmpty }
      weeks.append(Week(monday: monday, days: first..<next, isWhole: isWhole))
      first = next
    }
    return weeks
  }
}
