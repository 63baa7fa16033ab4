import ScenarioModel

/// Cells and facts as people read them in a language.
struct ReportText {
  /// How it is said.
  let words: Wording

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
    case .worth(let value, let places): number(value, kind, Int(places.count))
    case .estimate(let value, let half): withMargin(number(value, kind, kind.decimals), half, kind)
    case .date(let date):
      kind == .weekday ? words.dates.weekdayName(date.weekday) : words.dates.fullWithWeekday(date)
    case .time(let seconds): words.dates.time(seconds)
    case .moment(let seconds):
      words.dates.full(TypedTable.Cell.date(of: seconds)) + " " + words.dates.time(TypedTable.Cell.time(of: seconds))
    }
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
    case .seconds: numbers.duration(value)
    case .money(let currency, _): numbers.quantity(value, currency, decimals: decimals)
    case .text, .whole, .number, .date, .weekday, .time, .moment: numbers.number(value, decimals: decimals)
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
