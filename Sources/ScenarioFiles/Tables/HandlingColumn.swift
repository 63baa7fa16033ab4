import ScenarioModel

/// A column of mean handling times beside the counts of a table, as the scenario names it.
struct HandlingColumn {
  let reading: Reading
  let section: Section
  /// The keys of the section that name the column and the unit of its plain numbers.
  let keys: (column: String, unit: String)

  /// The column's name; nil where the scenario names none.
  var name: String? { section[keys.column]?.node.text }

  /// What reads the cells of the column; nil where there is none, or with problems.
  ///
  /// - Parameter rows: the rows whose times count.
  func times(in table: TableText, rows: [[TableText.Cell]], _ choices: TableChoices) -> HandlingTimes? {
    guard let entry = section[keys.column], let name = reading.text(keys.column, in: section),
      let column = ColumnFinder(reading: reading, table: table, entry: entry).named(name),
      let format = TableFormat.find(reading, table, choices, dates: nil, numbers: column)
    else { return nil }
    let unit = section[keys.unit] == nil ? nil : reading.word(keys.unit, in: section)
    if section[keys.unit] == nil, rows.contains(where: { DecimalText($0[column].text) != nil }) {
      reading.refuse(
        at: section.position, section.path(keys.unit), wanted: section.form.key(keys.unit)?.form.wanted ?? "",
        found: "nothing", suggestion: "the handling times of '\(table.file)' are plain numbers")
      return nil
    }
    return HandlingTimes(
      cells: TableRows(reading: reading, table: table, format: format, choices: choices), column: column,
      unit: unit == "min" ? 60 : 1)
  }
}

/// Reads mean handling times from a column.
struct HandlingTimes {
  let cells: TableRows
  let column: Int
  /// Seconds that a plain number counts.
  let unit: Double

  private static let wanted = "a mean handling time from 0 to 1 day, such as '245' or '0:04:05'"
  private static let required = "a mean handling time of at least \(Measure.time.leastText), as the row has contacts"

  /// The time of a row in seconds, 0...86,400; nil with a problem.
  func seconds(_ row: [TableText.Cell]) -> Double? {
    let cell = row[column]
    guard ClockDuration.seconds(cell.text) != nil || TimeText(cell.text) == nil || DecimalText(cell.text) != nil else {
      cells.refuse(
        cell, column, Self.wanted, "minutes and seconds, or hours and minutes? write hours, minutes and seconds")
      return nil
    }
    guard let time = ClockDuration.seconds(cell.text) ?? cells.known(cell, column, Self.wanted).map({ $0 * unit })
    else { return nil }
    if (0...86_400).contains(time) { return time }
    cells.refuse(cell, column, Self.wanted)
    return nil
  }

  /// The time of a row with contacts in seconds, greater than 0; nil with a problem.
  func required(_ row: [TableText.Cell]) -> Double? {
    guard !row[column].text.isEmpty else {
      cells.refuse(row[column], column, Self.required)
      return nil
    }
    guard let time = seconds(row) else { return nil }
    if time >= Measure.time.least { return time }
    cells.refuse(row[column], column, Self.required)
    return nil
  }

  /// The column's heading.
  var heading: String { cells.table.header[column].text }
}
