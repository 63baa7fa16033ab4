/// What a number of the scenario measures, and the units in which it may be written.
enum Measure: String, Sendable, CaseIterable {
  case time, contacts, agents, people, lines, share, change, points, weeklyGrowth, weeklyHours, hourlyRate, days
  case items, attempts, bring
  case plain

  /// Every accepted unit with its factor to the value that the model holds: seconds, fractions, counts.
  var units: [(name: String, factor: Double)] {
    switch self {
    case .time: Self.timeUnits
    case .contacts, .items: Self.contactUnits
    case .agents: [("agents", 1), ("agent", 1)]
    case .people: [("people", 1), ("persons", 1), ("person", 1)]
    case .lines: [("lines", 1), ("line", 1)]
    case .share, .change: [("%", 0.01), ("percent", 0.01)]
    case .points: [("points", 0.01), ("point", 0.01)]
    case .weeklyGrowth: [("% per week", 0.01), ("% a week", 0.01)]
    case .weeklyHours: [("h", 1), ("hours", 1), ("hour", 1), ("h per week", 1), ("hours per week", 1)]
    case .hourlyRate: Self.rateUnits
    case .days: [("days", 1), ("day", 1), ("", 1)]
    case .bring: [("people", 1), ("persons", 1), ("person", 1), ("contacts", 1), ("contact", 1), ("", 1)]
    case .attempts: [("attempts", 1), ("attempt", 1), ("", 1)]
    case .plain: [("", 1)]
    }
  }

  /// The measure as messages name it.
  var noun: String {
    switch self {
    case .time: "a time"
    case .contacts: "a number of calls"
    case .items: "a number of items"
    case .agents: "a number of agents"
    case .people: "a number of people"
    case .lines: "a number of lines"
    case .share, .change: "a percentage"
    case .points: "percentage points"
    case .weeklyGrowth: "a percentage per week"
    case .weeklyHours: "hours per week"
    case .hourlyRate: "a rate"
    case .days: "a number of days"
    case .bring: "a number of people"
    case .attempts: "a number of attempts"
    case .plain: "a number"
    }
  }

  /// The least value other than 0, in the model's unit: what is smaller is a slip, and could not be computed with.
  var least: Double {
    switch self {
    case .time: 0.001
    case .contacts, .agents, .people, .lines, .share, .change, .points, .weeklyGrowth, .weeklyHours, .hourlyRate, .days,
      .items, .attempts, .bring, .plain:
      1e-6
    }
  }

  /// `least` as people write it.
  var leastText: String {
    switch self {
    case .time: "0.001 s"
    case .share, .change: "0.0001 %"
    case .points: "0.0001 points"
    case .weeklyGrowth: "0.0001 % per week"
    case .weeklyHours: "0.000001 h"
    case .hourlyRate: "0.000001 per hour"
    case .contacts: "0.000001 calls"
    case .items: "0.000001 items"
    case .agents, .people, .lines, .days, .attempts, .bring, .plain: "0.000001"
    }
  }

  /// The units' names that suit a number: `minute` for 1 alone, `minutes` for the others.
  func unitNames(for number: Double) -> [String] {
    let names = units.map(\.name).filter { !$0.isEmpty }
    return names.filter { number == 1 ? !isPlural($0, of: names) : !names.contains($0 + "s") || $0.count < 3 }
  }

  private func isPlural(_ name: String, of names: [String]) -> Bool {
    name.hasSuffix("s") && name.count > 3 && names.contains(String(name.dropLast()))
  }

  private static let timeUnits: [(name: String, factor: Double)] = [
    ("s", 1), ("sec", 1), ("second", 1), ("seconds", 1), ("min", 60), ("minute", 60), ("minutes", 60),
    ("h", 3600), ("hour", 3600), ("hours", 3600), ("day", 86_400), ("days", 86_400), ("week", 604_800),
    ("weeks", 604_800),
  ]

  /// What is counted: calls on the line, items of deferred work, cases and people of outbound lists.
  private static let contactNouns = [
    "calls", "call", "contacts", "contact", "items", "item", "e-mails", "e-mail", "emails", "email", "forms", "form",
    "messages", "message", "cases", "case", "people", "persons", "person",
  ]

  private static let contactUnits: [(name: String, factor: Double)] = contactNouns.map { ($0, 1) }

  private static let rateUnits: [(name: String, factor: Double)] =
    [
      ("per hour", 1), ("per h", 1), ("calls per hour", 1), ("per min", 60), ("per minute", 60),
      ("calls per min", 60), ("calls per minute", 60), ("per 30 min", 2), ("calls per 30 min", 2),
    ]
    + contactNouns.dropFirst(2).filter { $0.hasSuffix("s") }.flatMap { noun in
      [("\(noun) per hour", 1.0), ("\(noun) per min", 60), ("\(noun) per 30 min", 2)]
    }
}
