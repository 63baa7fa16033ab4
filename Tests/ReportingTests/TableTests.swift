import Reporting
import ScenarioModel
import StaffingPlans
import Testing

@Suite struct TableTests {
  /// Rows and cells of a file, by the rules of RFC 4180.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var previous: Character = " "
    for character in text {
      if character == "\"" {
        if isQuoted == false, previous == "\"" { cell.append("\"") }
        isQuoted.toggle()
      } else if character == "," && !isQuoted {
        rows[rows.count - 1].append(cell)
        cell = ""
      } else if character == "\n" && !isQuoted {
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      } else {
        cell.append(character)
      }
      previous = character
    }
    return rows.dropLast()
  }

  private func tables(_ content: ReportContent) -> [String] {
    [PlanTable(content).table, ServiceLevelTable(content).table, DayTable(content).table].map {
      CSVRenderer().text($0)
    }
  }

  @Test func `every row has as many cells as the head`() throws {
    let content = try #require(try Fixtures.season(title: Fixtures.hostile))
    for table in tables(content) {
      let rows = rows(table)
      let head = try #require(rows.first)
      #expect(Set(head).count == head.count, "columns are named once")
      #expect(rows.allSatisfy { $0.count == head.count })
    }
  }

  @Test func `tables have a row for every interval or day`() throws {
    let content = try #require(try Fixtures.season(days: 70))
    let grid = content.scenario.grid
    #expect(rows(CSVRenderer().text(PlanTable(content).table)).count == grid.intervals.count + 1)
    #expect(rows(CSVRenderer().text(ServiceLevelTable(content).table)).count == grid.intervals.count + 1)
    #expect(rows(CSVRenderer().text(DayTable(content).table)).count == grid.days.count + 1)
  }

  @Test func `numbers are plain decimals with dots, and dates are ISO`() throws {
    let content = try #require(try Fixtures.season(days: 3))
    let rows = rows(CSVRenderer().text(PlanTable(content).table))
    let head = rows[0]
    let agents = try #require(head.firstIndex(of: "agents"))
    let paid = try #require(head.firstIndex(of: "paid"))
    let load = try #require(head.firstIndex(of: "offered_load"))
    #expect(Array(rows[1].prefix(3)) == ["2020-03-14", "08:00", "08:30"])
    #expect(rows[1][agents] == String(content.chosen.staffing.agents[0][0]))
    #expect(rows[1][paid] == String(content.paidAgents[0][0]))
    #expect(abs((Double(rows[1][load]) ?? -1) - content.offeredLoad[0]) <= 0.0005)
    #expect(head.suffix(3) == ["erlang_c", "erlang_a", "simulation"])
  }

  @Test func `a name that a spreadsheet would run is made harmless`() throws {
    let content = try #require(try Fixtures.season(days: 2, title: Fixtures.hostile))
    for table in tables(content).prefix(2) {
      let rows = rows(table)
      let column = try #require(rows[0].firstIndex { $0 == "group" || $0 == "call_type" })
      #expect(rows[1][column] == "'" + Fixtures.hostile.replacing("\u{202E}", with: "\\u{202e}"))
    }
  }

  @Test func `a closed day has a row without figures`() throws {
    let content = try #require(try Fixtures.season())
    let rows = rows(CSVRenderer().text(DayTable(content).table))
    let closed = try #require(rows.first { $0[0] == "2020-05-11" })
    #expect(closed[3] == "0.00" && closed.dropFirst(5).allSatisfy(\.isEmpty))
  }

  @Test func `the same content gives the same bytes`() throws {
    let content = try #require(try Fixtures.season(days: 20))
    #expect(tables(content) == tables(content))
  }
}
