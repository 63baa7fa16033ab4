/// Where a number of the scenario comes from.
public enum Origin: Sendable, Hashable, Codable {
  /// A published or measured figure, with its source.
  case source(String)
  /// An assumption, with its reason if the file gives one.
  case assumed(String?)
  /// A default of this program that the file did not set.
  case defaultValue
}

/// One number of the scenario with its key path, its text and its origin; the report lists them all.
public struct StatedValue: Sendable, Hashable, Codable {
  /// Stable key path, such as `call_types[0].handling.mean`.
  public let keyPath: String
  /// The value as written, with its unit.
  public let text: String
  /// Where it comes from.
  public let origin: Origin

  /// A stated value.
  public init(keyPath: String, text: String, origin: Origin) {
    self.keyPath = keyPath
    self.text = text
    self.origin = origin
  }
}

/// Facts of the file that disagree without making it impossible; shown by `explain` and in the report.
public struct ScenarioWarning: Sendable, Hashable, Codable {
  /// Key path of the value concerned.
  public let keyPath: String
  /// What disagrees, with both numbers.
  public let message: String

  /// A warning.
  public init(keyPath: String, message: String) {
    self.keyPath = keyPath
    self.message = message
  }
}

/// A language of reports.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable, Codable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"
}

/// A text in one or both report languages.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// The texts by language; never empty.
  public let texts: [ReportLanguage: String]

  /// A text that is the same in every language.
  public init(_ text: String) {
    texts = [.english: text]
  }

  /// A text by language; falls back to any language given.
  public init(_ texts: [ReportLanguage: String]) {
    self.texts = texts
  }

  /// The text in a language, or in the other one where it is missing.
  public func text(in language: ReportLanguage) -> String {
    texts[language] ?? texts[.english] ?? texts[.french] ?? ""
  }
}
