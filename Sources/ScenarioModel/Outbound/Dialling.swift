public import RandomStreams

/// How calls are dialled.
public enum DiallingMode: String, Sendable, Hashable, CaseIterable, Codable {
  /// An agent looks at the record, then dials, and is busy from before the dial.
  case preview
  /// The dialler dials for an agent who is reserved.
  case progressive
  /// The dialler dials ahead of agents who get free, within a cap on silent calls.
  case predictive
}

/// The dialling of a campaign: mode, times and machines.
public struct Dialling: Sendable, Hashable {
  /// The mode.
  public let mode: DiallingMode
  /// Time of an agent with the record before the dial, in seconds (`preview` mode); nil for none.
  public let preview: Distribution?
  /// Ringing until somebody or a machine answers, in seconds; nil for none.
  public let ringAnswered: Distribution?
  /// Ringing until the attempt is given up, or until a busy tone, in seconds; nil for none.
  public let ringUnanswered: Distribution?
  /// Agent time after an attempt in vain, in seconds (not in `predictive` mode); nil for none.
  public let failedWork: Distribution?
  /// Talk with a third party, in seconds; nil for none.
  public let thirdPartyTalk: Distribution?
  /// Answering machines.
  public let machines: MachineHandling
  /// Largest share of answers by people that may be silent calls, above 0, at most 1 (`predictive` mode).
  public let silentCallCap: Double
  /// Longest wait for an agent of a person who answered, in seconds, at least 0 (`predictive` mode); beyond it the call is silent.
  public let longestWait: Double
  /// Most lines that ring or talk at once for this campaign; nil for the service's lines alone.
  public let lines: Int?

  /// Dialling from its parts.
  public init(
    mode: DiallingMode = .preview, preview: Distribution? = nil, ringAnswered: Distribution? = nil,
    ringUnanswered: Distribution? = nil, failedWork: Distribution? = nil, thirdPartyTalk: Distribution? = nil,
    machines: MachineHandling = MachineHandling(), silentCallCap: Double = 0.03, longestWait: Double = 2,
    lines: Int? = nil
  ) {
    self.mode = mode
    self.preview = preview
    self.ringAnswered = ringAnswered
    self.ringUnanswered = ringUnanswered
    self.failedWork = failedWork
    self.thirdPartyTalk = thirdPartyTalk
    self.machines = machines
    self.silentCallCap = silentCallCap
    self.longestWait = longestWait
    self.lines = lines
  }
}

/// What happens when an answering machine takes the call.
public struct MachineHandling: Sendable, Hashable {
  /// Whether the dialler tells machines from people.
  public let detects: Bool
  /// Time lost with a machine, in seconds; nil for none: of the agent without detection (or where it misses), of the line with it.
  public let time: Distribution?
  /// With detection, the probability that a person is taken for a machine and cut off, 0...1.
  public let falsePositives: Double
  /// With detection, the probability that a machine is taken for a person, 0...1.
  public let misses: Double

  /// Machine handling from its parts.
  public init(detects: Bool = false, time: Distribution? = nil, falsePositives: Double = 0, misses: Double = 0) {
    self.detects = detects
    self.time = time
    self.falsePositives = falsePositives
    self.misses = misses
  }
}

/// Claimed volumes, heads and hours, whose implied productivity is audited.
public struct VolumeClaim: Sendable, Hashable {
  /// Name for people.
  public let title: LocalizedText
  /// Calls (attempts) claimed, greater than 0.
  public let calls: Double
  /// Days in which they were made, at least 1.
  public let days: Int
  /// Heads claimed, at least 1.
  public let heads: Int
  /// Calls that one agent on duty makes in a day at an ordinary pace, greater than 0.
  public let callsPerAgentDay: Double

  /// A claim.
  public init(title: LocalizedText, calls: Double, days: Int, heads: Int, callsPerAgentDay: Double) {
    self.title = title
    self.calls = calls
    self.days = days
    self.heads = heads
    self.callsPerAgentDay = callsPerAgentDay
  }
}
