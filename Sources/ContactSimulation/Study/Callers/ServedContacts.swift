public import OutputAnalysis

/// The contacts of one call type that one group answered, over the run.
public struct ServedContacts: Sendable, Hashable {
  /// Contacts answered, mean per replication; transferred parts count with the type to which they went.
  public let contacts: Estimate
  /// These over all of the type's answered contacts; nil where the type had none.
  public let share: Estimate?
}

extension StudyResult {
  /// Whether it was counted who served whom: with several call types and several groups.
  public var keepsServers: Bool { tally.centre?.servers?.served.contains { $0.denominator > 0 } ?? false }

  /// The contacts of a call type that a group answered; nil where it was not counted.
  public func served(callType: Int, group: Int) -> ServedContacts? {
    guard keepsServers, let sums = tally.centre?.servers?.sums(callType: callType, group: group) else { return nil }
    let count = RatioSums(sum: sums.numerator, squared: sums.numeratorSquared, replications: replications)
    return ServedContacts(contacts: estimate(count), share: sums.ratio == nil ? nil : estimate(sums))
  }
}
