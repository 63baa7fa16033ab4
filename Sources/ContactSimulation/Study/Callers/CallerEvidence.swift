internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Moments of callers of one call type, or of the whole service, in every cell.
struct CallerEvidence: Sendable {
  /// What callbacks have to achieve; nil where nothing is asked.
  let callbackTarget: DelayTarget?
  /// Moments by cell of the layout.
  private(set) var moments: MomentTable<CallerColumn>
  /// In how many replications the callbacks of a cell reached their target, by cell above the interval.
  private(set) var callbackTargets: [SuccessTally]

  /// Nothing added yet.
  init(layout: ScopeLayout, callbackTarget: DelayTarget?) {
    self.callbackTarget = callbackTarget
    moments = MomentTable(rows: layout.cellCount)
    callbackTargets = Array(repeating: SuccessTally(), count: layout.first(.interval))
  }

  /// Adds one replication.
  mutating func add(_ values: CellValues<CallerColumn>) {
    moments.add(values)
    guard let callbackTarget else { return }
    for row in callbackTargets.indices where values[.callbackAccepted, row] > 0 {
      let share = values[.callbackReachedWithin, row] / values[.callbackAccepted, row]
      callbackTargets[row].add(share >= callbackTarget.level)
    }
  }

  /// Adds other replications.
  mutating func merge(_ other: CallerEvidence) {
    moments.merge(other.moments)
    for index in callbackTargets.indices { callbackTargets[index].merge(other.callbackTargets[index]) }
  }
}

extension CallerEvidence {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&moments, "moments")
    try store.exchange(&callbackTargets, "callbackTargets")
  }
}
