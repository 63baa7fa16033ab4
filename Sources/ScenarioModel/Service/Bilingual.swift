/// A text in both report languages.
public struct Bilingual: Sendable, Hashable {
  /// The English text.
  public let english: String
  /// The French text.
  public let french: String

  /// A text in both languages.
  ///
  /// - Parameters:
  ///   - english: The English text.
  ///   - french: The French text.
  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// The text in a language.
  public func text(in language: ReportLanguage) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}
