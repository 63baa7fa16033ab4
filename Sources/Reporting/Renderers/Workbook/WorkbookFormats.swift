internal import CXLSXWriter
internal import ScenarioModel

/// The formats of a workbook's cells, each made once.
final class WorkbookFormats {
  /// What a format is made of.
  struct Look: Hashable {
    /// How numbers are written, in the format's own language; empty for texts.
    var number = ""
    /// What its colour says.
    var verdict: TypedTable.Verdict?
    /// Whether it stands out: heads and headings.
    var isBold = false
    /// Whether it is a column's head.
    var isHead = false
    /// Whether long texts take several lines.
    var wraps = false
    /// Whether a reader writes over it.
    var isOpen = false
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let language: ReportLanguage
  private var made: [Look: UnsafeMutablePointer<lxw_format>] = [:]

  /// The formats of a workbook.
  init(_ book: UnsafeMutablePointer<lxw_workbook>, _ language: ReportLanguage) {
    self.book = book
    self.language = language
  }

  /// The format of a look.
  subscript(look: Look) -> UnsafeMutablePointer<lxw_format>? {
    if let format = made[look] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    if !look.number.isEmpty { format_set_num_format(format, look.number) }
    if look.isBold { format_set_bold(format) }
    if look.wraps { format_set_text_wrap(format) }
    if look.wraps || look.isHead { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    if let colour = look.isHead
      ? Palette.grid : look.isOpen ? WorkbookFormats.open : look.verdict.map(WorkbookFormats.colour)
    {
      format_set_bg_color(format, UInt32(colour.hexadecimal, radix: 16) ?? 0xFFFFFF)
    }
    made[look] = format
    return format
  }

  /// The colour of cells that a reader writes over.
  private static let open = Colour("FFF4CC")

  /// The colour of a verdict, as the report's heat map has them.
  private static func colour(_ verdict: TypedTable.Verdict) -> Colour {
    switch verdict {
    case .met: Palette.fromTarget(share: 0.5)
    case .missed: Palette.belowTarget(share: 1)
    case .undecided: Colour("D0D7DE")
    }
  }

  /// How the numbers of a cell are written.
  func number(_ kind: TypedTable.Kind, _ cell: TypedTable.Cell) -> String {
    switch cell {
    case .missing, .text: ""
    case .whole: "#,##0"
    case .number, .worth, .estimate: number(kind)
    case .date: kind == .weekday ? locale + "dddd" : date
    case .time: "[hh]:mm"
    case .moment: date + " hh:mm"
    }
  }

  /// How the date above a column of a grid is written.
  var gridDate: String {
    switch language {
    case .english: locale + "ddd d mmm"
    case .french: locale + "ddd dd/mm"
    }
  }

  private func number(_ kind: TypedTable.Kind) -> String {
    switch kind {
    case .share(let decimals): "0" + fraction(decimals - 2) + "%"
    case .money(let currency, let decimals):
      "#,##0" + fraction(decimals) + " \"" + currency.filter { $0.isLetter } + "\""
    case .text, .whole, .number, .seconds, .date, .weekday, .time, .moment: "#,##0" + fraction(kind.decimals)
    }
  }

  /// At most two digits after the point: a planner's eye needs no more, and the cell holds them all.
  private func fraction(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: min(2, decimals)) : ""
  }

  private var date: String {
    switch language {
    case .english: "yyyy-mm-dd"
    case .french: "dd/mm/yyyy"
    }
  }

  private var locale: String {
    switch language {
    case .english: "[$-809]"
    case .french: "[$-40C]"
    }
  }
}
