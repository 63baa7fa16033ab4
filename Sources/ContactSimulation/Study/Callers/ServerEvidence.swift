import OutputAnalysis

/// Who served whom: answered contacts by call type and group over the run.
struct ServerEvidence: Sendable {
  private let groups: Int
  /// By call type times groups plus group: the group's contacts over all of the type's.
  private(set) var served: [RatioSums]

  /// Nothing added yet.
  init(callTypes: Int, groups: Int) {
    self.groups = groups
    served = Array(repeating: RatioSums(), count: callTypes * groups)
  }

  /// The sums of a call type and group.
  func sums(callType: Int, group: Int) -> RatioSums? {
    let index = callType * groups + group
    return (0..<groups).contains(group) && served.indices.contains(index) ? served[index] : nil
  }

  /// Adds one replication; first parts and transferred parts of a type count together.
  mutating func add(_ tally: ReplicationTally) {
    guard tally.shape.keepsServers, groups > 0, tally.shape.groups == groups else { return }
    for type in 0..<min(served.count / groups, tally.shape.callTypes) {
      let rows = [type] + (tally.shape.partRow(of: type).map { [$0] } ?? [])
      let counts = (0..<groups).map { group in
        rows.reduce(0.0) { $0 + ServerEvidence.count(tally, row: $1, group: group) }
      }
      let all = counts.reduce(0, +)
      for group in 0..<groups { served[type * groups + group].add(numerator: counts[group], denominator: all) }
    }
  }

  private static func count(_ tally: ReplicationTally, row: Int, group: Int) -> Double {
    var sum = 0
    for day in 0..<tally.shape.days { sum += Int(tally.servedBy[tally.served(row: row, group: group, day: day)]) }
    return Double(sum)
  }

  /// Adds other replications.
  mutating func merge(_ other: ServerEvidence) {
    for index in served.indices { served[index].merge(other.served[index]) }
  }
}

extension ServerEvidence {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&served, "served")
  }
}
