internal import ScenarioModel

/// How far one key moves a figure: the mean over the points of each of its values, all other keys varying as they do in the sweep.
public struct KeyEffect: Sendable, Hashable {
  /// Points that share a value of the key, or that lie in one third of its values.
  public struct Group: Sendable, Hashable {
    /// The first of its values, by its place among the key's.
    public let first: Int
    /// The last of its values.
    public let last: Int
    /// The mean of the figure over the points.
    public let mean: Double
    /// Points with the figure.
    public let count: Int
  }

  /// The key, by its place in the grid.
  public let key: Int
  /// The groups in the order of values; at least one.
  public let groups: [Group]

  /// The group with the lowest mean, the first of them.
  public var lowest: Group? { groups.min { $0.mean < $1.mean } }
  /// The group with the highest mean, the first of them.
  public var highest: Group? { groups.max { $0.mean < $1.mean } }
  /// The distance between them, at least 0.
  public var swing: Double { (highest?.mean ?? 0) - (lowest?.mean ?? 0) }

  /// The effects of all keys on a figure, the largest first.
  ///
  /// On a full grid these are the main effects; a Latin hypercube covers the other keys evenly in every third; a list may not, and then a
  /// swing is partly that of other keys.
  public static func all(on response: SweepResult.Response, in result: SweepResult) -> [KeyEffect] {
    let effects = result.grid.keys.indices.map { KeyEffect($0, response, result) }.filter { !$0.groups.isEmpty }
    return effects.enumerated().sorted { ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset) }.map(\.element)
  }

  private init(_ key: Int, _ response: SweepResult.Response, _ result: SweepResult) {
    self.key = key
    let values = result.grid.keys[key].values.count
    let isDrawn = result.grid.design == .latinHypercube && values == result.grid.points.count && values > 3
    let parts = isDrawn ? 3 : values
    groups = (0..<parts).compactMap { part in
      let range = (part * values / parts)..<((part + 1) * values / parts)
      let found = result.grid.points.indices.filter { range.contains(result.grid.points[$0][key]) }
        .compactMap { result.value(response, at: $0) }
      guard let first = range.first, let last = range.last, !found.isEmpty else { return nil }
      return Group(first: first, last: last, mean: found.reduce(0, +) / Double(found.count), count: found.count)
    }
  }
}
