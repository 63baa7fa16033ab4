import ContactSimulation
import Measures
import Reporting
import ScenarioModel
import Testing

@Suite struct TypedTableTests {
  private static func table(_ columns: Int = 2) -> TypedTable {
    TypedTable(
      "sample", Bilingual("Sample", "Exemple"), columns: (0..<columns).map { TypedTable.Column("c\($0)", .whole) })
  }

  @Test func `rows and cells are found by place`() {
    var table = Self.table(3)
    table.add([.whole(1), .missing, .text("a")])
    table.add([.whole(2), .number(0.5), .missing])
    #expect(table.rowCount == 2)
    #expect(Array(table.row(1)) == [.whole(2), .number(0.5), .missing])
    #expect(table.column("c2") == 2 && table.column("c3") == nil)
  }

  @Test func `a verdict belongs to a cell of the last row`() {
    var table = Self.table()
    table.judge(.met, column: 0)
    table.add([.whole(1), .whole(2)])
    table.judge(.missed, column: 1)
    table.judge(nil, column: 0)
    table.judge(.met, column: 2)
    #expect(table.verdicts == [1: .missed])
  }

  @Test func `a row of another length than the columns stops, and names both`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var table = TypedTable("sample", Bilingual("Sample", "Exemple"), columns: [TypedTable.Column("only", .whole)])
      table.add([.whole(1), .whole(2), .whole(3)])
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("table sample: a row of 3 cells among 1 columns"))
  }

  @Test func `every column of every table has a name in both languages`() throws {
    let content = try #require(try Fixtures.season(days: 2))
    let centre = try CountedCentre.study()
    let campaign = try CountedCampaign.study()
    let tables =
      [PlanTable(content).table, ServiceLevelTable(content).table, DayTable(content).table]
      + CentreTables(centre.0, evidence: centre.1).tables + CentreTables(campaign.0, evidence: campaign.1).tables
      + [MeasureRecords(centre.0, evidence: centre.1, by: .day).table]
    for column in tables.flatMap(\.columns) {
      #expect(column.label.english != column.key, "\(column.key)")
      #expect(!column.label.french.isEmpty)
    }
  }
}
