/// Where a number of the scenario comes from.
public enum Origin: Sendable, Hashable {
  /// A published or measured figure, with its source.
  case source(LocalizedText)
  /// An assumption, with its reason if the file gives one.
  case assumed(LocalizedText?)
  /// A default of this program that the file did not set.
  case defaultValue

  /// Whether it is what the client asks for: a source whose text begins with `specification` or `cahier des charges`, with or without an
  /// article.
  public var isSpecification: Bool {
    guard case .source(let source) = self else { return false }
    return ReportLanguage.allCases.contains { language in
      source.text(in: language).lowercased().prefixMatch(of: /(the )?specification\b|(le )?cahier des charges\b/) != nil
    }
  }
}

/// One number of the scenario with its name, its key path, its text and its origin; the report lists them all.
public struct StatedValue: Sendable, Hashable {
  /// Stable key path as `--set` takes it, such as `call_types.calls.handling.mean`.
  public let keyPath: String
  /// What the number is, in plain words, such as `Calls: handling time, mean`.
  public let label: Bilingual
  /// The value as written, with its unit, and its French.
  public let value: Bilingual
  /// Where it comes from.
  public let origin: Origin

  /// The value as written, with its unit.
  public var text: String { value.english }

  /// A stated value.
  ///
  /// - Parameters:
  ///   - keyPath: its key path.
  ///   - label: what it is; left out, the key path stands for it.
  ///   - value: the value with its unit.
  ///   - origin: where it comes from.
  public init(keyPath: String, label: Bilingual? = nil, _ value: Bilingual, origin: Origin) {
    self.keyPath = keyPath
    self.label = label ?? Bilingual(keyPath, keyPath)
    self.value = value
    self.origin = origin
  }
}

/// Facts of the file that disagree without making it impossible; shown by `explain` and in the report.
public struct ScenarioWarning: Sendable, Hashable {
  /// Key path of the value concerned.
  public let keyPath: String
  /// What disagrees, with both numbers.
  public let text: Bilingual

  /// What disagrees, in English.
  public var message: String { text.english }

  /// A warning.
  ///
  /// - Parameters:
  ///   - keyPath: of the value concerned.
  ///   - text: what disagrees, with both numbers.
  public init(keyPath: String, _ text: Bilingual) {
    self.keyPath = keyPath
    self.text = text
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
