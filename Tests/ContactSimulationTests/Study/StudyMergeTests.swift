import ContactSimulation
import Foundation
import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// A study in parts, and values by name.
@Suite struct StudyMergeTests {
  private func bytes(_ study: StudyResult) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(try study.values)
  }

  /// A study of 12 replications and its parts of four.
  private func study() throws -> (Scenario, SimulationStudy<SimulationModel>) {
    let scenario = try StudyScenarios.hotline(callTypes: 2, replications: .fixed(12))
    return (scenario, SimulationStudy(try StudyScenarios.model(scenario), of: scenario))
  }

  @Test func `parts of one chunk joined in order are one run, to the byte`() throws {
    let (scenario, study) = try study()
    let length = ReplicationPool.chunkLength
    let parts = try stride(from: 0, to: 12, by: length).map { try study.run(part: $0..<$0 + length).values }
    #expect(try bytes(StudyResult(merging: parts, of: scenario)) == bytes(study.run()))
  }

  @Test func `longer parts give the same counts, and times to their last digits`() throws {
    let (scenario, study) = try study()
    let parts = [try study.run(part: 0..<4).values, try study.run(part: 4..<12).values]
    let (joined, whole) = (try StudyResult(merging: parts, of: scenario), try study.run())
    for measure in [Measure.offered, .serviceLevel, .longestQueue] {
      #expect(joined.run(.whole)?.estimate(measure) == whole.run(.whole)?.estimate(measure))
    }
    let waits = try [joined, whole].map { try #require($0.run(.whole)?.estimate(.meanWait)?.mean) }
    #expect(abs(waits[0] - waits[1]) <= 1e-12 * waits[1])
  }

  @Test func `no part and no replication are refused`() throws {
    let (scenario, study) = try study()
    #expect(throws: StoredNumbersFault.self) { try StudyResult(merging: [], of: scenario) }
    #expect(throws: StudyError.emptyRule) { try study.run(part: 4..<4) }
  }

  @Test(
    arguments: [
      ("offered", 1), ("type1.serviceLevel in day", 7), ("type0.offered in 2020-03-26", 1),
      ("group1.occupancy in week", 2),
      ("agentHours in 2020-03", 1), ("offered in interval", 28), ("offered in 2020-03-26T08:00", 1),
    ])
  func `a value by name is that of its cells`(_ text: String, _ count: Int) throws {
    let (scenario, study) = try study()
    let (result, parts) = (try study.run(), text.components(separatedBy: " in "))
    let comparison = text.contains("serviceLevel") || text.contains("occupancy") ? ">= 0 %" : ">= 0"
    let unit = text.contains("Hours") ? " h" : ""
    let words = "\(parts[0]) \(comparison)\(unit)" + (parts.count > 1 ? " in \(parts[1])" : "")
    guard case .value(let condition) = try Condition(words) else { return }
    let readings = try #require(result.readings(of: condition.reference, in: condition.cell, scenario))
    #expect(readings.count == count && readings.allSatisfy { $0.estimate != nil })
    let outcome = try #require(condition.outcome(in: result, of: scenario))
    #expect(outcome == .holds || outcome == .undecided)
  }

  @Test(arguments: ["type9.offered >= 0", "offered >= 0 in 2031-01", "shareReached >= 0 %", "offered >= 0 in monday"])
  func `a value that the study does not have is nil`(_ text: String) throws {
    let (scenario, study) = try study()
    guard case .value(let condition) = try Condition(text) else { return }
    #expect(condition.outcome(in: try study.run(), of: scenario) == nil)
  }
}
