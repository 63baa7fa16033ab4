import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// The hours of the groups that serve an outbound type on each day: busy, and idle.
struct TeamChart {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  /// The picture; nil for a single day.
  func picture() -> Picture? {
    let words = context.words
    guard context.hasManyDays else { return nil }
    let agents = (0..<work.dayCount).map { work.estimate(.agentDays, .day($0))?.mean ?? 0 }
    let busy = (0..<work.dayCount).map { day in
      agents[day] * (1 - (work.estimate(.idleShare, .day(day))?.mean ?? 0))
    }
    let ticks = NiceSteps.ticks(upTo: max(1, agents.max() ?? 0) * 1.04)
    let chart = DayChart(context: context, box: ChartLayout.box, vertical: 0...(ticks.last ?? 1))
    let items = [
      LegendItem(name: words("Agents on duty", "Conseillers présents"), colour: Palette.volume, mark: .bar),
      LegendItem(
        name: words("of whom busy, on average", "dont occupés, en moyenne"), colour: Palette.agents, mark: .bar),
    ]
    let shapes =
      chart.frame.verticalAxis(ticks, size: ChartLayout.letters) {
        words.numbers.number($0, decimals: NiceSteps.decimals(of: ticks))
      } + [chart.bars(agents, Fill(Palette.volume)), chart.bars(busy, Fill(Palette.agents))] + chart.dateAxis
      + ChartLayout.legend(items, at: Point(chart.box.x, 18))
    return Picture(
      width: ChartLayout.width, height: ChartLayout.height, title: words("Team by day", "Équipe par jour"),
      description: caption, shapes: shapes)
  }

  /// What one sees.
  var caption: String {
    let hours = context.words.numbers.number(work.agentDaySeconds / 3600, decimals: 1)
    return context.words(
      "Agent-days on duty (one is \(hours) h) of the groups that serve this list, and how many of them were spent busy, with whatever work.",
      "Jours-agents de présence (un jour-agent : \(hours) h) des groupes qui servent cette campagne, et combien sont occupés, quel que soit le travail."
    )
  }
}
