public import Measures
public import OutputAnalysis
public import ScenarioModel

/// A value in one cell, looked up by name.
public struct MeasureReading: Sendable, Hashable {
  /// The cell's label, such as `2024-03`; `run` for the period.
  public let cell: String
  /// The value with its interval; nil where nothing was offered, or the denominator is zero.
  public let estimate: Estimate?
}

extension StudyResult {
  /// The value behind a reference in every cell that it names.
  ///
  /// Without a subject: of the whole service, else of the only deferred or outbound type that has such a measure.
  ///
  /// - Parameters:
  ///   - reference: the value.
  ///   - cell: where.
  ///   - scenario: the scenario that was simulated.
  /// - Returns: nil where the study has no such value: another figure than a measure, a subject or a cell that is not there.
  public func readings(
    of reference: MeasureReference, in cell: CellReference, _ scenario: Scenario
  ) -> [MeasureReading]? {
    guard case .measure(let key) = reference.name else { return nil }
    let type = reference.subject.flatMap { name in scenario.callTypes.firstIndex { $0.name == name } }
    if let measure = DeferredMeasure(rawValue: key), let work = only(deferredWork, type, \.callType, reference) {
      return readings(cell, scenario) { day in day.map { work.day($0, measure) } ?? work.run(measure) }
    }
    if let measure = OutboundMeasure(rawValue: key), let work = only(outboundWork, type, \.callType, reference) {
      if case .weekday(let weekday) = cell {
        return [MeasureReading(cell: weekday.name, estimate: work.estimate(measure, .weekday(weekday)))]
      }
      return readings(cell, scenario) { day in work.estimate(measure, day.map { .day($0) } ?? .run) }
    }
    guard let measure = Measure(rawValue: key), let subject = subject(reference, type, scenario) else { return nil }
    return readings(measure, subject, cell)
  }

  /// The work of a type by its index; without a subject the only one there is.
  private func only<Work>(
    _ work: [Work], _ type: Int?, _ index: KeyPath<Work, Int>, _ reference: MeasureReference
  ) -> Work? {
    guard reference.subject == nil else { return work.first { $0[keyPath: index] == type } }
    guard case .measure(let key) = reference.name, Measure(rawValue: key) == nil, work.count == 1 else { return nil }
    return work.first
  }

  private func subject(_ reference: MeasureReference, _ type: Int?, _ scenario: Scenario) -> EvidenceSubject? {
    guard let name = reference.subject else { return .whole }
    return type.map { .callType($0) }
      ?? scenario.agentGroups.firstIndex { $0.name == name }.map { .group($0) }
  }

  /// The cells of calls and agents.
  private func readings(_ measure: Measure, _ subject: EvidenceSubject, _ cell: CellReference) -> [MeasureReading]? {
    guard let (scope, isMeant) = cell.scopeCells, let reader = reader(measure, of: subject, by: scope) else {
      return nil
    }
    let cells = scopes.cells(scope).enumerated().filter { isMeant($0.element) }
    return cells.isEmpty
      ? nil : cells.map { MeasureReading(cell: $0.element.label, estimate: reader.estimate($0.offset)) }
  }

  /// The period and the days of other work.
  private func readings(
    _ cell: CellReference, _ scenario: Scenario, _ estimate: (Int?) -> Estimate?
  ) -> [MeasureReading]? {
    let (first, count) = (scenario.calendar.firstDay, scenario.calendar.dayCount)
    switch cell {
    case .period: return [MeasureReading(cell: "run", estimate: estimate(nil))]
    case .every(.day):
      return (0..<count).map { MeasureReading(cell: (first + $0).description, estimate: estimate($0)) }
    case .date(let date):
      let day = date.daysSinceEpoch - first.daysSinceEpoch
      return 0..<count ~= day ? [MeasureReading(cell: date.description, estimate: estimate(day))] : nil
    case .every, .month, .week, .interval, .weekday, .hour: return nil
    }
  }
}

extension CellReference {
  /// The scope and which of its cells are meant; nil for cells that calls do not have.
  fileprivate var scopeCells: (scope: Scope, isMeant: (ScopeCell) -> Bool)? {
    switch self {
    case .period: (.run, { _ in true })
    case .every(.month): (.month, { _ in true })
    case .every(.week): (.week, { _ in true })
    case .every(.day): (.day, { _ in true })
    case .every(.interval): (.interval, { _ in true })
    case .month(let month): (.month, { $0.date.month == month })
    case .week(let monday): (.week, { $0.date == monday })
    case .date(let date): (.day, { $0.date == date })
    case .interval(let date, let time): (.interval, { $0.date == date && $0.wallStart == time.seconds })
    case .every(.weekday), .every(.hour), .weekday, .hour: nil
    }
  }
}

extension ValueCondition {
  /// What a study says of the condition: in every cell that it names.
  ///
  /// Each cell is looked at by its own interval; over many cells some intervals miss.
  ///
  /// - Returns: nil where the study has no such value.
  public func outcome(in study: StudyResult, of scenario: Scenario) -> ConditionOutcome? {
    study.readings(of: reference, in: cell, scenario).map { readings in
      .all(readings.compactMap(\.estimate).map(outcome))
    }
  }
}
