import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import StaffingPlans

extension OverviewPicture {
  /// Calls, agents and service level by day.
  func panelsByDay() -> [Shape] { volumePanel() + staffingPanel() + levelPanel() }

  private func volumePanel() -> [Shape] {
    let volumes = context.figures.contactsByDay
    let scale = scale(upTo: volumes.max() ?? 0)
    let chart = dayChart(0, scale)
    let item = LegendItem(name: context.words(HeadingPhrase.volume), colour: Palette.volume, mark: .bar)
    return axis(scale, chart.frame) + [chart.bars(volumes, Fill(Palette.volume))] + chart.dateAxis
      + VolumeChart(context: context).peakLabel(in: chart) + legend([item], panel: 0)
  }

  private func staffingPanel() -> [Shape] {
    let staffing = StaffingChart(context: context)
    let scale = ValueScale.numbers(upTo: staffing.largest, most: 4, wholeNumbers: true, context.words)
    let chart = dayChart(1, scale)
    return axis(scale, chart.frame) + staffing.series(in: chart) + chart.dateAxis + legend(staffing.legend, panel: 1)
  }

  private func levelPanel() -> [Shape] {
    let estimates = context.grid.days.indices.map { context.level(day: $0) }
    let scale = ValueScale.levels(estimates, target: context.target?.level, context.words)
    let chart = dayChart(2, scale)
    return axis(scale, chart.frame) + chart.band(estimates, Palette.level) + chart.dateAxis + target(chart.frame)
      + legend([levelItem], panel: 2)
  }

  /// Attempts, agents and the share reached by each evening, of a service that nobody calls.
  func panelsOfLists() -> [Shape] {
    let lists = context.content.centre?.outbound ?? []
    let days = context.grid.days.indices
    let attempts = days.map { day in lists.reduce(0.0) { $0 + ($1.estimate(.attempts, .day(day))?.mean ?? 0) } }
    let (numbers, shares) = (scale(upTo: max(1, attempts.max() ?? 0)), ValueScale.shares(steps: 4, context.words))
    let dials = dayChart(0, numbers)
    let name = context.words("Attempts by day", "Tentatives par jour")
    let reached = dayChart(2, shares)
    let shown = Array(lists.prefix(Palette.series.count).enumerated())
    let curves = shown.flatMap { place, list in
      reached.band(days.map { list.estimate(.shareReachedByEvening, .day($0)) }, colour(of: place, in: lists))
    }
    let items = shown.map { place, list in
      let title = context.scenario.callTypes[list.callType].title.text(in: context.words.language)
      let share = context.words("Share reached by each evening", "Part jointe chaque soir")
      return LegendItem(
        name: lists.count > 1 && place > 0 ? title : lists.count > 1 ? "\(share) : \(title)" : share,
        colour: colour(of: place, in: lists), mark: .line)
    }
    return axis(numbers, dials.frame) + [dials.bars(attempts, Fill(Palette.volume))] + dials.dateAxis
      + legend([LegendItem(name: name, colour: Palette.volume, mark: .bar)], panel: 0) + staffingPanel()
      + axis(shares, reached.frame) + curves + reached.dateAxis + legend(items, panel: 2)
  }

  /// The colour of a list's curve: that of levels for a single one.
  private func colour(of place: Int, in lists: [OutboundMeasures]) -> Colour {
    lists.count > 1 ? Palette.series[place] : Palette.level
  }

  /// Calls, load with agents, and service level by interval of the only day.
  func panelsByInterval() -> [Shape] {
    let figures = context.figures
    let volumes = scale(upTo: (figures.contactsByInterval.max() ?? 0) * 1.06)
    let agents = scale(upTo: Double(figures.requiredByInterval.max() ?? 1) * 1.04)
    let cells = context.grid.intervals.indices
    let work = context.workByInterval.agents
    let levels = ValueScale.levels(
      cells.map { context.level(interval: $0) }, target: context.target?.level, context.words)
    let (calls, staff, level) = (intervalChart(0, volumes), intervalChart(1, agents), intervalChart(2, levels))
    let points = cells.map { cell in
      (at: (level.span(of: cell).start + level.span(of: cell).end) / 2, estimate: context.level(interval: cell))
    }
    var shapes =
      axis(volumes, calls.frame) + calls.steps(Stroke(Palette.volume, width: 3)) { figures.contactsByInterval[$0] }
      + calls.timeAxis
      + legend(
        [LegendItem(name: context.words(MeasurePhrase.expectedCalls), colour: Palette.volume, mark: .line)], panel: 0)
    shapes +=
      axis(agents, staff.frame) + staff.steps(Stroke(Palette.load, width: 2.2)) { work[$0] }
      + staff.steps(Stroke(Palette.agents, width: 2.6)) { Double(figures.agentsByInterval[$0]) } + staff.timeAxis
      + legend(LoadChart(context: context).legend, panel: 1)
    shapes +=
      axis(levels, level.frame)
      + BandedLine(colour: Palette.level, dotRadius: 3).shapes(points, in: level.frame) + level.timeAxis
    return shapes + target(level.frame) + legend([levelItem], panel: 2)
  }

  private var levelItem: LegendItem {
    LegendItem(name: context.words(MeasurePhrase.serviceLevel), colour: Palette.level, mark: .line)
  }

  private func dayChart(_ panel: Int, _ scale: ValueScale) -> DayChart {
    DayChart(context: context, box: box(panel), vertical: scale.range, letters: Self.letters)
  }

  private func intervalChart(_ panel: Int, _ scale: ValueScale) -> IntervalChart {
    IntervalChart(context: context, vertical: scale.range, box: box(panel), letters: Self.letters)
  }

  private func scale(upTo largest: Double) -> ValueScale { .numbers(upTo: largest, most: 4, context.words) }

  private func axis(_ scale: ValueScale, _ frame: PlotFrame) -> [Shape] { scale.axis(frame, size: Self.letters) }

  private func legend(_ items: [LegendItem], panel: Int) -> [Shape] {
    ChartLayout.legend(items, at: Point(box(panel).x, box(panel).y - 20), size: Self.letters)
  }

  private func target(_ frame: PlotFrame) -> [Shape] { context.targetLine(frame, size: Self.letters) }
}

extension SimulatedLevel {
  /// The level as an estimate of a report.
  var estimate: Estimate { Estimate(mean: mean, halfWidth: halfWidth, confidence: 0.95, replications: 0) }
}
