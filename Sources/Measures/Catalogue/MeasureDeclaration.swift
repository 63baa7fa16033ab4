public import OutputAnalysis

/// What a measure's number means.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable, Codable {
  /// A number of attempts, contacts or people, mean per replication.
  case count
  /// A fraction of 1.
  case share
  /// Seconds.
  case seconds
  /// Hours, mean per replication.
  case hours
  /// A ratio that can pass 1.
  case ratio
}

/// What one of a formula's denominator counts as, which only the service and the cell know.
public enum DenominatorUnit: Sendable, Hashable {
  /// One.
  case one
  /// An hour, of numerators in seconds.
  case hour
  /// The cell's open time after the warm-up, of numerators in seconds.
  case countedTime
  /// An agent's day, the mean open time of an open day, of numerators in seconds.
  case agentDay
  /// A second as part of an agent's day, of denominators in seconds.
  case secondOfAgentDay
}

/// The arithmetic of a measure.
public struct MeasureFormula<Column: MomentColumn>: Sendable, Hashable {
  /// The sums of columns.
  public let sums: MomentFormula<Column>
  /// What one of the denominator counts as.
  public let unit: DenominatorUnit

  /// A formula whose denominator is counted as it is, or in other units.
  public init(sums: MomentFormula<Column>, unit: DenominatorUnit = .one) {
    self.sums = sums
    self.unit = unit
  }
}

/// All that is said of a measure besides its name: once, here.
///
/// Labels, definitions and rounding of each language belong here too, beside `formula`.
public struct MeasureDeclaration<Source: Sendable>: Sendable {
  /// What its number means.
  public let unit: MeasureUnit
  /// How it is made.
  public let source: Source
  /// Numerator and denominator in words, as docs/measures.md defines them; printed beside the numbers.
  public let formula: String
  /// What a service must have for the measure to say anything; nil for measures of every service.
  public let need: ServiceFeature?
  /// Whether it has a meaning for the whole service too, not only for single call types.
  public let isOfWhole: Bool

  /// A declaration.
  init(unit: MeasureUnit, source: Source, formula: String, need: ServiceFeature? = nil, isOfWhole: Bool = true) {
    self.unit = unit
    self.source = source
    self.formula = formula
    self.need = need
    self.isOfWhole = isOfWhole
  }

  /// The same of another source.
  func map<Other>(_ change: (Source) -> Other) -> MeasureDeclaration<Other> {
    MeasureDeclaration<Other>(
      unit: unit, source: change(source), formula: formula, need: need, isOfWhole: isOfWhole)
  }

  /// The same for single call types only.
  var ofTypesAlone: Self {
    Self(unit: unit, source: source, formula: formula, need: need, isOfWhole: false)
  }
}

/// A measure that is made of one family of columns.
public typealias DeclaredSums<Column: MomentColumn> = MeasureDeclaration<MeasureFormula<Column>>

extension MeasureDeclaration {
  /// The mean of a count, for services that have a feature.
  static func count<Column>(_ column: Column, if need: ServiceFeature? = nil, _ formula: String) -> Self
  where Source == MeasureFormula<Column> {
    Self(
      unit: .count, source: MeasureFormula(sums: .mean([column]), unit: .one), formula: formula, need: need)
  }

  /// The share of a column in another, for services that have a feature.
  static func share<Column>(_ part: Column, of all: Column, if need: ServiceFeature? = nil, _ formula: String) -> Self
  where Source == MeasureFormula<Column> {
    Self(
      unit: .share, source: MeasureFormula(sums: .ratio([part], of: [all]), unit: .one), formula: formula, need: need)
  }

  /// The mean of a sum of columns.
  static func mean<Column>(
    _ sum: ColumnSum<Column>, _ unit: MeasureUnit, per denominator: DenominatorUnit = .one, _ formula: String
  ) -> Self where Source == MeasureFormula<Column> {
    Self(unit: unit, source: MeasureFormula(sums: .mean(sum), unit: denominator), formula: formula)
  }

  /// A ratio of totals.
  static func ratio<Column>(
    _ numerator: ColumnSum<Column>, of denominator: ColumnSum<Column>, _ unit: MeasureUnit,
    per one: DenominatorUnit = .one, _ formula: String
  ) -> Self where Source == MeasureFormula<Column> {
    Self(
      unit: unit, source: MeasureFormula(sums: .ratio(numerator, of: denominator), unit: one), formula: formula)
  }
}
