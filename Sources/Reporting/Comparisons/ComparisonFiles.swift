public import Comparison
public import ScenarioModel

/// The files of a comparison: page, JSON, table and workbook.
public struct ComparisonFiles: Sendable {
  private let runs: [ComparedRun]
  private let comparisons: [RunComparison]
  private let language: ReportLanguage
  private let programVersion: String

  /// The files of results compared with the first.
  public init(
    _ runs: [ComparedRun], _ comparisons: [RunComparison], language: ReportLanguage, programVersion: String
  ) {
    (self.runs, self.comparisons) = (runs, comparisons)
    (self.language, self.programVersion) = (language, programVersion)
  }

  /// The files, ready to be written.
  ///
  /// - Throws: `OutputError.cannotWrite` where the workbook has no room for its temporary file.
  public func rendered(_ csv: CSVRenderer) throws(OutputError) -> [ResultFile] {
    [
      ResultFile(.comparisonPage, page), ResultFile(.comparisonJSON, json),
      ResultFile(ComparisonTables.differences(comparisons), csv),
      ResultFile(.comparisonWorkbook, bytes: try WorkbookRenderer(language).bytes(sheets)),
    ]
  }

  /// The comparison for programs.
  public var json: String {
    let report = ComparisonReport(runs, comparisons, language: language)
    let tables = comparisons.map { comparison in
      Section(
        Bilingual(""),
        [
          .table(ComparisonTables.agents(comparison.agents, comparison, words: report.words)),
          .table(ComparisonTables.levels(comparison)),
        ],
        key: "pairs", name: comparison.second.label)
    }
    let all = Section(Bilingual(""), [.table(ComparisonTables.differences(comparisons))], key: "differences")
    return JSONRenderer(version: 1).document(report.sections(.short).prefix(1) + [all] + tables).text
  }

  private var sheets: [Section] {
    let report = ComparisonReport(runs, comparisons, language: language)
    return report.sections(.short) + [
      Section(Bilingual("All differences", "Tous les écarts"), [.table(ComparisonTables.differences(comparisons))])
    ]
      + comparisons.flatMap { comparison -> [Section] in
        [
          Section(
            Bilingual("Agents \(comparison.second.label)", "Effectif \(comparison.second.label)"),
            [.table(ComparisonTables.agents(comparison.agents, comparison, words: report.words))]),
          Section(
            Bilingual("Levels \(comparison.second.label)", "Niveaux \(comparison.second.label)"),
            [.table(ComparisonTables.levels(comparison))]),
        ]
      }
  }

  private var page: String {
    let words = Wording(language)
    let report = ComparisonReport(runs, comparisons, language: language, space: NumberStyle.narrowSpace)
    let title =
      words("Comparison", "Comparaison") + ": " + runs.map { PrintableText.of($0.name) }.joined(separator: " / ")
    return PlainPage(title: title, sections: report.sections(.full), words: words, programVersion: programVersion)
      .html()
  }
}
