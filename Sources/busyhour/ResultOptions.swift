import ArgumentParser
import Reporting
import ScenarioModel

/// A language as the command line names it.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case en, fr

  /// The report's language.
  var language: ReportLanguage { self == .fr ? .french : .english }
}

/// A form of CSV files as the command line names it.
enum CSVForm: String, ExpressibleByArgument, CaseIterable {
  case comma, semicolon

  /// What writes the files.
  var renderer: CSVRenderer { CSVRenderer(self == .semicolon ? .semicolon : .comma) }
}
