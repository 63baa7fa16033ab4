public import ScenarioModel

/// A file of a result: its name within the folder and its bytes.
public struct ResultFile: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file from its bytes.
  public init(_ name: ResultName, bytes: [UInt8]) {
    self.name = name.rawValue
    self.bytes = bytes
  }

  /// A file of text.
  public init(_ name: ResultName, _ text: String) { self.init(name, bytes: Array(text.utf8)) }

  /// A table as separated values, named after it.
  public init(_ table: TypedTable, _ renderer: CSVRenderer) {
    guard let name = ResultName(rawValue: table.key + ".csv") else {
      preconditionFailure("expected a file that ResultName has for every table of a run, found \(table.key).csv")
    }
    self.init(name, bytes: renderer.bytes(table))
  }

  /// The workbook of a report.
  ///
  /// - Throws: `OutputError.cannotWrite`.
  public init(workbook sheets: PlanSheets, _ language: ReportLanguage) throws(OutputError) {
    self.init(.workbook, bytes: try WorkbookRenderer(language).bytes(sheets.sections))
  }
}
