public import Measures
public import OutputAnalysis

/// A measure of one subject in the cells of one scope, looked up once: what tables of many cells read.
public final class MeasureReader: Sendable {
  /// Where the numbers are.
  fileprivate enum Source: Sendable {
    /// Sums of columns, from a row on.
    case moments(MomentReader, DenominatorUnit, firstRow: Int)
    /// The sums of each cell.
    case cells([RatioSums])
  }

  private let source: Source
  private let cells: [ScopeCell]
  private let replications: Int
  private let confidence: Double
  private let criticalValue: Double

  fileprivate init(_ source: Source, scope: Scope, of evidence: StudyResult) {
    self.source = source
    cells = evidence.scopes.cells(scope)
    replications = evidence.replications
    confidence = evidence.confidence
    criticalValue = evidence.criticalValue
  }

  /// The estimate in a cell with its half-width.
  ///
  /// - Parameter place: the cell's place within its scope.
  /// - Returns: nil where the denominator is zero.
  public func estimate(_ place: Int) -> Estimate? {
    let sums = sums(place)
    guard let mean = sums.ratio else { return nil }
    let error = sums.standardError(replications: replications)
    return Estimate(
      mean: mean, halfWidth: error.map { $0 * criticalValue }, confidence: confidence, replications: replications)
  }

  private func sums(_ place: Int) -> RatioSums {
    switch source {
    case .moments(let reader, let unit, let first):
      reader.sums(
        row: first + place, replications: replications,
        unit: unit.seconds(countedSeconds: cells[place].countedSeconds))
    case .cells(let sums): sums[place]
    }
  }
}

extension StudyResult {
  /// A reader of a measure.
  ///
  /// - Parameters:
  ///   - measure: any measure; `serviceLevel` follows the subject's definition.
  ///   - subject: whose measure.
  ///   - scope: the cells.
  /// - Returns: nil where the measure has no meaning (agent time of a call type, days of a day), and for intervals that the study left out.
  public func reader(_ measure: Measure, of subject: EvidenceSubject, by scope: Scope) -> MeasureReader? {
    let declared = measure.declaration
    guard subject != .whole || declared.isOfWhole, has(declared.need), scope != .interval || includesIntervals else {
      return nil
    }
    func reader<Column>(_ formula: MeasureFormula<Column>, _ table: MomentTable<Column>?) -> MeasureReader? {
      table.map {
        MeasureReader(
          .moments(MomentReader(formula.sums, of: $0), formula.unit, firstRow: tally.layout.first(scope)), scope: scope,
          of: self)
      }
    }
    switch declared.source {
    case .contacts(let formula): return reader(formula, contacts(subject)?.moments)
    case .agents(let formula): return reader(formula, agents(subject))
    case .callers(let formula): return reader(formula, callers(subject)?.moments)
    case .outside(let formula): return scope == .interval ? nil : reader(formula, outside(subject)?.moments)
    case .levelOfTarget:
      return reader(MeasureFormula(sums: definition(of: subject).sums), contacts(subject)?.moments)
    case .cellsMet(let part):
      return met(part, of: subject, by: scope).map { MeasureReader(.cells($0), scope: scope, of: self) }
    }
  }

  /// The sums behind shares of smaller cells that met the target; nil where there are no such cells.
  private func met(_ part: Scope, of subject: EvidenceSubject, by scope: Scope) -> [RatioSums]? {
    guard let contacts = contacts(subject), part.isWithin(scope) else { return nil }
    let rows = scopes.cells(scope).indices.map { tally.layout.first(scope) + $0 }
    switch part {
    case .interval: return rows.map { contacts.intervalsMet[$0].sums }
    case .day: return rows.map { contacts.daysMet[$0].sums }
    case .week: return rows.map { _ in contacts.weeksMet.sums }
    case .month: return rows.map { _ in contacts.monthsMet.sums }
    case .run: return nil
    }
  }
}
