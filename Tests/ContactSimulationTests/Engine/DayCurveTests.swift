import ContactSimulation
import Foundation
import Measures
import RandomStreams
import ScenarioModel
import Testing

@Suite("A day whose rate and staff change")
struct DayCurveTests {
  static let closes = 43_200

  static func builder(intervalLength: Int, contacts: [Double], agents: [Int], shape: RateShape) throws
    -> ScenarioBuilder
  {
    ScenarioBuilder(
      closes: closes, intervalLength: intervalLength,
      streams: [
        .init(
          handling: try .exponential(mean: 240), patience: try .exponential(mean: 120), shape: shape, contacts: contacts
        )
      ],
      teams: [.init(callTypes: [0], agents: agents)])
  }

  /// Expected calls between two times of day.
  static func contacts(from start: Int, to end: Int) -> Double {
    func cumulative(_ time: Double) -> Double {
      (900 * time - 600 * Double(closes) / (2 * .pi) * sin(2 * .pi * time / Double(closes))) / 3600
    }
    return cumulative(Double(end)) - cumulative(Double(start))
  }

  /// Compares every half hour with the exact values.
  static func check(_ model: SimulationModel, _ reference: [[Double]]) {
    let perHalfHour = model.intervalCount / reference.count
    var samples = [[RatioSample]](repeating: Array(repeating: RatioSample(), count: 5), count: reference.count)
    replicate(model, effort(1500)) { tally in
      for half in reference.indices {
        let range = half * perHalfHour..<(half + 1) * perHalfHour
        var totals = Totals()
        totals.add(tally, type: 0, intervals: range)
        totals.add(tally, group: 0, intervals: range)
        let offered = Double(totals.cells.offered)
        samples[half][0].add(offered, 1)
        samples[half][1].add(offered - Double(totals.cells.answeredAtOnce), offered)
        samples[half][2].add(Double(totals.cells.answeredWithin), offered)
        samples[half][3].add(totals.cells.queueSeconds, 1800)
        samples[half][4].add(totals.agents.busySeconds, 1800)
      }
    }
    for (half, row) in reference.enumerated() {
      // Queue and busy time after closing count in the last half hour, which the reference does not do.
      let columns = half == reference.count - 1 ? 0..<3 : 0..<5
      for column in columns {
        let z = samples[half][column].z(against: row[column + 1])
        #expect(abs(z) <= largestZ, "half hour \(half + 1), column \(column)")
      }
    }
  }

  @Test("rates constant within half hours: exact values of every half hour")
  func halfHourlyRates() throws {
    let reference = DayCurveReference.halfHourly
    let builder = try Self.builder(
      intervalLength: 1800, contacts: (0..<24).map { Self.contacts(from: $0 * 1800, to: ($0 + 1) * 1800) },
      agents: reference.map { Int($0[0]) }, shape: .constant)
    Self.check(try builder.model(), reference)
  }

  @Test("a sinusoidal rate, linear between five-minute midpoints: exact values of every half hour")
  func continuousRate() throws {
    let reference = DayCurveReference.continuous
    let builder = try Self.builder(
      intervalLength: 300, contacts: (0..<144).map { Self.contacts(from: $0 * 300, to: ($0 + 1) * 300) },
      agents: (0..<144).map { Int(reference[$0 / 6][0]) }, shape: .linear)
    Self.check(try builder.model(), reference)
  }

  @Test("measures of the day, against an independent simulation")
  func wholeDay() throws {
    let builder = try Self.builder(
      intervalLength: 1800, contacts: (0..<24).map { Self.contacts(from: $0 * 1800, to: ($0 + 1) * 1800) },
      agents: DayCurveReference.halfHourly.map { Int($0[0]) }, shape: .constant)
    let model = try builder.model()
    var samples = [RatioSample](repeating: RatioSample(), count: 4)
    replicate(model, effort(3000)) { tally in
      let totals = Totals.all(tally, model)
      let offered = Double(totals.cells.offered)
      samples[0].add(Double(totals.cells.answeredWithin), offered)
      samples[1].add(Double(totals.cells.abandoned), offered)
      samples[2].add(totals.cells.answeredWait + totals.cells.lostWait, offered)
      samples[3].add(totals.agents.busySeconds, totals.agents.scheduledSeconds)
    }
    let reference = [(0.847807449, 0.000222), (0.0487472223, 6.12e-5), (5.85034176, 0.00759), (0.889476524, 7.43e-5)]
    for (sample, value) in zip(samples, reference) {
      #expect(abs(sample.z(against: value.0, standardError: value.1 / 1.96)) <= largestZ)
    }
  }
}

@Suite("The sinusoid law")
struct SinusoidTests {
  static let unit = 7200.0

  /// Mean number in system at a time.
  static func mean(_ time: Double) -> Double { 100 + 10 * (sin(time / unit) - cos(time / unit)) }

  /// Expected calls in a stretch of 300 s.
  static func contacts(_ interval: Int) -> Double {
    let (a, b) = (Double(interval) * 300 / unit, Double(interval + 1) * 300 / unit)
    return 100 * (b - a) - 20 * (cos(b) - cos(a))
  }

  /// P(Poisson(mean) >= count).
  static func tail(_ mean: Double, _ count: Int) -> Double {
    var (term, sum) = (exp(-mean), 0.0)
    for k in 0..<count {
      sum += term
      term *= mean / Double(k + 1)
    }
    return 1 - sum
  }

  @Test("with patience as long as service the number in system is Poisson, whatever the staffing")
  func poisson() throws {
    let count = 576
    let agents = (0..<count).map { [96, 112, 100, 125, 88][$0 / 10 % 5] }
    let period = try #require(OpenPeriod("00:00", "24:00"))
    let calendar = ServiceCalendar(
      timeZone: "Etc/UTC", firstDay: ScenarioBuilder.monday, dayCount: 2, intervalLength: 300,
      weeklyHours: [.monday: [period], .tuesday: [period]])
    let law = try Distribution.exponential(mean: Self.unit)
    let type = CallType(
      name: "calls", demand: DemandModel(volume: .dailyVolumes([]), rateShape: .linear),
      handling: HandlingTime(talk: law), patience: law)
    let group = AgentGroup(name: "all", callTypes: [0], staffing: .planned, limits: StaffingLimits(minimum: []))
    let scenario = Scenario(
      name: "sinusoid", title: LocalizedText("sinusoid"), calendar: calendar, callTypes: [type], agentGroups: [group])
    let model = try SimulationModel(
      scenario: scenario, expected: [(0..<count).map(Self.contacts)], staffing: StaffingByInterval(agents: [agents]))
    var samples = [RatioSample](repeating: RatioSample(), count: 24)
    replicate(model, effort(3000)) { tally in
      for block in 0..<24 {
        var totals = Totals()
        totals.add(tally, type: 0, intervals: 288 + block * 12..<300 + block * 12)
        samples[block].add(Double(totals.cells.offered - totals.cells.answeredAtOnce), Double(totals.cells.offered))
      }
    }
    for block in 0..<24 {
      var (waiting, all) = (0.0, 0.0)
      for interval in 288 + block * 12..<300 + block * 12 {
        // Simpson's rule within the interval.
        for (place, weight) in [(0.0, 1.0), (0.5, 4.0), (1.0, 1.0)] {
          let time = (Double(interval) + place) * 300
          let rate = weight * (100 + 20 * sin(time / Self.unit))
          waiting += rate * Self.tail(Self.mean(time), agents[interval])
          all += rate
        }
      }
      #expect(abs(samples[block].z(against: waiting / all)) <= largestZ, "hour \(block)")
    }
  }
}

extension OpenPeriod {
  /// A period from two times as written.
  init?(_ opens: String, _ closes: String) {
    guard let from = TimeOfDay(opens), let to = TimeOfDay(closes) else { return nil }
    self.init(opens: from, closes: to)
  }
}
