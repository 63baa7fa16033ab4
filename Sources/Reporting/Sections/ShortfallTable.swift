import ScenarioModel
import StaffingPlans

/// The days on which agents are missing.
struct ShortfallTable {
  /// What is shown.
  let context: ReportContext

  /// One row for each day that lacks agents in some interval.
  var table: TypedTable {
    let columns: [TypedTable.Column] = [
      .dates(), .count("missing", MeasurePhrase.agentsMissing.words),
      .init("start", .time, label: MeasurePhrase.peakInterval.words),
      .count("required", MeasurePhrase.agentsNeeded.words), .count("agents", MeasurePhrase.agentsOnDuty.words),
      .count("intervals", Bilingual("Intervals short", "Intervalles en manque")),
      .count("hours", Bilingual("Hours missing", "Heures manquantes"), decimals: 1),
      .words("limit", Bilingual("Limit that binds", "Limite qui joue")),
    ]
    return TypedTable("shortfall", columns, context.grid.days.indices.compactMap { row($0) })
  }

  /// The limits that bind on a day, in the order in which they are declared.
  private func limits(_ cells: Range<Int>) -> String {
    let found = Set(context.content.missingAgents.filter { cells.contains($0.interval) }.map(\.limit))
    return StaffingLimit.allCases.filter(found.contains).map { context.words($0.words) }.joined(separator: ", ")
  }

  private func row(_ day: Int) -> [TypedTable.Cell]? {
    let figures = context.figures
    let cells = context.grid.days[day].intervals
    let short = cells.filter { figures.missingByInterval[$0] > 0 }
    guard let worst = short.max(by: { figures.missingByInterval[$0] < figures.missingByInterval[$1] }) else {
      return nil
    }
    let hours = short.reduce(0.0) {
      $0 + Double(figures.missingByInterval[$1]) * Double(context.grid.intervals[$1].length) / 3600
    }
    return [
      .date(context.grid.days[day].date), .whole(figures.missingByInterval[worst]),
      .time(context.grid.intervals[worst].wallStart), .whole(figures.requiredByInterval[worst]),
      .whole(figures.agentsByInterval[worst]), .whole(short.count), .number(hours),
      .text(limits(cells)),
    ]
  }
}
