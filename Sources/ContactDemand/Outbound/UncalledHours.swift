public import ScenarioModel

/// Hours on duty of a group that serves lists alone in which nobody can be called: days without anybody to call, and closed calling windows.
public struct UncalledHours: Sendable, Equatable {
  /// Hours on duty in the period.
  public let onDuty: Double
  /// Hours of these in which nobody can be called.
  public let uncalled: Double
  /// Days of the period with such hours, by index.
  public let days: [Int]

  /// The hours of a group; nil where it serves other work too, or hardly an hour is lost.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - group: the group.
  ///   - agents: its agents on duty by interval.
  ///   - isCalled: whether anybody of a call type can be called on a day.
  public init?(
    _ scenario: Scenario, _ group: AgentGroup, agents: [Int], isCalled: (_ callType: Int, _ day: Int) -> Bool
  ) {
    let types = group.callTypes.filter { scenario.callTypes.indices.contains($0) }
    guard !types.isEmpty, types.allSatisfy({ scenario.callTypes[$0].channel == .outbound }) else { return nil }
    let calling = types.map { CallingTime(scenario.callTypes[$0], in: scenario) }
    var (onDuty, uncalled) = (0.0, 0.0)
    var days: [Int] = []
    for (interval, count) in zip(scenario.grid.intervals, agents) where count > 0 {
      let hours = Double(count * interval.length) / 3600
      onDuty += hours
      let isUsed = zip(types, calling).contains { type, time in
        isCalled(type, interval.day)
          && time.firstCall(from: Double(interval.start)).map { $0 < Double(interval.end) } ?? false
      }
      guard !isUsed else { continue }
      uncalled += hours
      if days.last != interval.day { days.append(interval.day) }
    }
    guard uncalled >= 1, uncalled >= Self.noticeable * onDuty else { return nil }
    (self.onDuty, self.uncalled, self.days) = (onDuty, uncalled, days)
  }

  /// The least share of the hours on duty that is worth a word.
  private static let noticeable = 0.02
}

extension OutboundForecast {
  /// A warning for every group of given agents that is on duty while nobody is left to call, as far as the file alone shows it.
  ///
  /// The work that they leave is taken along from day to day. Planned teams are on duty only while somebody can be called, unless the file
  /// keeps them.
  public func uncalledHours(of scenario: Scenario) -> [ScenarioWarning] {
    scenario.agentGroups.enumerated().compactMap { index, group in
      guard case .given(let agents) = group.staffing else { return nil }
      let left = workLeft(group, agents, scenario)
      let found = UncalledHours(scenario, group, agents: agents) { type, day in
        let seconds = campaigns[type]?.agentSecondsByDay.reduce(0) { $0 + $1[day] } ?? 0
        return seconds > 0 || (day > 0 && left.indices.contains(day - 1) && left[day - 1] > 0)
      }
      return found.map { $0.warning(index, group, scenario) }
    }
  }

  /// Agent time in seconds that is left at each day's end.
  private func workLeft(_ group: AgentGroup, _ agents: [Int], _ scenario: Scenario) -> [Double] {
    var left = 0.0
    return scenario.grid.days.indices.map { day in
      let work = group.callTypes.reduce(0.0) { sum, type in
        sum + (campaigns[type]?.agentSecondsByDay.reduce(0) { $0 + $1[day] } ?? 0)
      }
      let capacity = scenario.grid.days[day].intervals.reduce(0.0) {
        $0 + Double(agents[$1] * scenario.grid.intervals[$1].length)
      }
      left = max(0, left + work - capacity)
      return left
    }
  }
}

extension UncalledHours {
  /// What is said of a group.
  ///
  /// - Parameters:
  ///   - index: its index.
  ///   - group: the group.
  ///   - scenario: the scenario.
  public func warning(_ index: Int, _ group: AgentGroup, _ scenario: Scenario) -> ScenarioWarning {
    let share = Int((uncalled / onDuty * 100).rounded())
    let whose = "'\(group.name)' is on duty"
    let french = "« \(group.title.text(in: .french)) » est présent"
    let first = days.first.map { "\(scenario.grid.days[$0].date)" } ?? ""
    return ScenarioWarning(
      keyPath: "agents[\(index)].staffing",
      Bilingual(
        "\(whose) for \(Self.text(uncalled)) of \(Self.text(onDuty)) h (\(share) %) in which nobody can be called, on "
          + "\(days.count) \(days.count == 1 ? "day" : "days") (first \(first)): these hours are paid all the same. Close the "
          + "service then ('exceptions'), or let the agents follow the list ('shape: by-day', 'staffing' by date)",
        "\(french) pendant \(Self.french(uncalled)) h sur \(Self.french(onDuty)) (\(share) %) où personne ne peut être appelé, "
          + "\(days.count == 1 ? "sur 1 jour" : "sur \(days.count) jours") (le premier : \(Bilingual(written: first).french)) : ces heures "
          + "sont payées quand même. Fermer alors le service (« exceptions »), ou faire suivre la liste à l’effectif (« shape: by-day », "
          + "« staffing » par date)"))
  }

  private static func french(_ hours: Double) -> String { Bilingual(written: text(hours)).french }

  private static func text(_ hours: Double) -> String {
    let tenths = (hours * 10).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
  }
}
