public import Measures
public import OutputAnalysis

/// A part of a measure in one replication: its numerator and denominator.
public typealias ReplicationFraction = PairedRatioDifference.Fraction

extension StudyResult {
  /// What every replication adds to a measure: the two parts of its ratio, in the order of the replications.
  ///
  /// Their totals' ratio is the measure's estimate. Cost: linear in replications and days.
  ///
  /// - Parameters:
  ///   - measure: of calls, agents or callers.
  ///   - subject: whose measure.
  ///   - days: open days by their place; nil for the whole period.
  /// - Returns: nil where replications were not kept (`ReplicationCounts.isKept`), where the measure has no meaning for the subject, and for
  ///   shares of cells that met their target and states of part of a day, which do not follow from days.
  public func fractions(
    _ measure: Measure, of subject: EvidenceSubject, days: Range<Int>? = nil
  ) -> [ReplicationFraction]? {
    let declared = measure.declaration
    guard counts.isKept, has(declared.need), subject != .whole || declared.isOfWhole else { return nil }
    let days = days ?? scopes.days.indices
    let counted = scopes.days[days].reduce(0.0) { $0 + $1.countedSeconds }
    func values<Column>(
      _ formula: MeasureFormula<Column>, _ family: [ReplicationValues<Column>], _ places: Range<Int>?
    ) -> [ReplicationFraction]? {
      places.flatMap { places in
        fractions(formula.sums, family[places], rows: days, unit: formula.unit.seconds(countedSeconds: counted))
      }
    }
    switch declared.source {
    case .contacts(let formula): return values(formula, counts.contacts, places(subject, among: counts.contacts.count))
    case .levelOfTarget:
      let formula = MeasureFormula<ContactColumn>(sums: definition(of: subject).sums)
      return values(formula, counts.contacts, places(subject, among: counts.contacts.count))
    case .callers(let formula): return values(formula, counts.callers, places(subject, among: counts.callers.count))
    case .agents(let formula): return values(formula, counts.agents, groups(subject))
    case .outside, .cellsMet: return nil
    }
  }

  /// The same for a measure of a deferred type by its place among them.
  ///
  /// - Parameter days: days of the period, closed ones counted; nil for all.
  public func fractions(
    _ measure: DeferredMeasure, deferred place: Int, days: Range<Int>? = nil
  ) -> [ReplicationFraction]? {
    work(measure, counts.deferred, place, days, agentDay: 1)
  }

  /// The same for a measure of an outbound type by its place among them.
  ///
  /// - Parameter days: days of the period, closed ones counted; nil for all.
  public func fractions(
    _ measure: OutboundMeasure, outbound place: Int, days: Range<Int>? = nil
  ) -> [ReplicationFraction]? {
    guard outboundWork.indices.contains(place) else { return nil }
    return work(measure, counts.outbound, place, days, agentDay: outboundWork[place].agentDay)
  }

  private func work<Work: SummedMeasure>(
    _ measure: Work, _ family: [ReplicationValues<Work.Column>], _ place: Int, _ days: Range<Int>?, agentDay: Double
  ) -> [ReplicationFraction]? {
    guard counts.isKept, family.indices.contains(place) else { return nil }
    let formula = measure.declaration.source
    return fractions(
      formula.sums, family[place...place], rows: days ?? 0..<family[place].rows,
      unit: formula.unit.seconds(countedSeconds: 1, agentDay: agentDay))
  }

  /// Where a subject's contacts stand: all call types for the whole service, but where it is kept beside them.
  private func places(_ subject: EvidenceSubject, among count: Int) -> Range<Int>? {
    switch subject {
    case .whole: count > callTypeCount ? count - 1..<count : 0..<count
    case .callType(let index): index < min(count, callTypeCount) ? index..<index + 1 : nil
    case .group: nil
    }
  }

  private func groups(_ subject: EvidenceSubject) -> Range<Int>? {
    switch subject {
    case .whole: counts.agents.indices
    case .group(let index): counts.agents.indices.contains(index) ? index..<index + 1 : nil
    case .callType: nil
    }
  }

  private func fractions<Column>(
    _ formula: MomentFormula<Column>, _ family: ArraySlice<ReplicationValues<Column>>, rows: Range<Int>, unit: Double
  ) -> [ReplicationFraction]? {
    guard !family.isEmpty else { return nil }
    func sum(_ terms: [ColumnTerm], _ replication: Int) -> Double {
      terms.reduce(0.0) { total, term in
        guard let column = Column(rawValue: term.column) else { return total }
        let values = family.map { $0.value(column, rows: rows, replication: replication) }
        let joined =
          switch column.kind.join {
          case .sum, .last: values.reduce(0, +)
          case .largest: values.max() ?? 0
          }
        return total + term.sign * joined
      }
    }
    return (0..<replications).map { replication in
      ReplicationFraction(
        numerator: sum(formula.numerator.terms, replication),
        denominator: unit * (formula.denominator.map { sum($0.terms, replication) } ?? 1))
    }
  }
}
