import ContactSimulation
import ScenarioModel

/// One thing that was asked of the engine, and what was measured.
struct Bar {
  let what: String
  let wanted: String
  let measured: String
  let holds: Bool

  /// A ratio, or another figure, that may be at most so much.
  static func atMost(_ limit: Double, _ what: String, _ value: Double, digits: Int = 2, unit: String = "") -> Bar {
    Bar(
      what: what, wanted: "at most \(shown(limit, digits: digits))\(unit)",
      measured: "\(shown(value, digits: digits))\(unit)", holds: value <= limit)
  }

  /// A ratio that must be at least so much.
  static func atLeast(_ limit: Double, _ what: String, _ value: Double, digits: Int = 2) -> Bar {
    Bar(
      what: what, wanted: "at least \(shown(limit, digits: digits))", measured: shown(value, digits: digits),
      holds: value >= limit)
  }
}

/// The bars that are measured beside the race of the common job.
enum Bars {
  /// Other sizes, six skills and a full scenario against one queue.
  static func scenarios(rounds: Int) throws -> [Bar] {
    let job = CommonJob.medium
    let race = try Race(
      job,
      [
        .engine("one queue", try job.model()), .engine("six skills", try job.skillsModel()),
        .engine("full scenario", try job.fullModel()), .engine("n = 10", try CommonJob.small.model()),
        .engine("n = 1000", try CommonJob.large.model()), .engine("n = 3000", try CommonJob.huge.model()),
        .engine("many skills", try CommonJob.manySkillsModel()),
      ], rounds: rounds)
    return [
      .atMost(1.10, "n = 1000 against n = 10, per call", race.ratio(4, to: 3)),
      .atMost(1.15, "n = 3000 against n = 10, per call", race.ratio(5, to: 3)),
      .atMost(2, "six skills on 20 groups, times one queue", race.ratio(1)),
      .atMost(1.6, "30 types on 30 groups of three skills, times one queue", race.ratio(6)),
      .atMost(1.5, "lognormal handling, Weibull patience and day factor, times the common job", race.ratio(2)),
      .atMost(8, "a season of 85,000 calls in 102 days, ms a replication", try Season.milliseconds(rounds: rounds)),
    ]
  }

  /// The gain of a second thread in a study of job M, evidence included, in time that passes.
  static func secondThread(rounds: Int) throws -> Bar {
    let scenario = try CommonJob.medium.scenario(replications: 16)
    let model = try CommonJob.medium.model(scenario)
    func run(threads: Int) throws -> Cost {
      try Cost { _ = try SimulationStudy(model, of: scenario, threads: threads).run() }
    }
    let costs = try (0..<rounds).map { _ in (one: try run(threads: 1), two: try run(threads: 2)) }
    let gain = median(costs.map { $0.one.elapsed / $0.two.elapsed })
    let work = median(costs.map { $0.two.processor / $0.one.processor })
    return Bar(
      what: "a second thread, times faster (idle processors)", wanted: "at least 1.85",
      measured: "\(shown(gain, digits: 2)), with \(shown(work, digits: 2)) times the processor time",
      holds: gain >= 1.85)
  }

  /// Memory of waiting calls, and of a replication of ten million.
  static func memory() throws -> [Bar] {
    let (few, many) = (try MemoryProbe.finding("waiting", 1000), try MemoryProbe.finding("waiting", 1_000_000))
    let perCall = Double(many.heldBytes - few.heldBytes) / Double(many.calls - few.calls)
    let (short, long) = (try MemoryProbe.finding("calls", 1_000_000), try MemoryProbe.finding("calls", 10_000_000))
    func megabytes(_ bytes: Int) -> String { shown(Double(bytes) / 1e6, digits: 1) }
    let growth = long.residentBytes - short.residentBytes - (long.tallyBytes - short.tallyBytes)
    let (free, busy) = (try MemoryProbe.finding("busy", 1000), try MemoryProbe.finding("busy", 200_000))
    func perAgent(_ bytes: KeyPath<MemoryProbe.Finding, Int>) -> Double {
      Double(busy[keyPath: bytes] - free[keyPath: bytes]) / Double(busy.calls - free.calls)
    }
    return [
      .atMost(64, "bytes per waiting call, a million waiting", perCall, digits: 0),
      .atMost(160, "bytes per busy agent, 200,000 busy", perAgent(\.residentBytes), digits: 0),
      .atMost(1, "of them kept when they have gone", perAgent(\.heldBytes), digits: 0),
      Bar(
        what: "resident MB of a replication of \(shown(short.calls)) and of \(shown(long.calls)) calls",
        wanted: "flat",
        measured: "\(megabytes(short.residentBytes)) and \(megabytes(long.residentBytes)), of it counts by interval "
          + "\(megabytes(short.tallyBytes)) and \(megabytes(long.tallyBytes))",
        holds: growth < 4_000_000),
    ]
  }
}
