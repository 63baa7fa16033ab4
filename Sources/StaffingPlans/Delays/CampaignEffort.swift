import ContactDemand
import RandomStreams
import ScenarioModel

/// How many people enter each list on each day, in expectation.
struct CampaignEntries {
  let scenario: Scenario
  let forecast: ContactForecast

  /// People by day of the period; linked people of other campaigns are brought on the day after their case, on average.
  func byDay(of type: Int) -> [Double] {
    var people = own(type)
    for (index, other) in scenario.callTypes.enumerated() where index != type {
      guard let linked = other.outbound?.linked, linked.callType == type else { continue }
      let delay = (linked.delay?.mean ?? 0) + (linked.moment == .conversation ? 43_200 : 0)
      add(own(index).map { $0 * linked.number.mean }, later: delay, to: &people)
    }
    return people
  }

  private func own(_ type: Int) -> [Double] {
    var people = Array(repeating: 0.0, count: scenario.grid.days.count)
    guard let campaign = scenario.callTypes[type].outbound else { return people }
    let factor = campaign.peoplePerEvent?.mean ?? 1
    add(forecast.callTypes[type].byDay.map { $0 * factor }, later: campaign.reportingDelay?.mean ?? 0, to: &people)
    for batch in campaign.batches {
      let day = scenario.grid.days.lastIndex { Double($0.midnight) <= batch.time }
      if let day, batch.time < Double(scenario.grid.end) { people[day] += Double(batch.people) }
    }
    return people
  }

  private func add(_ entries: [Double], later seconds: Double, to people: inout [Double]) {
    let days = Int(max(0, min(1e4, (seconds / 86_400).rounded())))
    for (day, count) in entries.enumerated() where day + days < people.count { people[day + days] += count }
  }
}

/// The agent time that a person of a campaign takes, in expectation.
struct CampaignEffort {
  /// Probability by attempt number of reaching a person who can be reached, over open hours on average.
  private let reach: [Double]
  private let mostAttempts: Int
  private let attemptsPerDay: Int
  private let unreachable: Double
  private let bestReach: Double
  private let secondsInVain: Double
  private let secondsReached: Double
  private let isPredictive: Bool

  init(_ callType: CallType, _ campaign: OutboundCampaign, pace: Double) {
    let ladder = campaign.steps.first?.ladder
    let probability = ladder?.reach
    let hours = probability?.byHour.filter { $0 > 0 } ?? []
    let weekdays = probability?.weekdayFactors ?? []
    let mean = hours.isEmpty ? 0 : hours.reduce(0, +) / Double(hours.count)
    let weekday = weekdays.isEmpty ? 1 : weekdays.reduce(0, +) / Double(weekdays.count)
    let strata = campaign.strata.reduce(0.0) { $0 + $1.share * $1.reachFactor }
    let factors = probability?.attemptFactors ?? [1]
    mostAttempts = max(1, min(1000, ladder?.mostAttempts ?? 1))
    attemptsPerDay = max(1, ladder?.attemptsPerDay ?? 1)
    reach = factors.map { min(1, mean * weekday * strata * $0) }
    unreachable = min(1, campaign.strata.reduce(0.0) { $0 + $1.share * $1.neverAnswers } + campaign.wrongNumbers)
    let best = campaign.strata.map(\.reachFactor).max() ?? 1
    bestReach = min(1, (hours.max() ?? 0) * (weekdays.max() ?? 1) * best * (factors.max() ?? 1))
    let dialling = campaign.dialling
    isPredictive = dialling.mode == .predictive
    let preview = dialling.mode == .preview ? dialling.preview?.mean ?? 0 : 0
    let failed = dialling.failedWork?.mean ?? 0
    secondsInVain = isPredictive ? 0 : preview + (dialling.ringUnanswered?.mean ?? 0) + failed
    let talk = (campaign.steps.first?.handling ?? callType.handling).mean * pace
    secondsReached = (isPredictive ? 0 : preview + (dialling.ringAnswered?.mean ?? 0)) + talk
  }

  /// Agent time for a person whose attempts within some seconds are all made.
  func seconds(within delay: Double) -> Double {
    let days = (delay / 86_400).rounded(.up)
    let attempts = Int(min(Double(mostAttempts), days * Double(attemptsPerDay)))
    var reachable = 1 - unreachable
    var seconds = 0.0
    for attempt in 0..<max(1, attempts) {
      let probability = reach[min(attempt, reach.count - 1)]
      seconds +=
        reachable * probability * secondsReached + (reachable * (1 - probability) + unreachable) * secondsInVain
      reachable *= 1 - probability
    }
    return seconds
  }

  /// Agent time for a person if only a share has to be reached, and every attempt has the best chance there is.
  func leastSeconds(reaching share: Double) -> Double {
    guard bestReach > 0 else { return 0 }
    let reached = max(0, min(1, share))
    return reached * secondsReached + reached * (1 / bestReach - 1) * secondsInVain
  }
}
