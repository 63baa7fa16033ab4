internal import RandomStreams
internal import ScenarioModel

/// People of one kind on a step's ladder, attempt by attempt, in expectation.
struct FollowedLadder {
  /// Who left the ladder, by time.
  struct Passed {
    /// Ends of their first conversation in the step.
    var talked: [EntryFlow.Moment] = []
    /// Those of them whose ladder is over by it, at its end; with a literal ladder later than the conversation.
    var decided: [EntryFlow.Moment] = []
    /// Those whom the text message settled.
    var settled: [EntryFlow.Moment] = []
  }

  /// People who have had no conversation in the step and are still called.
  private(set) var people: Double
  /// Attempts so far.
  private(set) var attempts = 0.0
  /// Conversations so far; with a literal ladder several for one person.
  private(set) var conversations = 0.0
  /// Agent time of the last attempts.
  private(set) var seconds = 0.0
  /// Whether these people answer the text message, if nobody talks with them before.
  var answersMessage = false
  /// Time from the message to its answer; nil for none.
  var answerDelay: Distribution?

  /// People who talked and are called all the same: the ladder ends at its first attempt only.
  private var decided = 0.0
  /// Since when nothing happened.
  private var since: Double
  private let opened: Double
  private let campaign: OutboundCampaign
  private let step: ProtocolStep
  private let calling: CallingTime
  /// Ends of attempts in vain, and the share of those who missed them that has called back by now.
  private var missed: [(end: Double, called: Double)] = []

  init(people: Double, from time: Double, _ campaign: OutboundCampaign, _ step: ProtocolStep, _ calling: CallingTime) {
    (self.people, since, opened) = (people, time, time)
    (self.campaign, self.step, self.calling) = (campaign, step, calling)
  }

  /// Everyone is called; those who left the ladder since the last attempt are given too.
  mutating func attempt(_ number: Int, at time: Double, _ reach: KindReach, lasting length: AttemptTime) -> Passed {
    var passed = wait(until: time)
    let (weekday, hour) = calling.hour(at: min(time + length.preview, calling.end - 1))
    let probability = reach.probability(number, weekday: weekday, hour: hour)
    let heard = reach.isWrong ? 0 : probability * (1 - campaign.dialling.falsePositives)
    let talks = (people + decided) * heard
    attempts += people + decided
    conversations += talks
    seconds = length.seconds(attempts: people + decided, conversations: talks)
    let end = time + length.talkLength
    passed.talked.append(EntryFlow.Moment(time: end, people: people * heard))
    if step.ladder.ends == .reached || number == 0 {
      passed.decided.append(EntryFlow.Moment(time: end, people: people * heard))
    } else {
      decided += people * heard
    }
    // Whoever answers under a wrong number is not called again.
    people -= people * (reach.isWrong ? probability : heard)
    since = time + length.vainLength
    if campaign.returnCalls?.counts == true { missed.append((since, 0)) }
    return passed
  }

  /// The ladder is over, or the period ends: who left it since the last attempt.
  mutating func leave(at end: Double?) -> Passed {
    var passed = wait(until: end ?? calling.end)
    seconds = 0
    if let end { passed.decided.append(EntryFlow.Moment(time: max(end, since), people: decided)) }
    return passed
  }

  /// People answer the message or call back while they wait.
  private mutating func wait(until time: Double) -> Passed {
    var passed = Passed()
    guard answersMessage || !missed.isEmpty else { return passed }
    var from = since
    while from < time, people > 0 {
      let to = min(time, (from / 3600).rounded(.down) * 3600 + 3600)
      if answersMessage {
        let before = isUnanswered(from)
        let share = before > 0 ? 1 - isUnanswered(to) / before : 1
        passed.settled.append(EntryFlow.Moment(time: (from + to) / 2, people: people * share))
        people -= people * share
      }
      let back = people * returnCall(from: from, to: to)
      passed.talked.append(EntryFlow.Moment(time: (from + to) / 2, people: back))
      passed.decided.append(EntryFlow.Moment(time: (from + to) / 2, people: back))
      conversations += back
      people -= back
      from = to
    }
    return passed
  }

  /// Probability that a message is not answered at a time.
  private func isUnanswered(_ time: Double) -> Double {
    answerDelay.map { time > opened ? $0.survival(time - opened) : 1 } ?? (time > opened ? 0 : 1)
  }

  /// Probability that somebody who waits calls back, while the service is open.
  private mutating func returnCall(from: Double, to: Double) -> Double {
    guard let back = campaign.returnCalls, !missed.isEmpty, calling.isOpen(at: (from + to) / 2) else { return 0 }
    let reach = step.ladder.reach
    let calls = back.share * max(0, 1 - reach.thirdParty - reach.busy)
    var stay = 1.0
    for index in missed.indices where missed[index].end < to {
      let age = max(0, from - missed[index].end)
      let now = calls * (back.delay.survival(age) - back.delay.survival(to - missed[index].end))
      let waiting = 1 - missed[index].called
      if waiting > 0 { stay *= max(0, 1 - now / waiting) }
      missed[index].called += now
    }
    return 1 - stay
  }
}

extension Dialling {
  /// The probability that a person is taken for a machine and cut off.
  fileprivate var falsePositives: Double { machines.detects ? machines.falsePositives : 0 }
}
