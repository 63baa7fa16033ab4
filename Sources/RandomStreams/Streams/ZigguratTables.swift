/// The layers of both ziggurats, made once per process and never freed.
///
/// The method is Marsaglia and Tsang's (Journal of Statistical Software 5:8, 2000).
/// A stream carries the pointer, so that a draw reads the layers without asking whether they exist yet.
@usableFromInline
struct ZigguratTables: @unchecked Sendable {
  /// One horizontal layer, 256 of equal area under each density.
  @usableFromInline
  struct Layer {
    /// A 52-bit integer below this lies under the density for certain.
    @usableFromInline var threshold: UInt64
    /// The layer's right edge; for the base layer, its area over its height.
    @usableFromInline var edge: Double
  }

  /// 256 layers of the exponential, then 256 of the half-normal, the base with the tail first in each.
  @usableFromInline let layers: UnsafePointer<Layer>

  /// Where the tail of the exponential begins.
  @usableFromInline static var exponentialTail: Double { 7.697117470131049714044628 }
  /// Where the tail of the half-normal begins.
  @usableFromInline static var normalTail: Double { 3.65415288536100877164543 }
  /// Where the layers of the normal begin.
  @usableFromInline static var normalOffset: Int { 256 }

  @usableFromInline static let shared = ZigguratTables()

  private init() {
    let layers = UnsafeMutablePointer<Layer>.allocate(capacity: 512)
    ZigguratTables.fill(
      layers, tail: ZigguratTables.exponentialTail, area: 0.003949659822581557219977572,
      density: { Portable.exp(-$0) }, inverse: { -Portable.log($0) })
    ZigguratTables.fill(
      layers + ZigguratTables.normalOffset, tail: ZigguratTables.normalTail, area: 0.004928673233974655347361775,
      density: { Portable.exp(-0.5 * $0 * $0) }, inverse: { (-2 * Portable.log($0)).squareRoot() })
    self.layers = UnsafePointer(layers)
  }

  /// Fills 256 layers of a decreasing density with value 1 at zero.
  private static func fill(
    _ layers: UnsafeMutablePointer<Layer>, tail: Double, area: Double, density: (Double) -> Double,
    inverse: (Double) -> Double
  ) {
    var edges = [Double](repeating: 0, count: 257)
    edges[0] = area / density(tail)
    edges[1] = tail
    for i in 2..<256 { edges[i] = inverse(min(1, area / edges[i - 1] + density(edges[i - 1]))) }
    for i in 0..<256 {
      let threshold = UInt64(max(0, min(0x1p52, edges[i + 1] / edges[i] * 0x1p52)))
      (layers + i).initialize(to: Layer(threshold: threshold, edge: edges[i]))
    }
  }
}
