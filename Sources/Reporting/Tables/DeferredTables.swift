internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Deferred work by day of entry and the backlog by hour.
struct DeferredTables {
  private let scenario: Scenario
  private let work: [DeferredMeasures]

  /// Tables of a study's deferred types.
  init(_ scenario: Scenario, _ work: [DeferredMeasures]) {
    self.scenario = scenario
    self.work = work
  }

  /// `deferred.csv`: one row to each call type and day of the period.
  var byDay: TypedTable {
    let measures = DeferredMeasure.allCases
    let oldest = ["oldest_at_end_10", "oldest_at_end_90"].map { TypedTable.Column($0, .seconds(decimals: 0)) }
    let met = ["target_met", "oldest_met"].map { TypedTable.Column($0, .share(decimals: 3)) }
    var table = TypedTable(
      "deferred", Bilingual("Deferred work by day of entry", "Travail différé par jour d’entrée"),
      columns: [.callType(scenario), .init("date", .date)] + .pairs(measures) + oldest + met + .quantiles("turnaround"),
      frozenColumns: 2)
    for deferred in work {
      for day in 0..<deferred.dayCount {
        var row: [TypedTable.Cell] = [
          .text(scenario.callTypes[deferred.callType].name), .date(scenario.calendar.firstDay + day),
        ]
        for measure in measures { row.append(deferred.day(day, measure)) }
        let oldest = deferred.oldestQuantiles([0.1, 0.9], day: day)
        row += oldest.isEmpty ? [.missing, .missing] : oldest.map { .number($0) }
        row += [.share(deferred.levelMet(day: day)), .share(deferred.ageMet(day: day))]
        row.append(quantiles: deferred.turnaroundQuantiles(day: day))
        table.add(row)
      }
    }
    return table
  }

  /// `backlog.csv`: items there at the end of each hour, with mean and quantiles over replications.
  var byHour: TypedTable {
    let quantiles = ["backlog_10", "backlog_50", "backlog_90"].map { TypedTable.Column($0, .whole) }
    var table = TypedTable(
      "backlog", Bilingual("Waiting items by hour", "Messages en attente par heure"),
      columns: [.callType(scenario), .init("date", .date), .init("hour_from", .time)]
        + .pair("backlog", .number(decimals: 1)) + quantiles,
      frozenColumns: 3)
    for deferred in work {
      for (hour, backlog) in zip(deferred.clock.hours, deferred.backlog) {
        table.add(
          [
            .text(scenario.callTypes[deferred.callType].name), .date(scenario.calendar.firstDay + hour.day),
            .time(hour.hour * 3600),
          ] + .init(backlog.mean) + [.whole(backlog.lower), .whole(backlog.median), .whole(backlog.upper)])
      }
    }
    return table
  }
}
