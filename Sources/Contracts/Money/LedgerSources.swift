internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// Quantities of invoices and costs: hours, heads, seats and months of a staffing, and what every run counted.
struct LedgerSources {
  let scenario: Scenario
  let staffing: StaffingByInterval
  let hours: StaffingHours
  let study: StudyResult
  /// The billing periods.
  let periods: [ContractSpan]

  /// Months of each period: days over days of the month they are in.
  var months: [DecimalNumber] {
    periods.map { span in
      let share = scenario.grid.days[span.days].reduce(0.0) { $0 + 1 / Double($1.date.month.dayCount) }
      return DecimalNumber(rounding: share)
    }
  }

  /// Most agents on duty at once in the period, of a group or of all.
  func peak(group: Int? = nil) -> Int {
    let groups = group.map { [$0] } ?? Array(staffing.agents.indices)
    return scenario.grid.intervals.indices.map { cell in groups.reduce(0) { $0 + staffing.agents[$1][cell] } }.max()
      ?? 0
  }

  /// Heads of a group: people mobilised, else full-time equivalents of the week that takes most, rounded up.
  func heads(_ group: Int) -> Int {
    if let mobilisation = scenario.agentGroups[group].mobilisation { return mobilisation.people }
    let most = hours.weeks.map { hours.covered(hours.cells($0.days), group: group) }.max() ?? 0
    return StaffingHours.people(most, each: scenario.agentGroups[group].weeklyHours)
  }

  /// Something once, on the first invoice.
  func once(_ count: Int) -> [DecimalNumber] {
    periods.indices.map { $0 == 0 ? DecimalNumber(count) : .zero }
  }

  /// Something through each month.
  func monthly(_ count: Int) -> [DecimalNumber] { months.map { $0.times(DecimalNumber(count)) } }

  /// The open cells of a billing period.
  func cells(_ period: Int) -> Range<Int> { hours.cells(periods[period].days) }

  /// Sums of columns by run and billing period.
  ///
  /// - Parameters:
  ///   - family: the subjects.
  ///   - rows: rows by day of the period.
  ///   - column: what is added.
  ///   - unit: what one is, such as 60 for minutes of seconds; whole for counts.
  func sums<Column>(
    _ family: ArraySlice<ReplicationValues<Column>>, _ rows: [Int?], _ column: Column, unit: Double = 1
  ) -> [Double] {
    var sums: [Double] = []
    for replication in 0..<study.counts.replications {
      for period in periods {
        var sum = 0.0
        for day in period.days {
          guard let row = rows[day] else { continue }
          for values in family { sum += values.value(column, row: row, replication: replication) }
        }
        sums.append(sum / unit)
      }
    }
    return sums
  }

  /// Offered or answered calls of a call type, or of the whole service.
  func calls(_ column: ContactColumn, of type: Int?) -> [Double] {
    let counts = study.counts
    let subject: EvidenceSubject = type.map { .callType($0) } ?? .whole
    guard let places = DayValues.places(subject, counts.contacts.count, study) else { return zeros }
    return sums(counts.contacts[places], DayRows.open(scenario), column)
  }

  /// Persons reached by a callback that they had accepted, of a call type, or of the whole service.
  private func callbacks(of type: Int?) -> [Double] {
    let counts = study.counts
    let subject: EvidenceSubject = type.map { .callType($0) } ?? .whole
    guard let places = DayValues.places(subject, counts.callers.count, study) else { return zeros }
    return sums(counts.callers[places], DayRows.open(scenario), .callbackReached)
  }

  /// Counts of lists, of a call type or of all.
  func lists(_ column: OutboundColumn, of type: Int?) -> [Double] {
    let places = study.outboundWork.indices.filter { type == nil || study.outboundWork[$0].callType == type }
    return places.reduce(zeros) { all, place in
      added(all, sums(study.counts.outbound[place...place], DayRows.every(scenario), column))
    }
  }

  /// Items done, of a deferred type or of all.
  func itemsDone(of type: Int?) -> [Double] {
    let places = study.deferredWork.indices.filter { type == nil || study.deferredWork[$0].callType == type }
    return places.reduce(zeros) { all, place in
      added(all, sums(study.counts.deferred[place...place], DayRows.every(scenario), .doneOnDay))
    }
  }

  /// Contacts handled: calls answered, callbacks reached, items done, people reached.
  func handled(of type: Int?) -> [Double] {
    let answered = added(calls(.answered, of: type), callbacks(of: type))
    return added(added(answered, itemsDone(of: type)), lists(.reachedOnDay, of: type))
  }

  private var zeros: [Double] { Array(repeating: 0, count: study.counts.replications * periods.count) }

  private func added(_ left: [Double], _ right: [Double]) -> [Double] { zip(left, right).map { $0 + $1 } }
}
