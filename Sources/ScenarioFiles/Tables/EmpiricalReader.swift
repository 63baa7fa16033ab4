import RandomStreams
import ScenarioModel

/// Reads observed times from one column of a table.
struct EmpiricalReader {
  let reading: Reading

  /// The empirical distribution, or nil with problems.
  func read(_ parameters: ParameterReader) -> Distribution? {
    let section = parameters.section
    let isAllowed = parameters.allow(["file", "column", "unit", "decimal"])
    let unit = section["unit"] == nil ? nil : reading.word("unit", in: section)
    let hasFaultyUnit = unit == nil && (section["unit"] != nil || reading.hasProblem(at: section.path("unit")))
    guard parameters.isThere("file"), let entry = section["file"] else { return nil }
    let name = reading.text("column", in: section)
    let choices = reading.tableChoices(in: section)
    guard let table = reading.tableFile(entry), isAllowed, !hasFaultyUnit else { return nil }
    let finder = ColumnFinder(reading: reading, table: table, entry: entry)
    guard finder.firstRow() != nil, let column = finder.valueColumn(name),
      let format = TableFormat.find(reading, table, choices, dates: nil, numbers: column)
    else { return nil }
    if unit == nil, table.rows.contains(where: { DecimalText($0[column].text) != nil }) {
      guard parameters.isThere("unit") else { return nil }
    }
    let cells = TableRows(reading: reading, table: table, format: format, choices: choices)
    let factors: [String: Double] = ["s": 1, "min": 60, "h": 3600]
    let factor: Double = factors[unit ?? "s"] ?? 1
    guard let values = values(cells, column, factor: factor) else { return nil }
    let (header, file) = (table.header[column].text, table.name)
    reading.state(
      entry.keyPath,
      Bilingual("\(values.count) values of \(header) in \(file)", "\(values.count) valeurs de \(header) dans \(file)"),
      entry.origin)
    warnAboutMeans(values, of: table.header[column].text, entry)
    var read = table.read(at: entry.keyPath)
    read.decimal = format.decimal
    read.rowsUsed = values.count
    reading.note(read)
    return parameters.make { () throws(DistributionError) in try .empirical(values: values) }
  }

  private func values(_ cells: TableRows, _ column: Int, factor: Double) -> [Double]? {
    let wanted = "a time from 0 to 30 days, such as '134' or '0:02:14'"
    var values: [Double] = []
    for row in cells.table.rows {
      let cell = row[column]
      var time = ClockDuration.seconds(cell.text)
      if time == nil, case .some(.some(let number)) = cells.number(cell) { time = number * factor }
      if let time, time >= 0, time <= 30 * 86_400 {
        values.append(time)
      } else if time == nil, DecimalText(cell.text) != nil {
        _ = cells.known(cell, column, wanted)
      } else {
        let isShort = TimeText(cell.text) != nil
        cells.refuse(
          cell, column, wanted,
          isShort ? "minutes and seconds, or hours and minutes? write hours, minutes and seconds" : nil)
      }
    }
    guard values.count == cells.table.rows.count else { return nil }
    if values.reduce(0, +) < Measure.time.least * Double(values.count) {
      reading.refuse(
        in: cells.table, at: cells.table.header[column].position, TextForms.shortened(cells.table.header[column].text),
        wanted: "times whose mean is at least \(Measure.time.leastText)",
        found: values.contains { $0 > 0 } ? "a smaller mean" : "none above 0")
      return nil
    }
    return values
  }

  /// Means of intervals or days spread far less than the single calls that the distribution is for.
  private func warnAboutMeans(_ values: [Double], of name: String, _ entry: Entry) {
    let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
    let means: Set = [
      "avg", "average", "mean", "moyen", "moyenne", "moy", "aht", "att", "asa", "acw", "dmt", "dmc", "mittel",
      "mittelwert", "durchschnitt",
    ]
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let cv = values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() / mean : 1
    let isNamed = !words.isDisjoint(with: means)
    guard isNamed || (values.count > 2 && cv < 0.2) else { return }
    let percent = TextForms.plain((cv * 100).rounded())
    reading.warn(
      entry.keyPath,
      (isNamed
        ? "the column \(TextForms.quoted(name)) seems to hold means (their standard deviation is \(percent) % of the mean)"
        : "the values spread by only \(percent) % of their mean, as means of many calls do")
        + ": an empirical distribution is of single calls, whose times spread far more",
      (isNamed
        ? "la colonne « \(TextForms.shortened(name)) » semble contenir des moyennes (leur écart-type vaut \(percent) % de la moyenne)"
        : "l’écart-type des valeurs ne vaut que \(percent) % de leur moyenne, comme pour des moyennes de nombreux appels")
        + " : une loi empirique décrit des appels un par un, dont les durées sont bien plus dispersées")
  }
}
