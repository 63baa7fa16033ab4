import ContactDemand
import RandomStreams
import ScenarioModel
import Testing

@Suite struct ExpectedTransfersTests {
  /// Calls for `a` alone, 300 of them in six hours, of which the rules send some on to `b` and `c`; two groups serve `a`.
  private func service(_ ofA: [TransferRule], _ ofB: [TransferRule], menu: Double = 0, choice: GroupChoice = .listed)
    throws -> Scenario
  {
    let calendar = ServiceCalendar(
      timeZone: "Europe/Paris", firstDay: try date("2024-03-04"), dayCount: 1, intervalLength: 1800,
      weeklyHours: try week("08:00-14:00"))
    let none = Array(repeating: 0, count: ServiceGrid(calendar).intervals.count)
    let limits = StaffingLimits(minimum: none, maximum: nil)
    func type(_ name: String, _ calls: Double, _ talk: Double, _ transfers: [TransferRule]) throws -> CallType {
      CallType(
        name: name, demand: DemandModel(volume: .total(contacts: calls, per: .day)),
        handling: HandlingTime(talk: try .exponential(mean: talk)), groupChoice: choice,
        voiceMenuShare: name == "a" ? menu : 0, transfers: transfers)
    }
    return Scenario(
      name: "t", title: LocalizedText("t"), calendar: calendar,
      callTypes: [try type("a", 300, 240, ofA), try type("b", 0, 360, ofB), try type("c", 0, 600, [])],
      agentGroups: [
        AgentGroup(name: "g", callTypes: [0, 1, 2], staffing: .planned, limits: limits),
        AgentGroup(name: "h", callTypes: [0, 1, 2], staffing: .planned, limits: limits),
      ])
  }

  private func parts(_ scenario: Scenario) throws -> [Double] {
    try ExpectedTransfers(scenario, forecast: ContactForecast(scenario)).byCallType.map { $0.reduce(0, +) }
  }

  @Test func `parts and their load stand with the type to which they go`() throws {
    let scenario = try service(
      [TransferRule(probability: 0.4, destination: 1)], [TransferRule(probability: 0.5, destination: 2)], menu: 0.1)
    let found = try parts(scenario)
    #expect(zip(found, [0, 0.9 * 120, 0.9 * 60]).allSatisfy(agree))
    let load = OfferedLoad(scenario, forecast: try ContactForecast(scenario))
    let hours = [0.9 * 300 * 240 / 3600, 0.9 * 120 * 360 / 3600, 0.9 * 60 * 600 / 3600]
    #expect(zip(load.hoursByCallType.map { $0[0] }, hours).allSatisfy(agree))
    #expect(agree(load.hoursByDay[0], hours.reduce(0, +)))
    #expect(zip(load.byCallType, hours).allSatisfy { agree($0.reduce(0, +) / 2, $1) })
  }

  @Test func `a ring ends with the eighth conversation`() throws {
    let scenario = try service(
      [TransferRule(probability: 1, destination: 1)], [TransferRule(probability: 1, destination: 0)])
    #expect(zip(try parts(scenario), [900, 1200, 0]).allSatisfy(agree))
  }

  @Test(arguments: [(0, GroupChoice.listed, 150.0), (1, .listed, 0), (1, .random, 75)])
  func `a group's own rule acts on what the group answers`(group: Int, choice: GroupChoice, expected: Double) throws {
    let rule = TransferRule(group: group, probability: 0.5, destination: 1)
    #expect(agree(try parts(service([rule], [], choice: choice))[1], expected))
  }
}
