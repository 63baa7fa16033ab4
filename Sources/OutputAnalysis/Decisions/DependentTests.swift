internal import RandomStreams

/// The probability below which a test of many is significant, where the tests rest on the same replications and so depend on one another.
///
/// The pulls of the replications on the measures are given random signs, many times: each time every measure gets a difference such as chance makes,
/// and all of them move together as in the runs. What the smallest probability of a family falls below is read from there (the multiplier
/// bootstrap of the largest statistic: Chernozhukov, Chetverikov and Kato, Annals of Statistics 41:2786, 2013). Tests whose replications are not known are added as if
/// none of them ever fell together with another. For errors below ``leastError`` the error is shared evenly (Bonferroni), which holds always and asks for more.
public struct DependentTests: Sendable {
  /// Tests that have an equal share in the error.
  public struct Family: Sendable {
    /// What every replication contributes to the tests of which that is known: the two parts of a ratio, all of as many replications.
    let pulls: [[Double]]
    /// The number of further tests.
    let others: Int

    /// A family; a measure whose denominators sum to 0 counts among the others.
    public init(_ measures: [[PairedRatioDifference.Fraction]], others: Int) {
      pulls = measures.compactMap { Family.standardised(PairedRatioDifference.deviations($0)?.values ?? []) }
      self.others = others + measures.count - pulls.count
    }

    fileprivate var count: Int { pulls.count + others }

    /// Pulls whose squares sum to 1; nil where they are all 0.
    private static func standardised(_ values: [Double]) -> [Double]? {
      let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? values.map { $0 / length } : nil
    }
  }

  /// The smallest error for which the dependence is looked at.
  public static let leastError = 0.01
  /// Draws of signs.
  private static let draws = 2000

  private let families: [Family]

  /// The tests of some families, all of whose measures have as many replications.
  public init(_ families: [Family]) { self.families = families }

  /// For each family the probability below which a test of it is significant, so that any is by chance with a probability of `error`.
  ///
  /// The same on every machine. Cost: 2,000 times measures and replications, some 0.2 s for 300 measures of 500 replications.
  ///
  /// - Parameter error: above 0, below 1.
  public func thresholds(error: Double) -> [Double] {
    let share = error / Double(max(1, families.count))
    let even = families.map { share / Double(max(1, $0.count)) }
    guard error >= DependentTests.leastError, families.contains(where: { !$0.pulls.isEmpty }) else { return even }
    let smallest = families.map(DependentTests.smallest)
    var (low, high) = (share, error)
    // Families fall together too: each may have more than its share, as long as all together keep the error.
    for _ in 0..<30 {
      let middle = 0.5 * (low + high)
      let tried = zip(families, smallest).map { DependentTests.threshold($0, $1, error: middle) }
      if joint(tried, smallest) <= error { low = middle } else { high = middle }
    }
    return zip(zip(families, smallest), even).map { max($1, DependentTests.threshold($0.0, $0.1, error: low)) }
  }

  /// The probability that a test of any family is significant.
  private func joint(_ thresholds: [Double], _ smallest: [[Double]]) -> Double {
    let fallen = (0..<DependentTests.draws).count { draw in
      zip(smallest, thresholds).contains { $0[draw] < $1 }
    }
    return Double(fallen) / Double(DependentTests.draws)
      + zip(families, thresholds).reduce(0) { $0 + Double($1.0.others) * $1.1 }
  }

  /// The largest threshold of a family that keeps an error.
  private static func threshold(_ family: Family, _ smallest: [Double], error: Double) -> Double {
    let sorted = smallest.sorted()
    var best = 0.0
    for fallen in 0...draws where Double(fallen) <= error * Double(draws) {
      let next = fallen < draws ? sorted[fallen] : 1
      let left = error - Double(fallen) / Double(draws)
      best = max(best, family.others > 0 ? min(next, left / Double(family.others)) : next)
    }
    return best
  }

  /// The smallest probability among the known tests of a family, draw by draw; the same signs for every family.
  private static func smallest(_ family: Family) -> [Double] {
    guard let replications = family.pulls.first?.count else { return Array(repeating: 1, count: draws) }
    var stream = RandomStream(
      state: (0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1))
    var signs = [Double](repeating: 1, count: replications)
    return (0..<draws).map { _ in
      for place in signs.indices { signs[place] = stream.next() >> 63 == 0 ? 1 : -1 }
      let largest = family.pulls.reduce(0.0) { max($0, sum($1, signs).magnitude) }
      return 2 * Portable.normalSurvival(largest)
    }
  }

  private static func sum(_ pulls: [Double], _ signs: [Double]) -> Double {
    precondition(pulls.count == signs.count, "expected \(signs.count) replications, found \(pulls.count)")
    return pulls.withUnsafeBufferPointer { pulls in
      signs.withUnsafeBufferPointer { signs in
        var (sums, place) = (SIMD4<Double>(), 0)
        while place + 4 <= pulls.count {
          let own = SIMD4(pulls[place], pulls[place + 1], pulls[place + 2], pulls[place + 3])
          sums += own * SIMD4(signs[place], signs[place + 1], signs[place + 2], signs[place + 3])
          place += 4
        }
        var rest = 0.0
        while place < pulls.count {
          rest += pulls[place] * signs[place]
          place += 1
        }
        return (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
      }
    }
  }
}
