import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Counting contacts alone: the same counts as by events, to the bit, in services with steps, nights, every closing rule and overload.
@Suite struct OneQueueRunTests {
  /// Numbers for choosing services; the same in every run of the tests.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
  }

  private static func service(_ dice: inout Dice) throws -> ScenarioBuilder {
    let (opens, closes) = dice.pick([(28_800, 43_200), (0, 86_400), (79_200, 86_400), (3600, 86_400)])
    let intervals = (closes - opens) / 1800
    let mean = Double(dice.pick([60, 240, 900, 5400, 20_000]))
    let handling: Distribution = try dice.pick([
      .exponential(mean: mean), .deterministic(mean), .gamma(mean: mean, standardDeviation: mean / 2),
    ])
    let patience: Distribution? = try dice.pick([
      nil, .exponential(mean: 120), .exponential(mean: 3000), .deterministic(600), .exponential(mean: 40_000),
    ])
    let busiest = dice.pick([1.0, 6, 40])
    let steps = (0..<intervals).map { _ in dice.pick([0, 1, 1, 2, 3, 5, 9]) }
    // Some services keep their agents over several intervals.
    let agents = dice.roll(3) == 0 ? steps.map { _ in steps[0] } : steps
    var builder = ScenarioBuilder(
      opens: opens, closes: closes, dayCount: 1 + dice.roll(4),
      streams: [
        ScenarioBuilder.Stream(
          handling: handling, afterCall: dice.roll(2) == 0 ? try .exponential(mean: 60) : nil, patience: patience,
          balking: dice.pick([0, 0, 0.3]), contacts: (0..<intervals).map { _ in Double(dice.roll(5)) / 4 * busiest })
      ], teams: [ScenarioBuilder.Team(callTypes: [0], agents: agents)])
    builder.closing = dice.pick(ClosingRule.allCases)
    builder.warmUp = dice.pick([0, 0, Double(opens + 4000)])
    builder.seed = UInt64(dice.roll(1 << 30))
    if dice.roll(4) == 0 { builder.exceptions = [0: []] }
    return builder
  }

  /// A tally without what is not counted alone.
  private static func counted(_ tally: ReplicationTally) -> [CellTally] {
    tally.cells.map { cell in
      var cell = cell
      (cell.longestQueue, cell.lostWait, cell.queueSeconds) = (0, 0, 0)
      return cell
    }
  }

  @Test func `contacts counted alone are those of the event loop, whatever the service`() throws {
    var dice = Dice(state: 20_261_203)
    var seen = CellTally()
    let (whole, alone) = (ReplicationEngine(), ReplicationEngine())
    for number in 0..<600 {
      let model = try Self.service(&dice).model()
      let contacts = model.countingContactsAlone()
      var (one, other) = (model.makeTally(), contacts.makeTally())
      for replication in 0..<3 {
        let first = dice.roll(model.dayCount)
        let days = replication == 0 ? 0..<model.dayCount : first..<(first + 1 + dice.roll(model.dayCount - first))
        whole.run(model, replication: replication, days: days, into: &one)
        alone.run(contacts, replication: replication, days: days, into: &other)
        #expect(Self.counted(one) == Self.counted(other), "service \(number), replication \(replication)")
        #expect(other.agentTime.allSatisfy { $0.busySeconds == 0 }, "run by events")
        for cell in one.cells { seen.add(cell) }
      }
    }
    // Every outcome that there can be was seen often enough to differ.
    for count in [
      \CellTally.answered, \.answeredAtOnce, \.answeredWithin, \.abandoned, \.abandonedWithin, \.balked, \.cleared,
    ] { #expect(seen[keyPath: count] > 1000) }
  }

  @Test func `where lines are limited, counting contacts alone changes nothing`() throws {
    var dice = Dice(state: 1)
    var builder = try Self.service(&dice)
    builder.lines = 5
    let model = try builder.model()
    let engine = ReplicationEngine()
    var (one, other) = (model.makeTally(), model.makeTally())
    engine.run(model, replication: 0, into: &one)
    engine.run(model.countingContactsAlone(), replication: 0, into: &other)
    #expect(one.cells == other.cells && one.agentTime == other.agentTime)
  }
}
