public import ScenarioModel

/// Warnings of results for a terminal: below everything else, where they are read.
public struct WarningLines {
  private let warnings: [ScenarioWarning]
  private let language: ReportLanguage

  /// The lines of some warnings.
  ///
  /// - Parameters:
  ///   - warnings: what is to be said; nothing is printed without any.
  ///   - language: of the words.
  public init(_ warnings: [ScenarioWarning], language: ReportLanguage) {
    (self.warnings, self.language) = (warnings, language)
  }

  /// The lines; empty without warnings.
  var lines: [String] {
    guard !warnings.isEmpty else { return [] }
    let words = Wording(language, space: " ")
    return [words("Warnings", "Avertissements")]
      + warnings.flatMap { warning in
        ["  " + TerminalSummary.printable(warning.keyPath)] + wrapped(TerminalSummary.printable(words(warning.text)))
      }
  }

  /// The same as text with a line before it.
  public var text: String { lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n" }

  /// Lines of at most 80 columns.
  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count + 1 <= 80 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append("      " + word)
      }
    }
    return lines
  }
}
