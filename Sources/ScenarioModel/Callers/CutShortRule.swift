public import RandomStreams

/// Calls that agents end early: a share of those answered is cut once the talk has lasted a while.
///
/// Shorter calls are not touched, nor are transferred parts, returned calls and people on lists who call back. The agent does no after-call work
/// for a cut call and passes it to nobody. Who was cut off has not been helped, turns to no other service, and may call again.
public struct CutShortRule: Sendable, Hashable {
  /// Whether, when and how often people call again who were cut off.
  ///
  /// Their patience, their handling time and later openings follow the type's `RetryRule`; without one both are drawn anew and nothing is
  /// made at a later opening.
  public struct Repeat: Sendable, Hashable {
    /// Probability of calling again after each cut, 0...1.
    public let share: Double
    /// Time from the cut to the next attempt, in seconds.
    public let delay: Distribution
    /// Most attempts of a person, the first one included; at least 1.
    public let mostAttempts: Int

    /// A repetition from its parts.
    public init(share: Double, delay: Distribution, mostAttempts: Int) {
      (self.share, self.delay, self.mostAttempts) = (share, delay, mostAttempts)
    }
  }

  /// Share of the answered calls that would be cut if all lasted long enough, 0...1.
  public let share: Double
  /// Talk after which they are cut, in seconds.
  public let after: Double
  /// Who calls again; nil where nobody does.
  public let callsAgain: Repeat?

  /// A rule from its parts.
  public init(share: Double, after: Double, callsAgain: Repeat? = nil) {
    (self.share, self.after, self.callsAgain) = (share, after, callsAgain)
  }

  /// The same rule with another share, 0...1: with 0 nobody is cut, and the same things are counted.
  public func with(share: Double) -> CutShortRule {
    CutShortRule(share: share, after: after, callsAgain: callsAgain)
  }
}

extension Scenario {
  /// Whether talk and short calls are counted: a call type has them, or the contract asks what they would change.
  public var countsShortCalls: Bool {
    callTypes.contains { $0.cutShort != nil } || contract?.gaming?.cutShort != nil
  }

  /// The same scenario with a rule for every type on the line; its digest stays that of the file.
  public func withCutShort(_ rule: CutShortRule) -> Scenario {
    var scenario = self
    for index in callTypes.indices where callTypes[index].channel == .inbound {
      scenario.callTypes[index].cutShort = rule
    }
    return scenario
  }
}
