/// The least cost of covers: groups n >= 0 with, for each demand, the sum of its groups at least a number.
///
/// Solved through its dual (prices of the demands, at most each group's weight in sum), so that any stop gives a valid lower
/// bound. Cost: a dense tableau of demands times groups.
struct CoverProgram: Sendable {
  /// Cost of one agent of each group, 0 or more.
  let weights: [Double]
  /// The groups that count towards each demand.
  let members: [[Int]]

  /// The least cost, or a lower bound on it.
  ///
  /// - Parameter demands: agents needed by each set of members; those of 0 or less need nothing.
  func leastCost(_ demands: [Double]) -> Double {
    let columns = members.count
    // A demand that no group counts towards can be covered by nobody; it is left out.
    var cost = zip(demands, members).map { $0.1.isEmpty ? 0 : max(0, $0.0) }
    var rows = weights.indices.map { group in members.map { $0.contains(group) ? 1.0 : 0.0 } }
    var limits = weights
    var value = 0.0
    for _ in 0..<(20 * (columns + rows.count) + 20) {
      // Bland's rule: the first column that gains, the first row among those that bind; so it cannot go round in tiers.
      guard let entering = cost.firstIndex(where: { $0 > 1e-9 }) else { break }
      let candidates = rows.indices.filter { rows[$0][entering] > 1e-9 }
      guard
        let leaving = candidates.min(by: {
          (limits[$0] / rows[$0][entering], $0) < (limits[$1] / rows[$1][entering], $1)
        })
      else { break }
      pivot(&rows, &limits, &cost, &value, row: leaving, column: entering)
    }
    return value
  }

  /// Exchanges a row's slack for a column in the compact tableau.
  private func pivot(
    _ rows: inout [[Double]], _ limits: inout [Double], _ cost: inout [Double], _ value: inout Double, row: Int,
    column: Int
  ) {
    let scale = 1 / rows[row][column]
    for index in rows[row].indices { rows[row][index] *= scale }
    rows[row][column] = scale
    limits[row] *= scale
    for other in rows.indices where other != row {
      let factor = rows[other][column]
      guard factor != 0 else { continue }
      for index in rows[other].indices where index != column { rows[other][index] -= factor * rows[row][index] }
      rows[other][column] = -factor * scale
      limits[other] -= factor * limits[row]
    }
    let factor = cost[column]
    for index in cost.indices where index != column { cost[index] -= factor * rows[row][index] }
    cost[column] = -factor * scale
    value += factor * limits[row]
  }
}
