import ScenarioModel

/// The sections of curves: volume, load and agents, service level, missing agents.
struct ChartSections {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// Calls by day, with the table behind every chart by day.
  func volume(_ identifier: String) -> Markup? {
    guard context.hasManyDays, context.hasCalls else { return nil }
    let chart = VolumeChart(context: context)
    return PageParts.section(
      identifier, words(HeadingPhrase.volume),
      [
        PageParts.figure("chart-volume", chart.picture(), caption: chart.caption())
      ] + [MonthSummary(context: context).table].compactMap { $0 } + [
        PageParts.details(words(HeadingPhrase.dayTable), [DaySummary(context: context).table])
      ])
  }

  /// Load and agents by interval, and agents by day.
  func load(_ identifier: String) -> Markup? {
    let chart = LoadChart(context: context)
    guard context.hasCalls else { return nil }
    var children = [PageParts.figure("chart-load", chart.picture(), caption: chart.caption)]
    if context.hasManyDays {
      let staffing = StaffingChart(context: context)
      children.append(PageParts.figure("chart-agents", staffing.picture(), caption: staffing.caption))
    }
    return PageParts.section(identifier, words(HeadingPhrase.load), children)
  }

  /// Service level by day and by interval.
  func level(_ identifier: String) -> Markup? {
    guard context.hasCalls else { return nil }
    let chart = LevelChart(context: context)
    var children: [Markup] = []
    if context.hasManyDays {
      children.append(PageParts.figure("chart-level-day", chart.pictureByDay(), caption: chart.captionByDay))
    }
    children.append(PageParts.figure("chart-level", chart.pictureByInterval(), caption: chart.captionByInterval))
    return PageParts.section(identifier, words(HeadingPhrase.serviceLevel), children)
  }

  /// Where limits leave fewer agents than the target needs.
  func shortfall(_ identifier: String) -> Markup? {
    let missing = context.figures.shortfall(on: context.grid)
    guard missing.intervals > 0 else { return nil }
    return PageParts.section(
      identifier, words(HeadingPhrase.shortfall),
      [PageParts.paragraph(shortfallSentence(missing)), ShortfallTable(context: context).table])
  }

  private func shortfallSentence(_ missing: (intervals: Int, largest: Int, hours: Double)) -> String {
    let intervals = words.numbers.count(missing.intervals)
    let hours = words.numbers.number(missing.hours)
    return words(
      "In \(intervals) intervals the target needs more agents than are available: \(hours) agent-hours in all. The list shows the days concerned; plan.csv has every interval.",
      "Dans \(intervals) intervalles, l’objectif demande plus de conseillers qu’il n’y en a : \(hours) heures de présence en tout. La liste montre les jours concernés ; plan.csv donne chaque intervalle."
    )
  }
}
