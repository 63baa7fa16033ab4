import ScenarioModel

/// The keys beside `file:` that say how a table is written where the table leaves it open.
enum TableKeys {
  static let dates = Key(
    "dates", .choice(DateOrder.allCases.map(\.rawValue)),
    "Order of day and month in the file's dates, where no row decides: day-first or month-first.")
  static let decimal = Key(
    "decimal", .choice(["dot", "comma"]), "The decimal sign of the file's numbers, where no cell decides: dot or comma."
  )
  static let rowLength = Key(
    "row_length", .choice(["5 min", "15 min", "30 min", "60 min", "1 h", "1 day"]),
    "The time that a row stands for, where neither its stretch nor the distance between rows says it.")
  static let missing = Key(
    "missing", .choice(["zero"]), "zero: open days without a volume have none; default: such days are refused.")
}
