import ContactDemand
import RandomStreams
import ScenarioModel

extension CompiledService {
  /// The days with their segments; a day's segments end where the next open interval begins.
  static func days(of scenario: Scenario, _ segments: [Segment]) -> [Day] {
    let grid = scenario.grid
    var next = 0
    let lastHours = CompiledService.lastHours(of: scenario)
    return grid.days.enumerated().map { index, day in
      let first = next
      while next < segments.count, Int(segments[next].interval) < day.intervals.upperBound { next += 1 }
      return Day(
        intervals: day.intervals, segments: first..<next,
        deferredIntervals: scenario.deferredGrid?.days[index].intervals ?? 0..<0, midnight: Double(day.midnight),
        end: Double(midnight(after: index, grid)), lastHour: lastHours[index],
        date: Int32(clamping: day.date.daysSinceEpoch), monday: Int32(clamping: day.date.weekStart.daysSinceEpoch))
    }
  }

  /// Where a day ends.
  private static func midnight(after day: Int, _ grid: ServiceGrid) -> Int {
    day + 1 < grid.days.count ? grid.days[day + 1].midnight : grid.end
  }

  /// By day, the last hour of the clock before the end of its range of days.
  ///
  /// Attempts later than that count there, so that ranges run alone count as the whole period does.
  private static func lastHours(of scenario: Scenario) -> [Int] {
    SimulationModel.independentDayRanges(of: scenario).flatMap { range in
      let hour = range.last.map { (midnight(after: $0, scenario.grid) + 3599) / 3600 - 1 } ?? 0
      return range.map { _ in max(0, hour) }
    }
  }

  /// What a tally of the scenario has room for, without waits.
  static func shape(of scenario: Scenario) -> TallyShape {
    let types = scenario.callTypes
    let deferred = types.indices.filter { types[$0].channel == .deferred }
    let countsHours =
      !deferred.isEmpty
      || types.contains {
        $0.retries != nil || $0.cutShort?.callsAgain != nil || $0.spillOver != nil || $0.closedHours != nil
          || $0.outbound?.returnCalls != nil
      }
    let outbound = outboundTypes(of: scenario).map { callType in
      let steps = types[callType].outbound?.steps ?? []
      let strata = scenario.callTypes[callType].outbound?.strata.count ?? 0
      return OutboundShape(
        callType: callType, steps: steps.count, outcomes: steps.map(\.outcomes.count), strata: strata > 1 ? strata : 0)
    }
    return TallyShape(
      callTypes: types.count, groups: scenario.agentGroups.count, intervals: scenario.grid.intervals.count,
      days: scenario.grid.days.count, partTypes: WorkQueueTable.partTypes(of: scenario), deferredTypes: deferred,
      outboundTypes: outbound,
      hours: countsHours ? (scenario.grid.end + 3599) / 3600 : 0, keepsServers: scenario.agentGroups.count > 1)
  }

  /// The factors that act on all call types at once.
  static func commonVolume(of scenario: Scenario) throws(SimulationError) -> RandomVolume {
    do {
      return try RandomVolume(scenario.commonFactors, name: StreamName(.service, ""))
    } catch {
      throw .unusableFactor(callType: "all call types", reason: error)
    }
  }

  /// Attempts expected while the service is closed, by call type.
  static func closedHours(
    of scenario: Scenario, _ expected: [[Double]]
  ) throws(SimulationError) -> [ClosedHoursCurve?] {
    var curves: [ClosedHoursCurve?] = []
    for (callType, row) in zip(scenario.callTypes, expected) {
      let demand = callType.channel == .inbound ? callType.closedHours : nil
      let curve = demand.map { ClosedHoursCurve($0, in: scenario, expected: row) }
      guard (curve?.total ?? 0) <= SimulationModel.mostContacts else {
        throw .tooManyContacts(expected: curve?.total ?? 0, most: SimulationModel.mostContacts)
      }
      curves.append(curve)
    }
    return curves
  }
}
