import ScenarioModel

/// What a scenario says of a table where the table itself leaves it open.
struct TableChoices {
  /// The order of day and month, from `dates`.
  var dates: DateOrder?
  /// The decimal sign, from `decimal`.
  var decimal: FileRead.DecimalSign?
  /// Seconds that every row stands for, from `row_length`.
  var rowLength: Int?
  /// Whether days without a row count as 0, from `missing: zero`.
  var missingIsZero = false
  /// The keys that can decide here; none for files named on the command line.
  var keys: Set<String> = []

  /// Nothing is said, and nothing can be.
  static let none = TableChoices()

  /// The words of `row_length`.
  static let lengths = ["5 min": 300, "15 min": 900, "30 min": 1800, "60 min": 3600, "1 h": 3600, "1 day": 86_400]
}

extension Reading {
  /// What the keys beside `file` say of the table.
  func tableChoices(in section: Section) -> TableChoices {
    let length = section["row_length"] == nil ? nil : word("row_length", in: section)
    return TableChoices(
      dates: section["dates"] == nil ? nil : choice("dates", in: section, as: DateOrder.self),
      decimal: section["decimal"] == nil ? nil : choice("decimal", in: section, as: FileRead.DecimalSign.self),
      rowLength: length.flatMap { TableChoices.lengths[$0] }, missingIsZero: missingIsZero(section),
      keys: Set(section.form.keys.map(\.name)))
  }

  /// Whether days without a volume are stated to have none.
  func missingIsZero(_ section: Section) -> Bool { section["missing"] != nil && word("missing", in: section) == "zero" }
}

extension TableChoices {
  /// `say 'dates: day-first' or 'dates: month-first' beside 'file'`, or what else helps where there is no such key.
  func advice(_ key: String, _ words: [String], otherwise: String) -> String {
    guard keys.contains(key) else { return otherwise }
    return "say \(TextForms.alternatives(words.map { "'\(key): \($0)'" })) beside 'file'"
  }
}
