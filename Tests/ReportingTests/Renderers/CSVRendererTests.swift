import OutputAnalysis
import Reporting
import ScenarioModel
import Testing

@Suite struct CSVRendererTests {
  private static func line(
    _ cell: TypedTable.Cell, _ kind: TypedTable.Kind, _ form: CSVRenderer.Form = .comma
  ) -> String {
    var table = TypedTable("sample", Bilingual("Sample", "Exemple"), columns: [TypedTable.Column("c", kind)])
    table.add([cell])
    let text = CSVRenderer(form).text(table)
    return String(text.dropFirst(form == .comma ? 2 : 3).dropLast())
  }

  private static let date = CivilDate(year: 2024, month: 3, day: 4) ?? CivilDate(daysSinceEpoch: 0)

  /// A cell, what its column means, and how it is written for programs and for French and German spreadsheets.
  private static let cells: [(TypedTable.Cell, TypedTable.Kind, String, String)] = [
    (.missing, .number(decimals: 2), "", ""),
    (.whole(-1234), .whole, "-1234", "-1234"),
    (.whole(0), .whole, "0", "0"),
    (.number(1234.567), .number(decimals: 2), "1234.57", "1234,57"),
    (.number(-0.004), .number(decimals: 2), "0.00", "0,00"),
    (.number(0.8126), .share(decimals: 4), "0.8126", "0,8126"),
    (.number(12.25), .seconds(decimals: 1), "12.3", "12,3"),
    (.number(.nan), .number(decimals: 1), "", ""),
    (.number(.infinity), .number(decimals: 1), "", ""),
    (.number(1e16), .number(decimals: 1), "1e+16", "1e+16"),
    (.number(99.5), .money(currency: "EUR", decimals: 2), "99.50", "99,50"),
    (.worth(0.85, DecimalPlaces(atMost: 4)), .share(decimals: 1), "0.85", "0,85"),
    (.worth(120, DecimalPlaces(atMost: 3)), .number(decimals: 1), "120", "120"),
    (.worth(84_987.4, DecimalPlaces(-2)), .number(decimals: 1), "84987", "84987"),
    (.date(date), .date, "2024-03-04", "2024-03-04"),
    (.date(date), .weekday, "monday", "monday"),
    (.time(86_400), .time, "24:00", "24:00"),
    (.time(30_600), .time, "08:30", "08:30"),
    (.moment(date.daysSinceEpoch * 86_400 + 30_600), .moment, "2024-03-04T08:30", "2024-03-04T08:30"),
    (.text("a, b"), .text, "\"a, b\"", "a, b"),
    (.text("a; b"), .text, "a; b", "\"a; b\""),
    (.text("say \"a\""), .text, "\"say \"\"a\"\"\"", "\"say \"\"a\"\"\""),
    (.text("two\nlines"), .text, "two lines", "two lines"),
    (.text("=1+1"), .text, "'=1+1", "'=1+1"),
    (.text("-1, @"), .text, "\"'-1, @\"", "'-1, @"),
    (.text("élan"), .text, "élan", "élan"),
  ]

  @Test(arguments: cells.indices)
  func `a cell is written as its kind says, in both forms`(index: Int) {
    let (cell, kind, comma, semicolon) = Self.cells[index]
    #expect(Self.line(cell, kind) == comma)
    #expect(Self.line(cell, kind, .semicolon) == semicolon)
  }

  @Test func `heads, rows and separators of both forms, to the last byte`() {
    var table = TypedTable(
      "sample", Bilingual("Sample", "Exemple"),
      columns: [TypedTable.Column("group", .text), TypedTable.Column("level", .share(decimals: 2))])
    table.add([.text("a"), .number(0.5)])
    table.add([.text("b"), .missing])
    #expect(CSVRenderer().bytes(table) == Array("group,level\na,0.50\nb,\n".utf8))
    #expect(CSVRenderer(.semicolon).bytes(table) == [0xEF, 0xBB, 0xBF] + Array("group;level\na;0,50\nb;\n".utf8))
  }

  @Test func `digits are those of the texts of numbers, whatever the number`() {
    var state: UInt64 = 7
    for _ in 0..<5000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let size = Double(state >> 11) / 0x1p53 - 0.5
      let value = size * [1, 10, 1e3, 1e6, 1e-3][Int(state % 5)]
      let places = Int((state >> 7) % 7)
      let fixed = Self.line(.number(value), .number(decimals: places))
      #expect(fixed == DecimalText.text(value, decimals: places))
      let short = Self.line(.worth(value, DecimalPlaces(atMost: places)), .number(decimals: 1))
      #expect(short == FixedDecimal.short(value, decimals: places))
    }
  }
}
