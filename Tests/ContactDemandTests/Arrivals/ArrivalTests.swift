import ContactDemand
import RandomStreams
import ScenarioModel
import Testing

@Suite("Arrivals")
struct ArrivalTests {
  /// Two days from 8:00 to 10:00 in half hours.
  static func grid() throws -> ServiceGrid {
    let opens = try #require(TimeOfDay("08:00"))
    let closes = try #require(TimeOfDay("10:00"))
    let period = try #require(OpenPeriod(opens: opens, closes: closes))
    return ServiceGrid(
      ServiceCalendar(
        timeZone: "Etc/UTC", firstDay: CivilDate(daysSinceEpoch: 18_330), dayCount: 2, intervalLength: 1800,
        weeklyHours: [.monday: [period], .tuesday: [period]]))
  }

  static let expected = [10.0, 40, 0, 25, 7, 7, 7, 1000]

  @Test("pieces keep the total of every interval and cover it", arguments: RateShape.allCases)
  func totals(_ shape: RateShape) throws {
    let grid = try Self.grid()
    let rates = ArrivalRates(expected: Self.expected, grid: grid, shape: shape)
    #expect(rates.pieces.count == 8 * rates.piecesPerInterval)
    for (index, interval) in grid.intervals.enumerated() {
      let pieces = rates.pieces[index * rates.piecesPerInterval..<(index + 1) * rates.piecesPerInterval]
      let total = pieces.reduce(0) { $0 + $1.contacts }
      #expect(abs(total - Self.expected[index]) <= 1e-9)
      #expect(pieces.first?.start == Double(interval.start))
      #expect(pieces.last?.latest == Double(interval.end).nextDown)
    }
  }

  @Test("the inverse of the cumulative rate is exact at the ends and at half of the contacts")
  func inverse() {
    let piece = RatePiece(start: 100, length: 60, from: 0, to: 2, scale: 0.5)
    #expect(piece.contacts == 30 && piece.time(ofExpected: 0) == 100)
    #expect(abs(piece.time(ofExpected: 30) - 160) < 1e-12 && piece.time(ofExpected: 30) < 160)
    // The rate grows from zero: half of the contacts come in the last part, from 60 / sqrt(2) on.
    #expect(abs(piece.time(ofExpected: 15) - (100 + 60 * 0.5.squareRoot())) < 1e-9)
    let falling = RatePiece(start: 0, length: 60, from: 2, to: 0, scale: 0.5)
    #expect(abs(falling.time(ofExpected: 15) - 60 * (1 - 0.5.squareRoot())) < 1e-9)
    #expect(RatePiece(start: 5, length: 10, contacts: 0).time(ofExpected: 0) == 5)
  }

  @Test("unit gaps give one arrival per expected contact, in order", arguments: RateShape.allCases)
  func unitGaps(_ shape: RateShape) throws {
    let grid = try Self.grid()
    let rates = ArrivalRates(expected: Self.expected, grid: grid, shape: shape)
    for factor in [0, 0.5, 1, 3.0] {
      let times = rates.pieces.withUnsafeBufferPointer { pieces -> [Double] in
        guard let base = pieces.baseAddress else { return [] }
        var process = ArrivalProcess(pieces: base, count: pieces.count, factor: factor)
        var times: [Double] = []
        // Half a gap first, so that rounding cannot move an arrival across an edge.
        var time = process.next(after: 0.5)
        while time < .infinity {
          times.append(time)
          time = process.next(after: 1)
        }
        #expect(process.next(after: 1) == .infinity)
        return times
      }
      #expect(times == times.sorted())
      #expect(times.count == Int(Self.expected.reduce(0, +) * factor))
      for (index, interval) in grid.intervals.enumerated() where Self.expected[index] * factor >= 10 {
        let count = times.count { $0 >= Double(interval.start) && $0 < Double(interval.end) }
        #expect(abs(Double(count) - Self.expected[index] * factor) <= 1)
      }
    }
  }

  @Test("factors are shared by what they belong to and differ elsewhere")
  func factors() throws {
    let volume = try RandomVolume(VolumeFactors(week: 0.3), name: StreamName(.callType, "health"))
    func factor(_ date: Int32, _ monday: Int32, _ replication: UInt32, _ volume: RandomVolume) -> Double {
      volume.factor(seed: 9, date: date, monday: monday, replication: replication)
    }
    #expect(factor(0, 0, 5, volume) == factor(4, 0, 5, volume))
    #expect(factor(0, 0, 5, volume) != factor(0, 1, 5, volume))
    #expect(factor(0, 0, 5, volume) != factor(0, 0, 6, volume))
    let run = try RandomVolume(VolumeFactors(run: 0.3), name: StreamName(.callType, "health"))
    #expect(factor(0, 0, 5, run) == factor(9, 1, 5, run) && factor(0, 0, 5, run) != factor(0, 0, 6, run))
    let none = try RandomVolume(VolumeFactors(), name: StreamName(.callType, "health"))
    #expect(factor(3, 0, 1, none) == 1)
    #expect(throws: DistributionError.self) { try RandomVolume(VolumeFactors(day: -1), name: StreamName(.service, "")) }
  }

  @Test("day factors have mean 1 and the coefficient of variation asked for")
  func dayFactorMoments() throws {
    let volume = try RandomVolume(VolumeFactors(day: 0.5), name: StreamName(.callType, "health"))
    let draws = (0..<20_000).map { volume.factor(seed: 1, date: $0, monday: 0, replication: 0) }
    let mean = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / 20_000
    // Standard errors: 0.5 / sqrt(20,000) of the mean; of the variance by the gamma's fourth moment, about 0.0033.
    #expect(abs(mean - 1) <= 4.8 * 0.5 / 20_000.0.squareRoot())
    #expect(abs(variance - 0.25) <= 4.8 * 0.0034)
  }
}
