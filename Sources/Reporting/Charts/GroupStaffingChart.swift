import ScenarioModel
import StaffingPlans

/// Agents on duty of each group by interval of the busiest week.
struct GroupStaffingChart {
  /// What is shown.
  let context: ReportContext

  /// The groups shown: the largest ones, as many as there are colours, in the scenario's order.
  var groups: [Int] {
    let sizes = context.content.chosen.staffing.agents.enumerated().map { ($0.offset, $0.element.reduce(0, +)) }
    let largest = sizes.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Palette.series.count)
    return largest.map(\.0).sorted()
  }

  /// The picture; nil for a service that is never open.
  func picture() -> Picture? {
    let words = context.words
    let agents = context.content.chosen.staffing.agents
    let cells = context.busiestCells
    guard !cells.isEmpty else { return nil }
    let largest = groups.flatMap { group in cells.map { agents[group][$0] } }.max() ?? 1
    let titles = groups.map { context.scenario.agentGroups[$0].title.text(in: words.language) }
    return context.chartByInterval(
      words(HeadingPhrase.groups), caption,
      .numbers(upTo: Double(max(1, largest)) * 1.04, wholeNumbers: true, words), ChartLayout.legend(of: titles)
    ) { chart in
      groups.enumerated().flatMap { place, group in
        chart.steps(ChartLayout.series(place)) { Double(agents[group][$0]) }
      }
    }
  }

  /// What one sees.
  var caption: String {
    let days = IntervalChart(context: context, vertical: 0...1).daysShown
    return context.words(
      "Agents on duty of each group. \(days)", "Conseillers présents de chaque groupe. \(days)")
  }
}
