public import ScenarioModel

/// An interval in which a group has other agents in the second result, or which only one of the two has.
public struct AgentDifference: Sendable, Hashable {
  /// Name of the group.
  public let group: String
  /// The date.
  public let date: CivilDate
  /// Seconds after midnight at which the interval begins, by the clock.
  public let wallStart: Int
  /// Agents of the first result; nil where it is closed then, or has no such group.
  public let first: Int?
  /// Agents of the second result.
  public let second: Int?

  /// Every interval that differs, by group, then time; groups and intervals are found by name and clock.
  static func all(_ first: ComparedRun, _ second: ComparedRun) -> [AgentDifference] {
    var names = first.scenario.agentGroups.map(\.name)
    names += second.scenario.agentGroups.map(\.name).filter { !names.contains($0) }
    return names.flatMap { name -> [AgentDifference] in
      let (ours, theirs) = (agents(first, name), agents(second, name))
      return Set(ours.keys).union(theirs.keys).sorted(by: Moment.isBefore)
        .filter { ours[$0] != theirs[$0] }
        .map {
          AgentDifference(
            group: name, date: $0.date, wallStart: $0.wallStart, first: ours[$0], second: theirs[$0])
        }
    }
  }

  /// A time by the clock; the hour that the clock repeats has its number.
  private struct Moment: Hashable {
    let date: CivilDate
    let wallStart: Int
    let pass: Int

    static func isBefore(_ left: Moment, _ right: Moment) -> Bool {
      (left.date, left.wallStart, left.pass) < (right.date, right.wallStart, right.pass)
    }
  }

  private static func agents(_ run: ComparedRun, _ group: String) -> [Moment: Int] {
    guard let place = run.scenario.agentGroups.firstIndex(where: { $0.name == group }) else { return [:] }
    var result: [Moment: Int] = [:]
    for (interval, count) in zip(run.scenario.grid.intervals, run.staffing.agents[place]) {
      let date = run.scenario.grid.days[interval.day].date
      var moment = Moment(date: date, wallStart: interval.wallStart, pass: 0)
      if result[moment] != nil { moment = Moment(date: date, wallStart: interval.wallStart, pass: 1) }
      result[moment] = count
    }
    return result
  }
}
