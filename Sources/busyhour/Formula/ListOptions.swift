import ArgumentParser
import QueueingFormulas

/// Who is called first, as the command line spells it.
enum ListOrder: String, ExpressibleByArgument, CaseIterable {
  case oldest, newest
  case fewestAttempts = "fewest-attempts"

  /// The order itself.
  var value: FluidOrder { FluidOrder(rawValue: rawValue) ?? .oldest }
}

/// Whose share counts, as the command line spells it.
enum ListScope: String, ExpressibleByArgument, CaseIterable {
  case everybody
  case everyEntryDay = "every-entry-day"

  /// The scope itself.
  var value: FluidScope { FluidScope(rawValue: rawValue) ?? .everybody }
}

/// Agent time of attempts and hours of the day.
struct AttemptOptions: ParsableArguments {
  @Option(help: "Mean time of a conversation: the capacity is then in agents.", transform: Quantity.seconds)
  var talk: Double?

  @Option(help: "Agent time before the dial.", transform: Quantity.seconds)
  var preview = 0.0

  @Option(help: "Ring time of an answered dial, with an agent on the line.", transform: Quantity.seconds)
  var ringAnswered = 10.0

  @Option(help: "Time until an unanswered dial is given up, with an agent on the line.", transform: Quantity.seconds)
  var ringUnanswered = 25.0

  @Option(help: "After-call work of a conversation.", transform: Quantity.seconds)
  var afterCall = 0.0

  @Option(help: "After-call work of an unanswered attempt.", transform: Quantity.seconds)
  var afterUnanswered = 0.0

  @Option(help: "Factors on the reach for every hour of the day, separated by commas (default: nine hours of 1).")
  var hourFactors: [String] = []

  /// The hours of every day; none without a time of conversations.
  func callingDays() throws -> [CallingDay] {
    guard let talk else { return [] }
    let factors = try IntervalNumbers.list(hourFactors)
    let day = try CallingDay(
      durations: AttemptDurations(
        preview: preview, ringAnswered: ringAnswered, ringUnanswered: ringUnanswered, talk: talk, afterCall: afterCall,
        afterUnanswered: afterUnanswered),
      reachFactors: factors.isEmpty ? [Double](repeating: 1, count: 9) : factors)
    return [day]
  }
}
