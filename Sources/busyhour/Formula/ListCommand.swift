import ArgumentParser
import QueueingFormulas

/// `busyhour formula list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "A list called day by day, in its mean: backlog and share reached, or the least capacity for a deadline.",
    discussion: """
      The capacity is in attempts per day, or in agents where --talk gives the time of attempts. With --target and --within the least \
      constant capacity is found; without a capacity or a target every attempt that is due is made.

      Examples:
        busyhour formula list --entries 500,600 --reach '60 %' --cap 3 --capacity 600
        busyhour formula list --entries 500 --reach 60% --cap 5 --target 90% \\
          --within 3
      """)

  @Option(help: "People who enter by day: repeated, or separated by commas.")
  var entries: [String] = []

  @Option(help: "File with the people of one day in each line; a heading is allowed.")
  var csv: String?

  @Option(
    help: "Probability that an attempt is answered, such as '70 %'; by attempt: repeated, or separated by commas.")
  var reach: [String]

  @Option(help: "Most attempts per person.")
  var cap: Int

  @Option(help: "Most attempts per person and day.")
  var attemptsPerDay = 1

  @Option(help: "Share of people who never answer; the others answer as --reach says.", transform: Quantity.share)
  var neverAnswer = 0.0

  @Option(help: "Who is called first.")
  var order = ListOrder.oldest

  @Option(help: "Days to follow (default: until the last ladder can end).")
  var days: Int?

  @Option(
    name: [.customLong("capacity"), .customLong("agents")],
    help:
      "Attempts, or agents with --talk, by day: repeated, or separated by commas; the last holds for all further days.")
  var capacity: [String] = []

  @Option(help: "Share to reach in time, such as '90 %'.", transform: Quantity.share)
  var target: Double?

  @Option(help: "Days to reach people in: 1 is by the end of the entry day.")
  var within = 1

  @Option(help: "Whose share counts.")
  var scope = ListScope.everybody

  @OptionGroup var time: AttemptOptions
  @OptionGroup var output: FormulaOutput

  func run() throws {
    try output.show {
      let calling = try time.callingDays()
      let list = try list()
      let deadline = try target.map { try FluidDeadline(reaching: $0, within: within, scope: scope.value) }
      if let deadline {
        guard capacity.isEmpty else { throw ValidationError("expected one of --capacity and --target") }
        let found = try list.leastCapacity(for: deadline, calling: calling)
        return FormulaAnswer(found.flow, within: within, capacity: found.capacity, byAgents: !calling.isEmpty)
      }
      let numbers = try IntervalNumbers.list(capacity)
      let flow = try list.flow(numbers.isEmpty ? .unlimited : .byDay(numbers), calling: calling)
      return FormulaAnswer(flow, within: within, capacity: nil, byAgents: !calling.isEmpty)
    }
  }

  private func list() throws -> OutboundFluid {
    guard entries.isEmpty != (csv == nil) else { throw ValidationError("expected one of --entries and --csv") }
    let reach = try reach.flatMap { try $0.split(separator: ",").map { try Quantity.share(String($0)) } }
    return try OutboundFluid(
      entries: try csv.map { try IntervalNumbers.file($0) } ?? IntervalNumbers.list(entries),
      ladder: ExpectedLadder(reach: reach, cap: cap, neverAnswer: neverAnswer), attemptsPerDay: attemptsPerDay,
      order: order.value, days: days)
  }
}

extension FormulaAnswer {
  /// A flow: its totals, and one row per day.
  fileprivate init(_ flow: OutboundFlow, within days: Int, capacity: Double?, byAgents: Bool) {
    if let capacity {
      add("capacity", byAgents ? "agents on duty needed" : "attempts per day needed", .number(capacity))
    }
    add("entered", "people", .number(flow.entered))
    add("attempts", "attempts", .number(flow.attempts))
    add("reached", "reached", .number(flow.reached))
    add("exhausted", "every attempt failed", .number(flow.exhausted))
    add("waiting", "waiting at the end", .number(flow.waiting))
    add("shareReachedWithin", "reached within \(days) d", .share(flow.shareReached(within: days)))
    add("smallestShareReachedWithin", "of the worst entry day", .share(flow.smallestShareReached(within: days)))
    add("leftOut", "entered too late to count", .number(flow.leftOut(within: days)))
    add("attemptsPerPersonReached", "attempts per person reached", .number(flow.attemptsPerPersonReached))
    if let hours = flow.agentHours { add("agentHours", "busy agent hours", .number(hours)) }
    add(
      "days", "days",
      .list(flow.days.enumerated().map { Self.row($1, flow.shareReached(within: days, enteredOn: $0), $0) }))
  }

  private static func row(_ day: FluidDay, _ share: Double?, _ number: Int) -> FormulaAnswer {
    var row = FormulaAnswer()
    row.add("day", "day", .whole(number + 1))
    row.add("entered", "entered", .number(day.entered))
    row.add("attempts", "attempts", .number(day.attempts))
    row.add("reached", "reached", .number(day.reached))
    row.add("exhausted", "exhausted", .number(day.exhausted))
    row.add("backlog", "backlog", .number(day.backlog))
    row.add("waiting", "waiting", .number(day.waiting))
    row.add("occupancy", "occupancy", .share(day.occupancy))
    row.add("shareReachedWithin", "in time", .share(share))
    return row
  }
}
