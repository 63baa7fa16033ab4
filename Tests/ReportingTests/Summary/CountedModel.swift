import ContactSimulation
import ScenarioFiles
import ScenarioModel

/// A model of two call types whose replications are counted by hand, so that summaries can be compared to the last byte.
struct CountedModel: ReplicableModel {
  let callTypeCount = 2
  let groupCount = 1
  let intervalCount: Int
  let dayCount: Int

  init(_ scenario: Scenario) {
    intervalCount = scenario.grid.intervals.count
    dayCount = scenario.grid.days.count
  }

  struct Runner: ReplicationRunner {
    mutating func run(replication: Int, into tally: inout ReplicationTally) {
      tally.reset()
      for interval in 0..<tally.intervalCount {
        for type in 0..<2 where interval % 3 != 2 {
          let late = Int32((replication + interval + type) % 3)
          tally.cells[tally.cell(type, interval: interval)] = Self.cell(offered: 10 + late, late: late)
          for call in 0..<8 { tally.waits.record(Double(call * 3 + Int(late)), callType: type, day: interval / 2) }
        }
        tally.agentTime[interval].scheduledSeconds = 7200
        tally.agentTime[interval].busySeconds = 3600 + Double(replication % 4) * 360
        tally.agentTime[interval].overtimeSeconds = Double(replication % 2) * 60
      }
    }

    private static func cell(offered: Int32, late: Int32) -> CellTally {
      var cell = CellTally()
      cell.offered = offered
      cell.answered = 8
      cell.answeredWithin = 8 - late
      cell.abandoned = offered - 8
      cell.abandonedWithin = 1
      cell.longestQueue = late + 1
      cell.answeredWait = 84 + Double(late) * 8
      cell.lostWait = 30
      cell.queueSeconds = cell.answeredWait + cell.lostWait
      return cell
    }
  }

  func makeRunner() -> Runner { Runner() }

  /// Two days of two intervals, the second of each day shorter than the first.
  static let scenarioText = """
    busyhour: 1
    name: counted
    title: { en: "Counted \\"by hand\\"", fr: Compté à la main }
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2020-02-29, days: 2 }
    opening_hours: { every day: 08:00-09:30 }
    call_types:
      - { name: one, demand: { total: { value: 20 calls, per: day } }, handling: 3 min, patience: never, target: 70 % in 20 s }
      - { name: two, demand: { total: { value: 20 calls, per: day } }, handling: 3 min, patience: never, target: none }
    agents:
      - { name: all, staffing: 2 agents }
    simulation: { seed: 5, replications: 12, confidence: 95 % }
    """

  /// The scenario and a study of it.
  static func study(threads: Int = 1) throws -> (scenario: Scenario, evidence: StudyResult) {
    let scenario = try ScenarioReader.read(text: scenarioText).scenario
    return (scenario, try SimulationStudy(CountedModel(scenario), of: scenario, threads: threads).run())
  }
}
