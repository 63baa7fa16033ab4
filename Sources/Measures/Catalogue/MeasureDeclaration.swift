public import OutputAnalysis
public import ScenarioModel

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

  /// Digits after the point in tables for people, of numbers that carry no interval; those of a fraction for a share.
  public var decimals: Int {
    switch self {
    case .count, .hours, .seconds: 1
    case .share, .ratio: 3
    }
  }
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

/// How people call a measure and what it means to them.
public struct MeasureWords: Sendable, Hashable {
  /// The name that heads of columns, cards and legends show; without the unit.
  public let label: Bilingual
  /// Numerator and denominator in words; the English text is printed beside the numbers in files.
  public let definition: Bilingual
  /// What else readers of a report have to know; nil where the definition says it all.
  public let detail: Bilingual?
}

/// All that is said of a measure besides its key: once, here.
public struct MeasureDeclaration<Source: Sendable>: Sendable {
  /// What its number means.
  public let unit: MeasureUnit
  /// How it is made.
  public let source: Source
  /// Its words in both languages.
  public let words: MeasureWords
  /// What a service must have for the measure to say anything; nil for measures of every service.
  public let need: ServiceFeature?
  /// Whether it has a meaning for the whole service too, not only for single call types.
  public let isOfWhole: Bool

  /// A declaration.
  init(unit: MeasureUnit, source: Source, words: MeasureWords, need: ServiceFeature? = nil, isOfWhole: Bool = true) {
    self.unit = unit
    self.source = source
    self.words = words
    self.need = need
    self.isOfWhole = isOfWhole
  }

  /// The same of another source.
  func map<Other>(_ change: (Source) -> Other) -> MeasureDeclaration<Other> {
    MeasureDeclaration<Other>(unit: unit, source: change(source), words: words, need: need, isOfWhole: isOfWhole)
  }

  /// The same for single call types only.
  var ofTypesAlone: Self { Self(unit: unit, source: source, words: words, need: need, isOfWhole: false) }

  /// The same with more to say to readers of a report.
  func explained(_ english: String, _ french: String) -> Self {
    let words = MeasureWords(
      label: words.label, definition: words.definition, detail: Bilingual(english, french))
    return Self(unit: unit, source: source, words: words, need: need, isOfWhole: isOfWhole)
  }
}
