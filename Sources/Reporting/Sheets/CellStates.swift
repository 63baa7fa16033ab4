internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// What the check of a plan says of intervals and days; of given agents, what their expected levels say.
struct CellStates {
  private struct Place: Hashable {
    let callType: Int
    let cell: Int
  }

  private let context: ReportContext
  private let failing: [Place: TypedTable.Verdict]

  /// The states of a report's cells.
  init(_ context: ReportContext) {
    self.context = context
    failing = (context.content.verdict?.failing ?? []).reduce(into: [:]) { found, cell in
      let place = Place(callType: cell.callType, cell: cell.cell)
      if found[place] != .missed { found[place] = cell.isShort ? .missed : .undecided }
    }
  }

  /// The state of an interval: the worst of some call types whose targets hold by interval, or by day.
  func interval(_ cell: Int, callTypes: [Int]) -> TypedTable.Verdict? {
    let day = context.grid.intervals[cell].day
    return CellStates.worst(
      callTypes.map { type in
        context.scenario.callTypes[type].target?.scope == .day ? state(type, day, .day) : state(type, cell, .interval)
      })
  }

  /// The state of a day: the worst of the call types whose targets hold by day.
  func day(_ day: Int) -> TypedTable.Verdict? {
    CellStates.worst(context.scenario.inboundTypes.map { state($0, day, .day) })
  }

  /// The worst state: missed, then undecided, then met; nil where there is none.
  static func worst(_ states: [TypedTable.Verdict?]) -> TypedTable.Verdict? {
    if states.contains(.missed) { return .missed }
    return states.contains(.undecided) ? .undecided : states.contains(.met) ? .met : nil
  }

  private func state(_ type: Int, _ cell: Int, _ scope: TargetScope) -> TypedTable.Verdict? {
    guard let target = context.scenario.callTypes[type].target, target.scope == scope else { return nil }
    let series = context.content.evidence.callTypes[type]
    let measures = scope == .day ? series.days[cell] : series.intervals[cell]
    guard let level = measures.level(target.definition)?.mean else { return nil }
    if context.content.outcome == .unchecked, !context.content.isGiven { return nil }
    if context.content.verdict != nil { return failing[Place(callType: type, cell: cell)] ?? .met }
    return level >= target.level - target.tolerance ? .met : .missed
  }
}
