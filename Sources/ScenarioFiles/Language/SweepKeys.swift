/// The keys of a sweep's grid file.
enum SweepKeys {
  /// Most points of a sweep.
  static let mostPoints = 10_000
  /// Most values of a key.
  static let mostValues = 1000
  /// Most keys that vary.
  static let mostKeys = 20

  static let grid = SectionForm(
    "grid", "What a sweep varies and what it does at every point.", statesOrigin: false, condition: design,
    keys: [
      Key("sweep", .whole(1...1, example: "1"), "Version of this language: 1.", required: true),
      Key("name", .text(TextForms.identifier), "Stable name, also of the results' folder; default: the file's name."),
      Key(
        "scenario", .text(TextForms.freeText), "The scenario file, as seen from the folder of this one.", required: true
      ),
      Key(
        "run", .choice(["plan", "quick", "simulate"]),
        "What is done at every point: plan, the formulas' plan (quick), or given agents (simulate).", required: true),
      Key("staffing", .text(TextForms.freeText), "A plan such as plan.csv whose agents are simulated at every point."),
      Key("vary", .table(vary), "What varies: paths as in --set, each with its values.", required: true),
      Key("points", .choice(["grid", "latin-hypercube", "list"]), "How points are chosen; default: grid."),
      Key("size", .whole(2...mostPoints, example: "60"), "Points of a Latin hypercube."),
      Key("seed", .whole(0...Int.max, example: "1"), "Seed of the Latin hypercube; default: 1."),
      Key(
        "replications", .whole(1...1_000_000, example: "100"), "Replications at every point; default: the scenario's."),
      Key(
        "measures", .list(.text(TextForms.freeText), atLeast: 1),
        "What is kept of every point, such as calls.serviceLevel; default: the usual measures."),
      Key("picture", .section(picture), "What the page's map shows."),
    ])

  private static let design = Condition(
    key: "points", standard: "grid",
    branches: [
      Condition.Branch("grid"), Condition.Branch("latin-hypercube", required: ["size"], own: ["size", "seed"]),
      Condition.Branch("list"),
    ])

  static let vary = TableForm(
    "vary", "Paths as in --set, with their values.",
    keys: TextForm(wanted: "paths such as 'demand.volume*'", pattern: nil),
    values: .either([.list(.text(value), atLeast: 1), .section(range)]), statesOrigin: false)

  static let value = TextForm(wanted: "a value such as '5 min'", pattern: nil)

  static let range = SectionForm(
    "range", "Values from one number to another.", statesOrigin: false,
    keys: [
      Key("from", .text(value), "The first value, with its unit.", required: true),
      Key("to", .text(value), "The last value, in the same unit.", required: true),
      Key("step", .text(value), "From one value to the next; the last one is left out where no step meets it."),
      Key("count", .whole(2...mostValues, example: "5"), "How many values, evenly spaced."),
    ])

  private static let picture = SectionForm(
    "picture", "What the page's map shows.", statesOrigin: false,
    keys: [
      Key("across", .text(TextForms.freeText), "The path of 'vary' from left to right."),
      Key("down", .text(TextForms.freeText), "The path of 'vary' from bottom to top."),
      Key("value", .text(TextForms.freeText), "The measure that colours the map."),
    ])
}
