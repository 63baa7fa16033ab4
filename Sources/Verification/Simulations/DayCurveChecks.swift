import ContactSimulation
import Measures
import QueueingFormulas

/// The simulated day of the tables against the exact day, half hour by half hour.
enum DayCurveChecks {
  static func comparisons(_ run: VerificationRun) throws -> [ReferenceComparison] {
    let exact = try ExactDayChecks.outcomes(pieces: 1)
    let clock = exact.indices.map { Self.halfHour($0) }
    let rates = zip(clock, exact).map { "\($0): \($1.offered * 2) per hour" }.joined(separator: ", ")
    let agents = zip(clock, ExactDayChecks.agents).map { "\($0): \($1) agents" }.joined(separator: ", ")
    let found = try SimulatedCase(
      days: 1, interval: 30, hours: "08:00-20:00", warmUp: 0,
      callTypes: [
        "name: calls, demand: { rates: { \(rates) } }, handling: 240 s, patience: 120 s, target: 80 % in 20 s"
      ],
      agents: ["name: agents, staffing: { \(agents) }"]
    ).result(run, replications: 500)
    return zip(found.evidence(.callType(0), by: .interval), exact).enumerated().flatMap { index, pair in
      let (cell, outcome) = pair
      return [
        (Measure.serviceLevelOfOffered, outcome.serviceLevel(.ofOffered)), (.abandonment, outcome.abandonment),
        (.meanWait, outcome.meanWait),
      ].map { measure, value in
        ReferenceComparison(
          "\(clock[index]): \(measure.rawValue)", cell.estimate(measure), value ?? .nan, alarmRate: run.alarmRate)
      }
    }
  }

  /// A half hour of the day from 08:00 as scenario files write it.
  private static func halfHour(_ index: Int) -> String {
    func time(_ half: Int) -> String {
      let hour = 8 + half / 2
      return (hour < 10 ? "0\(hour)" : "\(hour)") + (half % 2 == 0 ? ":00" : ":30")
    }
    return time(index) + "-" + time(index + 1)
  }
}
