public import OutputAnalysis
public import ScenarioModel

/// A measure of the catalogue; the names of the cases are the keys of files.
public protocol CataloguedMeasure: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Of what its numbers are made.
  associatedtype Source: Sendable
  /// What is declared of it.
  var declaration: MeasureDeclaration<Source> { get }
}

extension CataloguedMeasure {
  /// What the measure's number means.
  public var unit: MeasureUnit { declaration.unit }
  /// Its words in both languages.
  public var words: MeasureWords { declaration.words }
  /// The name that people see, without the unit.
  public var label: Bilingual { words.label }
  /// Numerator and denominator in words, as files print them beside the numbers.
  public var formula: String { words.definition.english }
  /// What a service must have for the measure to be kept; nil for measures of every service.
  public var need: ServiceFeature? { declaration.need }
  /// Its name in tables: words with underscores, such as `share_within`.
  public var column: String {
    rawValue.reduce(into: "") { name, character in
      name += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}

/// A measure that is made of one family of columns.
public protocol SummedMeasure: CataloguedMeasure where Source == MeasureFormula<Column> {
  /// The columns of which it is made.
  associatedtype Column: MomentColumn
}

extension SummedMeasure {
  /// Whether it is the state at a moment, which has no meaning for all Mondays together.
  public var isState: Bool { declaration.source.sums.columns.contains { $0.kind.join == .last } }

  /// The formulas of all measures.
  static var allSums: [MomentFormula<Column>] { allCases.map(\.declaration.source.sums) }
}
