/// The ranges of the language's numbers, in one place.
enum Quantities {
  static let mostContacts = 1e9
  static let mostAgents = 1e6
  static let longestDays = 3660
  static let mostIntervals = 110_000

  static func time(_ example: String) -> Quantity {
    Quantity(.time, example: example, excluded: true, to: 30 * 86_400, "30 days")
  }

  static func wait(_ example: String) -> Quantity {
    Quantity(.time, example: example, to: 30 * 86_400, "30 days")
  }

  static func share(_ example: String) -> Quantity { Quantity(.share, example: example, to: 1, "100 %") }

  /// A factor on a time, relative to 100 %.
  static func factor(_ example: String) -> Quantity {
    Quantity(.share, example: example, from: 0.01, to: 100, "10000 %")
  }

  static func contacts(_ example: String) -> Quantity {
    Quantity(.contacts, example: example, to: mostContacts, "1000000000 calls")
  }

  static let positiveContacts = Quantity(
    .contacts, example: "85000 calls", excluded: true, to: mostContacts, "1000000000 calls")
  static let agents = Quantity(.agents, example: "12 agents", to: mostAgents, "1000000 agents", whole: true)
  static let people = Quantity(.people, example: "310 people", from: 1, to: mostAgents, "1000000 people", whole: true)
  /// People of a list.
  static let listed = Quantity(
    .people, example: "100000 people", to: mostListed, "100000000 people", whole: true)
  static let mostListed = 1e8
  static let bring = Quantity(.bring, example: "2.5 people", to: 1000, "1000 people")
  static let ladderDays = Quantity(.days, example: "4 days", from: 1, to: 3660, "3660 days", whole: true)
  static let targetDelay = Quantity(.time, example: "24 h", excluded: true, to: 3660 * 86_400, "3660 days")
  static let stepDelay = Quantity(.time, example: "7 days", to: 3660 * 86_400, "3660 days")
  /// A factor on a probability, relative to 100 %.
  static let reachFactor = Quantity(.share, example: "80 %", to: 100, "10000 %")
  static let silentCalls = Quantity(.share, example: "3 %", excluded: true, to: 1, "100 %")
  static let claimedHeads = Quantity(
    .people, example: "11000 people", from: 1, to: mostListed, "100000000 people", whole: true)
  static let lines = Quantity(.lines, example: "120 lines", from: 1, to: mostAgents, "1000000 lines", whole: true)
  static let queueLimit = Quantity(.contacts, example: "200 calls", to: 1e6, "1000000 calls", whole: true)
  static let days = Quantity(
    .days, example: "102 days", from: 1, to: Double(longestDays), "\(longestDays) days (10 years)", whole: true)
  /// A weight relative to 100 %.
  static let relative = Quantity(.share, example: "80 %", to: 1000, "100000 %")
  static let listFactor = Quantity(.share, example: "110 %", excluded: true, to: 1000, "100000 %")
  static let variation = Quantity(.share, example: "12 %", to: 3, "300 %", least: (1e-4, "0.01 %"))
  static let distributionVariation = Quantity(.share, example: "80 %", from: 0.0001, to: 1000, "100000 %")
  static let shrinkage = Quantity(.share, example: "15 %", to: 0.95, "95 %")
  static let cover = Quantity(.share, example: "12 %", to: 0.9999, "99.99 %")
  static let level = Quantity(.share, example: "80 %", excluded: true, to: 0.9999, "99.99 %")
  static let confidence = Quantity(.share, example: "95 %", from: 0.5, to: 0.9999, "99.99 %")
  static let probability = Quantity(.share, example: "90 %", excluded: true, to: 0.999, "99.9 %")
  static let tolerance = Quantity(.points, example: "1 point", to: 0.2, "20 points")
  static let precision = Quantity(.points, example: "0.5 points", excluded: true, to: 0.5, "50 points")
  static let change = Quantity(.change, example: "-20 %", from: -1, excluded: true, to: 10, "1000 %")
  static let growth = Quantity(
    .weeklyGrowth, example: "5 % per week", from: -1, excluded: true, to: 10, "1000 % per week")
  static let halfLife = Quantity(
    .time, example: "2 days", excluded: true, to: 3660 * 86_400, "3660 days")
  static let warmUp = Quantity(.time, example: "4 h", to: 3660 * 86_400, "3660 days")
  static let weeklyHours = Quantity(.weeklyHours, example: "35 h", excluded: true, to: 168, "168 h")
  static let hourlyRate = Quantity(.hourlyRate, example: "90 per hour", to: 1e8, "100000000 per hour")
  static let shape = Quantity(.plain, example: "0.8", from: 0.1, to: 1000, "1000")
  static let attempts = Quantity(
    .attempts, example: "3 attempts", from: 1, to: 1000, "1000 attempts", whole: true)
  static let backlog = Quantity(.items, example: "38 items", to: 1e7, "10000000 items", whole: true)
  static let variantShare = Quantity(.share, example: "60 %", excluded: true, to: 1, "100 %")
  static let waitWeight = Quantity(.plain, example: "1.5", from: 0.001, to: 1000, "1000")
  static let grace = Quantity(.days, example: "14 days", to: 3660, "3660 days", whole: true)
  /// A day's volume relative to its forecast.
  static let exclusion = Quantity(.share, example: "130 %", from: 1, to: 100, "10000 %")
  static let leastCount = Quantity(.contacts, example: "50 calls", to: mostContacts, "1000000000 calls", whole: true)
  static let agentsEach = Quantity(.agents, example: "12 agents", from: 1, to: 1000, "1000 agents")
  static let premium = Quantity(.share, example: "25 %", to: 10, "1000 %")
  static let margin = Quantity(.share, example: "8 %", to: 0.9, "90 %")
  static let weight = Quantity(.plain, example: "1", from: 0.001, to: 1000, "1000")
}
