public import ContactSimulation
internal import OutputAnalysis
public import ScenarioModel

/// The tables that only some services have: `served`, `spill-over`, `deferred`, `backlog`, `outbound-*`.
public struct CentreTables: Sendable {
  private let scenario: Scenario
  private let evidence: StudyResult

  /// The tables of a study.
  public init(_ scenario: Scenario, evidence: StudyResult) {
    self.scenario = scenario
    self.evidence = evidence
  }

  /// The tables; none for a service of one group and plain calls.
  public var tables: [TypedTable] {
    var tables: [TypedTable] = []
    if evidence.keepsServers { tables.append(served) }
    if evidence.spillOver(.whole) != nil { tables.append(spillOver) }
    let work = evidence.deferredWork
    if !work.isEmpty {
      tables += [DeferredTables(scenario, work).byDay, DeferredTables(scenario, work).byHour]
    }
    let lists = evidence.outboundWork
    return lists.isEmpty ? tables : tables + OutboundTables(scenario, lists).tables
  }

  /// Answered contacts by call type and group.
  private var served: TypedTable {
    var table = TypedTable(
      "served", HeadingPhrase.servers.words,
      columns: [.callType(scenario), .group(scenario)] + .pair("contacts", .number(decimals: 1))
        + .pair("share", .share(decimals: 3)), frozenColumns: 2)
    for (type, callType) in scenario.callTypes.enumerated() {
      for (index, group) in scenario.agentGroups.enumerated() {
        guard let served = evidence.served(callType: type, group: index), served.share != nil else { continue }
        table.add([.text(callType.name), .text(group.name)] + .init(served.contacts) + .init(served.share))
      }
    }
    return table
  }

  /// Attempts while closed and callers lost to another service by date and hour; hours without any are left out.
  private var spillOver: TypedTable {
    let counts = ["closed_attempts", "spilled", "spilled_closed", "spilled_abandoned", "spilled_blocked"]
    var table = TypedTable(
      "spill-over", HeadingPhrase.spillOver.words,
      columns: [.init("date", .date), .init("hour", .time), .callType(scenario)]
        + counts.map { .init($0, .number(decimals: 3)) }, frozenColumns: 3)
    let inbound = scenario.inboundTypes
    let subjects: [(String, SpillOverHours?)] = inbound.map {
      (scenario.callTypes[$0].name, evidence.spillOver(.callType($0)))
    }
    guard let clock = evidence.spillOver(.whole)?.clock else { return table }
    for (place, hour) in clock.hours.enumerated() {
      for (name, hours) in subjects {
        guard let counts = hours?.period[place], counts.closedAttempts > 0 || counts.spilled > 0 else { continue }
        table.add([
          .date(scenario.calendar.firstDay + hour.day), .time(hour.hour * 3600), .text(name),
          .number(counts.closedAttempts), .number(counts.spilled), .number(counts.closed), .number(counts.abandoned),
          .number(counts.blocked),
        ])
      }
    }
    return table
  }
}
