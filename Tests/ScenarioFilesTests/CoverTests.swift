import ScenarioFiles
import ScenarioModel
import Testing

/// What shifts and breaks will add: an option of a group.
@Suite struct CoverTests {
  private static let stated = "full_time: 40 h\n    cover: { value: 12 %, assumed: \"the last plan's\" }"

  @Test func `a cover is read with where it comes from; without one there is none`() throws {
    let text = exampleText.replacing("full_time: 40 h\n  ", with: Self.stated + "\n  ")
    let scenario = try ScenarioReader.read(text: text, name: "x.yaml").scenario
    #expect(scenario.agentGroups[0].cover == 0.12)
    let stated = try #require(scenario.statedValues.first { $0.keyPath == "agents.counsellors.cover" })
    #expect(stated.text == "12 %" && stated.origin == .assumed(LocalizedText("the last plan's")))
    let plain = try ScenarioReader.read(text: exampleText, name: "x.yaml").scenario
    #expect(plain.agentGroups[0].cover == nil)
    #expect(plain.digest != scenario.digest)
  }

  @Test(arguments: [
    ("100 %", "expected a percentage of at most 99.99 %, such as '12 %', found '100 %'"),
    ("-1 %", "expected a percentage of 0 or more, such as '12 %', found '-1 %'"),
    ("12 h", "expected a percentage such as '12 %', found '12 h'"),
    ("12", "expected a percentage such as '12 %', found '12'"),
  ])
  func `a cover that is no share has its place and what is wanted`(value: String, fault: String) {
    let found = faults(replacing: "full_time: 40 h", with: "cover: \(value)")
    #expect(
      found.count == 1 && found.allSatisfy { $0.contains(": agents.counsellors.cover: ") && $0.contains(fault) },
      "\(found)")
  }

  @Test(arguments: [("50 %", []), ("60 %", ["60 %: shifts and breaks seldom add more than half of the paid hours"])])
  func `a cover of more than half is doubtful`(value: String, said: [String]) {
    let found = DoubtfulValueTests.warnings(DoubtfulValueTests.text(agents: "staffing: 5 agents, cover: \(value)"))
    #expect(found == said.map { "agents.g.cover: " + $0 })
  }
}
