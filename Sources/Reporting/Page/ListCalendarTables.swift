import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// A list by weekday, by week and by day: entries and what became of them, attempts, idle time.
struct ListCalendarTables {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Heading and table by weekday; nothing for a few weeks, in which a weekday is a day or two.
  var byWeekday: [Markup] {
    guard work.weeks.count > 2 else { return [] }
    let rows = Weekday.allCases.map { row(words.dates.weekdayName($0), .weekday($0)) }
    return [
      .element("h3", words("By weekday", "Selon le jour de semaine")),
      PageParts.table(columns(TableColumn.words(words(TablePhrase.weekday))), rows),
    ]
  }

  /// Tables by week and by day, to be opened.
  var details: [Markup] {
    guard context.hasManyDays else { return [] }
    let byDay = PageParts.details(words(HeadingPhrase.dayTable), [dayTable])
    guard work.weeks.count > 2 else { return [byDay] }
    let rows = work.weeks.enumerated().map { index, week in row(words.dates.full(week.monday), .week(index)) }
    let byWeek = PageParts.details(
      words("Table by week", "Tableau par semaine"),
      [PageParts.table(columns(TableColumn.dates(words("Week from", "Semaine du"))), rows)])
    return [byWeek, byDay]
  }

  private func columns(_ first: TableColumn) -> [TableColumn] {
    let within = work.campaign.target.map { target in
      let delay = words.delay(target.within)
      return TableColumn.numbers(words("Of those: within \(delay)", "Dont jointes en \(delay)"))
    }
    return [first, .numbers(words("Entered", "Entrées"))] + (within.map { [$0] } ?? []) + [
      .numbers(words("At the first call", "Au premier appel")), .numbers(words("Attempts", "Tentatives")),
      .numbers(words("Reach the person", "Taux de joignabilité")), .numbers(words("Agents idle", "Temps libre")),
    ]
  }

  private func row(_ name: String, _ cell: OutboundCell) -> [Markup] {
    func count(_ measure: OutboundMeasure) -> String {
      work.estimate(measure, cell).map { numbers.number($0.mean) } ?? numbers.missing
    }
    func percent(_ measure: OutboundMeasure) -> String { numbers.percent(work.estimate(measure, cell)) }
    let within = work.campaign.target == nil ? [] : [percent(.shareWithin)]
    let texts =
      [name, count(.entered)] + within
      + [percent(.shareReachedAtFirst), count(.attempts), percent(.personShare), percent(.idleShare)]
    return texts.map { Markup.text($0) }
  }

  private var dayTable: Markup {
    var columns = [
      TableColumn.dates(words(TablePhrase.day)), .numbers(words("Entered", "Entrées")),
      .numbers(words("At the first call", "Au premier appel")),
      .numbers(words("Attempts", "Tentatives")), .numbers(words("Reached", "Jointes")),
      .numbers(words("Reached so far", "Jointes à ce jour")),
      .numbers(words("Due in the evening", "En attente le soir")),
      .numbers(words("Last call ends", "Fin du dernier appel")),
      .numbers(words("Calls per agent-day", "Appels par jour-agent")), .numbers(words("Idle", "Temps libre")),
    ]
    if let target = work.campaign.target {
      let delay = words.delay(target.within)
      columns.insert(.numbers(words("Of those: within \(delay)", "Dont en \(delay)")), at: 2)
    }
    return PageParts.table(columns, (0..<work.dayCount).map(dayRow))
  }

  private func dayRow(_ day: Int) -> [Markup] {
    func number(_ measure: OutboundMeasure, _ decimals: Int = 0) -> String {
      work.estimate(measure, .day(day)).map { numbers.number($0.mean, decimals: decimals) } ?? numbers.missing
    }
    func percent(_ measure: OutboundMeasure) -> String {
      work.estimate(measure, .day(day)).map { numbers.percent($0.mean) } ?? numbers.missing
    }
    let last = work.estimate(.lastActivityEnd, .day(day)).map { words.dates.time(Int($0.mean)) }
    var texts = [
      words.dates.fullWithWeekday(context.grid.days[day].date), number(.entered), percent(.shareReachedAtFirst),
      number(.attempts), number(.reachedOnDay), percent(.shareReachedByEvening), number(.dueAtEnd),
      last ?? numbers.missing, number(.callsPerAgentDay, 1), percent(.idleShare),
    ]
    if work.campaign.target != nil { texts.insert(percent(.shareWithin), at: 2) }
    return texts.map { Markup.text($0) }
  }
}
