/// Points of a sweep that no other point beats: none costs as little or less and has a higher level, none costs less and has as high a level.
public struct SweepFrontier: Sendable, Hashable {
  /// A point with its two figures.
  public struct Point: Sendable, Hashable {
    /// Its place in the grid.
    public let place: Int
    /// Its price.
    public let price: Double
    /// Its level.
    public let level: Double
  }

  /// Every point with both figures, in the order of the grid.
  public let points: [Point]
  /// Those that no other beats, from the cheapest on; of equal points the first one.
  public let best: [Point]

  /// The frontier of a sweep; nil where points have no level, or all cost the same.
  ///
  /// Cost: n log n for n points.
  public init?(_ result: SweepResult) {
    guard let level = result.level else { return nil }
    points = result.figures.indices.compactMap { place in
      guard let price = result.value(result.price, at: place), let found = result.value(level, at: place) else {
        return nil
      }
      return Point(place: place, price: price, level: found)
    }
    guard let first = points.first, points.contains(where: { $0.price != first.price }) else { return nil }
    var best: [Point] = []
    for point in points.sorted(by: { ($0.price, -$0.level, $0.place) < ($1.price, -$1.level, $1.place) })
    where best.last.map({ point.level > $0.level }) ?? true {
      best.append(point)
    }
    self.best = best
  }
}
