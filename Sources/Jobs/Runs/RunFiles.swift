public import Reporting
internal import Measures
public import ScenarioModel

/// The files of a run: tables, summary, report, picture, workbook, and the values from which all of them can be made again.
public struct RunFiles: Sendable {
  /// What the report shows; nil where intervals were left out of the study, of which no files can be made.
  public let content: ReportContent?
  private let run: RunResult
  private let csv: CSVRenderer
  /// Language of report and workbook.
  public let language: ReportLanguage

  /// The files of a run.
  ///
  /// - Parameters:
  ///   - run: what was found.
  ///   - csv: how tables are written.
  ///   - language: language of report and workbook; that of the run where nil.
  public init(_ run: RunResult, csv: CSVRenderer, language: ReportLanguage? = nil) {
    self.run = run
    content = run.content
    self.csv = csv
    self.language = language ?? run.language
  }

  /// The files without the stored values, ready to be written.
  ///
  /// - Throws: `OutputError.cannotWrite` where the workbook has no room for its temporary file.
  public func rendered() throws(OutputError) -> [ResultFile] {
    guard let content else { return [] }
    let tables = tables(content)
    return tables.map { ResultFile($0, csv) } + [
      ResultFile(.summary, run.summary(by: scope)),
      try ResultFile(workbook: PlanSheets(content, tables: tables, language: language), language),
      ResultFile(.overview, OverviewPicture(content, language: language).svg()),
      ResultFile(.report, ReportPage(content, language: language, library: ChartLibrary.installed()).html()),
    ]
  }

  /// The stored values.
  public func values() throws -> ResultFile {
    ResultFile(.values, bytes: try ValueFile.bytes(StoredRun(run, language: language)))
  }

  private var scope: Scope {
    if case .simulation(let scope) = run.work { scope } else { .day }
  }

  private func tables(_ content: ReportContent) -> [TypedTable] {
    guard let first = run.outcomes.first else { return [] }
    let weeks = WeekTable(content).table
    let centre =
      CentreTables(run.scenario, evidence: first.evidence).tables
      + (run.contract.map { ContractFiles($0, run.scenario).tables } ?? [])
      + (run.actuals.isEmpty ? [] : [ActualFiles(run.actuals, run.scenario).table])
    switch run.work {
    case .plan:
      return [PlanTable(content).table, ServiceLevelTable(content).table, DayTable(content).table, weeks] + centre
    case .simulation(let scope):
      let records = MeasureRecords(run.scenario, evidence: first.evidence, by: scope).table
      let compared = run.outcomes.count > 1 ? [ComparisonTable(run.scenario, outcomes: run.outcomes).table] : []
      return [records, weeks] + centre + compared
    }
  }
}
