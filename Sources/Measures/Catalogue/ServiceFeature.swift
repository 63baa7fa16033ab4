public import ScenarioModel

/// What a service must have for some measures to say anything.
public enum ServiceFeature: Sendable, Hashable, CaseIterable {
  /// Persons who make several attempts or have several parts: retries, short calls, transfers or callbacks.
  case persons
  /// Calls that agents end early, or a contract that asks what they would change.
  case shortCalls
  /// A voice menu that serves some.
  case voiceMenu
  /// Calls passed on to another type.
  case transfers
  /// Callbacks.
  case callbacks
  /// Attempts outside opening hours.
  case closedAttempts
  /// Another service to which callers turn.
  case spillOver

  /// What a scenario has.
  public static func all(of scenario: Scenario) -> Set<ServiceFeature> {
    let types = scenario.callTypes
    let writersCall = types.contains {
      $0.channel == .deferred && ($0.deferred?.callsFromItems?.share ?? 0) > 0
    }
    let hasRetries = types.contains { $0.retries != nil }
    let hasRepeats = types.contains { $0.cutShort?.callsAgain != nil }
    let hasTransfers = types.contains { !$0.transfers.isEmpty }
    let hasCallbacks = types.contains { $0.callback != nil }
    return Set(
      allCases.filter { feature in
        switch feature {
        case .persons: hasRetries || hasTransfers || hasCallbacks || scenario.countsShortCalls
        case .shortCalls: scenario.countsShortCalls
        case .voiceMenu: types.contains { $0.voiceMenuShare > 0 }
        case .transfers: hasTransfers
        case .callbacks: hasCallbacks
        case .closedAttempts: hasRetries || hasRepeats || writersCall || types.contains { $0.closedHours != nil }
        case .spillOver: types.contains { $0.spillOver != nil }
        }
      })
  }
}

extension Measure {
  /// The measures that a service with some features has, in the order of files.
  public static func kept(with features: Set<ServiceFeature>) -> [Measure] {
    allCases.filter { $0.need.map(features.contains) ?? true }
  }
}
