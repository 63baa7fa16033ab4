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
        busyhour formula erlang-b --lines 15 --max-blocking 1% --solve load
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

  @OptionGroup var solving: SolveOption

  func run() throws {
    try output.show {
      if let solve = solving.solve { return try solved(solve) }
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

  /// The largest load, and what it is in contacts or in handling time.
  private func solved(_ solve: SolveFor) throws -> FormulaAnswer {
    guard solve == .load || solve == .calls || solve == .handling else {
      throw ValidationError("erlang-b solves for load, calls or handling, not for \(solve.rawValue)")
    }
    guard let agents, let maxBlocking else {
      throw ValidationError("--solve \(solve.rawValue) needs --lines and --max-blocking")
    }
    let given = solve == .load ? nil : try traffic.givens(solving: solve, guess: agents)
    let load = try ErlangB.largestLoad(servers: agents, blocking: maxBlocking)
    var answer = FormulaAnswer()
    answer.add("solvedFor", "asked for", .text(solve.rawValue))
    answer.add("atLeast", "at least", .number(nil))
    switch solve {
    case .calls: answer.add("atMost", "at most", .number(given.map { load / $0.meanHandling * (traffic.per ?? 3600) }))
    case .handling: answer.add("atMost", "at most", .seconds(given.map { load / $0.load }))
    case .load, .agents, .within, .patience: answer.add("atMost", "at most", .number(load))
    }
    answer.addAgents(agents)
    answer.add("load", "offered load (Erlang)", .number(load))
    answer.add("blocking", "blocked", .share(try ErlangB.blocking(load: load, servers: agents)))
    answer.add("occupancy", "occupancy", .share(try ErlangB.occupancy(load: load, servers: agents)))
    return answer
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
        busyhour formula erlang-c --agents 14 --handling 3min --per 30min \\
          --target 80% --solve calls
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var staff: AgentOption
  @OptionGroup var targets: TargetOptions
  @OptionGroup var solving: SolveOption
  @OptionGroup var output: FormulaOutput

  func run() throws {
    try output.show {
      if let solve = solving.solve, solve != .agents {
        guard solve != .patience else { throw ValidationError("erlang-c knows no patience: ask erlang-a") }
        return try InverseQuestion(
          solve: solve, traffic: traffic, model: .erlangC, staff: staff, options: targets, showsAbandonment: false
        ).answer()
      }
      return try QueueQuestion(
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
        busyhour formula erlang-a --calls 100 --per 10min --handling 4min \\
          --agents 40 --max-abandonment 5% --solve patience
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var staff: AgentOption
  @OptionGroup var targets: TargetOptions
  @OptionGroup var solving: SolveOption
  @OptionGroup var output: FormulaOutput

  @Option(help: "Mean patience, such as '120 s'.", transform: Quantity.seconds)
  var patience: Double?

  func run() throws {
    try output.show {
      if let solve = solving.solve, solve != .agents {
        guard (patience == nil) == (solve == .patience) else {
          throw ValidationError(
            solve == .patience ? "--solve patience replaces --patience" : "--solve \(solve.rawValue) needs --patience")
        }
        return try InverseQuestion(
          solve: solve, traffic: traffic, model: .patience(.exponential(mean: patience ?? 1)), staff: staff,
          options: targets
        ).answer()
      }
      guard let patience else { throw ValidationError("expected --patience") }
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
