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
  var byDay: String {
    let measures = DeferredMeasure.allCases
    var table = CSVText(
      columns: ["call_type", "date"] + measures.flatMap { CSVText.columns($0.rawValue) } + [
        "oldest_at_end_10", "oldest_at_end_90", "target_met", "oldest_met",
      ] + SimulationEvidence.quantileProbabilities.map { "turnaround_" + FixedDecimal.short($0 * 100, decimals: 1) })
    for deferred in work {
      for day in 0..<deferred.dayCount {
        let name = scenario.callTypes[deferred.callType].name
        let head: [CSVCell] = [.words(name), .words((scenario.calendar.firstDay + day).description)]
        table.add(head + measures.flatMap { CentreTables.cells(deferred.day(day, $0)) } + tail(deferred, day))
      }
    }
    return table.text
  }

  private func tail(_ deferred: DeferredMeasures, _ day: Int) -> [CSVCell] {
    let oldest = deferred.oldestQuantiles([0.1, 0.9], day: day)
    let met = [deferred.levelMet(day: day), deferred.ageMet(day: day)].map { share in
      CSVCell.figure(share.map { RoundedEstimate.share($0.share, of: $0) } ?? "")
    }
    let quantiles = deferred.turnaroundQuantiles(day: day).map { CSVCell.figure(RoundedEstimate.plain($0.seconds)) }
    let none = Array(repeating: CSVCell.words(""), count: SimulationEvidence.quantileProbabilities.count)
    return (oldest.isEmpty ? [.words(""), .words("")] : oldest.map { .number($0, decimals: 0) }) + met
      + (quantiles.isEmpty ? none : quantiles)
  }

  /// `backlog.csv`: items there at the end of each hour, with mean and quantiles over replications.
  var byHour: String {
    var table = CSVText(
      columns: [
        "call_type", "date", "hour_from", "backlog", "backlog_half_width", "backlog_10", "backlog_50", "backlog_90",
      ]
    )
    for deferred in work {
      let name = scenario.callTypes[deferred.callType].name
      for (hour, backlog) in zip(deferred.clock.hours, deferred.backlog) {
        table.add(
          [
            .words(name), .words((scenario.calendar.firstDay + hour.day).description),
            .words(CentreTables.time(hour.hour)),
          ] + CentreTables.cells(backlog.mean)
            + [.integer(backlog.lower), .integer(backlog.median), .integer(backlog.upper)])
      }
    }
    return table.text
  }
}
