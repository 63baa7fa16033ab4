/// Ways to meet a contract on paper that results try out: which commitments are met all the same, and which figures expose it.
///
/// Nothing of it changes the scenario's own simulation.
public struct GamingCheck: Sendable, Hashable {
  /// Calls that agents would end early, of every type on the line; nil where this is not tried.
  public let cutShort: CutShortRule?
  /// Share of the dials of every list that would be billed and not made, 0...1; nil where this is not tried.
  public let unmadeDials: Double?

  /// A check of what is stated.
  public init(cutShort: CutShortRule? = nil, unmadeDials: Double? = nil) {
    (self.cutShort, self.unmadeDials) = (cutShort, unmadeDials)
  }
}
