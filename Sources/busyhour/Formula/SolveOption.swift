import ArgumentParser
import QueueingFormulas

/// The given of a queue that is asked for, as the command line names it.
enum SolveFor: String, ExpressibleByArgument, CaseIterable {
  case agents, calls, load, handling, within, patience

  /// The unknown of the formulas; nil for agents, which are found as whole numbers.
  var unknown: QueueUnknown? {
    switch self {
    case .agents: nil
    case .calls, .load: .load
    case .handling: .handling
    case .within: .within
    case .patience: .patience
    }
  }
}

/// What is asked for when it is not the number of agents.
struct SolveOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask for one of the givens, the others and a target being known: calls (in the time of --per), load, handling, within or patience.",
      valueName: "given"))
  var solve: SolveFor?
}

/// A question about one given of a queue: how far it may go while the targets hold.
struct InverseQuestion {
  let solve: SolveFor
  let traffic: TrafficOptions
  let model: StationaryModel
  let staff: AgentOption
  let options: TargetOptions
  var showsAbandonment = true

  /// The answer: the bound, and every measure there.
  func answer() throws -> FormulaAnswer {
    guard let unknown = solve.unknown else { throw ValidationError("without --solve, agents are asked for") }
    guard let agents = staff.agents, agents > 0 else {
      throw ValidationError("--solve \(solve.rawValue) needs --agents, above 0")
    }
    let targets = try options.targets()
    guard !targets.isEmpty else {
      throw ValidationError("--solve \(solve.rawValue) needs a target such as --target '80 %'")
    }
    guard solve != .within || options.within == nil else { throw ValidationError("--solve within replaces --within") }
    let givens = QueueGivens(
      traffic: try traffic.givens(solving: solve, guess: agents), agents: agents, model: model, targets: targets)
    let range = try unknown.range(givens)
    var answer = FormulaAnswer()
    answer.add("solvedFor", "asked for", .text(solve.rawValue))
    answer.add("atLeast", "at least", value(range.least))
    answer.add("atMost", "at most", value(range.most))
    guard let bound = range.bound else { return answer }
    let there = try unknown.setting(bound, in: givens)
    let wait = solve == .within ? try AcceptableWait(bound) : try options.wait()
    let measures = try there.model.measures(there.traffic, agents: agents, within: wait)
    answer.addAgents(agents)
    try answer.addPaid(agents, options.shrinkage)
    answer.add("load", "offered load (Erlang)", .number(there.traffic.load))
    answer.addMeasures(measures, options.definition, knowsTime: true, showsAbandonment: showsAbandonment)
    return answer
  }

  /// A bound in the unit of the question.
  private func value(_ bound: Double?) -> FormulaAnswer.Value {
    switch solve {
    case .calls: .number(bound.map { $0 / (traffic.handling ?? 1) * (traffic.per ?? 3600) })
    case .load, .agents: .number(bound)
    case .handling, .within, .patience: .seconds(bound)
    }
  }
}

extension TrafficOptions {
  /// The traffic of a question about another given; what is asked for must not be given too.
  ///
  /// - Parameter guess: stands for the load where that is asked for.
  func givens(solving solve: SolveFor, guess: Double) throws -> OfferedTraffic {
    switch solve {
    case .calls, .load:
      guard load == nil, calls == nil else {
        throw ValidationError("--solve \(solve.rawValue) replaces --calls and --load")
      }
      guard let handling else { throw ValidationError("--solve \(solve.rawValue) needs --handling") }
      return try OfferedTraffic(load: guess, meanHandling: handling)
    case .handling:
      guard load == nil, handling == nil else {
        throw ValidationError("--solve handling replaces --handling and --load: give --calls and --per")
      }
      guard let calls, let per else { throw ValidationError("--solve handling needs --calls and --per") }
      return try OfferedTraffic(contacts: calls, in: per, meanHandling: 1)
    case .within, .patience, .agents:
      guard handling != nil else { throw ValidationError("--solve \(solve.rawValue) needs --handling") }
      return try traffic()
    }
  }
}
