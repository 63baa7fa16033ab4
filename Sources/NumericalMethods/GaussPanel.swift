import CGSL

/// Gauss-Legendre points on one panel, with weights for the whole panel and for the part left of each point.
///
/// Running integrals come from integrating the interpolating polynomial exactly, so that an integral and the function
/// of it (such as the exponential of a cumulative hazard) can be integrated in one pass.
public struct GaussPanel: Sendable {
  /// The number of points.
  public let count: Int
  /// Points on 0...1, ascending.
  public let points: [Double]
  /// Weights for the integral over 0...1.
  public let weights: [Double]
  /// Row-major weights: row i integrates from 0 to `points[i]`.
  public let runningWeights: [Double]

  /// The shared panel of 16 points.
  public static let sixteen = GaussPanel(count: 16)

  /// The shared panel of 4 points.
  public static let four = GaussPanel(count: 4)

  /// Makes the panel of `count` points (2...64).
  public init(count: Int) {
    let count = min(max(count, 2), 64)
    let (nodes, weights) = Self.rule(count)
    let polynomials = nodes.map { Self.legendre(upTo: count, at: $0) }
    var running = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0..<count {
        var sum = 1 + nodes[i]
        for k in 1..<count { sum += polynomials[j][k] * (polynomials[i][k + 1] - polynomials[i][k - 1]) }
        running[i * count + j] = sum * weights[j] / 4
      }
    }
    self.count = count
    self.points = nodes.map { (1 + $0) / 2 }
    self.weights = weights.map { $0 / 2 }
    self.runningWeights = running
  }

  /// Nodes and weights on -1...1, from the library's table.
  private static func rule(_ count: Int) -> ([Double], [Double]) {
    ScientificLibrary.prepare()
    guard let table = gsl_integration_glfixed_table_alloc(count) else { return ([], []) }
    defer { gsl_integration_glfixed_table_free(table) }
    var nodes = [Double](repeating: 0, count: count)
    var weights = nodes
    for i in 0..<count { gsl_integration_glfixed_point(-1, 1, i, &nodes[i], &weights[i], table) }
    return (nodes, weights)
  }

  /// Legendre polynomials of degree 0...degree at x, by their three-term recurrence.
  private static func legendre(upTo degree: Int, at x: Double) -> [Double] {
    var values = [1, x]
    for k in 1..<degree {
      let order = Double(k)
      values.append(((2 * order + 1) * x * values[k] - order * values[k - 1]) / (order + 1))
    }
    return values
  }
}
