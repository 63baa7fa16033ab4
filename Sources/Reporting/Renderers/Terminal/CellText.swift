internal import ScenarioModel

/// Cells of tables as people read them in a language.
struct CellText {
  private let words: Wording
  private var numbers: NumberStyle { words.numbers }

  /// Texts in a wording.
  init(_ words: Wording) {
    self.words = words
  }

  /// A cell by what its column means; a dash for none.
  func text(_ cell: TypedTable.Cell, _ kind: TypedTable.Kind, _ titles: [String: LocalizedText] = [:]) -> String {
    switch cell {
    case .missing: numbers.missing
    case .text(let text): titles[text]?.text(in: words.language) ?? text
    case .whole(let value): numbers.count(value)
    case .number(let value), .estimate(let value, _): number(value, kind, decimals: kind.decimals)
    case .worth(let value, let places):
      number(
        value, kind,
        decimals: places.trims ? NumberStyle.decimals(of: value, atMost: Int(places.count)) : Int(places.count))
    case .date(let date): kind == .weekday ? words.dates.weekdayName(date.weekday) : date.description
    case .time(let seconds): words.dates.time(seconds)
    case .moment(let seconds):
      "\(TypedTable.Cell.date(of: seconds)) " + words.dates.time(TypedTable.Cell.time(of: seconds))
    }
  }

  private func number(_ value: Double, _ kind: TypedTable.Kind, decimals: Int) -> String {
    switch kind {
    case .share: numbers.percent(value, decimals: max(0, decimals - 2))
    case .money(let currency, _): numbers.quantity(value, currency, decimals: decimals)
    case .text, .whole, .number, .seconds, .date, .weekday, .time, .moment: numbers.number(value, decimals: decimals)
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
