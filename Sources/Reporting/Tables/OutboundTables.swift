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

  /// The tables.
  var tables: [TypedTable] {
    [byDay, byWeek, steps, outcomes, hours] + (work.contains { !$0.strata.isEmpty } ? [strata] : [])
  }

  private func empty(_ key: String, _ title: Bilingual, _ places: [TypedTable.Column], _ columns: [TypedTable.Column])
    -> TypedTable
  {
    TypedTable(
      "outbound-" + key, title, columns: [.callType(scenario)] + places + columns, frozenColumns: 1 + places.count)
  }

  private var measures: [TypedTable.Column] {
    .pairs(OutboundMeasure.allCases) + [.init("target_met", .share(decimals: 3))]
  }

  /// One row to each call type and day of the period, closed days included.
  private var byDay: TypedTable {
    var table = empty(
      "by-day", Bilingual("Lists by day", "Campagnes par jour"), [.init("date", .date), .init("weekday", .weekday)],
      measures + .quantiles("time_to_reach"))
    for list in work {
      for day in 0..<list.dayCount {
        let date = TypedTable.Cell.date(scenario.calendar.firstDay + day)
        var row = [name(list), date, date] + cells(list, .day(day))
        row.append(quantiles: list.timeToReachQuantiles(day: day))
        table.add(row)
      }
    }
    return table
  }

  /// One row to each call type and week.
  private var byWeek: TypedTable {
    var table = empty(
      "by-week", Bilingual("Lists by week", "Campagnes par semaine"), [.init("week", .date)], measures)
    for list in work {
      for (index, week) in list.weeks.enumerated() {
        table.add([name(list), .date(week.monday)] + cells(list, .week(index)))
      }
    }
    return table
  }

  /// One row to each step for the run, then for each day of the dial.
  private var steps: TypedTable {
    let measures = OutboundStepMeasure.allCases
    var table = empty(
      "steps", Bilingual("Steps of the lists", "Étapes des campagnes"), [.init("step", .text), .init("date", .date)],
      .pairs(measures))
    for list in work {
      for (index, step) in list.campaign.steps.enumerated() {
        for day in days(list) {
          var row = [name(list), .text(step.name), date(day)]
          for measure in measures { row.append(list.step(index, measure, day: day)) }
          table.add(row)
        }
      }
    }
    return table
  }

  /// One row to each outcome of a step for the run, then for each day of the dial.
  private var outcomes: TypedTable {
    let measures = OutboundOutcomeMeasure.allCases
    var table = empty(
      "outcomes", Bilingual("What conversations came to", "Issues des conversations"),
      [.init("step", .text), .init("outcome", .text), .init("consequence", .text), .init("date", .date)],
      .pairs(measures))
    for list in work {
      for (index, step) in list.campaign.steps.enumerated() {
        for (place, outcome) in step.outcomes.enumerated() {
          for day in days(list) {
            var row = [
              name(list), .text(step.name), .text(outcome.name), .text(outcome.consequence.name), date(day),
            ]
            for measure in measures { row.append(list.outcome(place, of: index, measure, day: day)) }
            table.add(row)
          }
        }
      }
    }
    return table
  }

  /// One row to each stratum of a list that has several, over the run.
  private var strata: TypedTable {
    let measures = StratumMeasure.allCases
    var table = empty("strata", Bilingual("Kinds of people", "Strates"), [.init("stratum", .text)], .pairs(measures))
    for list in work {
      for index in list.strata {
        var row = [name(list), .text(list.campaign.strata[index].name)]
        for measure in measures { row.append(list.stratum(index, measure)) }
        table.add(row)
      }
    }
    return table
  }

  /// Attempts and the share of them that became conversations by weekday and hour of the dial.
  private var hours: TypedTable {
    var table = empty(
      "hours", Bilingual("Attempts by weekday and hour", "Tentatives par jour et heure"),
      [.init("weekday", .text), .init("hour", .time)],
      [.init("attempts", .number(decimals: 1))] + .pair("conversation_share", .share(decimals: 3)))
    for list in work {
      for weekday in Weekday.allCases {
        for hour in 0..<24 {
          let attempts = list.attempts(weekday: weekday, hour: hour)
          guard attempts > 0 else { continue }
          table.add(
            [name(list), .text(weekday.name), .time(hour * 3600), .plain(attempts)]
              + .init(list.reachShare(weekday: weekday, hour: hour)))
        }
      }
    }
    return table
  }

  private func name(_ list: OutboundMeasures) -> TypedTable.Cell { .text(scenario.callTypes[list.callType].name) }

  /// The run, then every day.
  private func days(_ list: OutboundMeasures) -> [Int?] { [nil] + (0..<list.dayCount).map { $0 } }

  private func date(_ day: Int?) -> TypedTable.Cell {
    day.map { .date(scenario.calendar.firstDay + $0) } ?? .text("run")
  }

  private func cells(_ list: OutboundMeasures, _ cell: OutboundCell) -> [TypedTable.Cell] {
    var cells: [TypedTable.Cell] = []
    for measure in OutboundMeasure.allCases { cells.append(list.estimate(measure, cell)) }
    cells.append(.share(list.levelMet(cell)))
    return cells
  }
}
