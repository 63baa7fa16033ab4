import ScenarioModel

/// Reads offers to be called back.
struct CallbackReader {
  let reading: Reading

  /// The offer of a call type, or nil.
  func read(_ callType: Section) -> CallbackOffer? {
    guard let section = reading.section("callback", in: callType) else { return nil }
    let over = reading.number("offered_over", in: section)
    let acceptance = reading.number("acceptance", in: section)
    let earliest = reading.number("earliest", in: section, standard: 0, "0 s")
    let keepFree = reading.number("keep_free", in: section, standard: 0, "0 agents")
    let priority = reading.whole("priority", in: section) ?? -1
    let reached = reading.number("reached", in: section, standard: 1, "100 %")
    let failed = reading.distribution("failed_attempt", in: section)
    let attempts = reading.number("most_attempts", in: section, standard: 1, "1 attempt")
    let gap = reading.number("gap", in: section, standard: 0, "0 s")
    let order = reading.choice("order", in: section, as: CallbackOrder.self) ?? .fewestAttempts
    let handling = HandlingReader(reading: reading).read("handling", in: section) ?? nil
    let overnight = section["overnight"] == nil ? true : reading.truth("overnight", in: section)
    let target = DelayTargetReader(reading: reading).read("target", in: section)
    guard let over, let acceptance, let overnight, let free = Int(exactly: keepFree),
      let most = Int(exactly: attempts)
    else { return nil }
    return CallbackOffer(
      announcedWaitOver: over, acceptance: acceptance, earliest: earliest, keepFree: free, priority: priority,
      reachProbability: reached, failedAttempt: failed, mostAttempts: most, gap: gap, order: order, handling: handling,
      overnight: overnight, target: target)
  }
}
