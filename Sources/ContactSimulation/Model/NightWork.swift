internal import RandomStreams
internal import ScenarioModel

/// Whether work with a caller may outlast a closed time: days on its two sides are then not independent.
struct NightWork {
  /// A time of work, and the factor by which the slowest group takes longer.
  private struct Time {
    let law: Distribution
    let factor: Double
    /// Share of a closed time that it may take: a talk and the work after it follow one another.
    let share: Double
  }

  private var times: [Time] = []

  /// The most probable that a single contact goes on into the next opening where days still count as independent.
  static let mostProbability = 1e-6
  private static let shareOfTalk = 0.75

  /// The handling times of everything that callers bring.
  init(_ scenario: Scenario) {
    for (index, type) in scenario.callTypes.enumerated() where type.channel == .inbound {
      var slowest = type.largestHandlingFactor
      let usual = slowest
      for group in scenario.agentGroups {
        switch group.handling[index] {
        case nil: break
        case .factor(let factor): slowest = max(slowest, factor * usual)
        case .own(let handling): add(handling)
        }
      }
      add(type.handling, factor: slowest)
      for handling in [type.callback?.handling] + type.transfers.map(\.handlingBefore) {
        if let handling { add(handling, factor: slowest) }
      }
      for law in [type.callback?.failedAttempt] + type.transfers.map(\.consultation) {
        if let law { times.append(Time(law: law, factor: 1, share: 1)) }
      }
    }
  }

  private mutating func add(_ handling: HandlingTime, factor: Double = 1) {
    guard let afterCall = handling.afterCall else {
      times.append(Time(law: handling.talk, factor: factor, share: 1))
      return
    }
    times.append(Time(law: handling.talk, factor: factor, share: NightWork.shareOfTalk))
    times.append(Time(law: afterCall, factor: factor, share: 1 - NightWork.shareOfTalk))
  }

  /// Whether it may outlast so many seconds.
  func outlasts(_ seconds: Int) -> Bool {
    times.contains { $0.law.survival(Double(seconds) * $0.share / $0.factor) > NightWork.mostProbability }
  }
}
