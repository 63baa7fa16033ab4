import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// Several agent groups: their agents and hours, and how busy they are.
struct GroupSection {
  /// What is looked at.
  let view: CentreView

  private var words: Wording { view.words }

  /// The picture and a row to each group; nil for one group.
  ///
  /// - Parameter context: the plan that the report is about.
  func section(_ context: ReportContext) -> Section? {
    guard let table = table(peaks: context.content.chosen.staffing.agents.map { $0.max() ?? 0 }) else { return nil }
    let picture = context.picture("chart-groups", caption: GroupStaffingChart(context: context).caption) {
      GroupStaffingChart(context: $0).picture()
    }
    return Section(.groups, picture + [.table(table)])
  }

  /// The rows alone, without what the groups serve.
  var short: [Block] { table(peaks: nil).map { [.table($0)] } ?? [] }

  private func table(peaks: [Int]?) -> TypedTable? {
    guard view.centre.groups.count > 1 else { return nil }
    let people: [TypedTable.Column] = [
      .words("call_types", Bilingual("Serves", "Motifs")), .count("peak_agents", MeasurePhrase.agentsAtPeak.words),
    ]
    let hours: [TypedTable.Column] = [
      .count("agent_hours", MeasurePhrase.agentHours.words),
      .count("busy_hours", Bilingual("Busy hours", "Heures occupées")),
      .percent("occupancy", MeasurePhrase.occupancy.words),
    ]
    let columns = [.words("group", TablePhrase.group.words)] + (peaks == nil ? [] : people) + hours
    return TypedTable(
      "groups", columns,
      zip(view.scenario.agentGroups, view.centre.groups).enumerated().map { index, entry in
        let (group, figures) = entry
        return [.text(group.title.text(in: words.language))]
          + (peaks.map { [.text(served(by: group)), .whole($0[index])] } ?? [])
          + [.number(figures.mean(.agentHours)), .number(figures.mean(.busyHours)), .estimate(figures[.occupancy])]
      })
  }

  /// The names of the types that a group serves, at most four of them.
  private func served(by group: AgentGroup) -> String {
    let names = group.callTypes.filter(view.scenario.callTypes.indices.contains).map(view.title(ofType:))
    guard names.count > 4 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ")
      + words(" and \(names.count - 3) more", " et \(names.count - 3) autres")
  }
}
