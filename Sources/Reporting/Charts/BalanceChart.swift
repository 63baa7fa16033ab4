import ScenarioModel

/// The work of one pool on each day: calls that come in, calls that go out, and the time on duty above both.
struct BalanceChart {
  /// What is shown.
  let context: ReportContext
  /// The pool.
  let pool: SharedPool

  /// The picture.
  func picture() -> Picture {
    let words = context.words
    let largest = max(1, pool.duty.max() ?? 0, pool.together.max() ?? 0)
    return context.chartByDay(
      words(HeadingPhrase.balance), caption, .numbers(upTo: largest * 1.04, words), items
    ) {
      [
        $0.bars(pool.duty, Fill(Palette.volume)), $0.bars(pool.together, Fill(Palette.load)),
        $0.bars(pool.inbound, Fill(Palette.agents)),
      ]
    }
  }

  /// The entries of the legend: calls that come in, calls that go out, idle time on duty.
  var items: [LegendItem] {
    let words = context.words
    return [
      LegendItem(name: Self.inbound(words), colour: Palette.agents, mark: .bar),
      LegendItem(name: Self.outbound(words), colour: Palette.load, mark: .bar),
      LegendItem(name: words("Hours on duty, idle", "Temps de présence libre"), colour: Palette.volume, mark: .bar),
    ]
  }

  /// What one sees.
  var caption: String {
    context.words(
      "Agent hours of the pool on each day: work on calls that come in, work on calls that go out, and what is left of the time on duty.",
      "Heures de conseillers de l’équipe chaque jour : appels reçus, appels sortants, et ce qui reste du temps de présence."
    )
  }

  /// Work on calls that come in.
  static func inbound(_ words: Wording) -> String { words("Calls that come in", "Appels reçus") }
  /// Work on calls that go out.
  static func outbound(_ words: Wording) -> String { words("Calls that go out", "Appels sortants") }
}
