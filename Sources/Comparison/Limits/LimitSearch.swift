/// Looks for the positions at which something stops or begins to hold.
///
/// First a coarse grid, so that more than one crossing is seen where the grid shows it, then each crossing is halved until its two
/// sides are neighbours. What lies between two positions of the grid that read the same is not looked at.
public struct LimitSearch: Sendable {
  /// Two neighbours, one on each side.
  public struct Crossing: Sendable, Hashable {
    /// The position at which it holds.
    public var met: Double
    /// The position at which it does not.
    public var missed: Double

    /// Whether it holds below and not above.
    public var holdsBelow: Bool { met < missed }
  }

  /// What was found.
  public struct Found: Sendable, Hashable {
    /// Every position read, in order; nil where there is no such value.
    public let readings: [Double: Bool?]
    /// In order of their positions.
    public let crossings: [Crossing]
    /// The positions of the grid that were read, in order.
    public let grid: [Double]
  }

  private let scale: LimitScale
  private let range: ClosedRange<Double>
  private let further: [Double]
  private let precision: Double
  private let most: Int

  /// A search.
  ///
  /// - Parameters:
  ///   - scale: what positions are.
  ///   - range: first and last position of the grid.
  ///   - further: positions beyond, looked at where the grid shows no crossing, the nearest first.
  ///   - precision: how near the sides of a crossing have to come.
  ///   - most: how many steps are looked at one by one.
  public init(
    _ scale: LimitScale, _ range: ClosedRange<Double>, further: [Double] = [], precision: Double, most: Int = 21
  ) {
    (self.scale, self.range, self.further, self.precision, self.most) = (scale, range, further, precision, most)
  }

  /// Searches.
  ///
  /// - Parameter holds: whether it holds at a position; nil where there is no such value.
  public func run(_ holds: (Double) throws -> Bool?) rethrows -> Found {
    var readings: [Double: Bool?] = [:]
    func read(_ position: Double) throws -> Bool? {
      if let known = readings[position] { return known }
      let found = try holds(position)
      readings[position] = .some(found)
      return found
    }
    for position in scale.grid(range, most: most) { _ = try read(position) }
    for position in further where LimitSearch.crossings(readings).isEmpty { _ = try read(position) }
    let grid = readings.filter { $0.value != nil }.keys.sorted()
    var crossings = LimitSearch.crossings(readings)
    for place in crossings.indices {
      while let middle = scale.between(crossings[place].met, crossings[place].missed, precision: precision) {
        // A value that does not exist between two that do is read as one that does not hold.
        if try read(middle) == true { crossings[place].met = middle } else { crossings[place].missed = middle }
      }
    }
    return Found(readings: readings, crossings: crossings, grid: grid)
  }

  /// Neighbours that read differently, in order.
  private static func crossings(_ readings: [Double: Bool?]) -> [Crossing] {
    let known = readings.compactMap { position, holds in holds.map { (position: position, holds: $0) } }
      .sorted { $0.position < $1.position }
    return zip(known, known.dropFirst()).filter { $0.holds != $1.holds }.map { left, right in
      left.holds
        ? Crossing(met: left.position, missed: right.position)
        : Crossing(met: right.position, missed: left.position)
    }
  }
}
