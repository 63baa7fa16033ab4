import ContactDemand
import Foundation
import Jobs
import ScenarioFiles
import ScenarioModel

/// What `explain --format json` prints: the scenario as understood.
///
/// Seconds, counts and fractions 0...1; dates in ISO 8601.
struct ExplainDocument: Encodable {
  let schemaVersion = 1
  let name: String
  let title: String
  let summary: String?
  let digest: String
  let period: Period
  let lines: Int?
  let closing: String
  let simulation: Simulation
  let plan: Plan
  let commonFactors: CallTypeDocument.Factors
  let callTypes: [CallTypeDocument]
  let agentGroups: [AgentGroupDocument]
  let alternatives: [Alternative]
  let currency: String
  let claims: [ClaimDocument]
  /// The hours of every day, in which contacts of deferred types arrive; nil without such types.
  let deferredIntervals: [Interval]?
  let loadByInterval: [Double]
  let handlingHoursByDay: [Double]
  let filesRead: [FileRead]
  let warnings: [Warning]
  let statedValues: [Stated]

  struct Period: Encodable {
    let timeZone: String
    let firstDay: String
    let lastDay: String
    let dayCount: Int
    let intervalLength: Int
    let intervalCount: Int
    let openHours: Double
    let weeklyHours: [String: [String]]
    let holidayHours: [String]?
    let holidays: [String: String]
    let exceptions: [String: [String]]
    let clockChanges: [Change]
    let days: [Day]
    let intervals: [Interval]
  }

  struct Change: Encodable {
    let date: String
    let wallTime: String
    let shift: Int
  }

  struct Day: Encodable {
    let date: String
    let weekday: String
    let holiday: String?
    let openSeconds: Int
  }

  struct Interval: Encodable {
    let date: String
    let start: String
    let length: Int
  }

  /// Another staffing, by group and interval.
  struct Alternative: Encodable {
    let name: String
    let title: String
    let staffing: [String: [Int]]
  }

  struct Simulation: Encodable {
    let seed: UInt64
    let replications: Int?
    let precision: Double?
    let atMost: Int?
    let confidence: Double
    let warmUp: Double
  }

  struct Plan: Encodable {
    let methods: [String]
    let sensitivity: [Double]
  }

  struct Stated: Encodable {
    let keyPath: String
    let text: String
    let origin: String
    let note: String?
  }

  /// The document of a scenario.
  init(_ ready: ReadyScenario) {
    let (scenario, forecast) = (ready.loaded.scenario, ready.forecast)
    let load = OfferedLoad(scenario, forecast: forecast)
    let outbound = OutboundForecast(scenario, forecast: forecast)
    name = scenario.name
    title = scenario.title.text(in: .english)
    summary = scenario.summary?.text(in: .english)
    digest = scenario.digest
    period = Period(scenario.calendar, scenario.grid)
    lines = scenario.lines
    closing = scenario.closing.rawValue
    simulation = Simulation(scenario.simulation)
    plan = Plan(methods: scenario.plan.methods.map(\.rawValue), sensitivity: scenario.plan.sensitivity)
    callTypes = scenario.callTypes.indices.map { index in
      CallTypeDocument(
        scenario.callTypes[index], forecast.callTypes[index], load: load.byCallType[index],
        hours: load.hoursByCallType[index], campaign: outbound.campaigns[index], scenario: scenario)
    }
    currency = scenario.currency
    claims = scenario.claims.compactMap { ClaimAudit($0, scenario, outbound) }.map(ClaimDocument.init)
    alternatives = scenario.alternatives.map { alternative in
      Alternative(
        name: alternative.name, title: alternative.title.text(in: .english),
        staffing: Dictionary(
          zip(scenario.agentGroups.map(\.name), alternative.staffing.agents), uniquingKeysWith: { first, _ in first }))
    }
    deferredIntervals = scenario.deferredGrid.map { Period.intervals(of: $0) }
    commonFactors = CallTypeDocument.Factors(scenario.commonFactors)
    agentGroups = scenario.agentGroups.map { AgentGroupDocument($0, callTypes: scenario.callTypes) }
    loadByInterval = load.byInterval
    handlingHoursByDay = load.hoursByDay
    filesRead = scenario.filesRead
    warnings = ready.expectedWarnings.map { Warning(keyPath: $0.keyPath, message: $0.message) }
    statedValues = scenario.statedValues.map(Stated.init)
  }

  /// The document as JSON, keys in alphabetical order.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension ExplainDocument.Period {
  init(_ calendar: ServiceCalendar, _ grid: ServiceGrid) {
    timeZone = calendar.timeZone
    firstDay = "\(calendar.firstDay)"
    lastDay = "\(calendar.lastDay)"
    dayCount = calendar.dayCount
    intervalLength = grid.intervalLength
    intervalCount = grid.intervals.count
    openHours = Double(grid.intervals.reduce(0) { $0 + $1.length }) / 3600
    weeklyHours = Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map {
        ($0.name, (calendar.weeklyHours[$0] ?? []).map(\.description))
      })
    holidayHours = calendar.holidayHours?.map(\.description)
    holidays = Dictionary(uniqueKeysWithValues: calendar.holidays.map { ("\($0.key)", $0.value) })
    exceptions = Dictionary(
      uniqueKeysWithValues: calendar.exceptions.map { ("\($0.key)", $0.value.map(\.description)) })
    clockChanges = calendar.clockChanges.map {
      ExplainDocument.Change(date: "\($0.date)", wallTime: "\($0.wallTime)", shift: $0.shift)
    }
    days = grid.days.indices.map { index in
      let day = grid.days[index]
      return ExplainDocument.Day(
        date: "\(day.date)", weekday: day.date.weekday.name, holiday: day.holiday,
        openSeconds: grid.openSeconds(day: index))
    }
    intervals = ExplainDocument.Period.intervals(of: grid)
  }

  /// The intervals of a grid by date and wall clock.
  static func intervals(of grid: ServiceGrid) -> [ExplainDocument.Interval] {
    grid.intervals.map { interval in
      ExplainDocument.Interval(
        date: "\(grid.days[interval.day].date)",
        start: TimeOfDay(seconds: interval.wallStart)?.description ?? "", length: interval.length)
    }
  }
}

extension ExplainDocument.Simulation {
  init(_ settings: SimulationSettings) {
    seed = settings.seed
    confidence = settings.confidence
    warmUp = settings.warmUp
    switch settings.replications {
    case .fixed(let count): (replications, precision, atMost) = (count, nil, nil)
    case .precision(let halfWidth, let most): (replications, precision, atMost) = (nil, halfWidth, most)
    }
  }
}

extension ExplainDocument {
  /// A warning in English.
  struct Warning: Encodable {
    let keyPath: String
    let message: String
  }
}

extension ExplainDocument.Stated {
  init(_ value: StatedValue) {
    keyPath = value.keyPath
    text = value.text
    switch value.origin {
    case .source(let source): (origin, note) = ("source", source.text(in: .english))
    case .assumed(let reason): (origin, note) = ("assumed", reason?.text(in: .english))
    case .defaultValue: (origin, note) = ("standard", nil)
    }
  }
}
