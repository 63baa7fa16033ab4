internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Outbound work by day, week, step and hour of the dial: the files `outbound-*.csv`.
struct OutboundTables {
  private let scenario: Scenario
  private let work: [OutboundMeasures]

  /// Tables of a study's outbound types.
  init(_ scenario: Scenario, _ work: [OutboundMeasures]) {
    self.scenario = scenario
    self.work = work
  }

  /// The files.
  var files: [CentreTables.File] {
    [
      .init(name: "outbound-by-day.csv", text: byDay), .init(name: "outbound-by-week.csv", text: byWeek),
      .init(name: "outbound-steps.csv", text: steps), .init(name: "outbound-outcomes.csv", text: outcomes),
      .init(name: "outbound-hours.csv", text: hours),
    ] + (work.contains { !$0.strata.isEmpty } ? [.init(name: "outbound-strata.csv", text: strata)] : [])
  }

  private var measureColumns: [String] { OutboundMeasure.allCases.flatMap { CSVText.columns($0.rawValue) } }

  /// One row to each call type and day of the period, closed days included.
  private var byDay: String {
    let times = SimulationEvidence.quantileProbabilities.map {
      "time_to_reach_" + FixedDecimal.short($0 * 100, decimals: 1)
    }
    var table = CSVText(columns: ["call_type", "date", "weekday"] + measureColumns + ["target_met"] + times)
    for list in work {
      for day in 0..<list.dayCount {
        let date = scenario.calendar.firstDay + day
        let quantiles = list.timeToReachQuantiles(day: day).map { CSVCell.figure(RoundedEstimate.plain($0.seconds)) }
        table.add(
          [name(list), .words(date.description), .words(date.weekday.name)] + cells(list, .day(day))
            + (quantiles.isEmpty ? times.map { _ in .words("") } : quantiles))
      }
    }
    return table.text
  }

  /// One row to each call type and week.
  private var byWeek: String {
    var table = CSVText(columns: ["call_type", "week"] + measureColumns + ["target_met"])
    for list in work {
      for (index, week) in list.weeks.enumerated() {
        table.add([name(list), .words(week.monday.description)] + cells(list, .week(index)))
      }
    }
    return table.text
  }

  /// One row to each step for the run, then for each day of the dial.
  private var steps: String {
    let measures = OutboundStepMeasure.allCases
    var table = CSVText(columns: ["call_type", "step", "date"] + measures.flatMap { CSVText.columns($0.rawValue) })
    for list in work {
      for (index, step) in list.campaign.steps.enumerated() {
        for day in days(list) {
          table.add(
            [name(list), .words(step.name), date(day)]
              + measures.flatMap { CentreTables.cells(list.step(index, $0, day: day)) })
        }
      }
    }
    return table.text
  }

  /// One row to each outcome of a step for the run, then for each day of the dial.
  private var outcomes: String {
    let measures = OutboundOutcomeMeasure.allCases
    var table = CSVText(
      columns: ["call_type", "step", "outcome", "consequence", "date"]
        + measures.flatMap { CSVText.columns($0.rawValue) })
    for list in work {
      for (index, step) in list.campaign.steps.enumerated() {
        for (place, outcome) in step.outcomes.enumerated() {
          for day in days(list) {
            table.add(
              [
                name(list), .words(step.name), .words(outcome.name), .words(outcome.consequence.name), date(day),
              ] + measures.flatMap { CentreTables.cells(list.outcome(place, of: index, $0, day: day)) })
          }
        }
      }
    }
    return table.text
  }

  /// One row to each stratum of a list that has several, over the run.
  private var strata: String {
    let measures = StratumMeasure.allCases
    var table = CSVText(columns: ["call_type", "stratum"] + measures.flatMap { CSVText.columns($0.rawValue) })
    for list in work {
      for index in list.strata {
        table.add(
          [name(list), .words(list.campaign.strata[index].name)]
            + measures.flatMap { CentreTables.cells(list.stratum(index, $0)) })
      }
    }
    return table.text
  }

  /// Attempts and the share of them that became conversations by weekday and hour of the dial.
  private var hours: String {
    var table = CSVText(
      columns: ["call_type", "weekday", "hour", "attempts"] + CSVText.columns("conversationShare"))
    for list in work {
      for weekday in Weekday.allCases {
        for hour in 0..<24 {
          let attempts = list.attempts(weekday: weekday, hour: hour)
          guard attempts > 0 else { continue }
          table.add(
            [
              name(list), .words(weekday.name), .words(CentreTables.time(hour)),
              .figure(RoundedEstimate.plain(attempts)),
            ] + CentreTables.cells(list.reachShare(weekday: weekday, hour: hour)))
        }
      }
    }
    return table.text
  }

  private func name(_ list: OutboundMeasures) -> CSVCell { .words(scenario.callTypes[list.callType].name) }

  /// The run, then every day.
  private func days(_ list: OutboundMeasures) -> [Int?] { [nil] + (0..<list.dayCount).map { $0 } }

  private func date(_ day: Int?) -> CSVCell {
    .words(day.map { (scenario.calendar.firstDay + $0).description } ?? "run")
  }

  private func cells(_ list: OutboundMeasures, _ cell: OutboundCell) -> [CSVCell] {
    OutboundMeasure.allCases.flatMap { CentreTables.cells(list.estimate($0, cell)) } + [
      .figure(list.levelMet(cell).map { RoundedEstimate.share($0.share, of: $0) } ?? "")
    ]
  }
}
