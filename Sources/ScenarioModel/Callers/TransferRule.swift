public import RandomStreams

/// A share of answered contacts that goes on to another call type's agents.
///
/// When the first agent's talk and consultation end, the contact goes on while that agent does after-call work. It is a new part then:
/// offered to the queue of `destination`, with that type's patience, handling time and target, and on the same line, which is held
/// until the talk with the last agent ends. A part can be transferred again by the rules of its new type, up to 8 parts of one call.
public struct TransferRule: Sendable, Hashable {
  /// Index of the group whose contacts are transferred; nil for every group.
  public let group: Int?
  /// Probability that an answered contact is transferred by this rule, 0...1; rules of one type and group add up to at most 1.
  public let probability: Double
  /// Index of the call type whose queue the part joins; inbound.
  public let destination: Int
  /// Time for which the first agent consults, with the caller on the line, between the talk and the part's joining its queue, in
  /// seconds; nil for none.
  public let consultation: Distribution?
  /// Talk and after-call work of the first agent when the contact is transferred; nil for those of the contact itself.
  public let handlingBefore: HandlingTime?

  /// A transfer rule from its parts.
  public init(
    group: Int? = nil, probability: Double, destination: Int, consultation: Distribution? = nil,
    handlingBefore: HandlingTime? = nil
  ) {
    self.group = group
    self.probability = probability
    self.destination = destination
    self.consultation = consultation
    self.handlingBefore = handlingBefore
  }
}
