import ContactDemand
import Jobs
import ScenarioFiles
import ScenarioModel

/// How finely `explain` lists volumes.
enum ExplainDetail: String, CaseIterable {
  /// By day, and the busiest day by interval.
  case day
  /// Every interval as well.
  case interval
  /// By month only, and the busiest day by interval.
  case month
}

extension Page {
  /// The whole explanation of a scenario.
  init(_ ready: ReadyScenario, detail: ExplainDetail) {
    let (scenario, forecast) = (ready.loaded.scenario, ready.forecast)
    opening(scenario)
    calendar(scenario.calendar, scenario.grid)
    rules(scenario)
    files(scenario.filesRead)
    let load = OfferedLoad(scenario, forecast: forecast)
    let outbound = OutboundForecast(scenario, forecast: forecast)
    for index in scenario.callTypes.indices {
      let demand = forecast.callTypes[index]
      callType(index, scenario, demand, load, outbound.campaigns[index], ratesAreStated: ready.statesRates(of: index))
      // Variants have the curve of their type's first: their days are shown only where every interval is asked for.
      guard scenario.callTypes[index].sharesFactorsOf == nil || detail == .interval else { continue }
      if let campaign = outbound.campaigns[index] {
        if detail != .month { people(campaign, scenario.grid) }
        if demand.total == 0 || detail != .interval { continue }
      }
      volumes(index, scenario, demand, load, detail)
    }
    if scenario.callTypes.count > 1 { allCallTypes(scenario, forecast, load, outbound) }
    claims(scenario, outbound)
    for group in scenario.agentGroups { agents(group, scenario) }
    for alternative in scenario.alternatives { self.alternative(alternative, scenario) }
    warnings(ready.expectedWarnings)
    statedValues(scenario.statedValues)
  }

  private mutating func opening(_ scenario: Scenario) {
    heading("\(scenario.name): \(scenario.title.text(in: .english))")
    if let summary = scenario.summary {
      for text in Page.wrapped(summary.text(in: .english), width: Page.width - 2) { line("  " + text) }
    }
  }

  private mutating func calendar(_ calendar: ServiceCalendar, _ grid: ServiceGrid) {
    let (first, last) = (calendar.firstDay, calendar.lastDay)
    heading("PERIOD AND HOURS")
    fact(
      "period",
      "\(Wording.weekday(first)) \(first) to \(Wording.weekday(last)) \(last): \(Wording.grouped(calendar.dayCount)) days, "
        + "time zone \(calendar.timeZone)")
    let seconds = grid.intervals.reduce(0) { $0 + $1.length }
    let openDays = grid.days.count { !$0.intervals.isEmpty }
    fact(
      "open",
      "\(Wording.grouped(openDays)) days, \(Wording.number(Double(seconds) / 3600, decimals: 1)) h, "
        + "\(Wording.grouped(grid.intervals.count)) intervals of \(Wording.duration(Double(grid.intervalLength)))")
    for (days, hours) in Page.weeklyHours(calendar) { fact(days, hours) }
    if let hours = calendar.holidayHours { fact("holidays", Page.hours(hours)) }
    for (date, periods) in calendar.exceptions.sorted(by: { $0.key < $1.key }) {
      fact("\(date)", Page.hours(periods) + " (exception)")
    }
    for (date, name) in calendar.holidays.sorted(by: { $0.key < $1.key })
    where grid.days.contains(where: { $0.date == date }) {
      fact("\(date)", "holiday: \(name)")
    }
    for change in calendar.clockChanges {
      let direction = change.shift > 0 ? "forward" : "back"
      let length = Wording.duration(Double(abs(change.shift)))
      fact("\(change.date)", "clocks go \(direction) by \(length) at \(change.wallTime); wall-clock hours are kept")
    }
  }

  /// Runs of weekdays with the same hours.
  static func weeklyHours(_ calendar: ServiceCalendar) -> [(days: String, hours: String)] {
    var runs: [(first: Weekday, last: Weekday, hours: String)] = []
    for weekday in Weekday.allCases {
      let text = hours(calendar.weeklyHours[weekday] ?? [])
      if let run = runs.last, run.hours == text {
        runs[runs.count - 1].last = weekday
      } else {
        runs.append((weekday, weekday, text))
      }
    }
    return runs.map { run in
      let names = [run.first, run.last].map { String($0.name.capitalized.prefix(3)) }
      return (run.first == run.last ? run.first.name.capitalized : names.joined(separator: "-"), run.hours)
    }
  }

  static func hours(_ periods: [OpenPeriod]) -> String {
    periods.isEmpty ? "closed" : periods.map(\.description).joined(separator: ", ")
  }

  private mutating func rules(_ scenario: Scenario) {
    heading("RULES")
    fact("lines", scenario.lines.map { Wording.grouped($0) } ?? "no limit")
    fact("at closing", Wording.closing(scenario.closing))
    let common = Wording.factors(scenario.commonFactors)
    fact("random factors", common.isEmpty ? "" : common + ", common to all call types")
    let settings = scenario.simulation
    var effort = "seed \(settings.seed), confidence \(Wording.percent(settings.confidence))"
    switch settings.replications {
    case .fixed(let count): effort = "\(Wording.grouped(count)) replications, " + effort
    case .precision(let halfWidth, let most):
      effort =
        "until the level is known to ± \(Wording.points(halfWidth)), at most \(Wording.grouped(most)) replications, "
        + effort
    }
    if settings.warmUp > 0 { effort += ", the first \(Wording.duration(settings.warmUp)) not counted" }
    fact("simulation", effort)
    let changes = scenario.plan.sensitivity.map { ($0 > 0 ? "+" : "") + Wording.percent($0) }
    fact("plan", scenario.plan.methods.map(\.rawValue).joined(separator: ", "))
    fact("sensitivity", changes.joined(separator: ", "))
  }

  private mutating func warnings(_ warnings: [ScenarioWarning]) {
    heading("WARNINGS: \(warnings.isEmpty ? "none" : "\(warnings.count)")")
    for warning in warnings {
      line("  " + warning.keyPath)
      fact("", warning.message, indent: 6, labelWidth: -1)
    }
  }

  private mutating func statedValues(_ values: [StatedValue]) {
    let groups: [(String, (Origin) -> Bool)] = [
      ("NUMBERS WITH A SOURCE", { if case .source = $0 { true } else { false } }),
      ("NUMBERS ASSUMED", { if case .assumed = $0 { true } else { false } }),
      ("STANDARD VALUES, not set by the file", { $0 == .defaultValue }),
    ]
    for (title, belongs) in groups {
      let members = values.filter { belongs($0.origin) }
      guard !members.isEmpty else { continue }
      heading("\(title): \(members.count)")
      for value in members {
        fact(value.keyPath, value.text, labelWidth: 52)
        switch value.origin {
        case .source(let text), .assumed(.some(let text)): fact("", text.text(in: .english), indent: 6, labelWidth: -1)
        case .assumed, .defaultValue: break
        }
      }
    }
  }
}
