import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Streams are found by names and dates: what is added elsewhere leaves the same callers.
@Suite("Streams by names and dates")
struct StreamLawTests {
  /// Three days of two types with everything random, each with a group of its own that has a pace of its own.
  static func apart() throws -> ScenarioBuilder {
    func stream(_ name: String, _ contacts: Double) throws -> ScenarioBuilder.Stream {
      ScenarioBuilder.Stream(
        name: name, handling: try .lognormal(mean: 240, standardDeviation: 200),
        afterCall: try .exponential(mean: 30), patience: try .weibull(shape: 0.8, scale: 100), balking: 0.1,
        factors: VolumeFactors(run: 0.1, week: 0.2, day: 0.2), contacts: [contacts], voiceMenuShare: 0.1,
        retries: RetryRule(afterAbandonment: 0.5, delay: try .exponential(mean: 600), mostAttempts: 3))
    }
    return ScenarioBuilder(
      opens: 28_800, closes: 64_800, dayCount: 3, streams: [try stream("health", 60), try stream("travel", 40)],
      teams: [
        .init(
          name: "nurses", callTypes: [0], handling: [0: .own(HandlingTime(talk: try .exponential(mean: 200)))],
          agents: [8]),
        .init(name: "clerks", callTypes: [1], agents: [5]),
      ], commonFactors: VolumeFactors(day: 0.1))
  }

  /// The counts of the types and groups of `apart`, wherever they stand.
  struct Counts: Equatable {
    let cells: [[CellTally]]
    let times: [[AgentTally]]

    init(_ builder: ScenarioBuilder) throws {
      let (scenario, model) = (try builder.scenario(), try builder.model())
      var tally = model.makeTally()
      ReplicationEngine().run(model, replication: 7, into: &tally)
      let intervals = 0..<model.intervalCount
      cells = ["health", "travel"].map { name in
        let type = scenario.callTypes.firstIndex { $0.name == name } ?? 0
        return intervals.map { tally.cells[tally.cell(type, interval: $0)] }
      }
      times = ["nurses", "clerks"].map { name in
        let group = scenario.agentGroups.firstIndex { $0.name == name } ?? 0
        return intervals.map { tally.agentTime[tally.cell(group, interval: $0)] }
      }
    }
  }

  /// Changes that concern neither type.
  static let changes: [(what: String, change: @Sendable (inout ScenarioBuilder) -> Void)] = [
    (
      "a type and its group before all others",
      { builder in
        builder.teams = builder.teams.map { team in
          var moved = team
          moved.callTypes = team.callTypes.map { $0 + 1 }
          moved.handling = Dictionary(uniqueKeysWithValues: team.handling.map { ($0.key + 1, $0.value) })
          return moved
        }
        var other = builder.streams[1]
        other.name = "news"
        builder.streams.insert(other, at: 0)
        builder.teams.insert(.init(name: "press", callTypes: [0], agents: [3]), at: 0)
      }
    ),
    (
      "a type after all others",
      { builder in
        var other = builder.streams[0]
        other.name = "news"
        builder.streams.append(other)
        builder.teams.append(.init(name: "health", callTypes: [2], agents: [3]))
      }
    ),
    (
      "the types in another order",
      { builder in
        builder.streams.reverse()
        for index in builder.teams.indices {
          builder.teams[index].callTypes = builder.teams[index].callTypes.map { 1 - $0 }
          builder.teams[index].handling = Dictionary(
            uniqueKeysWithValues: builder.teams[index].handling.map { (1 - $0.key, $0.value) })
        }
      }
    ),
    ("the groups in another order", { $0.teams.reverse() }),
    ("a group without anybody on duty", { $0.teams.insert(.init(name: "nobody", callTypes: [0], agents: [0]), at: 0) }),
  ]

  @Test("types and groups that are added or moved leave the others to the last bit", arguments: changes.indices)
  func typesAndGroups(_ index: Int) throws {
    var changed = try Self.apart()
    Self.changes[index].change(&changed)
    #expect(try Counts(changed) == Counts(Self.apart()), "\(Self.changes[index].what)")
  }

  @Test("another name or another seed gives other callers")
  func otherNames() throws {
    let counts = try Counts(Self.apart())
    var renamed = try Self.apart()
    renamed.streams[1].name = "travels"
    let model = try renamed.model()
    var tally = model.makeTally()
    ReplicationEngine().run(model, replication: 7, into: &tally)
    #expect((0..<model.intervalCount).map { tally.cells[tally.cell(0, interval: $0)] } == counts.cells[0])
    #expect((0..<model.intervalCount).map { tally.cells[tally.cell(1, interval: $0)] } != counts.cells[1])
    var seeded = try Self.apart()
    seeded.seed += 1
    #expect(try Counts(seeded).cells[0] != counts.cells[0])
  }

  @Test("variants share the factors of their section, whichever comes first")
  func factorsOfVariants() throws {
    var base = try Self.apart()
    base.streams[0].factorsName = "all"
    base.streams[1].factorsName = "all"
    base.streams[1].sharesFactorsOf = 0
    var swapped = base
    swapped.streams[0].sharesFactorsOf = 1
    swapped.streams[1].sharesFactorsOf = nil
    #expect(try Counts(swapped) == Counts(base))
  }

  /// A centre in which nothing is carried over nights but everything else happens.
  static func days(_ count: Int, from first: Int) throws -> ScenarioBuilder {
    var builder = try BusyCentre.builder(overnight: false)
    builder.streams.removeLast()
    builder.streams[0].factors = VolumeFactors(week: 0.2, day: 0.2)
    builder.teams[0].callTypes = [0]
    builder.teams[0].keepFree = []
    builder.teams[2].callTypes = [2, 1]
    builder.firstDay = ScenarioBuilder.monday + first
    builder.dayCount = count
    return builder
  }

  @Test("a period that begins earlier or later has the same callers on the same dates", arguments: [-9, -7, -1, 1, 3])
  func periods(_ shift: Int) throws {
    let (here, there) = (try Self.days(5, from: 0), try Self.days(5 - shift, from: shift))
    let (one, other) = (try here.model(), try there.model())
    #expect(one.independentDayRanges.count == 5)
    var (first, second) = (one.makeTally(), other.makeTally())
    ReplicationEngine().run(one, replication: 3, into: &first)
    ReplicationEngine().run(other, replication: 3, into: &second)
    let offset = (one.intervalCount / 5) * shift
    for row in 0..<first.cells.count / one.intervalCount {
      for interval in max(0, offset)..<one.intervalCount {
        let cell = first.cells[row * one.intervalCount + interval]
        expectSame(cell, second.cells[row * other.intervalCount + interval - offset])
      }
    }
  }

  /// Counts are the same; sums of waits differ by the rounding of a clock that began elsewhere.
  private func expectSame(_ cell: CellTally, _ other: CellTally) {
    for count in CellTally.counts { #expect(cell[keyPath: count] == other[keyPath: count]) }
    for sum in [\CellTally.answeredWait, \.lostWait, \.queueSeconds] {
      #expect(abs(cell[keyPath: sum] - other[keyPath: sum]) <= 1e-6)
    }
  }

  @Test("two of a kind with one name are refused")
  func sameNames() throws {
    func refusal(_ change: (inout ScenarioBuilder) -> Void) throws -> String {
      var builder = try Self.apart()
      change(&builder)
      do { _ = try builder.model() } catch { return "\(error)" }
      return "none"
    }
    #expect(
      try refusal { $0.streams[1].name = "health" }
        == "call types: expected a different name for each, found health twice")
    #expect(
      try refusal { $0.teams[1].name = "nurses" }
        == "agent groups: expected a different name for each, found nurses twice")
    #expect(try refusal { $0.teams[1].name = "health" } == "none")
  }
}
