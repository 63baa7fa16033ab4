public import Comparison
internal import ContactSimulation
public import ScenarioModel
internal import StaffingPlans

/// The files of a breaking point: page, JSON and table.
public struct LimitFiles: Sendable {
  private let result: LimitResult
  private let language: ReportLanguage
  private let programVersion: String

  /// The files of a result.
  public init(_ result: LimitResult, language: ReportLanguage, programVersion: String) {
    (self.result, self.language, self.programVersion) = (result, language, programVersion)
  }

  /// The files, ready to be written.
  public func rendered(_ csv: CSVRenderer) -> [ResultFile] {
    [ResultFile(.limitPage, page), ResultFile(.limitJSON, json), ResultFile(readings, csv)]
  }

  /// The breaking points and every value read, for programs: positions are factors, steps or shares.
  public var json: String {
    let report = LimitReport(result, language: language)
    let points = Section(Bilingual(""), [.table(breakingPoints(report))], key: "breaking_points")
    let read = Section(Bilingual(""), [.table(readings)], key: "readings")
    return JSONRenderer(version: 1).document([report.short[0], points, read]).text
  }

  private func breakingPoints(_ report: LimitReport) -> TypedTable {
    let number = TypedTable.Kind.number(decimals: 8)
    let share = TypedTable.Kind.share(decimals: 4)
    var table = TypedTable(
      "breaking_points", Bilingual("Breaking points", "Points de rupture"),
      columns: [
        .init("holds", .text, label: Bilingual("Holds", "Tient")),
        .init("met", number, label: Bilingual("Met", "Atteint")),
        .init("missed", number, label: Bilingual("Missed", "Manqué")),
        .init("shown_met", number, label: Bilingual("Shown met", "Démontré atteint")),
        .init("shown_missed", number, label: Bilingual("Shown missed", "Démontré manqué")),
        .init("first_to_fail", .text, label: Bilingual("First to fail", "Premier à céder")),
        .init("first_date", .date, label: Bilingual("Date", "Date")),
        .init("first_start", .time, label: Bilingual("Start", "Début")),
        .init("day_kept", share, label: Bilingual("Day kept", "Journée tenue")),
      ])
    func cell(_ value: Double?) -> TypedTable.Cell { value.map { .number($0) } ?? .missing }
    for point in result.breakingPoints {
      let first = point.first
      table.add([
        .text(point.crossing.holdsBelow ? "up-to" : "from"), .number(point.crossing.met),
        .number(point.crossing.missed), cell(point.shownMet), cell(point.shownMissed),
        first.map { .text(result.scenario.callTypes[$0.cell.callType].name) } ?? .missing,
        first.map { .date($0.date) } ?? .missing, first?.wallStart.map { .time($0) } ?? .missing,
        cell(point.kept?.share.share),
      ])
    }
    return table.known
  }

  /// Every value read, one to a row, at full precision.
  private var readings: TypedTable {
    let text = LimitWords(result: result, words: Wording(language, space: " "))
    let number = TypedTable.Kind.number(decimals: 8)
    var table = TypedTable(
      "limit", Bilingual("Values read", "Valeurs lues"),
      columns: [
        .init("position", number, label: Bilingual("Position", "Position")),
        .init("value", .text, label: Bilingual("Value", "Valeur")),
        .init("call_type", .text),
        .init("level", number, label: Bilingual("Level", "Niveau")),
        .init("required", number, label: Bilingual("Required", "Exigé")),
        .init("outcome", .text, label: Bilingual("Shown", "Démontré")),
        .init("found", .text, label: Bilingual("Found", "Trouvé")),
      ])
    for reading in result.readings {
      let worst = reading.worst
      table.add([
        .number(reading.position), .text(text.value(reading.position)),
        worst.map { .text(result.scenario.callTypes[$0.callType].name) } ?? .missing,
        worst.map { .number($0.level) } ?? .missing, worst.map { .number($0.required) } ?? .missing,
        .text(reading.outcome.rawValue), reading.found.map { .text($0) } ?? .missing,
      ])
    }
    return table.known
  }

  private var page: String {
    let words = Wording(language)
    let report = LimitReport(result, language: language, space: NumberStyle.narrowSpace)
    let title =
      words("Breaking point", "Point de rupture") + ": "
      + PrintableText.of(result.scenario.title.text(in: language))
    return PlainPage(title: title, sections: report.full, words: words, programVersion: programVersion).html()
  }
}
