import ContactSimulation
import Measures

/// Stationary queues with general laws against another simulator, which knows its own errors.
enum StationaryChecks {
  /// The measures that both have, by the name in the table.
  private static let measures: [(String, Measure, EvidenceSubject)] = [
    ("SL_T_per_attempt", .serviceLevelOfOffered, .callType(0)),
    ("SL_T_of_answered", .serviceLevelOfAnswered, .callType(0)),
    ("P_abandon_per_attempt", .abandonment, .callType(0)),
    ("ASA_answered_s", .averageSpeedOfAnswer, .callType(0)),
    ("mean_wait_all_attempts_s", .meanWait, .callType(0)),
    ("mean_queue_len", .meanQueueLength, .callType(0)),
    ("occupancy", .occupancy, .group(0)),
  ]

  static func comparisons(_ run: VerificationRun) throws -> [ReferenceComparison] {
    let rows = ReferenceTable.stationary.rows
    var names: [String] = []
    for row in rows where names.last != row.text("case") { names.append(row.text("case")) }
    return try names.flatMap { name in
      let result = try service(name).result(run, replications: 60)
      let own = rows.filter { $0.text("case") == name }
      return try measures.flatMap { column, measure, subject in
        try own.filter { $0.text("metric") == column }.map { row in
          ReferenceComparison(
            "\(name): \(column)", result.estimate(measure, of: subject), try row.number("mean"),
            error: try row.number("ci95_half_width") / 1.959963984540054, alarmRate: run.alarmRate)
        }
      }
    }
  }

  /// The service that a case's name stands for.
  private static func service(_ name: String) -> SimulatedCase {
    switch name.prefix(3) {
    case "S0a": queue(load: 50, handling: "mean: 300 s", seconds: 300, patience: "120 s", agents: 50)
    case "S0b": queue(load: 120, handling: "mean: 240 s", seconds: 240, patience: "120 s", agents: 100)
    case "S0c":
      queue(
        load: 20, handling: "mean: 240 s", seconds: 240,
        patience: "{ distribution: weibull, shape: 0.8, scale: 132.4 s }", agents: 20)
    case "S0d":
      queue(
        load: 50, handling: "mean: 240 s", seconds: 240, patience: "{ distribution: deterministic, mean: 2 s }",
        agents: 50)
    case "S0e":
      queue(
        load: 18, handling: "distribution: deterministic, mean: 180 s", seconds: 180, patience: "never", agents: 20)
    default:
      queue(load: 20, handling: handling(of: name), seconds: 240, patience: patience(of: name), agents: 20)
    }
  }

  private static func queue(
    load: Double, handling: String, seconds: Double, patience: String, agents: Int
  ) -> SimulatedCase {
    SimulatedCase(
      callTypes: [
        "name: calls, demand: { rates: \(load / seconds * 3600) per hour }, handling: { \(handling) }, "
          + "patience: \(patience), target: 80 % in 20 s"
      ],
      agents: ["name: agents, staffing: \(agents) agents"])
  }

  private static func handling(of name: String) -> String {
    let laws = [
      "=det_": "distribution: deterministic, mean: 240 s", "=erlang2_": "distribution: erlang, phases: 2, mean: 240 s",
      "=exp_": "mean: 240 s", "=logn_cv0.5_": "distribution: lognormal, mean: 240 s, cv: 50 %",
      "=logn_cv1_": "distribution: lognormal, mean: 240 s, cv: 100 %",
      "=logn_cv2_": "distribution: lognormal, mean: 240 s, cv: 200 %",
    ]
    return law(of: name, in: laws)
  }

  private static func patience(of name: String) -> String {
    let laws = [
      "pat=exp120": "120 s", "pat=det60": "{ distribution: deterministic, mean: 60 s }",
      "pat=weib0.5_60": "{ distribution: weibull, shape: 0.5, scale: 60 s }",
      "pat=weib2_135": "{ distribution: weibull, shape: 2, scale: 135 s }",
      "pat=logn120_cv2": "{ distribution: lognormal, mean: 120 s, cv: 200 % }",
      "pat=unif0_240": "{ distribution: uniform, minimum: 0 s, maximum: 240 s }",
    ]
    return law(of: name, in: laws)
  }

  private static func law(of name: String, in laws: [String: String]) -> String {
    guard let law = laws.first(where: { name.contains($0.key) }) else {
      preconditionFailure("a case of the table of stationary queues has a law that is not known: \(name)")
    }
    return law.value
  }
}
