public import OutputAnalysis

/// The measures of one family of columns, declared in a table; the names of the cases are the keys of files.
public protocol CataloguedMeasure: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The columns of which they are made.
  associatedtype Column: MomentColumn
  /// The table: an entry for each case.
  static var declarations: [Self: DeclaredSums<Column>] { get }
}

extension CataloguedMeasure {
  /// What is declared of the measure.
  public var declaration: DeclaredSums<Column> {
    guard let declared = Self.declarations[self] else {
      preconditionFailure("expected a declaration of every \(Self.self), found none of \(rawValue)")
    }
    return declared
  }

  /// What the measure's number means.
  public var unit: MeasureUnit { declaration.unit }
  /// Numerator and denominator in words.
  public var formula: String { declaration.formula }
  /// Whether it is the state at a moment, which has no meaning for all Mondays together.
  public var isState: Bool { declaration.source.sums.columns.contains { $0.kind.join == .last } }

  /// The formulas of all measures.
  static var allSums: [MomentFormula<Column>] { allCases.map(\.declaration.source.sums) }
}
