public import Comparison
public import ScenarioModel

/// The files of a sweep: table, workbook, page, JSON.
///
/// The same result gives the same bytes, whoever ran its points and in which order.
public struct SweepFiles: Sendable {
  private let result: SweepResult
  private let language: ReportLanguage
  private let says: SweepWords
  private let tables: SweepTables

  /// The files of a finished sweep.
  ///
  /// - Parameter language: language of page and workbook; the scenario's where nil.
  public init(_ result: SweepResult, language: ReportLanguage? = nil) {
    self.result = result
    self.language = language ?? result.subject.language
    says = SweepWords(subject: result.subject, words: Wording(self.language, space: " "))
    tables = SweepTables(result: result, says: says)
  }

  /// The files, ready to be written.
  ///
  /// - Throws: `OutputError.cannotWrite` where the workbook has no room for its temporary file.
  public func rendered(_ csv: CSVRenderer) throws(OutputError) -> [ResultFile] {
    [
      ResultFile(tables.points(), csv), ResultFile(.sweepJSON, json), ResultFile(.sweepPage, page),
      ResultFile(.sweepWorkbook, bytes: try WorkbookRenderer(language).bytes(sheets)),
    ]
  }

  /// What a terminal shows.
  public var text: String {
    TerminalRenderer(language).text(SweepReport(result, language: language).short)
  }

  /// The points as separated values.
  public func table(_ csv: CSVRenderer) -> String { csv.text(tables.points()) }

  /// The sweep for programs.
  public var json: String {
    let subject = result.subject
    func fact(_ key: String, _ text: String) -> Fact { Fact(Bilingual(key), .text, .text(text), key: key) }
    let facts = [
      fact("name", result.grid.name), fact("title", subject.title.text(in: .english)),
      fact("engineVersion", subject.programVersion), fact("scenarioDigest", subject.scenarioDigest),
      fact("seed", "\(subject.seed)"), fact("run", result.grid.work.rawValue),
      fact("design", result.grid.design.rawValue),
    ]
    let frontier = SweepFrontier(result).map { [Block.table(tables.frontier($0))] } ?? []
    let results = [Block.table(tables.points("points")), .table(tables.allEffects)] + frontier
    let sections = [
      Section(Bilingual(""), [.facts(facts), .table(tables.keys)], key: "sweep"),
      Section(Bilingual(""), results, key: "results"),
    ]
    return JSONRenderer(version: 1).document(sections).text
  }

  private var sheets: [Section] {
    let report = SweepReport(result, language: language)
    return report.short.prefix(1) + [
      Section(Bilingual("Points", "Points"), [.table(tables.points())]),
      Section(Bilingual("Effects", "Effets"), [.table(tables.allEffects)]),
    ]
      + (SweepFrontier(result).map {
        [Section(Bilingual("Frontier", "Frontière"), [.table(tables.frontier($0))])]
      } ?? [])
  }

  private var page: String {
    let report = SweepReport(result, language: language, space: NumberStyle.narrowSpace)
    let words = Wording(language)
    let title = words("Sweep", "Balayage") + words(": ", " : ") + PrintableText.of(result.grid.name)
    return PlainPage(
      title: title, sections: report.full, words: words, programVersion: result.subject.programVersion
    ).html()
  }
}
