import Foundation
import RandomStreams
import Testing

@Suite struct PortableMathTests {
  /// The distance in units in the last place of the wanted value; 0 when both are the same infinity or both NaN.
  static func distance(_ found: Double, _ wanted: Double) -> Double {
    if found == wanted || (found.isNaN && wanted.isNaN) { return 0 }
    return abs(found - wanted) / wanted.ulp
  }

  /// A tabulated value is itself rounded, which allows half a unit on top of the documented error.
  static let tableTolerance = 1.6

  @Test(arguments: ReferenceValues.exponential)
  func `exp matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(Self.distance(Portable.exp(row.x), row.value) <= Self.tableTolerance)
  }

  @Test(arguments: ReferenceValues.exponentialLess1)
  func `expm1 matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(Self.distance(Portable.expm1(row.x), row.value) <= Self.tableTolerance)
  }

  @Test(arguments: ReferenceValues.logarithm)
  func `log matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(Self.distance(Portable.log(row.x), row.value) <= Self.tableTolerance)
  }

  @Test(arguments: ReferenceValues.logarithmOf1More)
  func `log1p matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(Self.distance(Portable.log1p(row.x), row.value) <= Self.tableTolerance)
  }

  @Test(arguments: ReferenceValues.power)
  func `pow matches 50-digit values`(row: (x: Double, y: Double, value: Double)) {
    #expect(Self.distance(Portable.pow(row.x, row.y), row.value) <= Self.tableTolerance)
  }

  @Test(arguments: ReferenceValues.sine)
  func `sin matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(Self.distance(Portable.sin(row.x), row.value) <= Self.tableTolerance)
  }

  @Test(arguments: ReferenceValues.cosine)
  func `cos matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(Self.distance(Portable.cos(row.x), row.value) <= Self.tableTolerance)
  }

  @Test func `elementary functions agree with the C library over wide grids`() {
    var worst: [String: Double] = [:]
    func compare(_ name: String, _ found: Double, _ wanted: Double) {
      worst[name] = max(worst[name] ?? 0, Self.distance(found, wanted))
    }
    var stream = RandomStream(seed: 3, purpose: .search, name: StreamName(bits: 0), date: 0, replication: 0)
    for _ in 0..<20_000 {
      let wide = Double(bitPattern: stream.next() & 0x7FEF_FFFF_FFFF_FFFF)
      let x = 1500 * (stream.uniform() - 0.5)
      compare("exp", Portable.exp(x), Foundation.exp(x))
      compare("expm1", Portable.expm1(x / 20), Foundation.expm1(x / 20))
      compare("log", Portable.log(wide), Foundation.log(wide))
      compare("log1p", Portable.log1p(abs(x)), Foundation.log1p(abs(x)))
      compare("pow", Portable.pow(wide, x / 800), Foundation.pow(wide, x / 800))
      compare("sin", Portable.sin(x), Foundation.sin(x))
      compare("cos", Portable.cos(x), Foundation.cos(x))
    }
    for (name, distance) in worst { #expect(distance <= 2, "\(name)") }
    #expect(worst.count == 7)
  }

  @Test func `edges follow IEEE 754`() {
    let infinity = Double.infinity
    let edges: [(found: Double, wanted: Double)] = [
      (Portable.exp(infinity), infinity), (Portable.exp(-infinity), 0), (Portable.exp(.nan), .nan),
      (Portable.exp(0), 1), (Portable.exp(710), infinity), (Portable.exp(-750), 0),
      (Portable.expm1(-infinity), -1), (Portable.expm1(infinity), infinity), (Portable.expm1(.nan), .nan),
      (Portable.log(0), -infinity), (Portable.log(-1), .nan), (Portable.log(infinity), infinity),
      (Portable.log(.nan), .nan), (Portable.log(1), 0), (Portable.log1p(-1), -infinity),
      (Portable.log1p(-2), .nan), (Portable.log1p(infinity), infinity), (Portable.log1p(.nan), .nan),
      (Portable.pow(0, 0), 1), (Portable.pow(.nan, 0), 1), (Portable.pow(1, .nan), 1), (Portable.pow(0, 2), 0),
      (Portable.pow(0, -1), infinity), (Portable.pow(-2, 3), -8), (Portable.pow(-2, 0.5), .nan),
      (Portable.pow(infinity, -1), 0), (Portable.pow(2, infinity), infinity), (Portable.pow(0.5, infinity), 0),
      (Portable.pow(-1, infinity), 1), (Portable.pow(2, 1e300), infinity), (Portable.pow(2, -1e300), 0),
      (Portable.pow(-infinity, 3), -infinity), (Portable.pow(2, .nan), .nan),
      (Portable.sin(infinity), .nan), (Portable.cos(.nan), .nan), (Portable.sin(2e6), .nan), (Portable.cos(0), 1),
    ]
    for (index, edge) in edges.enumerated() {
      #expect(edge.found == edge.wanted || (edge.found.isNaN && edge.wanted.isNaN), "row \(index)")
    }
  }

  @Test(arguments: ReferenceValues.logGamma)
  func `logGamma matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(abs(Portable.logGamma(row.x) - row.value) <= 1e-14 * max(1, abs(row.value)))
  }

  @Test(arguments: ReferenceValues.normalSurvival)
  func `normalSurvival matches 50-digit values`(row: (x: Double, value: Double)) {
    #expect(abs(Portable.normalSurvival(row.x) - row.value) <= 2e-13 * row.value)
  }

  @Test(arguments: ReferenceValues.normalQuantile)
  func `normalQuantile matches 80-digit values`(row: (x: Double, value: Double)) {
    #expect(abs(Portable.normalQuantile(row.x) - row.value) <= 1e-13 * max(1, abs(row.value)))
  }

  @Test(arguments: ReferenceValues.upperIncompleteGamma)
  func `upperIncompleteGamma matches 50-digit values`(row: (x: Double, y: Double, value: Double)) {
    #expect(abs(Portable.upperIncompleteGamma(shape: row.x, row.y) - row.value) <= 1e-12)
  }
}
