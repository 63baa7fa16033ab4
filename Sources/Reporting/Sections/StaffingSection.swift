import ScenarioModel

/// Agents on duty as planners read them: times down, days across, a table to each week.
struct StaffingSection {
  /// What is shown.
  let context: ReportContext

  /// Cells above which a page shows the busiest week alone; files beside it have them all.
  private static let mostCells = 4_000

  private var words: Wording { context.words }

  /// The tables, on demand where there are several days, open on paper; nil for a service that is never open.
  var section: Section? {
    let whole = StaffingGrid(context).agents
    let isLong = whole.rowCount * context.grid.days.count > Self.mostCells
    let weeks = isLong ? [context.busiestWeek] : self.weeks
    let tables = weeks.map { table(of: $0, whole) }.filter { $0.rowCount > 0 }.map { Block.table($0) }
    guard !tables.isEmpty else { return nil }
    let legend = Block.footnote(words(TypedTable.Verdict.legend.english, TypedTable.Verdict.legend.french))
    let busiest = words(
      "The busiest week; the files beside this page have all others.",
      "La semaine la plus chargée ; les fichiers joints donnent toutes les autres.")
    let name = words("Tables by time and day", "Tableaux par heure et par jour")
    return Section(
      .staffing,
      (isLong ? [.note(busiest, nil)] : []) + (context.hasManyDays ? [.folded(name, tables)] : tables)
        + (whole.verdicts.isEmpty ? [] : [legend]))
  }

  /// The days of each week of the calendar.
  private var weeks: [Range<Int>] {
    let days = context.grid.days
    let starts = days.indices.filter { $0 == 0 || days[$0].date.weekday == .monday }
    return zip(starts, starts.dropFirst() + [days.count]).map { $0..<$1 }
  }

  /// The rows of the week in which anybody is on duty or might be.
  private func table(of week: Range<Int>, _ whole: TypedTable) -> TypedTable {
    let days = week.map { $0 + 2 }
    let rows = (0..<whole.rowCount).filter { row in
      days.contains { whole.cells[row * whole.columns.count + $0] != .missing }
    }
    let names = context.scenario.agentGroups.count > 1 ? [0, 1] : [1]
    let title = week.first.map { words.dates.full(context.grid.days[$0].date) } ?? ""
    return whole.part(Bilingual(title), names + days, rows: rows)
  }
}

extension TypedTable.Verdict {
  /// What the colours of a grid say.
  static let legend = Bilingual(
    "Blue: the target is reached. Orange: it is not. Grey: the runs cannot decide. No colour: no target, or no calls. Blank: closed.",
    "Bleu : objectif atteint. Orange : non atteint. Gris : les simulations ne tranchent pas. Sans couleur : pas d’objectif, ou pas d’appel. Vide : fermé."
  )
}
