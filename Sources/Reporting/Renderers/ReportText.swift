import ScenarioModel

/// Cells and facts as people read them in a language.
struct ReportText {
  /// How it is said.
  let words: Wording
  /// Whether dates, times and numbers look as a scenario file writes them, so that a reader can compare the two.
  var isAsInFiles = false

  private var numbers: NumberStyle { words.numbers }

  /// A cell of a column.
  func text(_ cell: TypedTable.Cell, _ column: TypedTable.Column) -> String {
    if case .text(let name) = cell, let title = column.titles[name] { return title.text(in: words.language) }
    return text(cell, column.kind)
  }

  /// A value of a kind.
  func text(_ cell: TypedTable.Cell, _ kind: TypedTable.Kind) -> String {
    switch cell {
    case .missing: numbers.missing
    case .text(let text): text
    case .whole(let value): numbers.count(value)
    case .number(let value): number(value, kind, kind.decimals)
    case .worth(let value, let places):
      number(
        value, kind,
        isAsInFiles && places.trims
          ? NumberStyle.decimals(of: value, atMost: Int(places.count)) : Int(places.count))
    case .estimate(let value, let half):
      isAsInFiles
        ? number(value, kind, kind.decimals) : withMargin(number(value, kind, kind.decimals), half, kind)
    case .date(let date): kind == .weekday ? words.dates.weekdayName(date.weekday) : text(date)
    case .time(let seconds): words.dates.time(seconds)
    case .moment(let seconds):
      (isAsInFiles ? "\(TypedTable.Cell.date(of: seconds))" : words.dates.full(TypedTable.Cell.date(of: seconds)))
        + " " + words.dates.time(TypedTable.Cell.time(of: seconds))
    }
  }

  private func text(_ date: CivilDate) -> String {
    isAsInFiles ? date.description : words.dates.fullWithWeekday(date)
  }

  /// The value of a fact, with what belongs to it.
  func text(_ fact: Fact) -> String {
    let value = text(fact.value, fact.kind)
    guard case .number(let half) = fact.halfWidth else { return value }
    return withMargin(value, half, fact.kind)
  }

  /// A text in the language.
  func text(_ text: Bilingual) -> String { words(text.english, text.french) }

  private func number(_ value: Double, _ kind: TypedTable.Kind, _ decimals: Int) -> String {
    switch kind {
    case .share: numbers.percent(value, decimals: max(0, decimals - 2))
    case .seconds where !isAsInFiles: numbers.duration(value)
    case .money(let currency, _): numbers.quantity(value, currency, decimals: decimals)
    case .text, .whole, .number, .seconds, .date, .weekday, .time, .moment: numbers.number(value, decimals: decimals)
    }
  }

  private func withMargin(_ text: String, _ half: Double, _ kind: TypedTable.Kind) -> String {
    NumberStyle.isBound(text) ? text : text + margin(half, kind)
  }

  private func margin(_ half: Double, _ kind: TypedTable.Kind) -> String {
    switch kind {
    case .share(let decimals): numbers.margin(half * 100, decimals: max(0, decimals - 2))
    case .seconds, .text, .whole, .number, .date, .weekday, .time, .moment, .money:
      numbers.margin(half, decimals: kind.decimals)
    }
  }
}

extension TypedTable.Kind {
  /// Whether values stand at the right of their column.
  var isNumber: Bool {
    switch self {
    case .whole, .number, .share, .seconds, .money: true
    case .text, .date, .weekday, .time, .moment: false
    }
  }
}
