import RandomStreams
import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct ExampleTests {
  @Test func `the example of the language reads as meant`() throws {
    let loaded = try ScenarioReader.read(text: exampleText)
    let scenario = loaded.scenario
    #expect(scenario.name == "post-luxembourg")
    #expect(scenario.language == .french)
    #expect(scenario.warnings == [])
    #expect(scenario.calendar.dayCount == 94)
    #expect(scenario.calendar.clockChanges.map(\.date.description) == ["2020-03-29"])
    let type = try #require(scenario.callTypes.first)
    #expect(
      type.demand.volume
        == .surge(
          total: 85_000, peak: 4000, peakDate: try #require(CivilDate("2020-03-20")), firstDay: 600))
    #expect(type.handling.talk == (try Distribution.lognormal(mean: 300, standardDeviation: 240)))
    #expect(type.patience == (try Distribution.exponential(mean: 180)))
    #expect(type.target == ServiceTarget(level: 0.8, acceptableWait: 20))
    let group = try #require(scenario.agentGroups.first)
    #expect(group.limits.maximum?.max() == 60 && group.mobilisation?.weeklyHours == 4340)
    #expect(group.limits.minimum.max() == 2)
  }
}
