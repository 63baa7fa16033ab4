import Reporting
import ScenarioModel
import Testing

/// Blocks as plain text, and for programs.
@Suite struct TerminalRendererTests {
  private static func text(_ blocks: [Block], width: Int = 40, _ language: ReportLanguage = .english) -> String {
    TerminalRenderer(language, width: width).text([Section(Bilingual("Heading", "Titre"), blocks)])
  }

  private static func wide(columns: Int) -> TypedTable {
    var table = TypedTable(
      "wide", Bilingual("Wide", "Large"),
      columns: [.init("date", .date)] + (1..<columns).map { .init("c\($0)", .number(decimals: 1)) })
    let first = CivilDate(daysSinceEpoch: 19_000)
    for row in 0..<3 {
      table.add([.date(first + row)] + (1..<columns).map { .number(Double(row * 1000 + $0)) })
    }
    return table
  }

  @Test(arguments: [2, 5, 9, 30])
  func `a table that is too wide goes on below itself, and every cell is printed`(columns: Int) {
    let text = Self.text([.table(Self.wide(columns: columns))])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    for row in 0..<3 {
      for column in 1..<columns {
        let cell = NumberStyle(.english).number(Double(row * 1000 + column), decimals: 1)
        #expect(text.contains(" " + cell), "\(cell)")
      }
    }
  }

  /// A table of the longest text, and a fact of it.
  @Test func `long texts are wrapped in their column and beside their names, no word lost`() {
    let sentence = (1...40).map { "word\($0)" }.joined(separator: " ")
    var table = TypedTable(
      "t", Bilingual("T", "T"), columns: [.init("name", .text), .init("hours", .number(decimals: 0))])
    table.add([.text(sentence), .number(12)])
    let text = Self.text([
      .facts([Fact(Bilingual("Name", "Nom"), .text, .text(sentence))]), .table(table), .note(sentence, nil),
    ])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    let words = text.split(whereSeparator: \.isWhitespace)
    for number in 1...40 { #expect(words.count { $0 == "word\(number)" } == 3) }
  }

  @Test func `numbers and spaces are those of the language`() {
    let fact = Fact(Bilingual("People", "Personnes"), .number(decimals: 1), .number(1234.5), halfWidth: .number(2.25))
    #expect(Self.text([.facts([fact])]) == "Heading\n  People  1,234.5 ± 2.3\n")
    #expect(Self.text([.facts([fact])], .french) == "Titre\n  Personnes  1 234,5 ± 2,3\n")
  }

  @Test func `control characters never reach a terminal`() {
    let text = Self.text([
      .note("a\u{1B}[2Jb", nil), .facts([Fact(Bilingual("n\u{7}", ""), .text, .text("\u{202E}x"))]),
    ])
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E || $0 == "\n" })
  }

  /// A value, what it means, and how programs read it.
  private static let values: [(TypedTable.Cell, TypedTable.Kind, String)] = [
    (.number(0.1), .share(decimals: 1), "0.1"), (.number(1.0 / 3), .number(decimals: 1), "0.3333333333333333"),
    (.number(85_000), .number(decimals: 2), "85000"), (.number(1e-7), .number(decimals: 2), "1e-07"),
    (.whole(-3), .whole, "-3"), (.date(CivilDate(daysSinceEpoch: 0)), .date, "\"1970-01-01\""),
    (.date(CivilDate(daysSinceEpoch: 0)), .weekday, "\"thursday\""), (.time(86_400), .time, "\"24:00\""),
    (.moment(30_600), .moment, "\"1970-01-01T08:30\""), (.text("a\"b"), .text, "\"a\\\"b\""),
    (.number(.nan), .number(decimals: 1), "null"),
  ]

  @Test(arguments: TerminalRendererTests.values)
  func `programs get every value at full precision`(cell: TypedTable.Cell, kind: TypedTable.Kind, written: String) {
    let section = Section(
      Bilingual("S", "S"), [.facts([Fact(Bilingual("F", "F"), kind, cell, key: "fact")])], key: "section")
    let text = JSONRenderer(version: 7).document([section]).text
    #expect(text.filter { !$0.isWhitespace } == "{\"schemaVersion\":7,\"section\":{\"fact\":\(written)}}")
  }

  @Test func `sections with names are a list; a fact of parts has its words beside them`() {
    func section(_ name: String) -> Section {
      let parts = [Fact(Bilingual("", ""), .whole, .whole(2), key: "two")]
      let fact = Fact(Bilingual("F", "F"), .text, .text("two of them"), key: "fact", parts: parts)
      let list = Fact(
        Bilingual("L", "L"), .text, .missing, key: "list", parts: [Fact(Bilingual("", ""), .whole, .whole(1))])
      return Section(Bilingual(name, name), [.facts([fact, list])], key: "many", name: name)
    }
    let text = JSONRenderer(version: 1).document([section("a"), section("b")]).text.filter { !$0.isWhitespace }
    let body = "\"fact\":{\"text\":\"twoofthem\",\"two\":2},\"list\":[1]}"
    #expect(text == "{\"schemaVersion\":1,\"many\":[{\"name\":\"a\",\(body),{\"name\":\"b\",\(body)]}")
  }
}
