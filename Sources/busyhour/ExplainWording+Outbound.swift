import RandomStreams
import ScenarioModel

/// How `explain` words campaigns.
extension Wording {
  /// The law of a small number of people.
  static func count(_ law: CountLaw) -> String {
    switch law {
    case .fixed(let number): "exactly \(grouped(number))"
    case .poisson(let mean): "Poisson, mean \(number(mean, decimals: 2))"
    case .geometric(let mean): "geometric, mean \(number(mean, decimals: 2))"
    case .shares(let shares):
      shares.enumerated().map { "\($0.offset): \(percent($0.element))" }.joined(separator: ", ")
        + "; mean \(number(law.mean, decimals: 2))"
    }
  }

  /// Whom to dial first.
  static func order(_ order: OutboundOrder) -> String {
    switch order {
    case .fewestAttempts: "fewest attempts first, then who entered first"
    case .oldest: "who entered first"
    case .newest: "who entered last"
    case .deadline: "earliest deadline first"
    }
  }

  /// A kind of people.
  static func stratum(_ stratum: Stratum) -> String {
    var parts = ["\(stratum.name) \(percent(stratum.share))"]
    if stratum.reachFactor != 1 { parts.append("reach x \(percent(stratum.reachFactor))") }
    if stratum.neverAnswers > 0 { parts.append("\(percent(stratum.neverAnswers)) never answer") }
    if stratum.refusalFactor != 1 { parts.append("refusals x \(percent(stratum.refusalFactor))") }
    if !stratum.receivesMessages { parts.append("no text messages") }
    return parts.joined(separator: ", ")
  }

  /// When somebody is called again.
  static func ladder(_ ladder: RecallLadder) -> String {
    var parts = [attempts(ladder.mostAttempts), "\(grouped(ladder.attemptsPerDay)) a day"]
    if ladder.smallestGap > 0 { parts.append("\(duration(ladder.smallestGap)) apart") }
    parts.append(ladder.days.map { "on \($0 == 1 ? "1 day" : "\(grouped($0)) days")" } ?? "on any number of days")
    parts.append(
      ladder.ends == .reached
        ? "until reached" : "all of them for whoever was not reached in the first (reached-at-first)")
    return parts.joined(separator: ", ") + (ladder.escalation.map { "; then a \(escalation($0))" } ?? "")
  }

  private static func attempts(_ count: Int) -> String {
    count == 1 ? "one attempt" : "at most \(grouped(count)) attempts"
  }

  /// What follows an attempt in vain.
  static func escalation(_ escalation: Escalation) -> String {
    switch escalation {
    case .message: "text message"
    case .letter: "letter"
    case .homeVisit: "visit at home"
    }
  }

  /// The probability to reach somebody.
  static func reach(_ reach: ReachProbability) -> String {
    var parts = [hours(reach.byHour)]
    let days = zip(Weekday.allCases, reach.weekdayFactors).filter { $0.1 != 1 }
      .map { "\($0.0.name.capitalized) x \(percent($0.1))" }
    if !days.isEmpty { parts.append(days.joined(separator: ", ")) }
    if reach.attemptFactors != [1] {
      parts.append("by attempt x " + reach.attemptFactors.map(percent).joined(separator: ", "))
    }
    let others = [("machine", reach.machine), ("third party", reach.thirdParty), ("busy", reach.busy)]
      .filter { $0.1 > 0 }.map { "\($0.0) \(percent($0.1))" }
    if !others.isEmpty { parts.append("of the others " + others.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }

  /// Runs of hours with the same probability.
  private static func hours(_ values: [Double]) -> String {
    var runs: [(from: Int, to: Int, value: Double)] = []
    for (hour, value) in values.enumerated() {
      if let last = runs.last, last.value == value {
        runs[runs.count - 1].to = hour + 1
      } else {
        runs.append((hour, hour + 1, value))
      }
    }
    if runs.count == 1, let only = runs.first { return percent(only.value) + " at any hour" }
    return runs.map { "\($0.from)-\($0.to) h \(percent($0.value))" }.joined(separator: ", ")
  }

  /// How calls are dialled.
  static func dialling(_ dialling: Dialling) -> String {
    var parts: [String]
    switch dialling.mode {
    case .preview: parts = ["preview: an agent dials"]
    case .progressive: parts = ["progressive: dialled for a reserved agent"]
    case .predictive:
      parts = [
        "predictive: dialled ahead, silent calls at most \(percent(dialling.silentCallCap)), longest wait "
          + duration(dialling.longestWait)
      ]
    }
    let times = [
      ("record", dialling.preview), ("ring if answered", dialling.ringAnswered),
      ("ring if not", dialling.ringUnanswered), ("note in vain", dialling.failedWork),
      ("third party", dialling.thirdPartyTalk),
    ]
    parts += times.compactMap { name, time in time.map { "\(name) \(duration($0.mean))" } }
    if let lines = dialling.lines { parts.append("\(grouped(lines)) lines of its own") }
    return parts.joined(separator: "; ")
  }

  /// What answering machines cost.
  static func machines(_ machines: MachineHandling) -> String {
    let time = machines.time.map { "\(duration($0.mean)) each" } ?? "no time"
    guard machines.detects else { return "not detected; \(time)" }
    return
      "detected, \(percent(machines.misses)) missed, \(percent(machines.falsePositives)) of people cut off; \(time)"
  }

  /// What a conversation may come to besides acceptance.
  static func outcome(_ outcome: StepOutcome, _ campaign: OutboundCampaign) -> String {
    var text = "\(percent(outcome.share)) \(outcome.name): "
    switch outcome.consequence {
    case .declines:
      text += "declines" + (outcome.retained > 0 ? ", \(percent(outcome.retained)) of them kept" : "")
      if let time = outcome.retentionTime { text += " (\(duration(time.mean)) more talk)" }
    case .completes: text += "completed"
    case .goesTo(let step):
      text += "goes on to " + (campaign.steps.indices.contains(step) ? campaign.steps[step].name : "?")
    }
    return text + (outcome.cascadeStep == nil ? "" : "; all linked people are released")
  }

  /// When a step becomes due.
  static func due(_ step: ProtocolStep, isFirst: Bool) -> String {
    if step.isOnlyByCascade { return "at once, by release or an outcome only" }
    let from = step.reference == .entry || isFirst ? "entering" : "the step before"
    return step.delay > 0 ? "\(duration(step.delay)) after \(from)" : "at once after \(from)"
  }

  /// A share to reach in time.
  static func reachTarget(_ target: ReachTarget) -> String {
    let scope: String
    switch target.scope {
    case .period: scope = "over the period"
    case .week: scope = "for those of every week"
    case .day: scope = "for those of every day"
    }
    return
      "\(percent(target.level)) reached within \(number(target.within / 3600, decimals: 2)) h of entering, \(scope), "
      + "tolerance \(points(target.tolerance))"
  }
}
