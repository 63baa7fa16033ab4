import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What every section and chart of a report looks at: the content, its sums and the wording.
struct ReportContext {
  /// What is shown.
  let content: ReportContent
  /// Sums over the content.
  let figures: ReportFigures
  /// How it is said.
  let words: Wording

  /// The scenario.
  let scenario: Scenario
  /// The grid of open intervals.
  let grid: ServiceGrid
  /// The first call type's target that there is; the report's target lines show it.
  let target: ServiceTarget?
  /// The definition by which the report's service levels are computed.
  let definition: ServiceLevelDefinition

  /// Whether pictures are drawn for a phone.
  private(set) var isNarrow = false

  /// A context; sums are made once.
  init(_ content: ReportContent, words: Wording) {
    self.content = content
    self.words = words
    figures = ReportFigures(content)
    scenario = content.scenario
    grid = content.scenario.grid
    target = content.scenario.callTypes.lazy.compactMap(\.target).first
    definition = target?.definition ?? .ofOffered
  }

  /// How pictures are laid out.
  var layout: ChartLayout { isNarrow ? .phone : .page }

  /// The same for pictures on a phone.
  var narrow: ReportContext {
    var context = self
    context.isNarrow = true
    return context
  }

  /// What hours and full-time equivalents are of, in words.
  var hoursText: HoursText { HoursText(content.hours, of: scenario, isGiven: content.isGiven, words: words) }

  /// The formula behind the report's service levels, with its thresholds where there is a target.
  var levelFormula: String { target.map { words.formula(of: $0) } ?? words.formula(of: definition) }

  /// The level that the check of a plan asks for: the target less its tolerance.
  var required: Double? { target.map { $0.level - $0.tolerance } }

  /// The confidence of every interval shown, as the scenario states it.
  var sure: String { words.numbers.stated(scenario.simulation.confidence) }

  /// What a band or a column of intervals is called, such as `95% interval`.
  var intervalName: String { words("\(sure) interval", "intervalle à \(sure)") }

  /// Whether the period has more than one day.
  var hasManyDays: Bool { grid.days.count > 1 }

  /// Whether anybody calls the service: sections and charts of calls say nothing of a service that only calls or writes.
  var hasCalls: Bool { !scenario.inboundTypes.isEmpty }

  /// The whole service's level on a day.
  func level(day: Int) -> Estimate? { content.evidence.whole.days[day].level(definition) }
  /// The whole service's level in an interval.
  func level(interval: Int) -> Estimate? { content.evidence.whole.intervals[interval].level(definition) }

  /// Whether agents do other work than calls, which the offered load leaves out.
  var hasOtherWork: Bool { scenario.callTypes.contains { $0.channel != .inbound } }

  /// What keeps agents busy, by interval: the offered load of calls; with other work, the mean number of busy agents of the runs.
  var workByInterval: (name: MeasurePhrase, agents: [Double]) {
    guard hasOtherWork else { return (.offeredLoad, content.offeredLoad) }
    let measures = content.evidence.whole.intervals
    let busy = grid.intervals.indices.map { Double(figures.agentsByInterval[$0]) * (measures[$0].occupancy?.mean ?? 0) }
    return (.busyAgents, busy)
  }

  /// The day with most expected calls; with other work too, the first one with most agents at once, and of a service that only calls, the
  /// one with most attempts.
  private var busiestDay: Int? {
    let lists = content.centre?.outbound ?? []
    if hasCalls, hasOtherWork { return peakAgentsDay }
    guard !hasCalls, !lists.isEmpty else { return figures.peakDay?.index }
    let attempts = grid.days.indices.map { day in
      lists.reduce(0) { $0 + ($1.estimate(.attempts, .day(day))?.mean ?? 0) }
    }
    return attempts.max().flatMap { attempts.firstIndex(of: $0) }
  }

  /// Up to seven days around the busiest one: its week from Monday, kept within the period.
  var busiestWeek: Range<Int> { week(around: busiestDay) }

  /// Up to seven days around the first with most agents on duty at once.
  var fullestWeek: Range<Int> { week(around: peakAgentsDay) }

  private var peakAgentsDay: Int? { figures.peakAgents.map { grid.intervals[$0.interval].day } }

  /// Up to seven days: the week of a day from Monday, kept within the period; empty without a day.
  func week(around day: Int?) -> Range<Int> {
    let count = grid.days.count
    guard let peak = day else { return 0..<0 }
    let monday = peak - (grid.days[peak].date - grid.days[peak].date.weekStart)
    let first = max(0, min(monday, count - 7))
    return first..<min(count, first + 7)
  }
}
