import ArgumentParser
import QueueingFormulas

/// `busyhour formula mmnk`.
struct LimitedQueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mmnk", abstract: "M/M/n/K: contacts are refused when every place (line) is taken.",
    discussion: """
      Examples:
        busyhour formula mmnk --load 10 --handling '3 min' --agents 12 --lines 20
        busyhour formula mmnk --load 10 --handling 3min --agents 12 --lines 20 \\
          --patience 2min
      """)

  @OptionGroup var traffic: TrafficOptions
  @OptionGroup var output: FormulaOutput

  @Option(help: "Agents on duty.")
  var agents: Int

  @Option(
    name: [.customLong("capacity"), .customLong("lines")], help: "Most contacts in the system, waiting or in service.")
  var capacity: Int

  @Option(help: "Mean patience (exponential); without it nobody leaves.", transform: Quantity.seconds)
  var patience: Double?

  @Option(help: "Acceptable wait (default: 20 s).", transform: Quantity.seconds)
  var within: Double?

  @Option(help: "How the level is counted.")
  var definition = LevelDefinition.ofOffered

  func run() throws {
    try output.show {
      guard traffic.handling != nil else { throw ValidationError("expected --handling") }
      let traffic = try traffic.traffic()
      let measures = try LimitedQueue.measures(
        traffic, agents: agents, capacity: capacity, meanPatience: patience, within: AcceptableWait(within ?? 20))
      var answer = FormulaAnswer()
      answer.addAgents(measures.agents)
      answer.add("capacity", "capacity", .whole(capacity))
      answer.add("load", "offered load (Erlang)", .number(traffic.load))
      answer.add("blocking", "blocked", .share(measures.blocking))
      answer.addMeasures(measures, definition, knowsTime: true, showsAbandonment: true)
      return answer
    }
  }
}

/// `busyhour formula engset`.
struct EngsetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engset",
    abstract: "Engset: a finite number of sources; attempts that find every server busy are lost.",
    discussion: """
      Examples:
        busyhour formula engset --sources 100 --servers 12 --load-per-idle-source 0.1
      """)

  @OptionGroup var output: FormulaOutput

  @Option(help: "Number of sources.")
  var sources: Int

  @Option(name: [.customLong("agents"), .customLong("servers")], help: "Number of servers.")
  var servers: Int

  @Option(help: "Load per idle source: attempts of an idle source per mean holding time.", transform: Quantity.number)
  var loadPerIdleSource: Double

  func run() throws {
    try output.show {
      let measures = try FiniteSourceLoss.measures(
        sources: sources, servers: servers, loadPerIdleSource: loadPerIdleSource)
      var answer = FormulaAnswer()
      answer.add("agents", "servers", .whole(servers))
      answer.add("sources", "sources", .whole(sources))
      answer.add("timeCongestion", "time congestion", .share(measures.timeCongestion))
      answer.add("callCongestion", "call congestion", .share(measures.callCongestion))
      answer.add("carriedLoad", "carried load (Erlang)", .number(measures.carriedLoad))
      return answer
    }
  }
}
