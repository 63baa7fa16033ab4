public import RandomStreams

/// A share of answered contacts that goes on to another call type's agents.
///
/// The transferred contact is a new part: it is offered to the queue of `destination`, with that type's patience, handling time and
/// target, and keeps its line. A part can be transferred again by the rules of its new type, up to 8 parts of one call.
public struct TransferRule: Sendable, Hashable {
  /// Index of the group whose contacts are transferred; nil for every group.
  public let group: Int?
  /// Probability that an answered contact is transferred by this rule, 0...1; rules of one type and group add up to at most 1.
  public let probability: Double
  /// Index of the call type whose queue the part joins; inbound.
  public let destination: Int
  /// Time for which the first agent goes on to consult before the part joins its queue, in seconds; nil for none.
  public let consultation: Distribution?
  /// Handling time of the first agent when the contact is transferred; nil for the type's own.
  public let handlingBefore: Distribution?

  /// A transfer rule from its parts.
  public init(
    group: Int? = nil, probability: Double, destination: Int, consultation: Distribution? = nil,
    handlingBefore: Distribution? = nil
  ) {
    self.group = group
    self.probability = probability
    self.destination = destination
    self.consultation = consultation
    self.handlingBefore = handlingBefore
  }
}
