public import ContactSimulation
internal import OutputAnalysis
public import ScenarioModel

/// The tables that only some services have: `served.csv`, `spill-over.csv`, `deferred.csv`, `backlog.csv`, `outbound-*.csv`.
public struct CentreTables: Sendable {
  /// A file's name and its bytes.
  public struct File: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its bytes.
    public let text: String
  }

  private let scenario: Scenario
  private let evidence: SimulationEvidence

  /// The tables of a study.
  public init(_ scenario: Scenario, evidence: SimulationEvidence) {
    self.scenario = scenario
    self.evidence = evidence
  }

  /// The files; none for a service of one group and plain calls.
  public var files: [File] {
    var files: [File] = []
    if evidence.keepsServers { files.append(File(name: "served.csv", text: served)) }
    if evidence.spillOver(.whole) != nil { files.append(File(name: "spill-over.csv", text: spillOver)) }
    let work = evidence.deferredWork
    if !work.isEmpty {
      files.append(File(name: "deferred.csv", text: DeferredTables(scenario, work).byDay))
      files.append(File(name: "backlog.csv", text: DeferredTables(scenario, work).byHour))
    }
    let lists = evidence.outboundWork
    return lists.isEmpty ? files : files + OutboundTables(scenario, lists).files
  }

  /// Answered contacts by call type and group.
  private var served: String {
    var table = CSVText(columns: ["call_type", "group", "contacts", "contacts_half_width", "share", "share_half_width"])
    for (type, callType) in scenario.callTypes.enumerated() {
      for (index, group) in scenario.agentGroups.enumerated() {
        guard let served = evidence.served(callType: type, group: index), served.share != nil else { continue }
        let cells: [CSVCell] = [.words(callType.name), .words(group.name)]
        table.add(cells + CentreTables.cells(served.contacts) + CentreTables.cells(served.share))
      }
    }
    return table.text
  }

  /// Attempts while closed and callers lost to another service by date and hour; hours without any are left out.
  private var spillOver: String {
    var table = CSVText(
      columns: [
        "date", "hour", "call_type", "closed_attempts", "spilled", "spilled_closed", "spilled_abandoned",
        "spilled_blocked",
      ])
    let inbound = scenario.inboundTypes
    let subjects: [(String, SpillOverHours?)] = inbound.map {
      (scenario.callTypes[$0].name, evidence.spillOver(.callType($0)))
    }
    guard let clock = evidence.spillOver(.whole)?.clock else { return table.text }
    for (place, hour) in clock.hours.enumerated() {
      for (name, hours) in subjects {
        guard let counts = hours?.period[place], counts.closedAttempts > 0 || counts.spilled > 0 else { continue }
        table.add([
          .words((scenario.calendar.firstDay + hour.day).description), .words(CentreTables.time(hour.hour)),
          .words(name), .number(counts.closedAttempts, decimals: 3), .number(counts.spilled, decimals: 3),
          .number(counts.closed, decimals: 3), .number(counts.abandoned, decimals: 3),
          .number(counts.blocked, decimals: 3),
        ])
      }
    }
    return table.text
  }

  /// A mean and its half-width, each in the digits it is worth.
  static func cells(_ estimate: Estimate?) -> [CSVCell] {
    guard let rounded = estimate.map({ RoundedEstimate($0) }) else { return [.words(""), .words("")] }
    return [.figure(rounded.mean), .figure(rounded.halfWidth ?? "")]
  }

  /// An hour of the day as a time.
  static func time(_ hour: Int) -> String { TimeOfDay(seconds: hour * 3600)?.description ?? "" }
}
