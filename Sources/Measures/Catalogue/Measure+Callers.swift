internal import OutputAnalysis

extension Measure {
  /// Measures of callers.
  static let callers: [Measure: DeclaredSums<CallerColumn>] = [
    .fresh: .count(
      .fresh, if: .persons, "first attempts: offered first parts that are no retries, mean per replication"),
    .retries: .count(.retries, if: .persons, "attempts that are not the caller's first, mean per replication"),
    .helped: .count(.helped, if: .persons, "persons answered, or reached by a callback, mean per replication"),
    .helpedAtFirstCall: .count(
      .helpedAtFirstCall, if: .persons,
      "persons answered at their first attempt and not transferred, mean per replication"),
    .helpedShare: .share(.helped, of: .fresh, if: .persons, "helped / fresh"),
    .firstCallShare: .share(.helpedAtFirstCall, of: .fresh, if: .persons, "helpedAtFirstCall / fresh"),
    .servedByMenu: .count(
      .servedByMenu, if: .voiceMenu, "contacts that the voice menu served, never offered, mean per replication"),
    .transferred: .count(
      .transferred, if: .transfers, "answered contacts that went on to another call type, mean per replication"),
    .received: .count(.received, if: .transfers, "parts that were transferred to this type, mean per replication")
      .ofTypesAlone,
    .transferShare: .share(.transferred, of: .answered, if: .transfers, "transferred / answered"),
    .callbackAccepted: .count(
      .callbackAccepted, if: .callbacks, "attempts that left with the promise of a callback, mean per replication"),
    .callbackReached: .count(
      .callbackReached, if: .callbacks, "accepted callbacks whose person was reached, mean per replication"),
    .callbackReachedWithin: .count(
      .callbackReachedWithin, if: .callbacks,
      "accepted callbacks whose person was reached within D, mean per replication"),
    .callbackLost: .count(.callbackLost, if: .callbacks, "accepted callbacks that were given up, mean per replication"),
    .callbackShareWithin: .share(
      .callbackReachedWithin, of: .callbackAccepted, if: .callbacks, "callbackReachedWithin / callbackAccepted"),
  ]

  /// Measures of what never reached or left the service.
  static let outside: [Measure: DeclaredSums<OutsideColumn>] = [
    .closedAttempts: .count(
      .closedAttempts, if: .closedAttempts, "attempts while the service was closed, never offered, mean per replication"
    ),
    .spilled: .count(.spilled, if: .spillOver, "callers who turned to another service, mean per replication"),
    .spilledClosed: .count(
      .spilledClosed, if: .spillOver,
      "callers who turned to another service because this one was closed, mean per replication"),
    .spilledAbandoned: .count(
      .spilledAbandoned, if: .spillOver, "callers who turned to another service after abandoning, mean per replication"),
    .spilledBlocked: .count(
      .spilledBlocked, if: .spillOver, "callers who turned to another service after being blocked, mean per replication"
    ),
  ]
}
