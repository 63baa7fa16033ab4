import ContactSimulation
import RandomStreams
import ScenarioModel

/// Builds services that dial: one campaign, one group, every day open at the same hours.
struct CampaignBuilder {
  var people = 1000
  /// People entering by the curve, by hour of the day; one number for every hour.
  var contacts: [Double] = [0]
  var days = 4
  var opens = 32_400
  var closes = 75_600
  var agents = 1000
  var talk: Distribution
  var campaign: OutboundCampaign
  var lines: Int?

  /// One step with a ladder, everything takes fixed times: 10 s of ringing, 25 s without an answer, 100 s of talk.
  init(
    _ ladder: RecallLadder, people: Int = 1000, dialling: Dialling? = nil, order: OutboundOrder = .fewestAttempts,
    target: ReachTarget? = nil
  ) throws {
    try self.init(
      steps: [ProtocolStep(name: "call", ladder: ladder)], people: people, dialling: dialling, order: order,
      target: target)
  }

  /// A protocol with the same times.
  init(
    steps: [ProtocolStep], people: Int = 1000, dialling: Dialling? = nil, order: OutboundOrder = .fewestAttempts,
    target: ReachTarget? = nil, strata: [Stratum] = [Stratum(name: "everyone", share: 1)], wrongNumbers: Double = 0
  ) throws {
    talk = try Distribution(.deterministic(value: 100))
    self.people = people
    campaign = OutboundCampaign(
      batches: people > 0 ? [ListBatch(time: 0, people: people)] : [], strata: strata, wrongNumbers: wrongNumbers,
      steps: steps, dialling: try dialling ?? .fixed(), order: order, target: target)
  }

  /// The campaign as a stream of a larger service.
  var stream: ScenarioBuilder.Stream {
    ScenarioBuilder.Stream(handling: talk, contacts: contacts, outbound: campaign)
  }

  /// The service.
  var builder: ScenarioBuilder {
    ScenarioBuilder(
      opens: opens, closes: closes, dayCount: days, streams: [stream],
      teams: [.init(callTypes: [0], agents: [agents])], lines: lines)
  }

  /// Totals over all days of one replication.
  func totals(_ replication: Int = 0) throws -> OutboundTotals {
    let model = try builder.model()
    var tally = model.makeTally()
    ReplicationEngine().run(model, replication: replication, into: &tally)
    return OutboundTotals(tally)
  }
}

extension Dialling {
  /// Dialling with fixed times.
  static func fixed(
    _ mode: DiallingMode = .preview, machines: MachineHandling = MachineHandling(), silentCallCap: Double = 0.03,
    longestWait: Double = 2, lines: Int? = nil
  ) throws -> Dialling {
    Dialling(
      mode: mode, ringAnswered: try Distribution(.deterministic(value: 10)),
      ringUnanswered: try Distribution(.deterministic(value: 25)), machines: machines, silentCallCap: silentCallCap,
      longestWait: longestWait, lines: lines)
  }
}

/// Sums over the days of an outbound type.
struct OutboundTotals {
  /// By day.
  let days: [OutboundTally]
  let tally: ReplicationTally

  init(_ tally: ReplicationTally, place: Int = 0) {
    let first = place * tally.shape.days
    days = Array(tally.outbound[first..<first + tally.shape.days])
    self.tally = tally
  }

  /// A sum.
  func sum(_ count: KeyPath<OutboundTally, Int32>) -> Int { days.reduce(0) { $0 + Int($1[keyPath: count]) } }

  /// What every attempt ended as, together.
  var attemptEnds: Int {
    [
      \OutboundTally.conversations, \.thirdParties, \.machines, \.busyLines, \.unanswered, \.silentCalls,
      \.wrongNumberAttempts,
    ].reduce(0) { $0 + sum($1) }
  }
}

extension OutboundTally {
  /// What became of those who entered on the day: what `entered` must equal.
  var ends: Int32 { completed + declined + exhausted + wrongNumbers + waiting }
}
