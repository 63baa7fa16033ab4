import Foundation
import Testing

/// `busyhour formula day`, through the built program.
@Suite struct `busyhour formula day` {
  @Test func `an exponential hour is exact, and every number is there`() throws {
    let scenario = try ScenarioOnDisk(OneHour.text(staffing: "4 agents"))
    defer { scenario.remove() }
    let run = try CommandRun("formula", "day", scenario.path, "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["exact"] as? Bool == true)
    let interval = try #require((answer["intervals"] as? [[String: Any]])?.first)
    #expect(interval["date"] as? String == "2020-03-14")
    #expect(interval["start"] as? String == "08:00")
    #expect(interval["agents"] as? Int == 4)
    #expect(abs((interval["offered"] as? Double ?? 0) - 30) < 1e-9)
    let level = try #require(interval["serviceLevelOfOffered"] as? Double)
    #expect(level > 0.7 && level < 0.95)
    #expect(answer["serviceLevelOfOffered"] as? Double == level)
  }

  @Test func `what the chain cannot say is listed`() throws {
    let text = OneHour.text(staffing: "4 agents").replacingOccurrences(
      of: "handling: 4 min", with: "handling: { distribution: lognormal, mean: 4 min, cv: 100 % }")
    let scenario = try ScenarioOnDisk(text)
    defer { scenario.remove() }
    let run = try CommandRun("formula", "day", scenario.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("exact within 1e-6  no"))
    #expect(run.output.contains("calls: handling time is taken as exponential with its mean"))
  }

  @Test func `faults are those of other commands`() throws {
    let planned = try ScenarioOnDisk(OneHour.text(staffing: "planned"))
    defer { planned.remove() }
    let none = try CommandRun("formula", "day", planned.path)
    #expect(none.status == 65)
    #expect(none.errors.contains(": agents.team.staffing: "))
    #expect(try CommandRun("formula", "day", "no-such-file.yaml").status == 66)
  }

  @Test func `the example of the manual prints what the manual shows`() throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let manual = try String(contentsOf: repository.appendingPathComponent("docs/command-line.md"), encoding: .utf8)
    let example = try #require(manual.components(separatedBy: "<!-- formula-day -->").dropFirst().first)
    let lines = example.split(separator: "\n").filter { !$0.hasPrefix("```") && !$0.hasPrefix("<!--") }
    let command = try #require(lines.first).split(separator: " ")
    #expect(command.starts(with: ["$", "busyhour", "formula", "day"]))
    let arguments = command.dropFirst(2).prefix { $0 != "|" }.map(String.init)
    let run = try CommandRun(
      arguments.map { $0.hasPrefix("scenarios/") ? repository.appendingPathComponent($0).path : $0 })
    #expect(run.status == 0, "\(run.errors)")
    #expect(lines.count > 3)
    #expect(run.output.split(separator: "\n").prefix(lines.count - 1) == lines.dropFirst())
  }

  @Test func `CSV has a row for each interval with the numbers of the JSON, and says what is approximated beside it`()
    throws
  {
    let text = OneHour.text(staffing: "4 agents").replacingOccurrences(
      of: "handling: 4 min", with: "handling: { distribution: lognormal, mean: 4 min, cv: 100 % }")
    let scenario = try ScenarioOnDisk(text)
    defer { scenario.remove() }
    let run = try CommandRun("formula", "day", scenario.path, "--format", "csv")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.count == 2)
    #expect(rows[0].prefix(4) == ["date", "start", "agents", "offered"])
    #expect(rows[1].prefix(4) == ["2020-03-14", "08:00", "4", "30.000000"])
    let json = try CommandRun("formula", "day", scenario.path, "--format", "json").output
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let level = try #require(answer["serviceLevelOfOffered"] as? Double)
    let column = try #require(rows[0].firstIndex(of: "service_level_of_offered"))
    #expect(abs((Double(rows[1][column]) ?? 0) - level) <= 0.5e-6)
    #expect(run.errors.contains("calls: handling time is taken as exponential with its mean"))
    let other = try CommandRun("formula", "day", scenario.path, "--format", "csv", "--csv", "semicolon").output
    #expect(other.contains(";4;30,000000;"))
  }
}
