import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// A transferred caller goes on when the talk, and the consultation, end; the first agent's after-call work holds neither caller nor line.
@Suite("When a transferred caller goes on")
struct TransferTimingTests {
  static func seconds(_ value: Double) throws -> Distribution { try Distribution(.deterministic(value: value)) }

  /// Two hours of 60 calls an hour of 60 s of talk, all of which go on to a second type of 60 s.
  static func tandem(
    afterCall: Double?, _ rule: TransferRule = TransferRule(probability: 1, destination: 1), lines: Int? = nil,
    handling: [Int: GroupHandling] = [:], agents: [Int] = [1000]
  ) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 36_000, closes: 43_200,
      streams: [
        .init(
          handling: try seconds(60), afterCall: try afterCall.map(seconds), contacts: [30, 30, 0, 0],
          transfers: [rule]),
        .init(handling: try seconds(60), contacts: [0]),
      ],
      teams: [
        .init(callTypes: [0], handling: handling, agents: agents), .init(callTypes: [1], agents: [1000]),
      ], lines: lines)
  }

  /// Parts offered to the second type by half hour, first parts, seconds of the first group, and calls without a line.
  static func run(
    _ builder: ScenarioBuilder
  ) throws -> (parts: [Int], calls: Int, busy: Double, overtime: Double, blocked: Int) {
    let model = try builder.model()
    var tally = model.makeTally()
    ReplicationEngine().run(model, replication: 1, into: &tally)
    var group = AgentTally()
    for interval in 0..<4 {
      let time = tally.agentTime[tally.cell(0, interval: interval)]
      group.busySeconds += time.busySeconds
      group.overtimeSeconds += time.overtimeSeconds
    }
    let after = tally.workAfterClosing(group: 0, day: 0)
    let firsts = (0..<4).map { tally.cells[tally.cell(0, interval: $0)] }
    return (
      (0..<4).map { Int(tally.cells[tally.cell(2, interval: $0)].offered) }, firsts.reduce(0) { $0 + Int($1.answered) },
      group.busySeconds + after, group.overtimeSeconds + after, firsts.reduce(0) { $0 + Int($1.blockedByLines) }
    )
  }

  @Test("the part is offered at the end of talk, whatever the after-call work", arguments: [nil, 600, 1700, 36_000])
  func offered(_ afterCall: Double?) throws {
    let none = try Self.run(Self.tandem(afterCall: nil))
    let found = try Self.run(Self.tandem(afterCall: afterCall))
    #expect(found.parts == none.parts && found.calls == none.calls && none.parts[0] > 15)
    #expect(abs(found.busy - (60 + (afterCall ?? 0)) * Double(found.calls)) < 1e-6)
  }

  @Test("after-call work of a rule, of a group or of the type: the agent is busy for it and the caller is not")
  func whose() throws {
    let own = TransferRule(
      probability: 1, destination: 1,
      handlingBefore: HandlingTime(talk: try Self.seconds(60), afterCall: try Self.seconds(900)))
    let talkOnly = TransferRule(
      probability: 1, destination: 1, handlingBefore: HandlingTime(talk: try Self.seconds(60)))
    let group = GroupHandling.own(HandlingTime(talk: try Self.seconds(60), afterCall: try Self.seconds(900)))
    let none = try Self.run(Self.tandem(afterCall: nil))
    let cases = [
      (try Self.tandem(afterCall: 5000, own), 960.0), (try Self.tandem(afterCall: 5000, talkOnly), 60),
      (try Self.tandem(afterCall: nil, own), 960), (try Self.tandem(afterCall: 5000, handling: [0: group]), 960),
      (try Self.tandem(afterCall: 900), 960),
    ]
    for (builder, busy) in cases {
      let found = try Self.run(builder)
      #expect(found.parts == none.parts && abs(found.busy - busy * Double(found.calls)) < 1e-6)
    }
    // A factor acts on talk and after-call work alike.
    let slow = try Self.run(Self.tandem(afterCall: 100, handling: [0: .factor(2)]))
    #expect(abs(slow.busy - 320 * Double(slow.calls)) < 1e-6)
  }

  @Test("a consultation keeps caller and agent; after-call work comes after it")
  func consultation() throws {
    let rule = TransferRule(probability: 1, destination: 1, consultation: try Self.seconds(3540))
    let found = try Self.run(Self.tandem(afterCall: 1000, rule))
    // Calls of the first hour go on an hour later: in the second hour of opening.
    #expect(found.parts[0] == 0 && found.parts[1] == 0 && found.parts[2] + found.parts[3] == found.calls)
    #expect(abs(found.busy - 4600 * Double(found.calls)) < 1e-6)
  }

  @Test("the agent takes the next call only after the after-call work")
  func agent() throws {
    let found = try Self.run(Self.tandem(afterCall: 540, agents: [2]))
    // Two agents at 600 s: 24 calls in two hours, those served after closing not offered as parts of open intervals.
    #expect(found.parts.reduce(0, +) <= found.calls && found.parts[0] <= 6 + 2)
  }

  @Test(
    "no line is held by after-call work: of the type, the rule, the group, with and without a transfer",
    arguments: [0, 1])
  func lines(_ share: Double) throws {
    let after = HandlingTime(talk: try Self.seconds(60), afterCall: try Self.seconds(3600))
    let rules = [
      (TransferRule(probability: share, destination: 1), 3600.0, [Int: GroupHandling]()),
      (TransferRule(probability: share, destination: 1, handlingBefore: after), nil, [:]),
      (TransferRule(probability: share, destination: 1), nil, [0: GroupHandling.own(after)]),
    ]
    for (rule, afterCall, handling) in rules {
      // One call a minute for at most two minutes: 12 lines are enough but for chance of less than one in a million.
      let found = try Self.run(Self.tandem(afterCall: afterCall, rule, lines: 14, handling: handling))
      #expect(found.blocked == 0 && found.calls > 40)
      let none = try Self.run(Self.tandem(afterCall: afterCall, rule, handling: handling))
      #expect(found.parts == none.parts)
    }
  }
}
