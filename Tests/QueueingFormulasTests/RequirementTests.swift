import QueueingFormulas
import Testing

@Suite struct `Agents from targets` {
  static let targets: [StaffingTarget] = [
    .averageSpeedOfAnswer(atMost: 15), .abandonment(atMost: 0.03), .occupancy(atMost: 0.85), .meanWait(atMost: 10),
    .probabilityOfWaiting(atMost: 0.2),
  ]

  @Test(arguments: ServiceLevelDefinition.allCases)
  func `a level under each definition is met, and not with one agent less`(_ definition: ServiceLevelDefinition) throws
  {
    let wait = try AcceptableWait(20, shortAbandon: 5)
    try expectSmallest(.serviceLevel(0.8, within: wait, definition: definition), within: wait)
  }

  @Test(arguments: targets)
  func `any other target is met, and not with one agent less`(_ target: StaffingTarget) throws {
    try expectSmallest(target, within: .zero)
  }

  private func expectSmallest(_ target: StaffingTarget, within wait: AcceptableWait) throws {
    let model = StationaryModel.patience(try .exponential(mean: 120))
    for load in [0.4, 12, 333.3, 9_000] {
      let traffic = try OfferedTraffic(load: load, meanHandling: 300)
      let agents = try model.requiredAgents(traffic, targets: [target])
      #expect(target.isMet(by: try model.measures(traffic, agents: Double(agents), within: wait)))
      #expect(!target.isMet(by: try model.measures(traffic, agents: Double(agents - 1), within: wait)))
      let exact = try model.fractionalAgents(traffic, targets: [target])
      #expect(exact > Double(agents) - 1.000001 && exact <= Double(agents) + 1e-6)
    }
  }

  @Test func `several targets need as many agents as the hardest`() throws {
    let traffic = try OfferedTraffic(load: 30, meanHandling: 300)
    let model = StationaryModel.patience(try .exponential(mean: 120))
    let alone = try Self.targets.map { try model.requiredAgents(traffic, targets: [$0]) }
    #expect(try model.requiredAgents(traffic, targets: Self.targets) == alone.max())
  }

  @Test func `an occupancy cap under Erlang C is met exactly by fractional agents`() throws {
    let traffic = try OfferedTraffic(load: 17, meanHandling: 300)
    let agents = try StationaryModel.erlangC.fractionalAgents(traffic, targets: [.occupancy(atMost: 0.85)])
    expectClose(agents, 20, within: 1e-12, "agents")
  }

  @Test func `a million Erlang need 1,000,015 agents`() throws {
    let traffic = try OfferedTraffic(load: 1e6, meanHandling: 180)
    let target = StaffingTarget.serviceLevel(0.8, within: try AcceptableWait(20))
    #expect(try StationaryModel.erlangC.requiredAgents(traffic, targets: [target]) == 1_000_015)
  }

  @Test(arguments: [
    (14, 0.3, 20), (14, 0, 14), (7, 0.3, 10), (21, 0.3, 30), (15, 0.3, 22), (9, 0.1, 10), (33, 0.34, 50), (0, 0.5, 0),
    (13.3, 0.05, 14), (1_000_000, 0.2, 1_250_000), (3, 0.999, 3_000),
  ])
  func `paid agents are rounded up once, in decimal arithmetic`(_ agents: Double, _ lost: Double, _ paid: Int) throws {
    #expect(try Shrinkage.paidAgents(onDuty: agents, shrinkage: lost) == paid)
  }

  @Test(arguments: [
    (25_200, 0.3, 0.0, 10.0), (25_200, 0.3, 0.12, 11.2), (50_400, 0.3, 0.0, 20.0), (3600, 0.2, 0.1, 1.375),
    (0, 0.5, 0.5, 0.0), (3600, 0.0, 0.0, 1.0), (1800, 0.0, 0.12, 0.56), (3600, 0.999, 0.0, 1000.0),
    (-7, 0.1, 0.0, 0.0), (3600, 0.1, 0.0, 10.0 / 9),
  ])
  func `paid hours are exact, and cover comes on top of them`(
    _ seconds: Int, _ lost: Double, _ cover: Double, _ hours: Double
  ) {
    #expect(Shrinkage.paidHours(onDuty: seconds, shrinkage: lost, cover: cover) == hours)
  }

  @Test(arguments: [(0.1 + 0.2, 0.0), (1e-12, 0.3), (0.15, 1.0 / 3), (1.0 / 3, 0.9999)])
  func `paid hours of shares with many digits are right to the last ones`(_ lost: Double, _ cover: Double) {
    let (hours, expected) = (
      Shrinkage.paidHours(onDuty: 123_456_789, shrinkage: lost, cover: cover),
      123_456_789 / 3600 / (1 - lost) * (1 + cover)
    )
    #expect(abs(hours / expected - 1) < 1e-14)
  }

  @Test(arguments: [1, -0.1, .nan, .infinity])
  func `a shrinkage that leaves nobody is refused`(_ lost: Double) {
    #expect(throws: QueueingError.self) { try Shrinkage.paidAgents(onDuty: 10, shrinkage: lost) }
  }

  @Test(arguments: [0, 1, -1, .nan, 1.5])
  func `a level that no queue or every queue reaches is refused`(_ level: Double) throws {
    let traffic = try OfferedTraffic(load: 10, meanHandling: 180)
    let target = StaffingTarget.serviceLevel(level, within: try AcceptableWait(20))
    #expect(throws: QueueingError.self) { try StationaryModel.erlangC.requiredAgents(traffic, targets: [target]) }
  }

  @Test func `nothing offered needs nobody`() throws {
    let traffic = try OfferedTraffic(load: 0, meanHandling: 180)
    let target = StaffingTarget.serviceLevel(0.8, within: try AcceptableWait(20))
    #expect(try StationaryModel.erlangC.requiredAgents(traffic, targets: [target]) == 0)
  }
}
