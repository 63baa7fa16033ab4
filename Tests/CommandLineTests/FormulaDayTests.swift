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
}
