internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Numerators and denominators of a commitment's value, by replication and day of the period.
struct DayValues {
  /// Days of the period.
  let days: Int
  private let numerators: [Double]
  /// Empty where the value is a sum.
  private let denominators: [Double]
  /// What a sum is divided by: 3600 for hours.
  private let unit: Double

  /// Whether the value is a ratio, and its denominator counts contacts or time.
  var isRatio: Bool { !denominators.isEmpty }

  /// Numerator and denominator of some days of a replication.
  func sums(_ days: Range<Int>, replication: Int, without excluded: Set<Int>) -> (
    numerator: Double, denominator: Double
  ) {
    var (above, below) = (0.0, isRatio ? 0 : unit)
    let base = replication * self.days
    for day in days where !excluded.contains(day) {
      above += numerators[base + day]
      if isRatio { below += denominators[base + day] }
    }
    return (above, below)
  }

  /// The values of a source; nil where the study has none of its columns.
  init?(_ source: TermSource, in study: StudyResult, of scenario: Scenario, counting: LevelCounting) {
    let counts = study.counts
    let open = DayRows.open(scenario)
    switch source {
    case .contacts(let formula, let subject):
      guard let places = DayValues.places(subject, counts.contacts.count, study) else { return nil }
      let isOfOffered =
        formula.sums.denominator?.terms.contains { $0.column == ContactColumn.offered.rawValue } ?? false
      let less = isOfOffered ? Excluded(counting, counts, places, open) : nil
      self.init(formula, Array(counts.contacts[places]), open, counts.replications, less: less)
    case .callers(let formula, let subject):
      guard let places = DayValues.places(subject, counts.callers.count, study) else { return nil }
      self.init(formula, Array(counts.callers[places]), open, counts.replications)
    case .outside(let formula, let subject):
      guard let places = DayValues.places(subject, counts.outside.count, study) else { return nil }
      self.init(formula, Array(counts.outside[places]), DayRows.every(scenario), counts.replications)
    case .agents(let formula, let subject):
      var places = counts.agents.indices
      if case .group(let index) = subject { places = index..<index + 1 }
      self.init(formula, Array(counts.agents[places]), open, counts.replications)
    case .deferred(let formula, let type):
      guard let place = study.deferredWork.firstIndex(where: { $0.callType == type }) else { return nil }
      self.init(formula, [counts.deferred[place]], DayRows.every(scenario), counts.replications)
    case .outbound(let formula, let type):
      guard let place = study.outboundWork.firstIndex(where: { $0.callType == type }) else { return nil }
      self.init(formula, [counts.outbound[place]], DayRows.every(scenario), counts.replications)
    }
  }

  private init?<Column: MomentColumn>(
    _ formula: MeasureFormula<Column>, _ family: [ReplicationValues<Column>], _ rows: [Int?], _ replications: Int,
    less: Excluded? = nil
  ) {
    guard !family.isEmpty else { return nil }
    days = rows.count
    unit = formula.unit == .hour ? 3600 : 1
    func sums(_ sum: ColumnSum<Column>, less: Excluded?) -> [Double] {
      var values: [Double] = []
      values.reserveCapacity(replications * rows.count)
      for replication in 0..<replications {
        for row in rows {
          var value = 0.0
          if let row {
            for term in sum.terms {
              guard let column = Column(rawValue: term.column) else { continue }
              for part in family { value += term.sign * part.value(column, row: row, replication: replication) }
            }
            if let less { value -= less.value(row, replication) }
          }
          values.append(value)
        }
      }
      return values
    }
    numerators = sums(formula.sums.numerator, less: nil)
    denominators = formula.sums.denominator.map { sums($0, less: less) } ?? []
  }

  /// Where a subject's contacts stand: all call types for the whole service, but where it is kept beside them.
  static func places(_ subject: EvidenceSubject, _ count: Int, _ study: StudyResult) -> Range<Int>? {
    switch subject {
    case .whole: count == 0 ? nil : count > study.callTypeCount ? count - 1..<count : 0..<count
    case .callType(let index): index < min(count, study.callTypeCount) ? index..<index + 1 : nil
    case .group: nil
    }
  }
}

/// Rows of kept counts by day of the period.
enum DayRows {
  /// Of counts by open day; nil for closed days.
  static func open(_ scenario: Scenario) -> [Int?] {
    var next = 0
    return scenario.grid.days.map { day in
      if day.intervals.isEmpty { return nil }
      next += 1
      return next - 1
    }
  }

  /// Of counts by every day.
  static func every(_ scenario: Scenario) -> [Int?] { scenario.grid.days.indices.map { $0 } }
}

/// Attempts that leave a denominator of offered ones.
struct Excluded {
  private let contacts: [(ReplicationValues<ContactColumn>, [ContactColumn])]
  private let callers: [ReplicationValues<CallerColumn>]

  /// Nil where nothing leaves it.
  init?(_ counting: LevelCounting, _ counts: ReplicationCounts, _ places: Range<Int>, _ rows: [Int?]) {
    if counting.countsEverything { return nil }
    var columns: [ContactColumn] = []
    if counting.blocked == .excluded { columns += [.blockedByLines, .blockedByQueue] }
    if counting.cleared == .excluded { columns.append(.cleared) }
    contacts = counts.contacts[places].map { ($0, columns) }
    let hasCallers = counting.callbacks == .excluded && counts.callers.count == counts.contacts.count
    callers = hasCallers ? Array(counts.callers[places]) : []
  }

  /// Their number on an open day of a replication.
  func value(_ row: Int, _ replication: Int) -> Double {
    var sum = 0.0
    for (values, columns) in contacts {
      for column in columns { sum += values.value(column, row: row, replication: replication) }
    }
    for values in callers { sum += values.value(.callbackAccepted, row: row, replication: replication) }
    return sum
  }
}
