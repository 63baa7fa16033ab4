import ContactSimulation
import Foundation
import RandomStreams
import ScenarioModel
import TwinPrograms

/// Measures memory in processes of their own, so that nothing else is in the figure.
enum MemoryProbe {
  /// What a process found: a number of calls, and its largest resident size.
  struct Finding {
    let calls: Int
    let residentBytes: Int
    /// Bytes held when the run has ended and the engine keeps its memory for the next.
    let heldBytes: Int
    /// Bytes of counts by interval and day: what grows with the length of the period.
    let tallyBytes: Int
  }

  /// Starts a process that measures.
  static func finding(_ what: String, _ number: Int) throws -> Finding {
    let numbers = try ChildProcess.numbers(ChildProcess.own, ["memory", what, "\(number)"])
    guard numbers.count == 4 else { throw BenchmarkError.peer("memory \(what)") }
    return Finding(
      calls: numbers[0], residentBytes: numbers[1] * 1024, heldBytes: numbers[2], tallyBytes: numbers[3])
  }

  /// The part of the measuring process: prints calls, largest resident size in KiB, bytes held, bytes of the tally.
  static func run(_ arguments: [String]) throws {
    guard arguments.count == 2, let number = Int(arguments[1]), number > 0 else { throw BenchmarkError.usage }
    let model =
      switch arguments[0] {
      case "calls": try longModel(calls: number)
      case "waiting": try crowdedModel(calls: number)
      case "busy": try busyModel(agents: number)
      case "national": try NationalList.model()
      default: throw BenchmarkError.usage
      }
    var tally = arguments[0] == "national" ? model.makeTally() : ReplicationTally.benchmark(model)
    let engine = ReplicationEngine()
    engine.run(model, replication: 0, into: &tally)
    let held = withExtendedLifetime(engine) { bytes_in_use() }
    let tallyBytes =
      tally.cells.count * MemoryLayout<CellTally>.stride + tally.agentTime.count * MemoryLayout<AgentTally>.stride
      + tally.waits.counts.count * 4
    let calls =
      arguments[0] == "national"
      ? NationalList.attempts(tally)
      : arguments[0] != "waiting"
        ? tally.cells.reduce(0) { $0 + Int($1.offered) } : Int(tally.cells.map(\.longestQueue).max() ?? 0)
    print(calls, try largestResidentKiB(), held, tallyBytes)
  }

  /// The common job, M, over as many days as a number of calls takes.
  private static func longModel(calls: Int) throws -> SimulationModel {
    let job = CommonJob.medium
    return try job.model(days: max(1, Int((Double(calls) / (24 * job.contactsPerInterval)).rounded(.up))))
  }

  /// One agent, one hour, and callers whose patience has no end in sight: nearly all of them wait at once.
  private static func crowdedModel(calls: Int) throws -> SimulationModel {
    let callType = CallType(
      name: "calls", demand: DemandModel(volume: .dailyVolumes([])),
      handling: HandlingTime(talk: try .exponential(mean: 300)), patience: try .exponential(mean: 1e9))
    let scenario = try Scenario.benchmark(
      hours: 0...1, days: 1, intervalLength: 3600, types: [callType], groups: [.benchmark])
    return try SimulationModel(
      scenario: scenario, expected: [[Double(calls)]], staffing: StaffingByInterval(groups: 1, intervals: 1, agents: 1))
  }

  /// Agents who all get busy within an hour with calls of a week, round the clock.
  private static func busyModel(agents: Int) throws -> SimulationModel {
    let callType = CallType(
      name: "calls", demand: DemandModel(volume: .dailyVolumes([])),
      handling: HandlingTime(talk: try .exponential(mean: 604_800)), patience: try .exponential(mean: 120))
    let scenario = try Scenario.benchmark(
      hours: 0...1, days: 1, intervalLength: 3600, types: [callType], groups: [.benchmark])
    return try SimulationModel(
      scenario: scenario, expected: [[Double(agents)]],
      staffing: StaffingByInterval(groups: 1, intervals: 1, agents: agents))
  }

  private static func largestResidentKiB() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return line.split { $0 == " " || $0 == "\t" }.compactMap { Int($0) }.first ?? 0
  }
}
