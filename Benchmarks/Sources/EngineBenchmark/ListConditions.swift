import ContactSimulation
import RandomStreams
import ScenarioModel

/// What the list of ends of service has to bear: jobs that differ in agents, opening hours, steps and handling.
struct ListCondition {
  let name: String
  /// The list that the engine takes by itself.
  private let taken: EndOfServiceList
  private let contender: (EndOfServiceList) throws -> Contender

  private static let days = 2

  static func all() throws -> [ListCondition] {
    let exponential = try Distribution.exponential(mean: 300)
    let fixed = try Distribution(.deterministic(value: 300))
    let heavy = try Distribution.lognormal(mean: 300, standardDeviation: 1500)
    var conditions = try [1, 3, 10, 30, 100, 300, 1000, 3000, 20_000].map { agents in
      try ListCondition("M/M/n+M, n = \(shown(agents))", exponential) { _ in agents }
    }
    for agents in [10, 100, 1000] {
      conditions.append(try ListCondition("deterministic handling, n = \(shown(agents))", fixed) { _ in agents })
      conditions.append(try ListCondition("heavy-tailed handling, n = \(shown(agents))", heavy) { _ in agents })
    }
    for agents in [10, 1000] {
      conditions.append(
        try ListCondition("nights: open 8 to 20, n = \(shown(agents))", exponential, hours: 8...20) { _ in agents })
    }
    for (name, law) in [("exponential", exponential), ("deterministic", fixed), ("heavy-tailed", heavy)] {
      conditions.append(
        try ListCondition("steps by 100 each hour, 10 and 1,000, \(name)", law) { $0 % 2 == 0 ? 10 : 1000 })
    }
    conditions.append(
      try ListCondition("a rush at each opening, n = 1,000, deterministic", fixed, hours: 8...20, rush: 4) { _ in 1000 }
    )
    return conditions + [
      ListCondition("six skills on 20 groups", try CommonJob.medium.skillsModel()),
      ListCondition("30 types on 30 groups of 3 skills", try CommonJob.manySkillsModel()),
      ListCondition("full scenario, n = 100", try CommonJob.medium.fullModel()),
      ListCondition("a season of 102 days, n = 8", try Season.model()),
      ListCondition("a national list, n = 11,000", try NationalList.model(), contender: NationalList.contender),
    ]
  }

  private init(
    _ name: String, _ model: SimulationModel, contender: ((EndOfServiceList) throws -> Contender)? = nil
  ) {
    self.name = name
    taken = model.endOfServiceList
    self.contender = contender ?? { .engine(name, model, list: $0) }
  }

  /// One queue whose load equals its agents, of some 200,000 calls or, with many agents, of 6 hours.
  private init(
    _ name: String, _ handling: Distribution, hours: ClosedRange<Int> = 0...24, rush: Double = 1,
    agents: (_ interval: Int) -> Int
  ) throws {
    let most = max(agents(0), agents(1))
    let days = max(most > 5000 ? 1 : 2, 600 / most)
    let callType = CallType(
      name: CommonJob.callTypeName, demand: DemandModel(volume: .dailyVolumes([])),
      handling: HandlingTime(talk: handling),
      patience: try .exponential(mean: 120))
    let scenario = try Scenario.benchmark(
      hours: most > 5000 ? 0...6 : hours, days: days, intervalLength: CommonJob.intervalLength, types: [callType],
      groups: [.benchmark])
    let count = scenario.grid.intervals.count
    let plan = (0..<count).map(agents)
    let perDay = count / days
    let expected = (0..<count).map { Double(plan[$0]) * 12 * ($0 % perDay == 0 ? rush : 1) }
    self.init(
      name, try SimulationModel(scenario: scenario, expected: [expected], staffing: StaffingByInterval(agents: [plan])))
  }

  /// The table of all conditions whose name begins with a word, and the bar that it sets.
  static func compare(_ word: String = "", rounds: Int) throws -> (table: String, bar: Bar) {
    let rows = try all().filter { $0.name.hasPrefix(word) }.map { try $0.row(rounds: rounds) }
    let heading = ["condition", "calls", "heap, ns", "calendar, ns", "calendar / heap", "taken"]
    return (
      markdown(heading, rows.map(\.cells), numbersFrom: 1),
      .atMost(1.05, "list of ends of service that is taken, times the heap, at worst", rows.map(\.ratio).max() ?? 1)
    )
  }

  /// The heap and the calendar in turns: a row of the table, and the cost of the list that the engine takes over that of the heap.
  func row(rounds: Int) throws -> (cells: [String], ratio: Double) {
    let (heap, calendar) = (try contender(.heap), try contender(.calendar))
    let runs = try (0..<rounds).map { (heap: try heap.run($0), calendar: try calendar.run($0)) }
    let ratio = median(runs.map { $0.calendar.nanosecondsPerCall / $0.heap.nanosecondsPerCall })
    return (
      [
        name, shown(runs[0].heap.calls), shown(median(runs.map(\.heap.nanosecondsPerCall)), digits: 1),
        shown(median(runs.map(\.calendar.nanosecondsPerCall)), digits: 1), shown(ratio, digits: 2), "\(taken)",
      ], taken == .heap ? 1 : ratio
    )
  }
}
