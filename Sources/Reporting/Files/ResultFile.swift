public import ScenarioModel

/// A file of a result: its name within the folder and its bytes.
public struct ResultFile: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file from its bytes.
  public init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file of text.
  public init(_ name: String, _ text: String) { self.init(name, bytes: Array(text.utf8)) }

  /// A table as separated values, named after it.
  public init(_ table: TypedTable, _ renderer: CSVRenderer) {
    self.init(table.key + ".csv", bytes: renderer.bytes(table))
  }

  /// The workbook of a report.
  ///
  /// - Throws: `OutputError.cannotWrite`.
  public init(workbook sheets: PlanSheets, _ language: ReportLanguage) throws(OutputError) {
    self.init("plan.xlsx", bytes: try WorkbookRenderer(language).bytes(sheets.sections))
  }
}
