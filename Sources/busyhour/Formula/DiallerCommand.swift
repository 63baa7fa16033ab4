import ArgumentParser
import QueueingFormulas

/// `busyhour formula dialler`.
struct DiallerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialler",
    abstract: "Predictive dialling without feedback: the most live answers within a cap on silent calls.",
    discussion: """
      Live answers come as a Poisson stream; one that no agent takes within --max-wait is a silent call. With --reach the answer \
      also says how many dials a minute and how many lines that takes.

      Examples:
        busyhour formula dialler --agents 20 --handling 3min --max-silent 3% \\
          --reach 30%
      """)

  @Option(help: "Agents on duty; fractions allowed.", transform: Quantity.number)
  var agents: Double

  @Option(
    name: [.customLong("handling"), .customLong("talk")],
    help: "Mean agent time per conversation, after-call work included, such as '180 s'.", transform: Quantity.seconds)
  var handling: Double

  @Option(
    help: "Longest wait of a live answer for an agent (default: 2 s; '0 s' drops at once).", transform: Quantity.seconds
  )
  var maxWait = 2.0

  @Option(help: "Most silent calls per live answer, such as '3 %'.", transform: Quantity.share)
  var maxSilent: Double?

  @Option(help: "Load of live answers in Erlang, instead of --max-silent.", transform: Quantity.number)
  var load: Double?

  @OptionGroup var dials: DialOptions
  @OptionGroup var output: FormulaOutput

  func run() throws {
    try output.show {
      let dialler = try dialler()
      var answer = FormulaAnswer()
      answer.addAgents(agents)
      answer.add("maxWait", "longest wait for an agent", .seconds(maxWait))
      answer.add("load", "live answers (Erlang)", .number(dialler.load))
      answer.add("silentCallRate", "silent calls per live answer", .share(dialler.silentCallRate))
      answer.add("occupancy", "occupancy", .share(dialler.occupancy))
      answer.add("liveAnswersPerMinute", "live answers per minute", .number(dialler.liveAnswerRate * 60))
      if let reach = dials.reach { answer.add(try dials.pacing(of: dialler, reach: reach)) }
      return answer
    }
  }

  private func dialler() throws -> DiallerCapacity {
    if let load, maxSilent == nil {
      return try DiallerCapacity(load: load, agents: agents, meanHandling: handling, maxWait: maxWait)
    }
    guard let maxSilent, load == nil else { throw ValidationError("expected one of --max-silent and --load") }
    return try .largest(agents: agents, meanHandling: handling, maxWait: maxWait, maxSilent: maxSilent)
  }
}

/// How dials end and how long they ring.
struct DialOptions: ParsableArguments {
  @Option(
    help: "Probability that a person answers a dial, such as '30 %': adds dials and lines.", transform: Quantity.share)
  var reach: Double?

  @Option(help: "Mean ring time of answered dials.", transform: Quantity.seconds)
  var ringAnswered = 10.0

  @Option(help: "Mean time until an unanswered dial is given up.", transform: Quantity.seconds)
  var ringUnanswered = 25.0

  @Option(help: "Part of the handling time that is after-call work, without a line.", transform: Quantity.seconds)
  var afterCall = 0.0

  @Option(help: "Most dials that may find no line.", transform: Quantity.share)
  var lineBlocking = 0.001

  /// Dials and lines for the dialler's load.
  func pacing(of dialler: DiallerCapacity, reach: Double) throws -> DiallerPacing {
    try dialler.pacing(
      reach: reach, ringAnswered: ringAnswered, ringUnanswered: ringUnanswered, afterCall: afterCall,
      lineBlocking: lineBlocking)
  }
}

extension FormulaAnswer {
  /// Adds dials and lines.
  fileprivate mutating func add(_ pacing: DiallerPacing) {
    add("dialsPerMinute", "dials per minute", .number(pacing.dialsPerMinute))
    add("dialsPerAgentMinute", "dials per minute and agent", .number(pacing.dialsPerAgentMinute))
    add("linesRinging", "lines that ring, on average", .number(pacing.linesRinging))
    add("linesTalking", "lines in conversation or waiting, on average", .number(pacing.linesTalking))
    add("lines", "lines needed", .whole(pacing.lines))
  }
}
