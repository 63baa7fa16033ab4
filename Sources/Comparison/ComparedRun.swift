public import ContactSimulation
public import ScenarioModel
public import StaffingPlans

/// A result as comparisons take it.
public struct ComparedRun: Sendable {
  /// A short name by its place: `A`, `B`, ...
  public let label: String
  /// What people call it, such as the file and what was set beside it.
  public let name: String
  /// The scenario with the settings of the run.
  public let scenario: Scenario
  /// The agents that were simulated.
  public let staffing: StaffingByInterval
  /// What the simulation found.
  public let study: StudyResult
  /// The plan; nil where the agents were given.
  public let plan: StaffingPlan?

  /// A result from its parts.
  ///
  /// - Parameters:
  ///   - place: its place among those compared, from 0 on.
  ///   - name: what people call it.
  ///   - scenario: the scenario with the settings of the run.
  ///   - staffing: the agents that were simulated.
  ///   - study: what the simulation found.
  ///   - plan: the plan; nil where the agents were given.
  public init(
    place: Int, name: String, scenario: Scenario, staffing: StaffingByInterval, study: StudyResult,
    plan: StaffingPlan? = nil
  ) {
    label = ComparedRun.label(place)
    (self.name, self.scenario, self.staffing) = (name, scenario, staffing)
    (self.study, self.plan) = (study, plan)
  }

  /// The name of a place: A to Z, then 27 and so on.
  public static func label(_ place: Int) -> String {
    guard let letter = UInt8(exactly: 65 + place), place < 26 else { return "\(place + 1)" }
    return String(UnicodeScalar(letter))
  }

  /// What the agents cost; nil where no group states what an hour costs.
  public var cost: Double? {
    let hours = StaffingHours(staffing, of: scenario)
    return hours.money(hours.period)
  }

  /// Agent-hours on duty.
  public var hours: Double {
    let hours = StaffingHours(staffing, of: scenario)
    return hours.onDuty(hours.period)
  }
}

/// Whether two results share their random numbers.
public enum RunPairing: String, Sendable, Hashable, CaseIterable, Codable {
  /// Replication by replication the same streams.
  case paired
  /// Another seed.
  case otherSeed
  /// Another number of replications.
  case otherReplications
  /// What every replication counted was not kept.
  case notKept

  /// How two results go together.
  public init(_ first: ComparedRun, _ second: ComparedRun) {
    if !first.study.counts.isKept || !second.study.counts.isKept {
      self = .notKept
    } else if first.study.seed != second.study.seed {
      self = .otherSeed
    } else if first.study.replications != second.study.replications {
      self = .otherReplications
    } else {
      self = .paired
    }
  }
}
