/// The values at which a breaking point is looked for: positions that are whole steps, factors or shares.
public enum LimitScale: Sendable, Hashable {
  /// Factors of a value, above 0.
  case factor
  /// Whole steps from the value: agents, lines, days.
  case steps
  /// Shares from 0 on.
  case share

  /// The position that changes nothing.
  public var base: Double {
    switch self {
    case .factor: 1
    case .steps, .share: 0
    }
  }

  /// Positions to be looked at first, in order.
  ///
  /// - Parameters:
  ///   - range: the first and the last position; factors above 0.
  ///   - most: how many steps are looked at one by one; of more only some are.
  public func grid(_ range: ClosedRange<Double>, most: Int = 21) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard high > low else { return [low] }
    switch self {
    case .factor:
      // Equal ratios, with the value itself where it lies within.
      let parts = 8
      let ratio = high / low
      let found = (0...parts).map { part -> Double in
        part == 0 ? low : part == parts ? high : low * LimitScale.power(ratio, Double(part) / Double(parts))
      }
      return LimitScale.with(base, in: range, found)
    case .steps:
      let stride = max(1, Int((high - low) / Double(max(1, most - 1)) + 0.999))
      let found = Swift.stride(from: low, through: high, by: Double(stride)).map { $0.rounded() }
      return LimitScale.with(base, in: range, found + [high])
    case .share: return (0...10).map { low + (high - low) * Double($0) / 10 }
    }
  }

  /// A position between two neighbours; nil where they are close enough to be told as one.
  ///
  /// - Parameter precision: of a factor the largest relative distance, of a share the largest distance.
  public func between(_ first: Double, _ second: Double, precision: Double) -> Double? {
    let (low, high) = (min(first, second), max(first, second))
    switch self {
    case .factor: return high / low - 1 > precision ? (low * high).squareRoot() : nil
    case .steps: return high - low > 1.5 ? ((low + high) / 2).rounded(.down) : nil
    case .share: return high - low > precision ? (low + high) / 2 : nil
    }
  }

  /// Positions from a place away from another, to show what holds there: near ones first, each step twice the one before.
  ///
  /// - Parameters:
  ///   - place: where to begin.
  ///   - other: the neighbour to go away from.
  ///   - precision: the first distance.
  ///   - count: how many.
  public func away(_ place: Double, from other: Double, precision: Double, count: Int) -> [Double] {
    let sign: Double = place < other ? -1 : 1
    return (0..<count).map { index in
      let distance = Double(1 << index)
      switch self {
      case .factor:
        let ratio = 1 + precision * distance
        return sign < 0 ? place / ratio : place * ratio
      case .steps: return place + sign * (index == 0 ? 0 : distance / 2)
      case .share: return max(0, place + sign * precision * distance)
      }
    }
  }

  private static func with(_ base: Double, in range: ClosedRange<Double>, _ positions: [Double]) -> [Double] {
    let near = positions.filter { ($0 - base).magnitude > 1e-9 }
    return Array(Set(near + (range.contains(base) ? [base] : []))).sorted()
  }

  /// A root of a ratio by repeated square roots: the same bits on every machine.
  private static func power(_ ratio: Double, _ exponent: Double) -> Double {
    // Exponents are eighths.
    var (result, root, rest) = (1.0, ratio, exponent)
    for _ in 0..<3 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
