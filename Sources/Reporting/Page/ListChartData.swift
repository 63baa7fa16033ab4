import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// The interactive charts of lists: those that stand open on the page, by day.
struct ListChartData {
  /// What is shown.
  let context: ReportContext

  /// An interactive chart of a list.
  struct Chart {
    /// The figure's identifier.
    let identifier: String
    /// `share`, or empty for counts.
    let unit: String
    /// Its series.
    let series: [ChartList.Series]
  }

  private var words: Wording { context.words }

  /// Whether there are enough days to look closer; the static pictures of a few days say all, with their dates under the bars.
  private var isLong: Bool { context.grid.days.count > 31 }

  private var lists: [OutboundMeasures] {
    isLong ? ListSection.open(context.content.centre?.outbound ?? []) : []
  }

  /// The charts in the order of the page.
  var charts: [Chart] { lists.flatMap { [evening($0), attempts($0), team($0)] } + balance }

  /// The numbers by day behind them, by key.
  var numbers: [(name: String, value: JSONText)] {
    lists.flatMap { list -> [(name: String, value: JSONText)] in
      let days = 0..<list.dayCount
      let shares = EveningChart(context: context, work: list).estimates
      let bars = AttemptChart(context: context, work: list).series
      let team = TeamChart(context: context, work: list)
      func means(_ measure: OutboundMeasure) -> JSONText {
        .numbers(days.map { list.estimate(measure, .day($0))?.mean })
      }
      return [
        (key("evening", list), thousandths(shares.map { $0?.mean })),
        (key("eveningHalf", list), thousandths(shares.map { $0?.halfWidth })),
        (key("due", list), means(.dueAtEnd)), (key("duty", list), .numbers(team.duty, decimals: 1)),
        (key("busy", list), .numbers(team.busy, decimals: 1)),
      ]
        + bars.enumerated().flatMap { place, bar in
          [
            (key("attempts\(place)-", list), .numbers(bar.tops)), (key("own\(place)-", list), .numbers(bar.own)),
          ]
        }
    } + pool
  }

  private func key(_ name: String, _ list: OutboundMeasures) -> String { "\(name)\(list.callType)" }

  private func evening(_ list: OutboundMeasures) -> Chart {
    Chart(
      identifier: "chart-evening-\(list.callType)", unit: "share",
      series: [
        ChartList.Series(
          name: words("Reached so far", "Personnes jointes à ce jour"), key: key("evening", list),
          colour: Palette.level, mark: "band", half: key("eveningHalf", list))
      ])
  }

  private func attempts(_ list: OutboundMeasures) -> Chart {
    let chart = AttemptChart(context: context, work: list)
    let bars = chart.series.enumerated().map { place, bar in
      ChartList.Series(
        name: bar.item.name, key: key("attempts\(place)-", list), colour: bar.item.colour, mark: "bar",
        own: key("own\(place)-", list))
    }
    let due = ChartList.Series(
      name: chart.waitingItem.name, key: key("due", list), colour: chart.waitingItem.colour, mark: "line")
    return Chart(identifier: "chart-attempts-\(list.callType)", unit: "", series: bars + [due])
  }

  private func team(_ list: OutboundMeasures) -> Chart {
    let items = TeamChart(context: context, work: list).items
    return Chart(
      identifier: "chart-team-\(list.callType)", unit: "",
      series: zip(items, ["duty", "busy"]).map { item, name in
        ChartList.Series(name: item.name, key: key(name, list), colour: item.colour, mark: "bar")
      })
  }

  private var sharedPool: SharedPool? {
    guard isLong, let lists = context.content.centre?.outbound else { return nil }
    return SharedPool(context.scenario, lists)
  }

  private var balance: [Chart] {
    guard let pool = sharedPool else { return [] }
    let items = BalanceChart(context: context, pool: pool).items
    // The higher bars are drawn first, the lower ones over them; each says its own part.
    let bars = [
      (items[2], "poolDuty", "poolIdle"), (items[1], "poolTogether", "poolOutbound"), (items[0], "poolInbound", ""),
    ]
    let series = bars.map { item, key, own in
      ChartList.Series(name: item.name, key: key, colour: item.colour, mark: "bar", own: own)
    }
    return [Chart(identifier: "chart-balance", unit: "", series: series)]
  }

  private var pool: [(name: String, value: JSONText)] {
    guard let pool = sharedPool else { return [] }
    return [
      ("poolTogether", .numbers(pool.together, decimals: 1)), ("poolOutbound", .numbers(pool.outbound, decimals: 1)),
      ("poolInbound", .numbers(pool.inbound, decimals: 1)), ("poolDuty", .numbers(pool.duty, decimals: 1)),
      ("poolIdle", .numbers(zip(pool.duty, pool.together).map { max(0, $0 - $1) }, decimals: 1)),
    ]
  }

  private func thousandths(_ values: [Double?]) -> JSONText { .numbers(values.map { $0.map { $0 * 1000 } }) }
}
