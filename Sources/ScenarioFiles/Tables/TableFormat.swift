import ScenarioModel

/// How the dates and numbers of a table are to be read: what the scenario says, else what the cells show beyond doubt.
struct TableFormat {
  /// The order of day and month; nil where no date needs one.
  var order: DateOrder?
  /// The decimal sign; nil where no cell shows it.
  var decimal: FileRead.DecimalSign?
}

extension TableFormat {
  /// The format of a column of dates and one of numbers, or nil with a problem.
  ///
  /// All rows of the file are evidence, also those that are not used.
  static func find(
    _ reading: Reading, _ table: TableText, _ choices: TableChoices, dates: Int?, numbers: Int?, besides: [Int] = []
  ) -> TableFormat? {
    var format = TableFormat(order: choices.dates, decimal: choices.decimal)
    if format.order == nil, let dates {
      guard let order = order(reading, table, choices, dates) else { return nil }
      format.order = order.value
    }
    if format.decimal == nil, let numbers {
      let others = table.header.indices.filter { $0 != numbers && $0 != dates && !besides.contains($0) }
      format.decimal = decimal(table, [numbers]) ?? decimal(table, others)
    }
    return format
  }

  private struct Order { let value: DateOrder? }

  /// The only order in which all dates are days; nil with a problem where rows disagree, or none decides.
  private static func order(
    _ reading: Reading, _ table: TableText, _ choices: TableChoices, _ column: Int
  ) -> Order? {
    var open: TableText.Cell?
    var proof: (order: DateOrder, cell: TableText.Cell)?
    for row in table.rows {
      guard let date = MomentText(row[column].text)?.date, date.hasOrder else { continue }
      if date.dayFirst != nil, date.monthFirst != nil {
        if date.dayFirst != date.monthFirst, open == nil { open = row[column] }
        continue
      }
      guard let order: DateOrder = date.dayFirst != nil ? .dayFirst : date.monthFirst != nil ? .monthFirst : nil else {
        continue
      }
      if let proof, proof.order != order {
        reading.refuse(
          in: table, at: row[column].position, TextForms.shortened(table.header[column].text),
          wanted: "day and month in one order",
          found: "\(TextForms.quoted(row[column].text)) below \(TextForms.quoted(proof.cell.text))")
        return nil
      }
      if proof == nil { proof = (order, row[column]) }
    }
    if let proof { return Order(value: proof.order) }
    guard let open else { return Order(value: nil) }
    reading.refuse(
      in: table, at: open.position, TextForms.shortened(table.header[column].text),
      wanted: "dates in which day and month cannot be mistaken",
      found: "\(TextForms.quoted(open.text)), and no row decides which comes first",
      suggestion: choices.advice(
        "dates", DateOrder.allCases.map(\.rawValue), otherwise: "write dates such as '2020-03-14'"))
    return nil
  }

  /// The sign that the cells of some columns show, if they agree; of a single column the first proof counts.
  private static func decimal(_ table: TableText, _ columns: [Int]) -> FileRead.DecimalSign? {
    var found: FileRead.DecimalSign?
    for row in table.rows {
      for column in columns {
        guard case .certain(let sign)? = DecimalText(row[column].text)?.evidence else { continue }
        if columns.count == 1 { return sign }
        if let found, found != sign { return nil }
        found = sign
      }
    }
    return found
  }
}
