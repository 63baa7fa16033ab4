import ScenarioModel

/// Rings of transfers round which more calls go on than come out.
struct TransferLoop {
  private let callTypes: [CallType]

  /// The transfers of some call types.
  init(_ callTypes: [CallType]) { self.callTypes = callTypes }

  /// The likeliest way from a type back to it, both ends named, where half of the calls at least come back;
  /// nil where fewer do, or where another type of the ring has the lower index and speaks for it.
  func path(from start: Int) -> [Int]? {
    var best: [Int: Double] = [start: 1]
    var before: [Int: Int] = [:]
    var (closing, share) = (start, 0.0)
    var reached: Set<Int> = [start]
    while !reached.isEmpty {
      var next: Set<Int> = []
      for type in reached.sorted() {
        for (destination, probability) in shares(from: type) {
          let through = (best[type] ?? 0) * probability
          if destination == start {
            if through > share { (closing, share) = (type, through) }
          } else if destination > start, through > (best[destination] ?? 0) {
            (best[destination], before[destination]) = (through, type)
            next.insert(destination)
          }
        }
      }
      reached = next
    }
    guard share >= 0.5 else { return nil }
    var way = [start, closing]
    while let last = way.last, last != start, let earlier = before[last] { way.append(earlier) }
    return way.reversed()
  }

  /// The share of a type's answered calls that go on to each other type, at most; by destination.
  private func shares(from type: Int) -> [(destination: Int, probability: Double)] {
    var everywhere: [Int: Double] = [:]
    var ofGroup: [Int: Double] = [:]
    for rule in callTypes[type].transfers {
      if rule.group == nil {
        everywhere[rule.destination, default: 0] += rule.probability
      } else {
        ofGroup[rule.destination] = max(ofGroup[rule.destination] ?? 0, rule.probability)
      }
    }
    return Set(everywhere.keys).union(ofGroup.keys).sorted().map {
      ($0, min(1, (everywhere[$0] ?? 0) + (ofGroup[$0] ?? 0)))
    }
  }
}
