import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Every interval of the period as a cell: days from left to right, time of day from top to bottom.
struct HeatMap {
  /// What is shown.
  let context: ReportContext
  /// Which figure colours the cells.
  let metric: HeatMetric

  /// The rectangle for cells in the picture.
  var box: Box { Box(x: context.layout.box.x, y: 12, width: context.layout.box.width, height: 380) }

  /// The classes and colours.
  let scale: HeatScale
  private let states: CellStates
  /// Rows of the map: multiples of the interval length after midnight that occur on some day.
  let slots: Range<Int>

  /// A map of a figure.
  init(context: ReportContext, metric: HeatMetric) {
    self.context = context
    self.metric = metric
    states = CellStates(context)
    let figures = context.figures
    scale =
      switch metric {
      case .level: .level(target: context.required)
      case .agents: .amount(largest: Double(figures.agentsByInterval.max() ?? 0))
      case .missing: .amount(largest: Double(figures.missingByInterval.max() ?? 0))
      case .volume: .amount(largest: figures.contactsByInterval.max() ?? 0)
      }
    let length = max(1, context.grid.intervalLength)
    let starts = context.grid.intervals.map { $0.wallStart / length }
    slots = (starts.min() ?? 0)..<((starts.max() ?? 0) + 1)
  }

  /// The figure of an interval; nil where there is none.
  func value(_ cell: Int) -> Double? {
    switch metric {
    case .level: context.level(interval: cell)?.mean
    case .agents: Double(context.figures.agentsByInterval[cell])
    case .missing: Double(context.figures.missingByInterval[cell])
    case .volume: context.figures.contactsByInterval[cell]
    }
  }

  /// The class of an interval; nil where it has no figure.
  ///
  /// A level follows the verdict: what the check of a plan found met looks met,
  /// and missed what it found missed, on whichever side of the target these runs' mean lies.
  func level(of cell: Int) -> Int? {
    guard let value = value(cell) else { return nil }
    let index = scale.index(of: value)
    guard metric == .level, let first = scale.firstMet else { return index }
    return switch states.interval(cell, callTypes: context.scenario.inboundTypes) {
    case .met: max(index, first)
    case .missed: min(index, max(0, first - 1))
    case .undecided, nil: index
    }
  }

  /// The picture.
  func picture() -> Picture {
    let words = context.words
    let frame = PlotFrame(
      box: box, horizontal: 0...Double(max(1, context.grid.days.count)),
      vertical: -Double(slots.upperBound)...(-Double(slots.lowerBound)))
    let chart = DayChart(context: context, box: box, vertical: frame.vertical)
    let shapes =
      [.rectangles([box], Fill(Palette.closed))] + cellShapes(frame) + timeLabels(frame) + chart.dateAxis
    return Picture(
      width: context.layout.width, height: box.bottom + 34, title: words(HeadingPhrase.heatMap), description: caption,
      shapes: shapes)
  }

  /// What one sees.
  var caption: String {
    let words = context.words
    let cells = words(
      "Each column is a day, each row a time of day; white is closed.",
      "Chaque colonne est un jour, chaque ligne une heure ; blanc : fermé.")
    return cells + " "
      + (metric == .level
        ? words(
          "Darker means a lower level: orange to brown cells lie below \(divide), blue ones reach it.",
          "Plus une case est foncée, plus le NS est bas : les cases orange à brunes sont en dessous de \(divide), les bleues l’atteignent."
        )
        : words("Darker means more.", "Plus une case est foncée, plus le nombre est grand."))
      + (metric == .level ? judged + FewContacts(context).note : "")
  }

  /// That the check of a plan decides, where there was one.
  private var judged: String {
    guard context.content.verdict != nil else { return "" }
    return context.words(
      " Near the divide the check of the plan decides, not the mean of these runs.",
      " Près de la limite, c’est la vérification du plan qui tranche, pas la moyenne de ces simulations.")
  }

  /// The level that divides the colours: the target less its tolerance, as the check of a plan takes it.
  private var divide: String {
    let level = context.words.numbers.stated(context.required ?? HeatScale.usualTarget)
    guard let target = context.target, target.tolerance > 0 else { return level }
    return context.words(
      "\(level) (the target less its tolerance)", "\(level) (l’objectif moins sa tolérance)")
  }

  private func slot(of interval: ServiceInterval) -> Int { interval.wallStart / max(1, context.grid.intervalLength) }

  private func cellShapes(_ frame: PlotFrame) -> [Shape] {
    var boxes = [[Box]](repeating: [], count: scale.edges.count)
    let columnWidth = frame.box.width / Double(max(1, context.grid.days.count))
    let rowHeight = frame.box.height / Double(slots.count)
    for (day, serviceDay) in context.grid.days.enumerated() {
      for run in runs(serviceDay.intervals) {
        let top = frame.box.y + Double(run.first - slots.lowerBound) * rowHeight
        boxes[run.level].append(
          Box(
            x: frame.box.x + Double(day) * columnWidth, y: top, width: columnWidth,
            height: Double(run.count) * rowHeight))
      }
    }
    return zip(boxes, scale.colours).filter { !$0.0.isEmpty }.map { .rectangles($0.0, Fill($0.1)) }
  }

  /// Neighbouring cells of a day in the same class, as first row, count and class.
  private func runs(_ cells: Range<Int>) -> [(first: Int, count: Int, level: Int)] {
    var runs: [(first: Int, count: Int, level: Int)] = []
    for cell in cells {
      guard let level = level(of: cell) else { continue }
      let slot = slot(of: context.grid.intervals[cell])
      if let last = runs.last, last.level == level, last.first + last.count == slot {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((slot, 1, level))
      }
    }
    return runs
  }

  private func timeLabels(_ frame: PlotFrame) -> [Shape] {
    let length = max(1, context.grid.intervalLength)
    let every = slots.count * length > 43_200 ? 2 : 1
    let hours = Array(0...24).filter { $0 % every == 0 && slots.contains($0 * 3600 / length) && $0 < 24 }
    return hours.map { hour in
      let top = frame.box.y + Double(hour * 3600 / length - slots.lowerBound) / Double(slots.count) * frame.box.height
      let label = Label(
        context.words.dates.time(hour * 3600), at: Point(frame.box.x - 8, top + ChartLayout.letters * 0.8),
        size: ChartLayout.letters, anchor: .end)
      return .label(label)
    }
  }
}
