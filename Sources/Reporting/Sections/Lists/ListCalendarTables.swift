import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// A list by weekday, by week and by day: entries and what became of them, attempts, idle time.
struct ListCalendarTables {
  /// What is looked at.
  let view: CentreView
  /// The type's measures.
  let work: OutboundMeasures

  private var words: Wording { view.words }

  /// Heading and table by weekday; nothing for a few weeks, in which a weekday is a day or two.
  var byWeekday: [Block] {
    guard work.weeks.count > 2 else { return [] }
    let rows = Weekday.allCases.map { row(words.dates.weekdayName($0), .weekday($0)) }
    return [
      .heading(words("By weekday", "Selon le jour de semaine")),
      .table(TypedTable("list-by-weekday", columns(.words("weekday", TablePhrase.weekday.words)), rows)),
    ]
  }

  /// Tables by week and by day, to be opened; nothing for a single day.
  var folded: [Block] {
    guard work.dayCount > 1 else { return [] }
    let byDay = Block.folded(
      words(HeadingPhrase.dayTable),
      [.table(TypedTable("list-by-day", dayColumns, (0..<work.dayCount).map(dayRow)))])
    guard work.weeks.count > 2 else { return [byDay] }
    let rows = work.weeks.enumerated().map { index, week in row(words.dates.full(week.monday), .week(index)) }
    let week = TypedTable.Column.words("week", Bilingual("Week from", "Semaine du"), .unbroken)
    let byWeek = Block.folded(
      words("Week by week", "Semaine par semaine"), [.table(TypedTable("list-by-week", columns(week), rows))])
    return [byWeek, byDay]
  }

  private static let columns: [ListColumn] = [.entered, .within, .atFirst, .attempts, .personShare, .idle]

  /// The columns of a list; the share within D only where there is a target, with its D.
  private func columns(_ first: TypedTable.Column) -> [TypedTable.Column] {
    [first] + shown.map { $0 == .within ? within("Of those: within", "Dont jointes en") : $0.column }
  }

  private var shown: [ListColumn] { Self.columns.filter { $0 != .within || work.campaign.target != nil } }

  private func within(_ english: String, _ french: String) -> TypedTable.Column {
    let delay = work.campaign.target.map { words.delay($0.within) } ?? ""
    return .percent("within", Bilingual(words("\(english) \(delay)", "\(french) \(delay)")))
  }

  private func row(_ name: String, _ cell: OutboundCell) -> [TypedTable.Cell] {
    [.text(name)] + shown.map { $0.cell(work, cell) }
  }

  private var dayColumns: [TypedTable.Column] {
    let entered = [TypedTable.Column.dates(), ListColumn.entered.column]
    let rest: [TypedTable.Column] = [
      ListColumn.atFirst.column, ListColumn.attempts.column,
      .count("reached_on_day", Bilingual("Reached", "Jointes")),
      .percent("share_reached_by_evening", Bilingual("Reached so far", "Jointes à ce jour")),
      .count("due_at_end", Bilingual("Due in the evening", "En attente le soir")),
      .init("last_activity_end", .time, label: Bilingual("Last call ends", "Fin du dernier appel")),
      ListColumn.pace.column, ListColumn.idle.column,
    ]
    return entered + (work.campaign.target == nil ? [] : [within("Of those: within", "Dont en")]) + rest
  }

  private func dayRow(_ day: Int) -> [TypedTable.Cell] {
    func mean(_ measure: OutboundMeasure) -> TypedTable.Cell { .mean(work.estimate(measure, .day(day))) }
    let last = work.estimate(.lastActivityEnd, .day(day)).map { TypedTable.Cell.time(Int($0.mean)) }
    return [.date(view.scenario.calendar.firstDay + day), mean(.entered)]
      + (work.campaign.target == nil ? [] : [mean(.shareWithin)]) + [
        mean(.shareReachedAtFirst), mean(.attempts), mean(.reachedOnDay), mean(.shareReachedByEvening), mean(.dueAtEnd),
        last ?? .missing, mean(.callsPerAgentDay), mean(.idleShare),
      ]
  }

  /// A row to each week or day at work, for a terminal: all lists together, or the one list with its intervals.
  ///
  /// - Parameter scope: weeks or days; others have no table.
  static func together(_ view: CentreView, by scope: Scope) -> TypedTable? {
    let lists = view.centre.outbound
    guard let list = lists.first, scope == .week || scope == .day else { return nil }
    let cells: [(date: CivilDate, cell: OutboundCell)] =
      scope == .week
      ? list.weeks.enumerated().map { ($0.element.monday, .week($0.offset)) }
      : (0..<list.dayCount).map { (view.scenario.calendar.firstDay + $0, .day($0)) }
    let columns: [ListColumn] = [.entered, .within, .atFirst, .attempts, .pace, .idle]
    func value(_ column: ListColumn, _ cell: OutboundCell) -> TypedTable.Cell {
      lists.count > 1 ? ListSums(lists, in: cell).map { column.cell($0) } ?? .missing : column.cell(list, cell)
    }
    let rows = cells.filter { entry in lists.contains { $0.isAtWork(entry.cell) } }.map { entry -> [TypedTable.Cell] in
      [.text(entry.date.description)] + columns.map { value($0, entry.cell) }
    }
    let first = TypedTable.Column.words(scope.rawValue, ColumnWords.label(scope.rawValue))
    return TypedTable("lists-by-\(scope.rawValue)", [first] + columns.map(\.column), rows).known
  }
}

extension OutboundMeasures {
  /// Whether people entered or were called.
  fileprivate func isAtWork(_ cell: OutboundCell) -> Bool {
    (estimate(.entered, cell)?.mean ?? 0) + (estimate(.attempts, cell)?.mean ?? 0) > 0
  }
}
