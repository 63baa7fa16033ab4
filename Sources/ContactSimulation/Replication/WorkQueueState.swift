import EventEngine

/// A work queue during a replication: its queue and its current cell.
struct WorkQueueState {
  let callType: Int32
  /// The place of its campaign among the outbound types; -1 for other work queues.
  let campaign: Int32
  /// Its row of the tally; -1 where nothing of it is counted in cells.
  let row: Int32
  let kind: WorkQueue.Kind
  /// Whether the bit sets and the plain rules are all that its work needs.
  let isPlain: Bool
  /// Most that may wait; 0 when nobody serves the type.
  let queueLimit: Int32
  /// T, in seconds.
  let acceptableWait: Double

  var line = WaitingLine()
  var queueTime = OccupancyIntegral()
  var cell: UnsafeMutablePointer<CellTally>
  var cellIndex: Int32 = -1
  /// The first of the callbacks that were tried before, where they go behind those that were not; -1 without any.
  var firstTried: Int32 = -1
  /// Items that agents are working on.
  var inWork: Int32 = 0

  init(
    _ workQueue: WorkQueue, rules: CallTypeRules, isPlain: Bool, campaign: Int?, cell: UnsafeMutablePointer<CellTally>
  ) {
    self.campaign = Int32(truncatingIfNeeded: campaign ?? -1)
    callType = Int32(truncatingIfNeeded: workQueue.callType)
    row = Int32(truncatingIfNeeded: workQueue.row ?? -1)
    kind = workQueue.kind
    self.isPlain = isPlain
    queueLimit = rules.isServed ? rules.queueLimit : 0
    acceptableWait = rules.acceptableWait
    self.cell = cell
  }

  /// Whether somebody waits on the telephone.
  var isInbound: Bool { kind == .firstParts || kind == .transferredParts }
}
