internal import ContactSimulation
internal import Measures
public import OutputAnalysis
public import ScenarioModel

/// The whole service's level in a cell that both results have: a day, or an interval of a single day.
public struct LevelPoint: Sendable, Hashable {
  /// The date.
  public let date: CivilDate
  /// Seconds after midnight at which the interval begins; nil for a whole day.
  public let wallStart: Int?
  /// The first result's level with its own interval; nil where nothing was offered.
  public let first: Estimate?
  /// The second result's.
  public let second: Estimate?

  /// The level by day, or of a single day by interval where both studies kept them.
  static func all(_ first: ComparedRun, _ second: ComparedRun) -> [LevelPoint] {
    guard !first.scenario.callerTypes.isEmpty, !second.scenario.callerTypes.isEmpty else { return [] }
    let isOneDay = first.scenario.grid.days.count == 1 && second.scenario.grid.days.count == 1
    let hasIntervals = first.study.includesIntervals && second.study.includesIntervals
    let scope: Scope = isOneDay && hasIntervals ? .interval : .day
    let (ours, theirs) = (levels(first, scope), levels(second, scope))
    let others = Dictionary(theirs.map { ($0.key, $0.level) }) { first, _ in first }
    return ours.compactMap { key, level in
      others[key].map { LevelPoint(date: key.date, wallStart: key.wallStart, first: level, second: $0) }
    }
  }

  private struct Key: Hashable {
    let date: CivilDate
    let wallStart: Int?
  }

  private static func levels(_ run: ComparedRun, _ scope: Scope) -> [(key: Key, level: Estimate?)] {
    let reader = run.study.reader(.serviceLevel, of: .whole, by: scope)
    return run.study.scopes.cells(scope).enumerated().map { place, cell in
      (Key(date: cell.date, wallStart: cell.wallStart), reader?.estimate(place))
    }
  }
}
