public import ScenarioModel
internal import StaffingPlans

/// The sheets of a workbook: what a planner reads of a plan, from the verdict to the definitions.
public struct PlanSheets {
  private let context: ReportContext
  private let tables: [TypedTable]
  private let words: Wording
  private let hidesCosts: Bool

  /// The sheets of a plan.
  ///
  /// - Parameters:
  ///   - content: what is shown.
  ///   - tables: the tables of the result's other files; sheets are made of those that planners read.
  ///   - language: the language of words that are not in both.
  ///   - hidesCosts: whether costs and margin of whoever runs the service are left out, as in a workbook for a client.
  public init(
    _ content: ReportContent, tables: [TypedTable], language: ReportLanguage, hidesCosts: Bool = false
  ) {
    words = Wording(language, space: " ")
    self.hidesCosts = hidesCosts
    var content = content
    if hidesCosts { (content.cost, content.contract, content.certainty) = (nil, nil, []) }
    context = ReportContext(content, words: words)
    self.tables = tables
  }

  /// Tables of other files that become sheets as they are.
  private static let shown = ["served", "deferred", "outbound-by-week", "outbound-by-day", "outbound-strata"]

  /// The sheets, in order.
  public var sections: [Section] {
    let grid = StaffingGrid(context)
    let days = DayTable(context.content).table
    let levels = tables.first { $0.key == "service-level" } ?? ServiceLevelTable(context.content).table
    let calls = context.hasCalls ? [Section(Bilingual("Service level", "Niveau de service"), [.table(levels)])] : []
    return [
      Section(Bilingual("Summary", "Synthèse"), summary),
      Section(Bilingual("Agents", "Conseillers"), [legend, .table(grid.agents)]),
      Section(Bilingual("Days", "Jours"), [.table(days)]),
      Section(
        Bilingual("Weeks and FTE", "Semaines et ETP"),
        [.note(weeksNote, nil), .table(WeekTable(context.content).table)]),
    ] + contract + limits + calls + ActualSection(context: context).sheets
      + PlanSheets.shown.compactMap { key in
        tables.first { $0.key == key }.map { Section($0.title, [.table($0)]) }
      } + [
        Section(Bilingual("Assumptions", "Hypothèses"), [.table(assumptions)]),
        Section(HeadingPhrase.definitions.words, [.table(definitions)]),
      ]
  }

  /// Hours of the people mobilised and what certainty costs, where there is something of them.
  private var limits: [Section] {
    let people = MobilisedSection(context: context).section.map {
      Section(Bilingual("Mobilised", "Mobilisés"), $0.blocks)
    }
    let prices = PromiseText(context: context).prices.map { Section(Bilingual("Certainty", "Certitude"), $0.blocks) }
    return [people, prices].compactMap { $0 }
  }

  /// What the contract comes to, the price sheet and the costs, where there are any.
  private var contract: [Section] {
    context.content.contract.map { ContractSection(result: $0, context: context).sheets } ?? []
  }

  private var weeksNote: String {
    let basis = context.hoursText.basis
    return basis.prefix(1).uppercased() + basis.dropFirst() + ". " + context.hoursText.formula
  }

  private var legend: Block {
    .note(words(TypedTable.Verdict.legend.english, TypedTable.Verdict.legend.french), nil)
  }

  private var summary: [Block] {
    let about = [context.scenario.summary?.text(in: words.language), HeadSection(context: context).periodSentence]
    return [.note(context.scenario.title.text(in: words.language), nil)]
      + (about.compactMap { $0 } + ChangedValues(context.scenario, words: words).sentences).map { .note($0, nil) }
      + [VerdictText(context: context).block, .warnings(context.content.warnings), .facts(PlanFacts(context).all)]
      + charts.map { .chart($0) }
  }

  /// Agents and level by day; of a single day by interval, where one group serves one type.
  private var charts: [TableChart] {
    let agents = Bilingual("Agents on duty", "Conseillers présents")
    let level = MeasurePhrase.serviceLevel.words
    if context.hasManyDays {
      let bars = TableChart(
        agents, table: "days", across: "date",
        series: ["peak_agents"] + (context.content.isGiven ? [] : ["peak_required"]),
        shape: .bars)
      let line = TableChart(level, table: "days", across: "date", series: ["service_level"], shape: .line)
      return context.hasCalls ? [bars, line] : [bars]
    }
    guard context.scenario.agentGroups.count == 1, let date = context.grid.days.first?.date else { return [] }
    let bars = TableChart(agents, table: "agents", across: "start", series: [date.description], shape: .bars)
    let line = TableChart(
      level, table: "service-level", across: "start", series: ["service_level"], shape: .line)
    return context.scenario.inboundTypes.count == 1 ? [bars, line] : [bars]
  }

  private var assumptions: TypedTable {
    var table = TypedTable(
      "assumptions", HeadingPhrase.assumptions.words,
      columns: ["name", "value", "origin", "source", "key"].map { .init($0, .text) })
    for value in context.scenario.statedValues where !(hidesCosts && value.isInternal) {
      let reason = value.origin.reason(in: words.language)
      table.add([
        .text(words(value.label)), .text(words(value.value)), .text(words(value.origin.kind)),
        reason?.isEmpty == true ? .missing : .text(reason), .text(value.keyPath),
      ])
    }
    return table
  }

  private var definitions: TypedTable {
    var table = TypedTable(
      "definitions", HeadingPhrase.definitions.words, columns: ["name", "meaning"].map { .init($0, .text) })
    for (name, text) in DefinitionSection(context: context).definitions { table.add([.text(name), .text(text)]) }
    return table
  }
}
