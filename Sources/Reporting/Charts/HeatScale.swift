import ScenarioModel

/// What the heat map can show.
enum HeatMetric: String, CaseIterable, Sendable {
  case level, agents, volume, missing
}

/// Classes of a heat map: their lower edges, ascending, and a colour for each.
struct HeatScale: Sendable, Hashable {
  /// Lower edges of the classes; the first is the least value that can occur.
  let edges: [Double]
  /// One colour for each class.
  let colours: [Colour]
  /// The first class that reaches the target; nil where classes are amounts.
  var firstMet: Int?

  /// The class of a value: the last one whose edge it reaches.
  func index(of value: Double) -> Int { max(0, (edges.lastIndex { value >= $0 }) ?? 0) }

  /// What divides the scale where no target does.
  static let usualTarget = 0.8

  /// Classes around a target, narrow just below it and even above it.
  ///
  /// - Parameter target: The target level, 0...1; without one 80 % divides the scale.
  static func level(target: Double?) -> HeatScale {
    let goal = min(max(target ?? usualTarget, 0), 1)
    let below = [0.4, 0.2, 0.1, 0.05].map { goal - $0 }.filter { $0 > 0 }
    let above = [0, 1.0 / 3, 2.0 / 3].map { goal + (1 - goal) * $0 }.filter { $0 <= 1 }
    var edges = ([0] + below + above).map { ($0 * 1000).rounded() / 1000 }
    edges = edges.enumerated().filter { $0.offset == 0 || $0.element > edges[$0.offset - 1] }.map(\.element)
    let firstMet = edges.firstIndex { $0 >= goal - 0.0005 } ?? edges.count
    let colours = edges.indices.map { index in
      index < firstMet
        ? Palette.belowTarget(share: firstMet > 1 ? Double(index) / Double(firstMet - 1) : 1)
        : Palette.fromTarget(
          share: edges.count - firstMet > 1 ? Double(index - firstMet) / Double(edges.count - firstMet - 1) : 0)
    }
    return HeatScale(edges: edges, colours: colours, firstMet: firstMet)
  }

  /// Some four to ten even classes from 0 to the largest amount.
  static func amount(largest: Double) -> HeatScale {
    let ticks = NiceSteps.ticks(upTo: max(largest, 1e-6), most: 8)
    let edges = ticks.dropLast().filter { $0 <= largest }
    let last = Double(max(1, edges.count - 1))
    return HeatScale(edges: edges, colours: edges.indices.map { Palette.amount(share: Double($0) / last) })
  }
}
