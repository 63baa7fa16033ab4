import ArgumentParser
import QueueingFormulas

/// `busyhour formula square-root`.
struct SquareRootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "square-root", abstract: "Square-root staffing: load plus a safety factor times its square root.",
    discussion: """
      Examples:
        busyhour formula square-root --load 100 --handling '3 min' --beta 0.5
        busyhour formula square-root --load 100 --handling '3 min' --target '80 %'
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var output: FormulaOutput

  @Option(help: "Safety factor.", transform: Quantity.signedNumber)
  var beta: Double?

  @Option(help: "Share that need not wait longer than --within, such as '80 %'.", transform: Quantity.share)
  var target: Double?

  @Option(help: "Acceptable wait (default: 20 s).", transform: Quantity.seconds)
  var within: Double?

  @Option(help: "Mean patience (exponential); without it nobody leaves.", transform: Quantity.seconds)
  var patience: Double?

  func run() throws {
    try output.show {
      guard traffic.handling != nil else { throw ValidationError("expected --handling") }
      let staffing = try SquareRootStaffing(traffic.traffic(), meanPatience: patience)
      guard let beta = try beta ?? target.map({ try staffing.beta(servedWithin: within ?? 20, share: $0) }) else {
        throw ValidationError("expected --beta or --target")
      }
      let quality = try staffing.quality(beta: beta, within: within ?? 20)
      var answer = FormulaAnswer()
      answer.add("agents", "agents", .whole(try staffing.wholeAgents(beta: beta)))
      answer.add("fractionalAgents", "agents, as a fraction", .number(staffing.agents(beta: beta)))
      answer.add("beta", "safety factor", .number(beta))
      answer.add("load", "offered load (Erlang)", .number(staffing.traffic.load))
      answer.add("probabilityOfWaiting", "share that waits", .share(quality.probabilityOfWaiting))
      answer.add("probabilityOfWaitingLonger", "share that waits longer", .share(quality.probabilityOfWaitingLonger))
      answer.add("abandonment", "abandonment", .share(quality.abandonment))
      return answer
    }
  }
}

/// `busyhour formula mg1`.
struct SingleServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mg1", abstract: "M/G/1: one agent, any handling time (Pollaczek and Khinchine).",
    discussion: """
      Examples:
        busyhour formula mg1 --load 0.8 --handling '3 min' --cv 1.5
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var output: FormulaOutput

  @Option(help: "Standard deviation of handling time over its mean.", transform: Quantity.number)
  var cv = 1.0

  func run() throws {
    try output.show {
      guard traffic.handling != nil else { throw ValidationError("expected --handling") }
      let measures = try SingleServer.measures(traffic.traffic(), coefficientOfVariation: cv)
      var answer = FormulaAnswer()
      answer.add("stable", "stable", .flag(measures.stable))
      answer.add("probabilityOfWaiting", "share that waits", .share(measures.probabilityOfWaiting))
      answer.add("averageSpeedOfAnswer", "average speed of answer", .seconds(measures.averageSpeedOfAnswer))
      return answer
    }
  }
}

/// `busyhour formula mdn`.
struct DeterministicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mdn", abstract: "M/D/n: every contact takes the same time, nobody leaves.",
    discussion: """
      Examples:
        busyhour formula mdn --load 10 --handling '3 min' --agents 12
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var output: FormulaOutput

  @Option(help: "Agents on duty.")
  var agents: Int

  func run() throws {
    try output.show {
      guard traffic.handling != nil else { throw ValidationError("expected --handling") }
      let measures = try DeterministicHandlingQueue.measures(traffic.traffic(), agents: agents)
      var answer = FormulaAnswer()
      answer.add("agents", "agents", .whole(agents))
      answer.add("stable", "stable", .flag(measures.stable))
      answer.add("probabilityOfWaiting", "share that waits", .share(measures.probabilityOfWaiting))
      answer.add("averageSpeedOfAnswer", "average speed of answer", .seconds(measures.averageSpeedOfAnswer))
      answer.add("meanQueueLength", "mean number waiting", .number(measures.meanQueueLength))
      return answer
    }
  }
}

/// `busyhour formula priorities`.
struct PrioritiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "priorities", abstract: "Two classes, the first answered first, nobody interrupted, nobody leaves.",
    discussion: """
      Examples:
        busyhour formula priorities --load-high 4 --load-low 5 \\
          --handling '3 min' --agents 11
      """)

  @OptionGroup var output: FormulaOutput

  @Option(help: "Load of the first class in Erlang.", transform: Quantity.number)
  var loadHigh: Double

  @Option(help: "Load of the second class in Erlang.", transform: Quantity.number)
  var loadLow: Double

  @Option(help: "Mean handling time of both.", transform: Quantity.seconds)
  var handling: Double

  @Option(help: "Agents on duty.", transform: Quantity.number)
  var agents: Double

  func run() throws {
    try output.show {
      let high = try OfferedTraffic(load: loadHigh, meanHandling: handling)
      let measures = try TwoPriorities.measures(high: high, lowLoad: loadLow, agents: agents)
      var answer = FormulaAnswer()
      answer.addAgents(agents)
      answer.add("stable", "stable", .flag(measures.stable))
      answer.add("probabilityOfWaiting", "share that waits", .share(measures.probabilityOfWaiting))
      answer.add("meanWaitHigh", "mean wait, first class", .seconds(measures.meanWaitHigh))
      answer.add("meanWaitLow", "mean wait, second class", .seconds(measures.meanWaitLow))
      return answer
    }
  }
}
