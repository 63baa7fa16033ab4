internal import ScenarioModel

/// The steps of a campaign for the people who enter its list, in expectation and with agents in plenty.
///
/// People are followed by stratum, by whether they ever answer, and by whether their number is wrong: everyone is called as soon as
/// windows, opening hours, gaps, caps and delays allow, and what the period's end cuts off is not counted. Attempts and conversations take
/// their mean times. What waits for agents, and who is released, is left to the simulation.
struct ExpectedProtocol {
  let campaign: OutboundCampaign
  let calling: CallingTime
  /// Times of an attempt, by step.
  let attemptTimes: [AttemptTime]
  /// Sums over everyone who was followed.
  private(set) var steps: [ExpectedStep]
  /// People with a conversation in any step.
  private(set) var reached = 0.0
  /// Agent time of attempts in seconds, by step, then day.
  private(set) var secondsByDay: [[Double]]
  /// The ends of first conversations.
  var talks: EntryFlow
  /// Attempts later than so many seconds after entering are left out.
  private let deadline: Double
  private let kinds: [PersonKind]
  private let first: Int
  /// Whether some later step counts its delay from entering.
  private let countsFromEntry: Bool
  private var paths: [PathStart: LadderPath] = [:]

  /// Times of entering that are followed together: of a day, before the same first call, or in the same hour.
  private struct EntryGroup: Equatable {
    let day: Int
    let call: Double?
    let hour: Int
  }

  /// The begin of a ladder.
  private struct PathStart: Hashable {
    let step: Int
    let due: Double
  }

  init(
    _ callType: CallType, _ campaign: OutboundCampaign, in scenario: Scenario, deadline: Double = .infinity,
    pace: Double = 1
  ) {
    self.campaign = campaign
    self.deadline = deadline
    calling = CallingTime(callType, in: scenario)
    attemptTimes = campaign.steps.map { AttemptTime(callType, campaign, $0, pace: pace) }
    kinds = PersonKind.all(of: campaign)
    let first = campaign.steps.firstIndex { !$0.isOnlyByCascade } ?? 0
    self.first = first
    countsFromEntry = campaign.steps.enumerated().contains { $0 != first && $1.reference == .entry }
    talks = EntryFlow(end: scenario.grid.end)
    secondsByDay = campaign.steps.map { _ in Array(repeating: 0, count: scenario.grid.days.count) }
    let mean = MeanReach(callType, in: scenario)
    steps = campaign.steps.map {
      ExpectedStep(name: $0.name, reach: mean.probabilities($0.ladder.reach, campaign.strata))
    }
  }

  /// Adds people by the time at which they enter the list.
  mutating func follow(_ flow: EntryFlow) {
    guard !steps.isEmpty else { return }
    let moments = together(flow.moments)
    if countsFromEntry || deadline < .infinity {
      for moment in moments { follow([moment], entry: moment.time) }
    } else {
      follow(moments, entry: nil)
    }
  }

  /// Most times of entering that are followed each by itself; of more, those of an hour are taken together.
  private static let mostMoments = 1000

  /// The same people, those of a day's closed hours together: they are called first at the same time.
  private func together(_ moments: [EntryFlow.Moment]) -> [EntryFlow.Moment] {
    let step = moments.count > Self.mostMoments ? 3600.0 : 1800
    var result: [EntryFlow.Moment] = []
    var last: EntryGroup?
    for moment in moments {
      let call = calling.firstCall(from: moment.time)
      let isOpen = call == moment.time
      let group = EntryGroup(
        day: calling.day(of: moment.time), call: isOpen ? nil : call ?? .infinity,
        hour: isOpen ? Int(moment.time / step) : -1)
      if group == last, let before = result.last {
        let people = before.people + moment.people
        let time = before.time + (moment.time - before.time) * moment.people / people
        result[result.count - 1] = EntryFlow.Moment(time: time, people: people)
      } else {
        result.append(moment)
      }
      last = group
    }
    return result
  }

  private mutating func follow(_ moments: [EntryFlow.Moment], entry: Double?) {
    for kind in kinds {
      var due = DuePeople(campaign.steps, entry: entry, end: calling.end)
      for moment in moments { due.add(moment.people * kind.share, to: first, after: moment.time, isReached: false) }
      for step in steps.indices {
        for isReached in [false, true] {
          for moment in due.flow(step, isReached: isReached).moments {
            call(moment, kind, step, isReached: isReached, entry: entry, &due)
          }
        }
      }
    }
  }

  /// Calls people of one kind who are due in a step at one time.
  private mutating func call(
    _ moment: EntryFlow.Moment, _ kind: PersonKind, _ index: Int, isReached: Bool, entry: Double?,
    _ due: inout DuePeople
  ) {
    let step = campaign.steps[index]
    steps[index].due += moment.people
    let message = kind.stratum.receivesMessages ? step.message : nil
    let path = path(of: index, due: moment.time + (message?.lead ?? 0))
    let settling = message?.settles ?? 0
    for (share, answers) in [(1 - settling, false), (settling, true)] where share > 0 {
      var ladder = FollowedLadder(people: moment.people * share, from: moment.time, campaign, step, calling)
      ladder.answerDelay = answers ? message?.answerDelay : nil
      ladder.answersMessage = answers
      for (number, time) in path.times.enumerated() where time - (entry ?? time) <= deadline {
        let talked = ladder.attempt(number, at: time, kind.reach[index], lasting: attemptTimes[index])
        steps[index].agentSeconds += ladder.seconds
        secondsByDay[index][calling.day(of: time)] += ladder.seconds
        finish(ladder, talked, kind, index, isReached: isReached, &due)
      }
      let left = ladder.leave(at: path.end)
      finish(ladder, left, kind, index, isReached: isReached, &due)
      steps[index].attempts += ladder.attempts
      steps[index].conversations += ladder.conversations
      if let end = path.end { exhaust(ladder.people, index, at: end, isReached: isReached, &due) }
    }
  }

  private mutating func path(of step: Int, due: Double) -> LadderPath {
    if let path = paths[PathStart(step: step, due: due)] { return path }
    let path = LadderPath(campaign.steps[step].ladder, due: due, length: attemptTimes[step].vainLength, calling)
    paths[PathStart(step: step, due: due)] = path
    return path
  }

  /// Ladders that end in vain.
  private mutating func exhaust(
    _ people: Double, _ index: Int, at end: Double, isReached: Bool, _ due: inout DuePeople
  ) {
    if campaign.steps[index].goesOnUnreached, let next = following(index) {
      due.add(people, to: next, after: end, isReached: isReached)
    } else if !campaign.steps[index].goesOnUnreached {
      steps[index].exhausted += people
    }
  }

  /// What becomes of those who talked, or whom a message settled, since the last time.
  private mutating func finish(
    _ ladder: FollowedLadder, _ passed: FollowedLadder.Passed, _ kind: PersonKind, _ index: Int, isReached: Bool,
    _ due: inout DuePeople
  ) {
    if !isReached {
      for moment in passed.talked {
        reached += moment.people
        talks.add(moment.people, at: moment.time)
      }
    }
    for moment in passed.settled {
      steps[index].settled += moment.people
      if let next = following(index) { due.add(moment.people, to: next, after: moment.time, isReached: isReached) }
    }
    for moment in passed.decided where moment.people > 0 {
      for (outcome, share) in zip(campaign.steps[index].outcomes, kind.outcomes[index]) {
        let people = moment.people * share
        switch outcome.consequence {
        case .declines:
          steps[index].declined += people * (1 - outcome.retained)
          goOn(people * outcome.retained, after: moment.time, index, &due)
        case .completes: break
        case .goesTo(let step): due.add(people, to: step, after: moment.time, isReached: true)
        }
      }
      goOn(moment.people * kind.accepting(index), after: moment.time, index, &due)
    }
  }

  private func goOn(_ people: Double, after time: Double, _ index: Int, _ due: inout DuePeople) {
    if let next = following(index) { due.add(people, to: next, after: time, isReached: true) }
  }

  /// The step after an acceptance.
  private func following(_ index: Int) -> Int? {
    campaign.steps.indices.dropFirst(index + 1).first { !campaign.steps[$0].isOnlyByCascade }
  }
}

/// People who are due in the steps of a protocol, by whether they were reached before.
private struct DuePeople {
  private let protocolSteps: [ProtocolStep]
  private let entry: Double?
  private var flows: [EntryFlow]

  init(_ steps: [ProtocolStep], entry: Double?, end: Double) {
    (protocolSteps, self.entry) = (steps, entry)
    flows = Array(repeating: EntryFlow(end: Int(end)), count: steps.count * 2)
  }

  func flow(_ step: Int, isReached: Bool) -> EntryFlow { flows[step * 2 + (isReached ? 1 : 0)] }

  /// People for whom a step is next from a time on; whoever is due after the period is not followed.
  mutating func add(_ people: Double, to step: Int, after time: Double, isReached: Bool) {
    guard protocolSteps.indices.contains(step) else { return }
    let start = protocolSteps[step].reference == .entry ? entry ?? time : time
    flows[step * 2 + (isReached ? 1 : 0)].add(people, at: max(time, start + protocolSteps[step].delay))
  }
}
