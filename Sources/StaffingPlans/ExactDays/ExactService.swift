public import ContactDemand
public import QueueingFormulas
public import ScenarioModel

/// A scenario's callers as one queue whose days the transient chain answers, and why the answer is not exact for this scenario.
///
/// One call type with exponential handling and patience, served by agents who do nothing else, is answered exactly, with balking, a queue limit,
/// lines (where handling is all talk), closing rules, random factors and a constant rate in each interval. Whatever else the scenario
/// says is left out or replaced by its mean, and listed in ``approximations``.
public struct ExactService: Sendable {
  /// The callers.
  public let callers: DayCallers
  /// The definition of service level that the target names.
  public let definition: QueueingFormulas.ServiceLevelDefinition
  /// What the chain cannot say of this scenario; empty where the answer is exact.
  public let approximations: [String]
  /// Outcomes by open interval of the scenario's grid.
  public let outcomes: [DayOutcome]

  /// The days of a scenario with given agents.
  /// - Parameters:
  ///   - scenario: a scenario with at least one inbound call type.
  ///   - forecast: its expected contacts.
  ///   - staffing: agents on duty by group and interval.
  /// - Throws: `QueueingError` where no type is inbound, or for numbers that the formulas do not accept.
  /// - Complexity: about 10 ms a day of 24 half hours at 100 agents, times some 40 for random factors.
  public init(
    _ scenario: Scenario, forecast: ContactForecast, staffing: StaffingByInterval
  ) throws(QueueingError) {
    guard let queue = PooledQueue(scenario, forecast) else {
      throw .missing(name: "an inbound call type", neededBy: "the exact day")
    }
    callers = try queue.callers()
    definition =
      QueueingFormulas.ServiceLevelDefinition(rawValue: queue.target?.definition.rawValue ?? "") ?? .ofOffered
    approximations = queue.approximations
    let days = ServiceDays(scenario, rates: queue.rates, agents: queue.agents(staffing))
    outcomes = try ExactPeriod(callers, days: days.days(), factors: queue.factors).outcomes().flatMap { $0 }
  }
}

/// A scenario's open and closed times as days of stretches.
struct ServiceDays {
  private let scenario: Scenario
  private let rates: ArrivalRates
  private let agents: [Int]

  /// Steps that stand for a rate that is linear in time, in each half of an interval.
  static let linearSteps = 16

  /// - Parameters:
  ///   - rates: arrivals in pieces of the grid.
  ///   - agents: agents on duty by interval.
  init(_ scenario: Scenario, rates: ArrivalRates, agents: [Int]) {
    self.scenario = scenario
    self.rates = rates
    self.agents = agents
  }

  /// The days with open intervals, each with the closed time that follows.
  func days() throws(QueueingError) -> [ExactDay] {
    let grid = scenario.grid
    var days: [ExactDay] = []
    for day in grid.days where !day.intervals.isEmpty {
      var stretches: [DayStretch] = []
      for index in day.intervals {
        stretches.append(try DayStretch(pieces: pieces(of: index), agents: agents[index]))
        let next = index + 1 < grid.intervals.count ? Double(grid.intervals[index + 1].start) : .infinity
        let gap = next - Double(grid.intervals[index].end)
        if gap > 0 { stretches.append(closed(after: index, length: gap)) }
      }
      days.append(ExactDay(week: Int(day.date.weekStart.daysSinceEpoch), stretches: stretches))
    }
    return days
  }

  private func closed(after interval: Int, length: Double) -> DayStretch {
    switch scenario.closing {
    case .served: .closed(length: length, agents: agents[interval], disconnects: false)
    case .leftToAbandon: .closed(length: length, agents: 0, disconnects: false)
    case .cleared: .closed(length: length, agents: 0, disconnects: true)
    }
  }

  private func pieces(of interval: Int) -> [DayStretch.Piece] {
    let perInterval = rates.piecesPerInterval
    return rates.pieces[(interval * perInterval)..<((interval + 1) * perInterval)].flatMap { piece in
      let length = Double(scenario.grid.intervals[interval].length) / Double(perInterval)
      guard piece.slope != 0 else { return [DayStretch.Piece(length: length, rate: piece.rate)] }
      let step = length / Double(Self.linearSteps)
      return (0..<Self.linearSteps).map { index in
        DayStretch.Piece(length: step, rate: max(0, piece.rate + piece.slope * (Double(index) + 0.5) * step))
      }
    }
  }
}
