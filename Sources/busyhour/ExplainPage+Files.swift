import ScenarioModel

extension Page {
  /// What was read from table files, a line for each.
  mutating func files(_ files: [FileRead]) {
    guard !files.isEmpty else { return }
    heading("FILES")
    for file in files { fact(file.fileName, Page.read(file) + " (\(file.keyPath))", labelWidth: 24) }
  }

  /// Counts, then the format: `5 rows used, 2 outside the period; rows of 30 min, dates day first, UTF-8`.
  private static func read(_ file: FileRead) -> String {
    var counts = ["\(rows(file.rowsUsed)) used"]
    if file.rowsOutsidePeriod > 0 { counts.append("\(Wording.grouped(file.rowsOutsidePeriod)) outside the period") }
    if file.rowsInClosedTime > 0 { counts.append("\(Wording.grouped(file.rowsInClosedTime)) in closed time") }
    let length = file.rowLength.map { $0 >= 86_400 ? "a day" : Wording.duration(Double($0)) }
    if file.stretchesFilled > 0, let length {
      counts.append("\(Wording.grouped(file.stretchesFilled)) open stretches of \(length) without a row, taken as 0")
    }
    if file.daysFilled > 0 {
      let days = file.daysFilled == 1 ? "day" : "days"
      counts.append("\(Wording.grouped(file.daysFilled)) open \(days) without a row, taken as 0")
    }
    var format: [String] = []
    if let length { format.append("rows of \(length)") }
    if let dates = file.dates { format.append(Page.dates(dates)) }
    if let decimal = file.decimal { format.append("decimal \(decimal.rawValue)") }
    format.append(Page.separator(file.separator))
    format.append(file.encoding.rawValue)
    return counts.joined(separator: ", ") + "; " + format.joined(separator: ", ")
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(Wording.grouped(count)) rows" }

  private static func dates(_ form: FileRead.DateForm) -> String {
    switch form {
    case .yearFirst: "dates year first"
    case .dayFirst: "dates day first"
    case .monthFirst: "dates month first"
    case .serial: "dates as days since 1899-12-30"
    }
  }

  private static func separator(_ separator: FileRead.Separator) -> String {
    switch separator {
    case .comma: "commas between cells"
    case .semicolon: "semicolons between cells"
    case .tab: "tabs between cells"
    }
  }
}
