internal import ScenarioModel

/// People who answer alike: of one stratum, who answer at times or never, and whose number is right or wrong.
struct PersonKind {
  /// The stratum.
  let stratum: Stratum
  /// Their share of everyone.
  let share: Double
  /// The probability of reaching them, by step.
  let reach: [KindReach]
  /// Shares of outcomes by step: those of refusals with the stratum's factor.
  let outcomes: [[Double]]

  /// The kinds of a campaign that there are.
  static func all(of campaign: OutboundCampaign) -> [PersonKind] {
    campaign.strata.flatMap { stratum in
      [false, true].flatMap { never in
        // Whose number it is does not matter where nobody answers.
        (never ? [false] : [false, true]).map { wrong in
          PersonKind(stratum, neverAnswers: never, isWrong: wrong, campaign)
        }
      }
    }.filter { $0.share > 0 }
  }

  private init(_ stratum: Stratum, neverAnswers: Bool, isWrong: Bool, _ campaign: OutboundCampaign) {
    self.stratum = stratum
    share =
      stratum.share * (neverAnswers ? stratum.neverAnswers : 1 - stratum.neverAnswers)
      * (neverAnswers ? 1 : isWrong ? campaign.wrongNumbers : 1 - campaign.wrongNumbers)
    reach = campaign.steps.map { step in
      let message = stratum.receivesMessages ? step.message?.reachFactor ?? 1 : 1
      return KindReach(
        step.ladder.reach, factor: neverAnswers ? 0 : max(0, stratum.reachFactor * message), isWrong: isWrong)
    }
    outcomes = campaign.steps.map { Self.shares($0.outcomes, refusalFactor: stratum.refusalFactor) }
  }

  /// The share of conversations that accept.
  func accepting(_ step: Int) -> Double { max(0, 1 - outcomes[step].reduce(0, +)) }

  /// Shares of outcomes: refusals with their factor, together at most 1, and the others in what room they leave.
  private static func shares(_ outcomes: [StepOutcome], refusalFactor: Double) -> [Double] {
    let refusals = outcomes.filter { $0.consequence == .declines }.reduce(0) { $0 + $1.share * refusalFactor }
    let others = outcomes.filter { $0.consequence != .declines }.reduce(0) { $0 + $1.share }
    let room = max(0, 1 - refusals)
    return outcomes.map { outcome in
      outcome.consequence == .declines
        ? outcome.share * refusalFactor / max(1, refusals)
        : outcome.share * (others > room ? room / others : 1)
    }
  }
}

/// The probability that an attempt is answered by people of one kind.
struct KindReach {
  private let reach: ReachProbability
  private let factor: Double
  /// Whether the number is somebody else's.
  let isWrong: Bool

  init(_ reach: ReachProbability, factor: Double, isWrong: Bool) {
    (self.reach, self.factor, self.isWrong) = (reach, factor, isWrong)
  }

  /// Of an attempt by its number from 0, at an hour of the wall clock and a weekday (Monday 0).
  func probability(_ number: Int, weekday: Int, hour: Int) -> Double {
    let attempts = reach.attemptFactors
    let attempt = attempts.isEmpty ? 1 : attempts[min(number, attempts.count - 1)]
    let day = reach.weekdayFactors.indices.contains(weekday) ? reach.weekdayFactors[weekday] : 1
    let base = reach.byHour.indices.contains(hour) ? reach.byHour[hour] : 0
    return max(0, min(1, base * day * attempt * factor))
  }
}
