import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Volumes that vary together, the voice menu, and attempts while closed.
///
/// Family of 7 checks at |z| <= 4.8.
@Suite("Volumes of a whole contact centre")
struct VolumeTests {
  static func day(_ types: Int = 2) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 36_000, closes: 43_200,
      streams: Array(repeating: .init(handling: try .exponential(mean: 100), contacts: [50]), count: types),
      teams: [.init(callTypes: Array(0..<types), agents: [1000])])
  }

  /// Mean squared difference of the two types' volumes, over 400: 1 when they are Poisson with one common factor.
  static func difference(_ builder: ScenarioBuilder) throws -> RatioSample {
    let model = try builder.model()
    var sample = RatioSample()
    replicate(model, effort(2000)) { tally in
      let offered = (0..<2).map { type in (0..<4).map { Double(tally.cells[tally.cell(type, interval: $0)].offered) } }
      let difference = offered[0].reduce(0, +) - offered[1].reduce(0, +)
      sample.add(difference * difference, 400)
    }
    return sample
  }

  @Test("types with shared factors, and all types under a common one, vary together")
  func sharedFactors() throws {
    var builder = try Self.day()
    builder.streams[0].factors = VolumeFactors(day: 0.3)
    builder.streams[1].factors = VolumeFactors(day: 0.3)
    let apart = try Self.difference(builder)
    builder.streams[1].sharesFactorsOf = 0
    let shared = try Self.difference(builder)
    var common = try Self.day()
    common.commonFactors = VolumeFactors(day: 0.3)
    let together = try Self.difference(common)
    #expect(abs(shared.z(against: 1)) <= largestZ && abs(together.z(against: 1)) <= largestZ)
    // Apart: 2 x (200 x 0.3)^2 more.
    #expect(abs(apart.z(against: 1 + 2 * 3600 / 400)) <= largestZ)
  }

  @Test("the voice menu serves its share, and the rest is offered")
  func voiceMenu() throws {
    var builder = try Self.day(1)
    builder.streams[0].voiceMenuShare = 0.2
    let model = try builder.model()
    var (share, total) = (RatioSample(), RatioSample())
    replicate(model, effort(1000)) { tally in
      let cells = Totals.all(tally, model).cells
      share.add(Double(cells.servedByMenu), Double(cells.servedByMenu + cells.offered))
      total.add(Double(cells.servedByMenu + cells.offered), 200)
    }
    #expect(abs(share.z(against: 0.2)) <= largestZ && abs(total.z(against: 1)) <= largestZ)
  }

  @Test("attempts while closed are counted by hour, and their share turns to the other service")
  func closedHours() throws {
    var builder = try Self.day(1)
    builder.dayCount = 2
    let evening = try #require(OpenPeriod("11:00", "14:00"))
    builder.streams[0].closedHours = ClosedHoursDemand(perHour: [ProfileStep(period: evening, weight: 12)])
    builder.streams[0].spillOver = SpillOver(service: LocalizedText("112"), whenClosed: 0.25)
    let model = try builder.model()
    var (attempts, spilled) = (RatioSample(), RatioSample())
    replicate(model, effort(1000)) { tally in
      for (hour, outside) in tally.outside.enumerated() where ![12, 13].contains(hour % 24) {
        #expect(outside == OutsideTally())
      }
      let (all, gone) = (
        tally.outside.map { Double($0.closedAttempts) }.reduce(0, +),
        tally.outside.map { Double($0.spilled) }.reduce(0, +)
      )
      attempts.add(all, 48)
      spilled.add(gone, all)
    }
    #expect(abs(attempts.z(against: 1)) <= largestZ && abs(spilled.z(against: 0.25)) <= largestZ)
  }
}
