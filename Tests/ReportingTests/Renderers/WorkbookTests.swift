import Foundation
import Reporting
import ScenarioModel
import StaffingPlans
import Testing

@Suite struct WorkbookTests {
  private static let date = CivilDate(year: 2024, month: 3, day: 4) ?? CivilDate(daysSinceEpoch: 0)

  /// A sheet of every kind of cell.
  private static var sections: [Section] {
    let kinds: [(TypedTable.Cell, TypedTable.Kind)] = [
      (.text("=1+1"), .text), (.whole(12), .whole), (.number(0.8126), .share(decimals: 4)), (.date(date), .date),
      (.time(30_600), .time), (.number(99.5), .money(currency: "EUR", decimals: 2)), (.missing, .whole),
      (.text("front & <back>"), .text), (.number(.nan), .number(decimals: 1)),
    ]
    var table = TypedTable(
      "sample", Bilingual("Sample", "Exemple"),
      columns: kinds.enumerated().map { TypedTable.Column("c\($0)", $1.1) }, frozenColumns: 2)
    table.add(kinds.map(\.0))
    table.judge(.missed, column: 2)
    return [
      Section(Bilingual("Data: all [of] it", "Données"), [.note("=note", nil), .table(table)]),
      Section(
        Bilingual("Facts", "Faits"),
        [
          .facts([Fact(Bilingual("Level", "Niveau"), .share(decimals: 3), .number(0.5), halfWidth: .number(0.01))]),
          .chart(
            TableChart(Bilingual("Chart", "Graphique"), table: "sample", across: "c3", series: ["c1"], shape: .bars)),
        ]),
    ]
  }

  /// A part of a workbook as text.
  private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())",
      file.path, name,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  /// A table of a plan's sheets.
  private static func table(_ key: String, of content: ReportContent) -> TypedTable? {
    let blocks = PlanSheets(content, tables: [], language: .english).sections.flatMap(\.blocks)
    return blocks.lazy.compactMap { if case .table(let table) = $0, table.key == key { table } else { nil } }.first
  }

  @Test func `the same sections give the same bytes`() throws {
    let content = try #require(try Fixtures.season(days: 20))
    let sheets = PlanSheets(content, tables: [], language: .french).sections
    let renderer = WorkbookRenderer(.french)
    #expect(try renderer.bytes(sheets) == renderer.bytes(sheets))
    #expect(try renderer.bytes(Self.sections) == renderer.bytes(Self.sections))
  }

  @Test func `numbers, dates and times are numbers, and no text is a formula`() throws {
    let bytes = try WorkbookRenderer(.english).bytes(Self.sections)
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: bytes)
    for value in ["<v>12</v>", "<v>0.8126</v>", "<v>45355</v>", "<v>0.354166666666666", "<v>99.5</v>"] {
      #expect(sheet.contains(value), "\(value)")
    }
    #expect(sheet.contains("t=\"inlineStr\"><is><t>=1+1</t>") && sheet.contains("<t>=note</t>"))
    #expect(sheet.contains("<t>front &amp; &lt;back&gt;</t>"))
    #expect(!sheet.contains("<f>") && !sheet.contains("nan"))
    #expect(sheet.contains("<pane xSplit=\"2\" ySplit=\"3\""))
  }

  @Test func `formats say what numbers are, in the language of the report`() throws {
    let english = try Self.part("xl/styles.xml", of: try WorkbookRenderer(.english).bytes(Self.sections))
    let french = try Self.part("xl/styles.xml", of: try WorkbookRenderer(.french).bytes(Self.sections))
    #expect(english.contains("yyyy-mm-dd") && french.contains("dd/mm/yyyy"))
    for format in ["[hh]:mm", "#,##0.00 &quot;EUR&quot;", "&quot;± &quot;0.0%"] {
      #expect(english.contains(format), "\(format)")
    }
  }

  @Test func `sheets have names that the format allows, and charts stand on tables`() throws {
    let bytes = try WorkbookRenderer(.english).bytes(Self.sections)
    #expect(try Self.part("xl/workbook.xml", of: bytes).contains("name=\"Data  all  of  it\""))
    let chart = try Self.part("xl/charts/chart1.xml", of: bytes)
    #expect(chart.contains("'Data  all  of  it'!$B$4") && chart.contains("<c:min val=\"0\"/>"))
    #expect(try Self.part("docProps/core.xml", of: bytes).contains("2020-01-01T00:00:00Z"))
  }

  @Test func `a table after the first stands below its title`() throws {
    func table(_ key: String) -> TypedTable {
      var table = TypedTable(key, Bilingual("Table \(key)", "Tableau \(key)"), columns: [.init("c", .whole)])
      table.add([.whole(7)])
      return table
    }
    let section = Section(Bilingual("Sheet", "Feuille"), [.table(table("a")), .table(table("b"))])
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: try WorkbookRenderer(.french).bytes([section]))
    #expect(!sheet.contains("Tableau a") && sheet.contains("<c r=\"A5\" s=\"1\" t=\"inlineStr\"><is><t>Tableau b</t>"))
  }

  @Test func `amounts to be reckoned again are formulas with their values, and quantities stand out`() throws {
    var quantity = TypedTable.Column("quantity", .number(decimals: 0))
    quantity.use = .write
    var amount = TypedTable.Column("amount", .number(decimals: 2))
    amount.use = .product(of: ["price", "quantity"])
    var table = TypedTable(
      "own", Bilingual("Own", "DQE"), columns: [.init("price", .number(decimals: 2)), quantity, amount])
    table.add([.number(2.5), .number(4), .number(10)])
    table.add([.number(3), .number(2), .number(6)])
    table.add([.missing, .missing, .number(16)])
    table.rank(.whole)
    let bytes = try WorkbookRenderer(.english).bytes([Section(Bilingual("Own", "DQE"), [.table(table)])])
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: bytes)
    for formula in ["<f>A3*B3</f><v>10</v>", "<f>A4*B4</f><v>6</v>", "<f>SUM(C3:C4)</f><v>16</v>"] {
      #expect(sheet.contains(formula), "\(formula)")
    }
    #expect(try Self.part("xl/styles.xml", of: bytes).contains("FFFFF4CC"))
  }

  @Test func `sheets of one name are told apart, and long names are cut`() throws {
    let same = Section(Bilingual("A name that is much longer than a sheet may have", "x"), [])
    let book = try Self.part("xl/workbook.xml", of: try WorkbookRenderer(.english).bytes([same, same]))
    #expect(book.contains("name=\"A name that is much longer than\""))
    #expect(book.contains("name=\"A name that is much longer  2\""))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `a plan has a sheet for each thing that planners read`(language: ReportLanguage) throws {
    let content = try #require(try Fixtures.season(days: 20))
    let titles = PlanSheets(content, tables: [], language: language).sections.map { $0.title.text(in: language) }
    let wanted =
      language == .english
      ? ["Summary", "Agents", "Days", "Weeks and FTE", "Service level", "Assumptions", "Definitions"]
      : ["Synthèse", "Conseillers", "Jours", "Semaines et ETP", "Niveau de service", "Hypothèses", "Définitions"]
    #expect(titles == wanted)
  }

  @Test func `a week's FTE is its paid hours over a full-time week, and a cut week has none`() throws {
    let content = try #require(try Fixtures.season(days: 20))
    let table = try #require(Self.table("weeks", of: content))
    // Saturday 14 March to Thursday 2 April: two whole weeks between two cut ones.
    #expect(table.rowCount == 4)
    let fte = try #require(table.column("fte"))
    #expect((0..<4).map { table.cells[$0 * table.columns.count + fte] == .missing } == [true, false, false, true])
    let grid = content.scenario.grid
    let agents = content.chosen.staffing.agents[0]
    let week = grid.intervals.indices.filter { (2..<9).contains(grid.intervals[$0].day) }
    let hours = Double(week.reduce(0) { $0 + agents[$1] * grid.intervals[$1].length }) / 3600
    guard case .number(let value) = table.row(1)[table.row(1).startIndex + fte] else {
      Issue.record("no number")
      return
    }
    #expect(abs(value - hours / 0.85 / 35) < 1e-9)
  }

  @Test func `the grid has a row to each time, a column to each day, and the colours of the check`() throws {
    let content = try #require(try Fixtures.season(days: 20))
    let table = try #require(Self.table("agents", of: content))
    #expect(table.columns.count == 2 + 20 && table.rowCount == 24)
    #expect(table.columns[2].date?.description == "2020-03-14")
    #expect(Array(table.row(0).dropFirst().prefix(2)) == [.time(28_800), .whole(content.chosen.staffing.agents[0][0])])
    let failing = content.verdict?.failing.count ?? 0
    #expect(failing > 0 && table.verdicts.values.filter { $0 == .missed || $0 == .undecided }.count >= 1)
  }
}
