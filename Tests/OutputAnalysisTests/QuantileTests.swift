import OutputAnalysis
import RandomStreams
import Testing

@Suite struct QuantileTests {
  static func waits(_ count: Int, _ replication: Int) throws -> [Double] {
    let sampler = try Distribution.lognormal(mean: 90, standardDeviation: 200).sampler
    var stream = RandomStream(
      seed: 12, purpose: .patience, name: StreamName(bits: 0), date: 0, replication: UInt32(replication))
    return (0..<count).map { _ in stream.happens(withProbability: 0.3) ? 0 : sampler.draw(&stream) }
  }

  /// Waits by bin, up to the highest in use.
  static func counts(_ waits: [Double]) -> ArraySlice<Int32> {
    var counts = [Int32](repeating: 0, count: WaitScale.binCount)
    for wait in waits { counts[WaitScale.bin(wait)] += 1 }
    return counts[0..<(counts.lastIndex { $0 > 0 }.map { $0 + 1 } ?? 0)]
  }

  static func distribution(_ replications: Range<Int>, waits: Int) throws -> WaitDistribution {
    var distribution = WaitDistribution()
    for replication in replications { distribution.add(counts(try Self.waits(waits, replication))) }
    return distribution
  }

  @Test(
    arguments: zip(
      [0, -1, .nan, 0x1p-1074, 0.2, 1, 1.5, 64, 65, 66, 67, 128, 129, 3600, 1e7, .infinity],
      [0, 0, 0, 1, 1, 1, 2, 64, 66, 66, 68, 128, 132, 3648, 1_048_576, 1_048_576]))
  func `a wait is rounded up to the end of its bin`(wait: Double, end: Int) {
    #expect(WaitScale.upperEnd(WaitScale.bin(wait)) == Double(end))
  }

  @Test func `bins of waits are in order and hold their upper end`() {
    for bin in 1..<WaitScale.binCount {
      #expect(WaitScale.upperEnd(bin) > WaitScale.upperEnd(bin - 1))
      #expect(WaitScale.bin(WaitScale.upperEnd(bin)) == bin)
      #expect(WaitScale.bin(WaitScale.upperEnd(bin - 1).nextUp) == bin)
    }
    #expect(WaitScale.upperEnd(-1) == 0)
    #expect(WaitScale.upperEnd(.max) == 1_048_576)
  }

  @Test func `quantiles lie at most one bin above the exact ones`() throws {
    let sorted = try (0..<20).flatMap { try Self.waits(1000, $0) }.sorted()
    let probabilities = [0.1, 0.3, 0.5, 0.8, 0.9, 0.95, 0.99, 0.9999, 1]
    let found = try Self.distribution(0..<20, waits: 1000).quantiles(probabilities, replications: 20, criticalValue: 2)
    #expect(found.map(\.probability) == probabilities)
    for quantile in found {
      let exact = sorted[max(0, Int((quantile.probability * 20_000).rounded(.up)) - 1)]
      #expect(quantile.seconds >= exact)
      #expect(quantile.seconds <= max(exact.rounded(.up), exact * 1.032 + 1))
      #expect(try #require(quantile.interval).contains(quantile.seconds))
    }
  }

  @Test func `merging in any order is one pass over all`() throws {
    let all = try Self.distribution(0..<6, waits: 500)
    for order in [[0, 1, 2, 3, 4, 5], [5, 3, 1, 0, 2, 4]] {
      var merged = WaitDistribution()
      for part in order { merged.merge(try Self.distribution(part..<part + 1, waits: 500)) }
      let probabilities = (1..<100).map { Double($0) / 100 }
      #expect(
        merged.quantiles(probabilities, replications: 6, criticalValue: 2.5)
          == all.quantiles(probabilities, replications: 6, criticalValue: 2.5))
    }
  }

  @Test func `waits that are all alike, or of one replication, have no interval`() throws {
    var distribution = WaitDistribution()
    #expect(distribution.quantiles([0.5], replications: 0, criticalValue: 2).isEmpty)
    for _ in 0..<64 { distribution.add(Self.counts([0, 0, 0])) }
    let alike = [WaitQuantile(probability: 0.9, seconds: 0, interval: nil)]
    #expect(distribution.quantiles([0.9], replications: 64, criticalValue: 2) == alike)
    distribution.reset()
    #expect(distribution.quantiles([0.5], replications: 64, criticalValue: 2).isEmpty)
    distribution.add(Self.counts(try Self.waits(100, 0)))
    let one = try #require(distribution.quantiles([0.9], replications: 1, criticalValue: 2).first)
    #expect(one.seconds > 0)
    #expect(one.interval == nil)
  }

  @Test func `more replications narrow the interval`() throws {
    func width(_ replications: Int) throws -> Double {
      let distribution = try Self.distribution(0..<replications, waits: 100)
      let found = distribution.quantiles([0.8], replications: replications, criticalValue: 1.97)
      let interval = try #require(found.first?.interval)
      return interval.upperBound - interval.lowerBound
    }
    #expect(try width(512) < 0.6 * width(64))
  }
}
