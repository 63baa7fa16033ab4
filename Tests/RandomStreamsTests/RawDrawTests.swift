import RandomStreams
import Testing

@Suite struct RawDrawTests {
  static let families: [Distribution.Family] = [
    .exponential(mean: 120), .lognormal(mean: 240, standardDeviation: 300), .weibull(shape: 0.8, scale: 100),
    .weibull(shape: 2, scale: 135), .uniform(low: 0, high: 240), .deterministic(value: 60),
    .gamma(mean: 100, standardDeviation: 50),
  ]

  @Test(arguments: families)
  func `draws in two steps have the bits of draws in one, one by one and in blocks`(_ family: Distribution.Family)
    throws
  {
    let sampler = try Distribution(family).sampler
    var streams = [RandomStream](
      repeating: RandomStream(seed: 7, purpose: .patience, name: StreamName(bits: 1), date: 2, replication: 3), count: 3
    )
    let row = UnsafeMutablePointer<Double>.allocate(capacity: 500)
    defer { row.deallocate() }
    sampler.fillRaw(row, count: 500, from: &streams[0])
    for index in 0..<500 {
      let whole = sampler.draw(&streams[1])
      #expect(sampler.value(ofRaw: row[index]).bitPattern == whole.bitPattern)
      #expect(sampler.value(ofRaw: sampler.drawRaw(&streams[2])).bitPattern == whole.bitPattern)
    }
    let (first, second, third) = (streams[0].next(), streams[1].next(), streams[2].next())
    #expect(first == second && second == third)
  }
}
