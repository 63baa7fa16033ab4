import ArgumentParser
import Jobs
import QueueingFormulas
import ScenarioFiles
import ScenarioModel
import StaffingPlans

/// `busyhour formula day FILE`: the exact expected day of a scenario.
struct DayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day",
    abstract: "Exact levels, waits and queues of a scenario's days with given agents, without simulation.",
    discussion: """
      The transient Markov chain of the day: exact within 1e-6 for one call type with exponential handling and patience. What it cannot say of \
      the scenario it replaces by its mean, and lists. Agents come from the scenario or from a plan (columns date, start, group, agents) \
      such as 'busyhour plan' writes. The method is described in docs/model.md.

      Examples:
        busyhour formula day scenarios/montreal-day.yaml
        busyhour formula day scenarios/monday.yaml \\
          --staffing results/monday/plan.csv
        busyhour formula day scenarios/montreal-day.yaml --format csv > day.csv
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Agents by interval, instead of those of the scenario.", valueName: "plan.csv"))
  var staffing: String?

  @OptionGroup var changes: ScenarioOptions

  @Option(help: "How CSV is written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @OptionGroup var output: FormulaOutput

  func run() throws {
    try CommandFault.reported {
      let ready = try ReadyScenario(path: file, reading: changes.reading)
      let staffing = try ready.staffing(plan: staffing)
      try output.show(csv: csv) {
        let scenario = ready.loaded.scenario
        let service = try ExactService(scenario, forecast: ready.forecast, staffing: staffing)
        // A row of CSV has no room for what holds of all of them.
        if output.format == .csv { service.approximations.forEach { StandardStreams.complain("approximated: \($0)") } }
        return DayAnswer(scenario: scenario, staffing: staffing, service: service).answer
      }
    }
  }
}

/// The answer of `formula day`: totals, days and intervals.
struct DayAnswer {
  let scenario: Scenario
  let staffing: StaffingByInterval
  let service: ExactService

  /// The answer in the order in which it is printed.
  var answer: FormulaAnswer {
    var answer = FormulaAnswer()
    answer.add("exact", "exact within 1e-6", .flag(service.approximations.isEmpty))
    answer.add("definition", "service level", .text(service.definition.rawValue))
    answer.add("acceptableWait", "T", .seconds(service.callers.wait.answer))
    answer.add("shortAbandon", "S", .seconds(service.callers.wait.shortAbandon))
    answer.add("meanHandling", "handling time", .seconds(service.callers.meanHandling))
    answer.add("meanPatience", "patience", .seconds(service.callers.meanPatience))
    add(total(service.outcomes.indices), seconds: seconds(service.outcomes.indices), to: &answer)
    if !service.approximations.isEmpty {
      answer.add("approximations", "approximations", .list(service.approximations.map(Self.reason)))
    }
    let days = scenario.grid.days.filter { !$0.intervals.isEmpty }
    if days.count > 1 { answer.add("days", "days", .list(days.map(row))) }
    answer.add("intervals", "intervals", .list(scenario.grid.intervals.indices.map(row)))
    return answer
  }

  private static func reason(_ text: String) -> FormulaAnswer {
    var row = FormulaAnswer()
    row.add("reason", "approximations", .text(text))
    return row
  }

  private func row(_ day: ServiceDay) -> FormulaAnswer {
    var row = FormulaAnswer()
    row.add("date", "date", .text("\(day.date)"))
    add(total(day.intervals), seconds: seconds(day.intervals), to: &row)
    return row
  }

  private func row(_ interval: Int) -> FormulaAnswer {
    let place = scenario.grid.intervals[interval]
    var row = FormulaAnswer()
    row.add("date", "date", .text("\(scenario.grid.days[place.day].date)"))
    row.add("start", "start", .text(TimeOfDay(seconds: place.wallStart)?.description ?? ""))
    row.add("agents", "agents", .whole(staffing.agents.reduce(0) { $0 + $1[interval] }))
    add(service.outcomes[interval], seconds: Double(place.length), to: &row)
    return row
  }

  private func total(_ intervals: Range<Int>) -> DayOutcome {
    intervals.reduce(into: DayOutcome()) { $0.add(service.outcomes[$1]) }
  }

  private func seconds(_ intervals: Range<Int>) -> Double {
    intervals.reduce(0) { $0 + Double(scenario.grid.intervals[$1].length) }
  }

  private func add(_ outcome: DayOutcome, seconds: Double, to row: inout FormulaAnswer) {
    row.add("offered", "offered", .number(outcome.offered))
    row.add("blocked", "blocked", .number(outcome.blocked))
    row.add("abandoned", "abandoned", .number(outcome.abandoned))
    row.add("cleared", "cleared", .number(outcome.cleared))
    for (definition, key, label) in Self.levels {
      row.add(key, label, .share(outcome.serviceLevel(definition)))
    }
    row.add("meanWait", "mean wait", .seconds(outcome.meanWait))
    row.add("meanQueueLength", "queue", .number(seconds > 0 ? outcome.queueSeconds / seconds : nil))
    row.add("occupancy", "occupancy", .share(outcome.occupancy))
  }

  private static let levels: [(QueueingFormulas.ServiceLevelDefinition, String, String)] = [
    (.ofOffered, "serviceLevelOfOffered", "of offered"), (.ofAnswered, "serviceLevelOfAnswered", "of answered"),
    (.shortAbandonsExcluded, "serviceLevelShortAbandonsExcluded", "excluded"),
    (.shortAbandonsGood, "serviceLevelShortAbandonsGood", "as good"),
  ]
}
