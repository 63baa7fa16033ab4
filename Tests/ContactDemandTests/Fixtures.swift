import ContactDemand
import RandomStreams
import ScenarioModel
import Testing

/// A date of a test table.
func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// A period such as `08:00-20:00`.
func period(_ text: String) throws -> OpenPeriod {
  let ends = text.split(separator: "-")
  let opens = try #require(TimeOfDay(ends[0]))
  let closes = try #require(TimeOfDay(ends[1]))
  return try #require(OpenPeriod(opens: opens, closes: closes))
}

/// Hours by weekday: `weekdays` from Monday to Friday, and the weekend's where it is open.
func week(_ weekdays: String, saturday: String? = nil, sunday: String? = nil) throws -> [Weekday: [OpenPeriod]] {
  var hours: [Weekday: [OpenPeriod]] = [:]
  for weekday in Weekday.allCases.prefix(5) { hours[weekday] = [try period(weekdays)] }
  if let saturday { hours[.saturday] = [try period(saturday)] }
  if let sunday { hours[.sunday] = [try period(sunday)] }
  return hours
}

/// A scenario of one call type with the given demand.
func scenario(
  from first: String, days: Int, hours: [Weekday: [OpenPeriod]], interval: Int = 1800, demand: DemandModel,
  holidays: [CivilDate: String] = [:], holidayHours: [OpenPeriod]? = nil,
  exceptions: [CivilDate: [OpenPeriod]] = [:], clockChanges: [ClockChange] = []
) throws -> Scenario {
  let calendar = ServiceCalendar(
    timeZone: "Europe/Luxembourg", firstDay: try date(first), dayCount: days, intervalLength: interval,
    weeklyHours: hours, holidays: holidays, holidayHours: holidayHours, exceptions: exceptions,
    clockChanges: clockChanges)
  let handling = HandlingTime(talk: try Distribution.exponential(mean: 300))
  return Scenario(
    name: "test", title: LocalizedText("test"), calendar: calendar,
    callTypes: [CallType(name: "calls", demand: demand, handling: handling)],
    agentGroups: [])
}

/// The expected demand of a scenario's only call type.
func expected(_ scenario: Scenario) throws -> ExpectedDemand {
  try #require(try ContactForecast(scenario).callTypes.first)
}

/// Contacts of the days from `first` to `last`.
func sum(_ demand: ExpectedDemand, _ scenario: Scenario, from first: String, to last: String) throws -> Double {
  let range = try date(first)...date(last)
  return zip(scenario.grid.days, demand.byDay).filter { range.contains($0.0.date) }.reduce(0) { $0 + $1.1 }
}

/// Whether two numbers agree to a part in 10^12: rounding of some thousand additions, and nothing more.
func agree(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= 1e-12 * max(abs(left), abs(right)) }
