import ArgumentParser
import QueueingFormulas

/// `busyhour formula erlang-b`.
struct ErlangBCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erlang-b", abstract: "Erlang B: contacts that find every agent (or line) busy are lost.",
    discussion: """
      Examples:
        busyhour formula erlang-b --load 10 --lines 15
        busyhour formula erlang-b --calls 360 --per 1h --handling 3min \\
          --max-blocking 1%
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var output: FormulaOutput

  @Option(
    name: [.customLong("agents"), .customLong("servers"), .customLong("lines")],
    help: "Agents or lines; fractions allowed.", transform: Quantity.number)
  var agents: Double?

  @Option(
    name: [.customLong("max-blocking"), .customLong("target")], help: "Most that may be blocked, such as '1 %'.",
    transform: Quantity.share)
  var maxBlocking: Double?

  @Option(help: "Paid time that is not available: adds paid agents.", transform: Quantity.share)
  var shrinkage: Double?

  @Flag(help: "Agents needed as a fraction, not rounded up.")
  var fractional = false

  func run() throws {
    try output.show {
      let load = try traffic.traffic().load
      let agents = try agents ?? needed(load)
      let blocking = try ErlangB.blocking(load: load, servers: agents)
      var answer = FormulaAnswer()
      answer.addAgents(agents)
      try answer.addPaid(agents, shrinkage)
      answer.add("load", "offered load (Erlang)", .number(load))
      answer.add("blocking", "blocked", .share(blocking))
      answer.add("occupancy", "occupancy", .share(try ErlangB.occupancy(load: load, servers: agents)))
      return answer
    }
  }

  private func needed(_ load: Double) throws -> Double {
    guard let maxBlocking else { throw ValidationError("expected --agents or --max-blocking") }
    return fractional
      ? try ErlangB.fractionalServers(load: load, blocking: maxBlocking)
      : Double(try ErlangB.servers(load: load, blocking: maxBlocking))
  }
}

/// `busyhour formula erlang-c`.
struct ErlangCCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erlang-c", abstract: "Erlang C: everybody waits as long as it takes.",
    discussion: """
      Examples:
        busyhour formula erlang-c --calls 100 --per 30min --handling 3min \\
          --target 80%
        busyhour formula erlang-c --load 10 --agents 14 --handling '3 min' \\
          --within '30 s'
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var staff: AgentOption
  @OptionGroup var targets: TargetOptions
  @OptionGroup var output: FormulaOutput

  func run() throws {
    try output.show {
      try QueueQuestion(
        traffic: traffic.traffic(), model: .erlangC, staff: staff, options: targets, knowsTime: traffic.handling != nil,
        showsAbandonment: false
      ).answer()
    }
  }
}

/// `busyhour formula erlang-a`.
struct ErlangACommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erlang-a", abstract: "Erlang A: callers lose patience after an exponential time.",
    discussion: """
      Examples:
        busyhour formula erlang-a --load 50 --handling 4min --patience 2min \\
          --agents 52
        busyhour formula erlang-a --load 50 --handling 4min --patience 2min \\
          --target 80%
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var staff: AgentOption
  @OptionGroup var targets: TargetOptions
  @OptionGroup var output: FormulaOutput

  @Option(help: "Mean patience, such as '120 s'.", transform: Quantity.seconds)
  var patience: Double

  func run() throws {
    try output.show {
      guard traffic.handling != nil else { throw ValidationError("--patience needs --handling") }
      return try QueueQuestion(
        traffic: traffic.traffic(), model: .patience(.exponential(mean: patience)), staff: staff, options: targets
      ).answer()
    }
  }
}

/// `busyhour formula mmn-general`.
struct GeneralPatienceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mmn-general", abstract: "M/M/n+G: callers lose patience after a time of any distribution.",
    discussion: """
      Patience: \(PatienceText.examples).

      Examples:
        busyhour formula mmn-general --load 10 --handling '3 min' --agents 12 \\
          --patience 'deterministic 60 s'
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var staff: AgentOption
  @OptionGroup var targets: TargetOptions
  @OptionGroup var output: FormulaOutput

  @Option(help: "Distribution of patience, such as 'weibull shape 0.8 scale 132.4 s'.", transform: PatienceText.law)
  var patience: PatienceLaw

  func run() throws {
    try output.show {
      guard traffic.handling != nil else { throw ValidationError("--patience needs --handling") }
      return try QueueQuestion(traffic: traffic.traffic(), model: .patience(patience), staff: staff, options: targets)
        .answer()
    }
  }
}
