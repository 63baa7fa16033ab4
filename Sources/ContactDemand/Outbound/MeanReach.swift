internal import ScenarioModel

/// The probability to reach somebody, averaged over the hours and weekdays in which attempts may start.
struct MeanReach {
  /// Seconds of calling time by weekday (Monday first) and hour of the clock, over the whole period.
  private let seconds: [[Double]]
  private let total: Double

  /// The calling time of a campaign: its windows while the service is open.
  init(_ callType: CallType, in scenario: Scenario) {
    var seconds = Array(repeating: Array(repeating: 0.0, count: 24), count: 7)
    let open = scenario.calendar
    let windows = callType.outbound?.windows
    for offset in 0..<open.dayCount {
      let date = open.firstDay + offset
      let place = Weekday.allCases.firstIndex(of: date.weekday) ?? 0
      for period in open.openPeriods(on: date) {
        for window in windows?.openPeriods(on: date) ?? [period] {
          let from = max(period.opens.seconds, window.opens.seconds)
          let to = min(period.closes.seconds, window.closes.seconds)
          guard from < to else { continue }
          for hour in (from / 3600)...((to - 1) / 3600) {
            seconds[place][hour] += Double(min(to, hour * 3600 + 3600) - max(from, hour * 3600))
          }
        }
      }
    }
    self.seconds = seconds
    total = seconds.reduce(0) { $0 + $1.reduce(0, +) }
  }

  /// The mean probability over strata and those who never answer, by attempt number; the last holds for all that follow.
  func probabilities(_ reach: ReachProbability, _ strata: [Stratum]) -> [Double] {
    var mean = Array(repeating: 0.0, count: reach.attemptFactors.count)
    for stratum in strata {
      let share = stratum.share * (1 - stratum.neverAnswers)
      for (attempt, probability) in probabilities(reach, factor: stratum.reachFactor).enumerated()
      where mean.indices.contains(attempt) {
        mean[attempt] += share * probability
      }
    }
    return mean
  }

  /// The mean probability of attempts by number, for a factor of the person; the last holds for all that follow.
  ///
  /// Attempts are taken as even over the calling time.
  private func probabilities(_ reach: ReachProbability, factor: Double) -> [Double] {
    guard total > 0 else { return [0] }
    return reach.attemptFactors.map { attempt in
      var sum = 0.0
      for (place, hours) in seconds.enumerated() {
        let weekday = reach.weekdayFactors.indices.contains(place) ? reach.weekdayFactors[place] : 1
        for (hour, length) in hours.enumerated() where length > 0 && reach.byHour.indices.contains(hour) {
          sum += length * min(1, reach.byHour[hour] * weekday * attempt * factor)
        }
      }
      return min(1, sum / total)
    }
  }
}
