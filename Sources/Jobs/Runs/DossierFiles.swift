public import Comparison
public import Documents
public import Reporting
internal import ScenarioFiles
public import ScenarioModel

/// What a dossier is made of: the run, and what happens when something comes otherwise.
public struct DossierResult: Sendable {
  /// The plan or the given agents, with their evidence.
  public let run: RunResult
  /// The outcomes as planned and with each change.
  public let risks: [DossierRisk]
  /// Up to where the agents do; none where nothing is asked.
  public let breakingPoints: [LimitResult]
}

/// The files of a dossier: the page, the workbook and the values always; PDF and DOCX where the programs that make them are there.
public struct DossierFiles: Sendable {
  private let result: DossierResult
  private let language: ReportLanguage
  private let tools: DocumentTools

  /// The files of a dossier.
  ///
  /// - Parameters:
  ///   - result: what it is made of.
  ///   - language: its language.
  ///   - tools: the programs that make PDF and DOCX.
  public init(_ result: DossierResult, language: ReportLanguage, tools: DocumentTools = DocumentTools()) {
    (self.result, self.language, self.tools) = (result, language, tools)
  }

  /// What is missing for each form that cannot be made, in words; empty where nothing is.
  public static func missing(_ tools: DocumentTools) -> [String] {
    DocumentTools.Form.allCases.compactMap { form in
      let missing = tools.missing(for: form)
      guard !missing.isEmpty else { return nil }
      return
        "dossier.\(form.rawValue) is not made: \(missing.joined(separator: ", ")) not found; '\(DocumentTools.setup)' installs what is needed"
    }
  }

  /// The files, ready to be written.
  ///
  /// - Throws: `DocumentToolFault` where a program fails; `OutputError` where the workbook has no room for its temporary file.
  public func rendered() throws -> [ResultFile] {
    guard var content = result.run.content else { return [] }
    // How far the plan may be from the cheapest is for whoever makes it.
    (content.leastCost, content.bound) = (nil, nil)
    let dossier = DossierContent(
      report: content, risks: result.risks, breakingPoints: result.breakingPoints,
      files: result.run.sources.map(\.name), overrides: result.run.overrides)
    let report = DossierReport(dossier, language: language)
    let document = report.document()
    let sheets = PlanSheets(content, tables: [], language: language, hidesCosts: true).sections + report.sheets
    var files = [
      ResultFile(.dossierPage, HTMLDocument(document).text()), ResultFile(.dossierValues, report.values()),
      ResultFile(.dossierWorkbook, bytes: try WorkbookRenderer(language).bytes(sheets)),
    ]
    if tools.missing(for: .pdf).isEmpty {
      files.append(ResultFile(.dossierPDF, bytes: try tools.bytes(document, as: .pdf)))
    }
    if tools.missing(for: .docx).isEmpty {
      files.append(ResultFile(.dossierWord, bytes: try tools.bytes(document, as: .docx)))
    }
    return files
  }

  /// The stored values of the run.
  public func values() throws -> ResultFile {
    ResultFile(.values, bytes: try ValueFile.bytes(StoredRun(result.run, language: language)))
  }
}
