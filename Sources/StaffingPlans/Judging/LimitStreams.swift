public import ScenarioModel

/// The random streams of a breaking point, which no search, check or report of a plan uses.
public enum LimitStreams: Sendable, Hashable, CaseIterable {
  /// Those on which the breaking point is looked for.
  case looking
  /// Those on which values around it are shown to be met or missed.
  case showing

  /// The seed of the streams, far from the scenario's.
  public func seed(from seed: UInt64) -> UInt64 {
    switch self {
    case .looking: PlanStream.limit.seed(from: seed)
    case .showing: PlanStream.limitShown.seed(from: seed)
    }
  }
}

extension TargetJudgement {
  /// What the check of a plan says: its failing cells and the lowest.
  public init(of plan: StaffingPlan, in scenario: Scenario) {
    let verdict = plan.verdict
    let callers = ((verdict?.failing ?? []) + [verdict?.lowest].compactMap(\.self)).map {
      JudgedCell($0, in: scenario)
    }
    let delays = (plan.delays?.targets ?? []).flatMap { $0.failing + [$0.lowest].compactMap(\.self) }.map(
      JudgedCell.init)
    self.init(cells: callers + delays)
  }
}

extension JudgedCell {
  init(_ cell: CellVerdict, in scenario: Scenario) {
    let scope = scenario.callTypes[cell.callType].target?.scope ?? .interval
    let days = scenario.grid.days(of: scope.intervals(ofCell: cell.cell, on: scenario.grid))
    self.init(
      callType: cell.callType, limited: .callers(cell.measure),
      place: scope == .interval ? .interval(cell.cell) : .days(days), level: cell.level, lower: cell.lowerBound,
      upper: cell.upperBound, required: cell.required)
  }

  init(_ cell: DelayCellVerdict) {
    self.init(
      callType: cell.callType, limited: .delay(cell.criterion), place: .days(cell.days), level: cell.level,
      lower: cell.lowerBound, upper: cell.upperBound, required: cell.required)
  }
}
