import ScenarioModel

/// The keys of what came, once it is known.
enum ActualKeys {
  static let actuals = SectionForm(
    "actuals", "Volumes, levels and handling times that came, from a table with a row for each day or interval.",
    keys: [
      Key(
        "file", label: ("what came", "réalisé"), .text(TextForms.fileName),
        "A CSV file beside the scenario; days without a row are not compared.", required: true),
      Key("call_type", .text(TextForms.callType), "Whose contacts; default: all calls together."),
      Key("date_column", .text(TextForms.freeText), "The column of dates."),
      Key("time_column", .text(TextForms.freeText), "The column of times, where a row is less than a day."),
      Key(
        "volume", .text(TextForms.freeText),
        "The column of contacts that came, counted as the demand counts them (`counted`).", required: true),
      Key("level", .text(TextForms.freeText), "The column of service levels, as fractions or percentages."),
      Key(
        "answered_in_time", .text(TextForms.freeText),
        "Instead of a level: the column of contacts answered within the target's time, of those in 'volume'."),
      Key("handling", .text(TextForms.freeText), "The column of mean handling times."),
      Key(
        "unit", .choice(["s", "min"]), "Unit of handling times that are plain numbers; times such as 0:04:05 need none."
      ),
      TableKeys.dates, TableKeys.decimal, TableKeys.rowLength,
      Key("where", .table(DemandKeys.rowFilter), "Which rows of the file to take, by column; default: all."),
    ])
}
