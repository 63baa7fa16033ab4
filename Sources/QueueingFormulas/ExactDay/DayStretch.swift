/// A stretch of the day with the same agents: an interval, or a closed time.
public struct DayStretch: Sendable, Hashable {
  /// Some seconds with a constant rate of arrivals.
  public struct Piece: Sendable, Hashable {
    /// Seconds, above 0.
    public let length: Double
    /// Arrivals per second, at least 0.
    public let rate: Double

    /// A piece.
    public init(length: Double, rate: Double) {
      self.length = length
      self.rate = rate
    }
  }

  /// The pieces in order of time.
  public let pieces: [Piece]
  /// Agents on duty; those who leave finish the contact in hand.
  public let agents: Int
  /// Whether contacts are counted: false for closed times, in which nobody arrives.
  public let isOpen: Bool
  /// Whether callers who wait when the stretch begins are disconnected.
  public let disconnects: Bool

  /// Seconds.
  public var length: Double { pieces.reduce(0) { $0 + $1.length } }

  /// A stretch in which the rate changes.
  /// - Throws: ``QueueingError`` for no piece, a length or a rate outside its range, or agents below 0 or above a million.
  public init(pieces: [Piece], agents: Int) throws(QueueingError) {
    if pieces.isEmpty { throw .missing(name: "a rate", neededBy: "the exact day") }
    for piece in pieces {
      try Checked.time(piece.length, "length of a piece")
      try Checked.positive(max(piece.rate, 1e-9), upTo: 1e6, "arrivals per second")
      try Checked.notNegative(piece.rate, "arrivals per second")
    }
    try Checked.whole(agents, in: 0...1_000_000, "agents")
    self.pieces = pieces
    self.agents = agents
    isOpen = true
    disconnects = false
  }

  /// An interval of constant rate.
  public init(length: Double, rate: Double, agents: Int) throws(QueueingError) {
    try self.init(pieces: [Piece(length: length, rate: rate)], agents: agents)
  }

  private init(pieces: [Piece], agents: Int, isOpen: Bool, disconnects: Bool) {
    self.pieces = pieces
    self.agents = agents
    self.isOpen = isOpen
    self.disconnects = disconnects
  }

  /// A closed time.
  /// - Parameters:
  ///   - length: seconds; infinite for the time after the last closing.
  ///   - agents: agents who still start with callers that wait.
  ///   - disconnects: whether waiting callers are disconnected at its start.
  public static func closed(length: Double, agents: Int, disconnects: Bool) -> DayStretch {
    DayStretch(
      pieces: [Piece(length: length, rate: 0)], agents: agents, isOpen: false, disconnects: disconnects)
  }

  /// The stretch with other agents.
  func staffed(by agents: Int) -> DayStretch {
    DayStretch(pieces: pieces, agents: agents, isOpen: isOpen, disconnects: disconnects)
  }

  /// The stretch with every rate multiplied.
  public func times(_ factor: Double) -> DayStretch {
    DayStretch(
      pieces: pieces.map { Piece(length: $0.length, rate: $0.rate * factor) }, agents: agents, isOpen: isOpen,
      disconnects: disconnects)
  }
}
