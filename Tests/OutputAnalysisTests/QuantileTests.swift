import OutputAnalysis
import RandomStreams
import Testing

@Suite struct QuantileTests {
  static func waits(_ count: Int, _ replication: UInt32) throws -> [Double] {
    let sampler = try Distribution.lognormal(mean: 90, standardDeviation: 200).sampler
    var stream = RandomStream(seed: 12, purpose: .patience, entity: 0, day: 0, replication: replication)
    return (0..<count).map { _ in stream.happens(withProbability: 0.3) ? 0 : sampler.draw(&stream) }
  }

  @Test func `quantiles lie within 1 % above the exact ones`() throws {
    let waits = try Self.waits(20_000, 0)
    var histogram = WaitHistogram()
    for wait in waits { histogram.record(wait) }
    let sorted = waits.sorted()
    for p in [0.1, 0.3, 0.5, 0.8, 0.9, 0.95, 0.99, 0.9999, 1] {
      let exact = sorted[max(0, Int((p * 20_000).rounded(.up)) - 1)]
      let found = try #require(histogram.quantile(p))
      #expect(found >= exact, "p = \(p)")
      #expect(found <= exact * 1.008, "p = \(p)")
    }
    #expect(histogram.count == 20_000)
    #expect(histogram.quantile(0) == 0)
  }

  @Test func `a bin holds its upper edge and not its lower`() throws {
    for edge in [0.0625, 1.0, 20.0, 4096, 0x1p24] {
      var histogram = WaitHistogram()
      histogram.record(edge)
      #expect(histogram.quantile(1) == edge)
      #expect(histogram.share(atMost: edge) == 1)
      #expect(histogram.share(atMost: edge * 0.99) == (edge > 0.0625 ? 0 : 1))
      histogram.record(edge.nextUp)
      #expect(try #require(histogram.quantile(1)) > edge)
    }
  }

  @Test func `zero, the shortest and the longest waits have places of their own`() throws {
    var histogram = WaitHistogram()
    #expect(histogram.quantile(0.5) == nil)
    #expect(histogram.share(atMost: 1) == nil)
    for wait in [0, -1, Double.nan, 0x1p-1074, 1e-3, 1e9, .infinity] { histogram.record(wait) }
    #expect(histogram.zeros == 3)
    #expect(histogram.beyond == 2)
    #expect(histogram.quantile(3.0 / 7) == 0)
    #expect(histogram.quantile(5.0 / 7) == 0.0625)
    #expect(histogram.quantile(1) == .infinity)
    #expect(histogram.share(atMost: 0) == 3.0 / 7)
    #expect(histogram.share(atMost: -1) == 0)
    #expect(histogram.share(atMost: 1e8) == 5.0 / 7)
    histogram.removeAll()
    #expect(histogram.count == 0)
    #expect(histogram.quantile(0.5) == nil)
  }

  @Test func `merging in any order is one pass over all`() throws {
    let parts = try (0..<6).map { try Self.waits(500, UInt32($0)) }
    var all = WaitHistogram()
    for wait in parts.joined() { all.record(wait) }
    for order in [[0, 1, 2, 3, 4, 5], [5, 3, 1, 0, 2, 4]] {
      var merged = WaitHistogram()
      for index in order {
        var part = WaitHistogram()
        for wait in parts[index] { part.record(wait) }
        merged.merge(part)
      }
      #expect(merged.count == all.count)
      for p in stride(from: 0.0, through: 1, by: 0.01) { #expect(merged.quantile(p) == all.quantile(p)) }
    }
  }

  @Test func `batched quantiles pool all replications`() throws {
    var (batches, pooled) = (BatchedQuantiles(), WaitHistogram())
    #expect(batches.estimates([0.5]).isEmpty)
    for replication in 0..<70 {
      var one = WaitHistogram()
      for wait in try Self.waits(200, UInt32(replication)) {
        one.record(wait)
        pooled.record(wait)
      }
      batches.merge(one, replication: replication)
    }
    let probabilities = [0.5, 0.8, 0.9, 0.95, 0.99]
    let estimates = batches.estimates(probabilities)
    #expect(estimates.map(\.value) == probabilities.map { pooled.quantile($0) ?? -1 })
    for estimate in estimates {
      #expect(try #require(estimate.lower) <= estimate.value)
      #expect(try #require(estimate.upper) >= estimate.value)
      #expect(try #require(estimate.upper) > (try #require(estimate.lower)))
    }
    #expect(batches.count == 14_000)
    #expect(batches.pooled.quantile(0.9) == pooled.quantile(0.9))
  }

  @Test func `waits that are all alike, or of one replication, have no interval`() throws {
    var alike = BatchedQuantiles()
    for replication in 0..<64 { alike.record(0, replication: replication) }
    let zero = try #require(alike.estimates([0.9]).first)
    #expect(zero.value == 0)
    #expect(zero.lower == nil)
    #expect(zero.upper == nil)
    var single = BatchedQuantiles()
    for wait in try Self.waits(100, 0) { single.record(wait, replication: 3) }
    let one = try #require(single.estimates([0.9]).first)
    #expect(one.value > 0)
    #expect(one.lower == nil)
    #expect(one.upper == nil)
  }

  @Test func `more replications narrow the interval`() throws {
    func width(_ replications: Int) throws -> Double {
      var batches = BatchedQuantiles()
      for replication in 0..<replications {
        for wait in try Self.waits(100, UInt32(replication)) { batches.record(wait, replication: replication) }
      }
      let estimate = try #require(batches.estimates([0.8]).first)
      return try #require(estimate.upper) - (try #require(estimate.lower))
    }
    #expect(try width(512) < 0.6 * width(64))
  }
}
