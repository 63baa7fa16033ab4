internal import ContactDemand
internal import ScenarioModel

/// Expected contacts and their load by month, week, day and interval, as finely as asked.
struct VolumeTables {
  /// What is explained.
  let explanation: Explanation
  /// How finely.
  let detail: Explanation.Detail

  private var words: Wording { explanation.words }
  private var scenario: Scenario { explanation.scenario }

  /// The tables of a call type; variants, which have the curve of their type's first, only where every interval is asked for.
  func blocks(of index: Int) -> [Block] {
    let (type, demand) = (scenario.callTypes[index], explanation.forecast.callTypes[index])
    let isFine = detail == .interval || detail == .everything
    guard type.sharesFactorsOf == nil || isFine else { return [] }
    let grid = scenario.arrivalGrid(of: type)
    if let campaign = explanation.outbound.campaigns[index] {
      let title = Bilingual("People entering by day", "Entrées dans la campagne, par jour")
      let people = detail == .month ? [] : [Block.table(weeks("people_by_day", campaign.byDay, scenario.grid, title))]
      return demand.total > 0 && isFine ? people + volumes(index, demand, grid) : people
    }
    return volumes(index, demand, grid)
  }

  private func volumes(_ index: Int, _ demand: ExpectedDemand, _ grid: ServiceGrid) -> [Block] {
    var blocks = [Block.table(months(demand, grid))]
    if detail != .month {
      let title =
        demand.counted == nil
        ? Bilingual("Contacts by day", "Contacts par jour")
        : Bilingual("Fresh contacts by day", "Contacts par jour, hors réitérations")
      blocks.append(.table(weeks("contacts_by_day", demand.byDay, grid, title)))
      if let counted = demand.counted, counted.freshByDay != counted.offeredByDay {
        let title = Bilingual("Offered contacts by day, as stated", "Contacts reçus par jour, selon le fichier")
        blocks.append(.table(weeks("offered_by_day", counted.offeredByDay, grid, title)))
      }
    }
    if detail == .everything { blocks.append(.table(days(index, demand, grid))) }
    switch detail {
    case .interval, .everything:
      let title = Bilingual("Contacts and load by interval", "Contacts et charge par intervalle")
      blocks += intervals("intervals", title, Array(grid.days.indices), index, demand, grid)
    case .day, .month: break
    }
    guard detail != .interval, let busiest = demand.busiestDay else { return blocks }
    let date = grid.days[busiest.day].date
    let (english, french) = (Wording(.english, space: " "), Wording(.french, space: " "))
    let title = Bilingual(
      "Busiest day: \(english.dates.fullWithWeekday(date)), \(english.plain(busiest.contacts, atMost: 1)) contacts",
      "Jour de pointe : \(french.dates.fullWithWeekday(date)), \(french.plain(busiest.contacts, atMost: 1)) contacts")
    return blocks + intervals("busiest_day", title, [busiest.day], index, demand, grid)
  }

  private func months(_ demand: ExpectedDemand, _ grid: ServiceGrid) -> TypedTable {
    var table = TypedTable(
      "contacts_by_month", Bilingual("Contacts by month", "Contacts par mois"),
      columns: [.init("month", .text), .init("days", .whole, label: TablePhrase.days.words), contacts(decimals: 0)])
    for month in demand.byMonth(on: grid) {
      table.add([.text("\(month.month)"), .whole(month.days), .number(month.contacts)])
    }
    return table
  }

  private func contacts(decimals: Int) -> TypedTable.Column {
    .init("contacts", .number(decimals: decimals), label: Bilingual("Contacts", "Contacts"))
  }

  private let load = TypedTable.Column("offered_load", .number(decimals: 2), label: Bilingual("Erlang", "Erlang"))

  /// A row for each week, a column for each weekday; closed days and days outside the period have no value.
  private func weeks(_ key: String, _ byDay: [Double], _ grid: ServiceGrid, _ title: Bilingual) -> TypedTable {
    let kind = TypedTable.Kind.number(decimals: (byDay.max() ?? 0) < 20 ? 1 : 0)
    let (english, french) = (DateStyle(.english), DateStyle(.french))
    let weekdays = Weekday.allCases.map { weekday in
      TypedTable.Column(
        weekday.name, kind,
        label: Bilingual(
          String(english.weekdayName(weekday).prefix(3)), String(french.weekdayName(weekday).prefix(3)) + "."))
    }
    var table = TypedTable(
      key, title,
      columns: [.init("week", .date)] + weekdays + [.init("total", kind, label: TablePhrase.week.words)])
    var day = 0
    while day < grid.days.count {
      let monday = grid.days[day].date.weekStart
      let week = (day..<grid.days.count).prefix { grid.days[$0].date < monday + 7 }
      var cells = Array(repeating: TypedTable.Cell.missing, count: 7)
      for index in week where !grid.days[index].intervals.isEmpty || byDay[index] != 0 {
        cells[grid.days[index].date - monday] = .number(byDay[index])
      }
      table.add([.date(monday)] + cells + [.number(week.reduce(0) { $0 + byDay[$1] })])
      day += week.count
    }
    return table
  }

  /// What programs get of every day.
  private func days(_ index: Int, _ demand: ExpectedDemand, _ grid: ServiceGrid) -> TypedTable {
    let hours = explanation.load.hoursByCallType[index]
    let number = TypedTable.Kind.number(decimals: 1)
    var table = TypedTable(
      "days", TablePhrase.days.words,
      columns: [.init("date", .date), contacts(decimals: 1)]
        + [
          ("stated", "Stated", "Selon le fichier"), ("shocks", "By shocks", "Par chocs"),
          ("offered", "Offered, as stated", "Reçus, selon le fichier"),
          ("fresh", "Fresh, as stated", "Hors réitérations, selon le fichier"),
          ("handling_hours", "Handling (h)", "Traitement (h)"),
        ].map { .init($0.0, number, label: Bilingual($0.1, $0.2)) })
    func cell(_ values: [Double]?, _ day: Int) -> TypedTable.Cell {
      .number(values.flatMap { $0.indices.contains(day) ? $0[day] : nil })
    }
    for (day, of) in grid.days.enumerated() {
      table.add([
        .date(of.date), cell(demand.byDay, day), cell(demand.statedByDay, day), cell(demand.shocksByDay, day),
        cell(demand.counted?.offeredByDay, day), cell(demand.counted?.freshByDay, day), cell(hours, day),
      ])
    }
    return table
  }

  /// Days interval by interval, with bars for the load.
  private func intervals(
    _ key: String, _ title: Bilingual, _ days: [Int], _ index: Int, _ demand: ExpectedDemand, _ grid: ServiceGrid
  ) -> [Block] {
    let loads = explanation.load.byCallType[index]
    let date = days.count == 1 ? [] : [TypedTable.Column("date", .date)]
    var table = TypedTable(
      key, title, columns: date + [.init("start", .time), contacts(decimals: 1), load], frozenColumns: date.count + 1)
    for day in days {
      for interval in grid.days[day].intervals where demand.byInterval.indices.contains(interval) {
        table.add(
          (date.isEmpty ? [] : [.date(grid.days[day].date)])
            + [
              .time(grid.intervals[interval].wallStart), .number(demand.byInterval[interval]),
              .number(loads.indices.contains(interval) ? loads[interval] : nil),
            ])
      }
    }
    let bars = TableChart(title, table: key, across: "start", series: ["offered_load"], shape: .bars)
    return [.table(table), .chart(bars)]
  }

  /// The sum of all call types that people wait for, the work that waits, and the people on lists.
  var allCallTypes: Section {
    let facts = [
      sum("inbound", "Calls", "Appels", .inbound),
      sum("deferred", "E-mails and forms", "Courriels et formulaires", .deferred),
      lists, highestLoad,
    ].compactMap(\.self)
    let hasCalls = !scenario.inboundTypes.isEmpty
    return Section(
      Bilingual("All call types", "Tous les motifs d’appel"),
      [.facts(facts)] + (detail == .everything && hasCalls ? [.table(loadByInterval)] : []), key: "all_call_types")
  }

  private func sum(_ key: String, _ english: String, _ french: String, _ channel: Channel) -> Fact? {
    let members = scenario.callTypes.indices.filter { scenario.callTypes[$0].channel == channel }
    guard !members.isEmpty else { return nil }
    let total = members.reduce(0) { $0 + explanation.forecast.callTypes[$1].total }
    let hours = members.reduce(0) { $0 + explanation.load.hoursByCallType[$1].reduce(0, +) }
    let (contacts, time) = (words.plain(total, atMost: 1), words.plain(hours))
    return .said(
      key, english, french,
      words("\(contacts) contacts, \(time) h of handling", "\(contacts) contacts, \(time) h de traitement"),
      [.number("contacts", total), .number("handling_hours", hours)])
  }

  private var lists: Fact? {
    let campaigns = explanation.outbound.campaigns.compactMap(\.self)
    guard !campaigns.isEmpty else { return nil }
    let total = campaigns.reduce(0) { $0 + $1.total }
    let hours = campaigns.reduce(0) { $0 + $1.agentHours }
    let attempts = explanation.outbound.attempts
    let (people, dials, time) = (words.plain(total, atMost: 1), words.plain(attempts), words.plain(hours))
    return .said(
      "outbound", "Outbound calls", "Appels sortants",
      words(
        "\(people) people, \(dials) attempts, \(time) h of agent time expected",
        "\(people) personnes, \(dials) tentatives, \(time) h de travail attendues"),
      [.number("people", total), .number("attempts", attempts), .number("agent_hours", hours)])
  }

  private var highestLoad: Fact? {
    let loads = explanation.load.byInterval
    guard scenario.callTypes.contains(where: { $0.channel == .inbound }),
      let most = loads.indices.max(by: { loads[$0] < loads[$1] })
    else { return nil }
    let interval = scenario.grid.intervals[most]
    let date = scenario.grid.days[interval.day].date
    let (erlang, day) = (words.plain(loads[most], atMost: 2), words.dates.full(date))
    let time = words.dates.time(interval.wallStart)
    return .said(
      "highest_load", "Highest load", "Charge la plus forte",
      words("\(erlang) Erlang on \(day) at \(time)", "\(erlang) Erlang le \(day) à \(time)"),
      [.number("erlang", loads[most]), .date("date", date), .word("start", time)])
  }

  private var loadByInterval: TypedTable {
    var table = TypedTable(
      "intervals", Bilingual("Load by interval", "Charge par intervalle"),
      columns: [.init("date", .date), .init("start", .time), load], frozenColumns: 2)
    for (interval, load) in zip(scenario.grid.intervals, explanation.load.byInterval) {
      table.add([.date(scenario.grid.days[interval.day].date), .time(interval.wallStart), .number(load)])
    }
    return table
  }
}
