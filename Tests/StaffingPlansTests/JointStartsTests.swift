import ContactDemand
import ScenarioModel
import StaffingPlans
import Testing

/// The shapes from which the search of several groups begins.
@Suite struct JointStartsTests {
  /// 45 and 30 calls of 180 s in half an hour: 4.5 and 3 Erlang.
  private func starts(_ groups: [SkillService.Group]) throws -> JointStarts {
    let scenario = try SkillService(groups: groups).scenario
    return JointStarts(scenario: scenario, forecast: try ContactForecast(scenario))
  }

  private let mixed: [SkillService.Group] = [
    .init(skills: [0]), .init(skills: [1]), .init(skills: [0, 1], weight: 1.2),
  ]

  private func first(_ loads: JointStarts.Loads) -> [Double] { loads.map { ($0[0] * 1000).rounded() / 1000 } }

  @Test func `a dedicated start gives each type its cheapest group`() throws {
    #expect(first(try starts(mixed).loads(.dedicated)) == [4.5, 3, 0])
  }

  @Test func `a pooled start gives all to the group of most skills`() throws {
    #expect(first(try starts(mixed).loads(.pooled)) == [0, 0, 7.5])
  }

  @Test func `a mixed start lies between the two`() throws {
    #expect(first(try starts(mixed).loads(.mixed(pooled: 0.4))) == [2.7, 1.8, 3])
  }

  @Test func `an even start divides each type among groups of one price in equal parts`() throws {
    let equal: [SkillService.Group] = [.init(skills: [0]), .init(skills: [0, 1])]
    #expect(first(try starts(equal).loads(.even)) == [2.25, 5.25])
  }

  @Test func `every start carries the whole load, and none is given twice`() throws {
    let all = try starts(mixed).all
    for loads in all { #expect(abs(first(loads).reduce(0, +) - 7.5) < 0.002) }
    #expect(Set(all.map { first($0) }).count == all.count)
  }
}
