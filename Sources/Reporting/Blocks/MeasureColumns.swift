internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

extension CataloguedMeasure {
  /// The head of the measure's column: its label, with the unit of times.
  var columnLabel: Bilingual { unit == .seconds ? label + " (s)" : label }

  /// The measure and its half-width as columns.
  fileprivate var columns: [TypedTable.Column] {
    [
      TypedTable.Column(column, unit.kind, label: columnLabel),
      TypedTable.Column(column + ColumnWords.halfWidth, unit.kind, label: columnLabel + " ±"),
    ]
  }
}

extension Bilingual {
  /// The text with a sign after it that both languages share.
  static func + (text: Bilingual, sign: String) -> Bilingual { Bilingual(text.english + sign, text.french + sign) }
}

extension MeasureUnit {
  /// How numbers of the unit are shown.
  var kind: TypedTable.Kind {
    switch self {
    case .count, .hours, .ratio: .number(decimals: decimals)
    case .share: .share(decimals: decimals)
    case .seconds: .seconds(decimals: decimals)
    }
  }
}

extension [TypedTable.Column] {
  /// A measure and its half-width.
  static func pair(_ key: String, _ kind: TypedTable.Kind) -> [TypedTable.Column] {
    [TypedTable.Column(key, kind), TypedTable.Column(key + ColumnWords.halfWidth, kind)]
  }

  /// Measures, each with its half-width.
  static func pairs(_ measures: [some CataloguedMeasure]) -> [TypedTable.Column] { measures.flatMap(\.columns) }

  /// Quantiles of a time over the replications, such as `wait_50`.
  static func quantiles(_ prefix: String) -> [TypedTable.Column] {
    StudyResult.quantileProbabilities.map {
      TypedTable.Column("\(prefix)_\(FixedDecimal.short($0 * 100, decimals: 1))", .seconds(decimals: 0))
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
