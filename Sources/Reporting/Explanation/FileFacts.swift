internal import ScenarioModel

/// What was read from table files, a line for each.
struct FileFacts {
  private let files: [FileRead]
  private let words: Wording

  /// The files of a scenario.
  init(_ files: [FileRead], words: Wording) {
    self.files = files
    self.words = words
  }

  /// The section; none without files.
  var sections: [Section] {
    let members = files.map { file in
      Fact.member(
        counts(file).joined(separator: ", ") + words("; ", " ; ") + format(file).joined(separator: ", ")
          + " (\(file.keyPath))", named: file.fileName, parts(file))
    }
    return Fact.list("read", "", "", members).map {
      [Section(Bilingual("Files", "Fichiers"), [.facts([$0])], key: "files")]
    } ?? []
  }

  private func parts(_ file: FileRead) -> [Fact] {
    [
      .word("file_name", file.fileName), .word("key", file.keyPath), .whole("rows_used", file.rowsUsed),
      .whole("rows_outside_period", file.rowsOutsidePeriod), .whole("rows_in_closed_time", file.rowsInClosedTime),
      .whole("stretches_filled", file.stretchesFilled), .whole("days_filled", file.daysFilled),
      .whole("row_length", file.rowLength), .word("dates", file.dates?.rawValue),
      .word("decimal", file.decimal?.rawValue), .word("separator", file.separator.rawValue),
      .word("encoding", file.encoding.rawValue),
    ]
  }

  private func length(_ file: FileRead) -> String? {
    file.rowLength.map { words.span(Double($0)) }
  }

  private func counts(_ file: FileRead) -> [String] {
    func some(_ count: Int, _ english: String, _ french: String) -> String? {
      count > 0 ? words.numbers.count(count) + " " + words(english, french) : nil
    }
    let filled = length(file).flatMap { length in
      some(
        file.stretchesFilled, "open stretches of \(length) without a row, taken as 0",
        "plages ouvertes de \(length) sans ligne, comptées 0")
    }
    let days = words(
      file.daysFilled == 1 ? "open day" : "open days", file.daysFilled == 1 ? "jour ouvert" : "jours ouverts")
    return [
      words.count(file.rowsUsed, "row", "ligne") + words(" used", file.rowsUsed < 2 ? " employée" : " employées"),
      some(file.rowsOutsidePeriod, "outside the period", "hors de la période"),
      some(file.rowsInClosedTime, "in closed time", "hors des heures d’ouverture"), filled,
      some(file.daysFilled, "", "").map { $0 + days + words(" without a row, taken as 0", " sans ligne, comptés 0") },
    ].compactMap(\.self)
  }

  private func format(_ file: FileRead) -> [String] {
    let dates =
      file.dates.map {
        switch $0 {
        case .yearFirst: words("dates year first", "dates commençant par l’année")
        case .dayFirst: words("dates day first", "dates commençant par le jour")
        case .monthFirst: words("dates month first", "dates commençant par le mois")
        case .serial: words("dates as days since 1899-12-30", "dates en jours depuis le 1899-12-30")
        }
      }
    let decimal =
      file.decimal.map {
        switch $0 {
        case .dot: words("decimal dot", "point décimal")
        case .comma: words("decimal comma", "virgule décimale")
        }
      }
    let separator =
      switch file.separator {
      case .comma: words("commas between cells", "virgules entre les cellules")
      case .semicolon: words("semicolons between cells", "points-virgules entre les cellules")
      case .tab: words("tabs between cells", "tabulations entre les cellules")
      }
    let rows = length(file).map { words("rows of \($0)", "lignes de \($0)") }
    return [rows, dates, decimal, separator, file.encoding.rawValue].compactMap(\.self)
  }
}
