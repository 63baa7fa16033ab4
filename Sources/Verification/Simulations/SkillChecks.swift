import ContactSimulation
import Measures

/// Two call types and two groups against the Markov chain of the service.
enum SkillChecks {
  /// Columns of the table beside measures.
  private static let measures: [(String, Measure, EvidenceSubject)] = [
    ("abandon_class1", .abandonment, .callType(0)), ("abandon_class2", .abandonment, .callType(1)),
    ("mean_wait_all_class1", .meanWait, .callType(0)), ("mean_wait_all_class2", .meanWait, .callType(1)),
    ("mean_queue_class1", .meanQueueLength, .callType(0)), ("mean_queue_class2", .meanQueueLength, .callType(1)),
    ("occupancy_poolA", .occupancy, .group(0)), ("occupancy_poolB", .occupancy, .group(1)),
  ]

  static func nDesign(_ run: VerificationRun) throws -> [ReferenceComparison] {
    let found = try SimulatedCase(
      callTypes: [
        "name: class-1, demand: { rates: 100 per hour }, handling: 240 s, patience: 180 s",
        "name: class-2, demand: { rates: 95 per hour }, handling: 300 s, patience: 120 s, priority: 1",
      ],
      agents: [
        "name: A, serves: [class-1], staffing: 8 agents", "name: B, serves: [class-2, class-1], staffing: 10 agents",
      ]
    ).result(run, replications: 200)
    let rows = ReferenceTable.nDesign.rows
    return try measures.flatMap { column, measure, subject in
      try rows.filter { $0.text("metric") == column }.map {
        ReferenceComparison(
          column, found.estimate(measure, of: subject), try $0.number("exact"), alarmRate: run.alarmRate)
      }
    }
  }
}
