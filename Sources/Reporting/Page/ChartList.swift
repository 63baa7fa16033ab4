import ScenarioModel

/// The interactive charts: which figure they stand in and which numbers they draw.
struct ChartList {
  /// What is shown.
  let context: ReportContext

  /// A series of an interactive chart.
  struct Series {
    /// Its name in the read-out.
    let name: String
    /// The numbers, by their key in the data.
    let key: String
    /// Its colour.
    let colour: Colour
    /// `bar`, `step`, `line`, `dash` or `band`.
    let mark: StaticString
    /// The half-widths of a band, by their key.
    var half = "half"
    /// The numbers that the read-out shows, by their key, where bars stand on others; empty for those drawn.
    var own = ""
  }

  /// All charts in the order of the page.
  var json: JSONText {
    var charts = [
      chart("chart-load", by: "byCell", unit: "", loadSeries),
      chart("chart-level", by: "byCell", unit: "share", [level], target: true),
    ]
    if context.hasManyDays {
      charts += [
        chart(
          "chart-volume", by: "byDay", unit: "", [series(MeasurePhrase.expectedCalls, "volume", Palette.volume, "bar")]),
        chart("chart-agents", by: "byDay", unit: "", staffingSeries),
        chart("chart-level-day", by: "byDay", unit: "share", [level], target: true),
        chart(
          "chart-attainment", by: "byDay", unit: "share",
          [series(MeasurePhrase.probability, "probability", Palette.other, "step")]),
      ]
    }
    charts += ListChartData(context: context).charts.map { chart($0.identifier, by: "byDay", unit: $0.unit, $0.series) }
    return .array(charts)
  }

  private var hasShortfall: Bool { context.figures.missingByInterval.contains { $0 > 0 } }

  private var level: Series { series(MeasurePhrase.serviceLevel, "level", Palette.level, "band") }

  private var loadSeries: [Series] {
    let needed = hasShortfall ? [series(MeasurePhrase.agentsNeeded, "needed", Palette.shortfall, "dash")] : []
    return [series(context.workByInterval.name, "load", Palette.load, "step")] + needed
      + [series(MeasurePhrase.agentsOnDuty, "agents", Palette.agents, "step")]
  }

  private var staffingSeries: [Series] {
    let needed = hasShortfall ? [series(MeasurePhrase.agentsNeeded, "needed", Palette.shortfall, "bar")] : []
    return needed + [series(MeasurePhrase.agentsOnDuty, "agents", Palette.agents, "bar")]
  }

  private func series(_ name: MeasurePhrase, _ key: String, _ colour: Colour, _ mark: StaticString) -> Series {
    Series(name: context.words(name), key: key, colour: colour, mark: mark)
  }

  private func chart(
    _ identifier: String, by: String, unit: String, _ series: [Series], target: Bool = false
  ) -> JSONText {
    .object([
      ("id", .string(identifier)), ("by", .string(by)), ("unit", .string(unit)),
      ("target", .number(target ? context.target?.level : nil, decimals: 4)),
      (
        "series",
        .array(
          series.map { entry in
            .object([
              ("name", .string(entry.name)), ("key", .string(entry.key)), ("half", .string(entry.half)),
              ("own", .string(entry.own)),
              ("colour", .string("#" + entry.colour.hexadecimal)), ("mark", .string(entry.mark.description)),
            ])
          })
      ),
    ])
  }
}
