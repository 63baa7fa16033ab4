/// The callers of a day whose chain is exact: exponential handling and patience.
public struct DayCallers: Sendable, Equatable {
  /// Mean handling time in seconds.
  public let meanHandling: Double
  /// Mean patience in seconds; nil when callers never leave.
  public let meanPatience: Double?
  /// Share of those who find no free agent that leaves at once, 0...1.
  public let balking: Double
  /// Most that may wait; nil for no limit.
  public let queueLimit: Int?
  /// Most in service and waiting, held from arrival to the end of service; nil for no limit.
  public let lines: Int?
  /// T and S of the service level.
  public let wait: AcceptableWait

  /// Callers from their laws.
  /// - Throws: ``QueueingError`` for a value outside its range.
  public init(
    meanHandling: Double, meanPatience: Double? = nil, balking: Double = 0, queueLimit: Int? = nil, lines: Int? = nil,
    within wait: AcceptableWait
  ) throws(QueueingError) {
    try Checked.time(meanHandling, "mean handling time")
    if let meanPatience { try Checked.time(meanPatience, "mean patience") }
    try Checked.share(balking, "balking")
    if let queueLimit { try Checked.whole(queueLimit, in: 0...1_000_000_000, "queue limit") }
    if let lines { try Checked.whole(lines, in: 0...1_000_000_000, "lines") }
    self.meanHandling = meanHandling
    self.meanPatience = meanPatience
    self.balking = balking
    self.queueLimit = queueLimit
    self.lines = lines
    self.wait = wait
  }
}
