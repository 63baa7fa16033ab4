public import OutputAnalysis
internal import ScenarioModel

/// A measure that is made of one family of columns.
public typealias DeclaredSums<Column: MomentColumn> = MeasureDeclaration<MeasureFormula<Column>>

/// Declarations as the catalogue's tables write them: after the arithmetic, label and definition in English and French.
extension MeasureDeclaration {
  /// The mean of a count, for services that have a feature.
  static func count<Column>(
    _ column: Column, if need: ServiceFeature? = nil, en label: String, _ definition: String, fr nom: String,
    _ sens: String
  ) -> Self where Source == MeasureFormula<Column> {
    Self(
      unit: .count, source: MeasureFormula(sums: .mean([column])),
      words: MeasureWords(label, definition, nom, sens), need: need)
  }

  /// The share of a column in another, for services that have a feature.
  static func share<Column>(
    _ part: Column, of all: Column, if need: ServiceFeature? = nil, en label: String, _ definition: String,
    fr nom: String, _ sens: String
  ) -> Self where Source == MeasureFormula<Column> {
    .ratio([part], of: [all], .share, if: need, en: label, definition, fr: nom, sens)
  }

  /// The mean of a sum of columns.
  static func mean<Column>(
    _ sum: ColumnSum<Column>, _ unit: MeasureUnit, per denominator: DenominatorUnit = .one, en label: String,
    _ definition: String, fr nom: String, _ sens: String
  ) -> Self where Source == MeasureFormula<Column> {
    Self(
      unit: unit, source: MeasureFormula(sums: .mean(sum), unit: denominator),
      words: MeasureWords(label, definition, nom, sens))
  }

  /// A ratio of totals, for services that have a feature.
  static func ratio<Column>(
    _ numerator: ColumnSum<Column>, of denominator: ColumnSum<Column>, _ unit: MeasureUnit,
    if need: ServiceFeature? = nil, per one: DenominatorUnit = .one, en label: String, _ definition: String,
    fr nom: String, _ sens: String
  ) -> Self where Source == MeasureFormula<Column> {
    Self(
      unit: unit, source: MeasureFormula(sums: .ratio(numerator, of: denominator), unit: one),
      words: MeasureWords(label, definition, nom, sens), need: need)
  }

  /// A count of a stratum, in the words of the list's measure.
  static func count<Column>(_ column: Column, as list: OutboundMeasure) -> Self
  where Source == MeasureFormula<Column> {
    Self(unit: .count, source: MeasureFormula(sums: .mean([column])), words: list.words)
  }

  /// A share of a stratum, in the words of the list's measure.
  static func share<Column>(_ part: Column, of all: Column, as list: OutboundMeasure) -> Self
  where Source == MeasureFormula<Column> {
    Self(unit: .share, source: MeasureFormula(sums: .ratio([part], of: [all])), words: list.words)
  }

  /// A measure that is not made of columns alone.
  static func other(
    _ source: Source, _ unit: MeasureUnit, en label: String, _ definition: String, fr nom: String, _ sens: String
  ) -> Self {
    Self(unit: unit, source: source, words: MeasureWords(label, definition, nom, sens))
  }
}

extension MeasureWords {
  fileprivate init(_ label: String, _ definition: String, _ nom: String, _ sens: String) {
    self.init(label: Bilingual(label, nom), definition: Bilingual(definition, sens), detail: nil)
  }
}
