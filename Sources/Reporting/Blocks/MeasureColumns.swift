internal import ContactSimulation
internal import Measures
internal import OutputAnalysis

/// A measure that a column can hold: a name, and what its number means.
protocol NamedMeasure: RawRepresentable<String> {
  /// What the number means.
  var unit: MeasureUnit { get }
}

extension Measure: NamedMeasure {}
extension DeferredMeasure: NamedMeasure {}
extension OutboundMeasure: NamedMeasure {}
extension OutboundStepMeasure: NamedMeasure {}
extension OutboundOutcomeMeasure: NamedMeasure {}
extension StratumMeasure: NamedMeasure {}

extension NamedMeasure {
  /// The measure's name in tables: words with underscores.
  var column: String { TypedTable.Column.key(rawValue) }
}

extension MeasureUnit {
  /// How numbers of the unit are shown.
  var kind: TypedTable.Kind {
    switch self {
    case .count, .hours: .number(decimals: 1)
    case .ratio: .number(decimals: 3)
    case .share: .share(decimals: 3)
    case .seconds: .seconds(decimals: 1)
    }
  }
}

extension [TypedTable.Column] {
  /// A measure and its half-width.
  static func pair(_ key: String, _ kind: TypedTable.Kind) -> [TypedTable.Column] {
    [TypedTable.Column(key, kind), TypedTable.Column(key + "_half_width", kind)]
  }

  /// Measures, each with its half-width.
  static func pairs(_ measures: [some NamedMeasure]) -> [TypedTable.Column] {
    measures.flatMap { pair($0.column, $0.unit.kind) }
  }

  /// Quantiles of a time over the replications, such as `wait_50`.
  static func quantiles(_ prefix: String) -> [TypedTable.Column] {
    StudyResult.quantileProbabilities.map {
      TypedTable.Column("\(prefix)_\(FixedDecimal.short($0 * 100, decimals: 1))", .seconds(decimals: 0))
    }
  }
}

extension TypedTable.Column {
  /// A name of the code as a name of a column: `shareWithin` becomes `share_within`.
  static func key(_ name: String) -> String {
    name.reduce(into: "") { key, character in
      key += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}

extension [TypedTable.Cell] {
  /// Adds the quantiles of a time, or as many empty cells.
  mutating func append(quantiles: [WaitQuantile]) {
    for place in StudyResult.quantileProbabilities.indices {
      append(quantiles.indices.contains(place) ? .plain(quantiles[place].seconds) : .missing)
    }
  }
}
