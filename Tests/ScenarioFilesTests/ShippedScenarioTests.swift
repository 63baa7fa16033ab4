import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

/// The repository's root, from this file's place.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The scenario files of the repository, by name.
let shippedScenarios: [String] =
  ((try? FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "scenarios").path)) ?? [])
  .filter { $0.hasSuffix(".yaml") }.sorted()

@Suite struct ShippedScenarioTests {
  @Test func `there are shipped scenarios`() {
    #expect(shippedScenarios.count >= 5)
  }

  @Test(arguments: shippedScenarios)
  func `every shipped scenario reads without problem`(file: String) throws {
    let loaded = try ScenarioReader.read(path: repository.appending(path: "scenarios/" + file).path)
    #expect(loaded.scenario.name == file.replacing(".yaml", with: ""))
    #expect(!loaded.scenario.grid.intervals.isEmpty)
    #expect(loaded.scenario.digest.count == 64)
  }

  /// The published figures of docs and of the sources named in the file.
  @Test func `the Luxembourg hotline states the published figures and where they disagree`() throws {
    let path = repository.appending(path: "scenarios/post-luxembourg.yaml").path
    let scenario = try ScenarioReader.read(path: path).scenario
    let type = try #require(scenario.callTypes.first)
    let peakDate = try #require(CivilDate("2020-03-20"))
    #expect(type.demand.volume == .surge(total: 85_000, peak: 4000, peakDate: peakDate, firstDay: 600))
    #expect(scenario.calendar.dayCount == 102)
    #expect(
      scenario.warnings.map(\.message) == [
        "102 days are simulated, but 2020-03-14 to 2020-06-15 spans 94 days",
        "the volumes count answered calls and are taken as fresh ones: lost calls come on top in reality",
      ])
    let group = try #require(scenario.agentGroups.first)
    #expect(group.mobilisation?.people == 310)
    #expect(group.mobilisation?.weeklyHours == 3100 && group.limits.maximum == nil)
    #expect(group.limits.seats?.first == 30 && group.limits.seats?.last == 80)
    #expect(scenario.calendar.clockChanges.map(\.date.description) == ["2020-03-29"])
  }

  @Test func `Luxembourg's callers have four subjects, are transferred, and turn to 112`() throws {
    let path = repository.appending(path: "scenarios/post-luxembourg-skills.yaml").path
    let scenario = try ScenarioReader.read(path: path).scenario
    let subjects = scenario.callTypes.filter { $0.name.hasPrefix("questions.") }
    #expect(subjects.count == 4)
    #expect(subjects.allSatisfy { $0.spillOver?.service.text(in: .english) == "emergency number 112" })
    let destinations = Set(subjects.flatMap(\.transfers).map { scenario.callTypes[$0.destination].name })
    #expect(destinations == ["medical", "economic-advice"])
    #expect(scenario.agentGroups.compactMap(\.mobilisation?.people).reduce(0, +) == 310)
    #expect(scenario.agentGroups.compactMap(\.mobilisation?.weeklyHours) == [1500, 600, 600, 400])
    #expect(scenario.seats?.first == 30 && scenario.seats?.last == 80)
  }

  @Test func `between two hotlines come closed weeks, the ministry's four, the mailbox, the larger team`() throws {
    let path = repository.appending(path: "scenarios/post-luxembourg-reopening.yaml").path
    let scenario = try ScenarioReader.read(path: path).scenario
    let mailbox = try #require(scenario.callTypes.first { $0.channel == .deferred })
    guard case .series(let series) = mailbox.demand.volume else {
      Issue.record("the mailbox comes from a file")
      return
    }
    let reopening = try #require(CivilDate("2020-07-15"))
    let before = series.entries.filter { $0.date < reopening }
    #expect(before.reduce(0) { $0 + $1.contacts } == 16_000)
    #expect(before.filter { $0.contacts > 0 }.map(\.contacts).first == 38)
    let days = scenario.grid.days
    let first = try #require(days.first { !$0.intervals.isEmpty })
    #expect(scenario.calendar.firstDay.description == "2020-06-16" && first.date.description == "2020-07-06")
    let agents = try #require(scenario.givenStaffing?.agents.first)
    for day in days {
      let onDuty = day.date < reopening ? 4 : day.date.components.month < 10 ? 12 : 28
      #expect(agents[day.intervals].allSatisfy { $0 == onDuty })
    }
    let alternatives = scenario.alternatives.compactMap { $0.staffing.agents.first.map(Set.init) }
    #expect(alternatives == [[4], [4, 20, 28], [4, 28]])
    #expect(scenario.agentGroups.first?.mobilisation?.people == 75)
    #expect(scenario.warnings.isEmpty)
  }

  @Test func `the Brittany line states both published months`() throws {
    let path = repository.appending(path: "scenarios/ars-bretagne-vaccination.yaml").path
    let scenario = try ScenarioReader.read(path: path).scenario
    #expect(
      scenario.callTypes.first?.demand.volume
        == .monthTotals([
          MonthTotal(month: CivilMonth(year: 2021, month: 2), contacts: 272_000),
          MonthTotal(month: CivilMonth(year: 2021, month: 8), contacts: 18_000),
        ]))
    #expect(scenario.calendar.dayCount == 212)
  }

  @Test func `the Montréal day has the published rates and agents`() throws {
    let path = repository.appending(path: "scenarios/montreal-day.yaml").path
    let scenario = try ScenarioReader.read(path: path).scenario
    #expect(scenario.callTypes.first?.demand.volume == .dailyVolumes([1660]))
    #expect(scenario.givenStaffing?.agents == [[4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4]])
  }

  @Test func `the emergency line runs over midnight and through the change of the clock`() throws {
    let path = repository.appending(path: "scenarios/emergency-line.yaml").path
    let scenario = try ScenarioReader.read(path: path).scenario
    #expect(scenario.grid.openSpans.count == 1)
    #expect(scenario.grid.intervals.count == 24 * 4 - 1)
  }
}
