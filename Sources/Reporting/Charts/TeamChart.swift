import ContactSimulation
import Measures
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
    guard context.hasManyDays else { return nil }
    let words = context.words
    let scale = ValueScale.numbers(upTo: max(1, duty.max() ?? 0) * 1.04, words)
    return context.chartByDay(words("Team by day", "Équipe par jour"), caption, scale, items) {
      [$0.bars(duty, Fill(Palette.volume)), $0.bars(busy, Fill(Palette.agents))]
    }
  }

  /// Agent-days on duty, by day.
  var duty: [Double] { (0..<work.dayCount).map { work.estimate(.agentDays, .day($0))?.mean ?? 0 } }

  /// Those of them spent busy, by day.
  var busy: [Double] {
    duty.enumerated().map { day, agents in agents * (1 - (work.estimate(.idleShare, .day(day))?.mean ?? 0)) }
  }

  /// The entries of the legend: on duty, and busy.
  var items: [LegendItem] {
    [
      LegendItem(
        name: context.words("Agent-days on duty", "Jours-agents de présence"), colour: Palette.volume, mark: .bar),
      LegendItem(name: context.words("of which busy", "dont occupés"), colour: Palette.agents, mark: .bar),
    ]
  }

  /// What one sees.
  var caption: String {
    let hours = context.words.numbers.number(work.agentDaySeconds / 3600, decimals: 1)
    return context.words(
      "Time on duty of the groups that serve this list, in agent-days of \(hours) h (the mean open day), and how much of it was busy, with whatever work.",
      "Temps de présence des groupes qui servent cette campagne, en jours-agents de \(hours) h (jour d’ouverture moyen), et part occupée, quel que soit le travail."
    )
  }
}
