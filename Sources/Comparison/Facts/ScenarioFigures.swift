public import ContactDemand
public import Measures
public import ScenarioModel

/// The figures of a scenario that no simulation is needed for, by the names of the grammar.
public struct ScenarioFigures: Sendable {
  private let scenario: Scenario
  private let forecast: ContactForecast
  private let cost: Double?

  /// The figures of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - forecast: its expected contacts.
  ///   - cost: what its agents cost; nil where no agents are known, or no group states what an hour costs.
  public init(_ scenario: Scenario, forecast: ContactForecast, cost: Double? = nil) {
    (self.scenario, self.forecast, self.cost) = (scenario, forecast, cost)
  }

  /// A figure in every cell that is named, by the cell's printed name.
  ///
  /// - Throws: `GateFault` where the scenario has no such figure, subject or cell.
  public func values(
    of figure: NamedFigure, subject: String?, in cell: CellReference
  ) throws(GateFault) -> [(cell: String, value: Double)] {
    switch figure {
    case .demandTotal:
      let types = try self.types(subject)
      return try cells(cell).map { label, days in
        (label, days.reduce(0.0) { sum, day in types.reduce(sum) { $0 + contacts(of: $1, on: day) } })
      }
    case .demandPeakDay:
      let types = try self.types(subject)
      return try cells(cell).map { label, days in
        (label, days.map { day in types.reduce(0.0) { $0 + contacts(of: $1, on: day) } }.max() ?? 0)
      }
    case .openHours:
      try refuse(subject, figure)
      return try cells(cell).map { label, days in
        (label, days.reduce(0.0) { $0 + Double(scenario.grid.openSeconds(day: $1)) / 3600 })
      }
    case .cost, .headsTotal, .periodDays, .attemptsTotal:
      guard cell == .period else {
        throw GateFault(description: "expected '\(figure.rawValue)' of the whole period, found it in \(cell)")
      }
      return [("run", try whole(figure, subject))]
    }
  }

  /// Expected contacts of a type on a day; people who enter a list in batches are in no curve.
  private func contacts(of type: Int, on day: Int) -> Double {
    let curve = forecast.callTypes[type].byDay[day]
    guard let batches = scenario.callTypes[type].outbound?.batches, let grid = scenario.deferredGrid,
      let first = grid.days[day].intervals.first, let last = grid.days[day].intervals.last
    else { return curve }
    let (start, end) = (Double(grid.intervals[first].start), Double(grid.intervals[last].end))
    return batches.reduce(curve) { $0 + (start <= $1.time && $1.time < end ? Double($1.people) : 0) }
  }

  private func whole(_ figure: NamedFigure, _ subject: String?) throws(GateFault) -> Double {
    if figure == .headsTotal { return try heads(subject) }
    try refuse(subject, figure)
    if figure == .periodDays { return Double(scenario.calendar.dayCount) }
    if figure == .attemptsTotal { return OutboundForecast(scenario, forecast: forecast).attempts }
    guard let cost else {
      throw GateFault(description: "expected groups that state what an hour costs, found none")
    }
    return cost
  }

  /// Heads of the groups that state them, or of the one named; where no group does, those of the claims.
  private func heads(_ subject: String?) throws(GateFault) -> Double {
    let groups = scenario.agentGroups.filter { subject == nil || $0.name == subject }
    if let subject, groups.isEmpty { throw GateFault(description: "expected an agent group, found '\(subject)'") }
    let stated = groups.compactMap { $0.mobilisation?.people }
    if !stated.isEmpty { return Double(stated.reduce(0, +)) }
    guard subject == nil, !scenario.claims.isEmpty else {
      throw GateFault(description: "expected groups or claims that state heads, found none")
    }
    return Double(scenario.claims.reduce(0) { $0 + $1.heads })
  }

  /// The call types that a subject names: one, or all variants of a section; without it all.
  private func types(_ subject: String?) throws(GateFault) -> [Int] {
    let types = scenario.callTypes.indices.filter { index in
      let name = scenario.callTypes[index].name
      return subject.map { name == $0 || name.hasPrefix($0 + ".") } ?? true
    }
    guard !types.isEmpty else { throw GateFault(description: "expected a call type, found '\(subject ?? "")'") }
    return types
  }

  private func refuse(_ subject: String?, _ figure: NamedFigure) throws(GateFault) {
    if let subject {
      throw GateFault(description: "expected '\(figure.rawValue)' of the whole service, found it of '\(subject)'")
    }
  }

  /// Days of the period by their place, for every cell that is named; days on which the service is closed count only in longer cells.
  private func cells(_ cell: CellReference) throws(GateFault) -> [(label: String, days: [Int])] {
    let days = Array(scenario.grid.days.indices)
    func date(_ day: Int) -> CivilDate { scenario.grid.days[day].date }
    func joined(_ key: (Int) -> String) -> [(label: String, days: [Int])] {
      days.reduce(into: []) { cells, day in
        if cells.last?.label == key(day) {
          cells[cells.count - 1].days.append(day)
        } else {
          cells.append((key(day), [day]))
        }
      }
    }
    let found: [(label: String, days: [Int])]
    switch cell {
    case .period: found = [("run", days)]
    case .every(.month): found = joined { date($0).month.description }
    case .every(.week): found = joined { "week \(date($0).weekStart)" }
    case .every(.day):
      found = joined { date($0).description }.filter { !scenario.grid.days[$0.days[0]].intervals.isEmpty }
    case .month(let month): found = [(month.description, days.filter { date($0).month == month })]
    case .week(let monday): found = [("week \(monday)", days.filter { date($0).weekStart == monday })]
    case .date(let wanted): found = [(wanted.description, days.filter { date($0) == wanted })]
    case .weekday(let weekday): found = [(weekday.name, days.filter { date($0).weekday == weekday })]
    case .every(.interval), .every(.weekday), .every(.hour), .interval, .hour:
      throw GateFault(description: "expected days, weeks, months, a weekday or the period, found '\(cell)'")
    }
    guard found.contains(where: { !$0.days.isEmpty }) else {
      throw GateFault(description: "expected a cell of the period, found '\(cell)'")
    }
    return found
  }
}
