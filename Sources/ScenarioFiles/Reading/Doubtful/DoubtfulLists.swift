import RandomStreams
import ScenarioModel

/// What a campaign states but can hardly mean: people who cannot be reached, steps that do nothing, shares that are read as shares of the rest.
struct DoubtfulLists {
  private let type: CallType
  private let campaign: OutboundCampaign
  private let dayCount: Int
  private let hasSteps: Bool

  typealias Doubt = DoubtfulValues.Doubt

  /// - Parameters:
  ///   - type: the outbound type.
  ///   - campaign: its settings.
  ///   - dayCount: days of the period.
  ///   - hasSteps: whether the file lists steps, not a single ladder.
  init(_ type: CallType, _ campaign: OutboundCampaign, _ dayCount: Int, hasSteps: Bool) {
    (self.type, self.campaign, self.dayCount, self.hasSteps) = (type, campaign, dayCount, hasSteps)
  }

  /// All doubts, by their keys below the call type.
  var all: [Doubt] { people + campaign.steps.indices.flatMap(step) + dialling + [target] }

  private var people: [Doubt] {
    [
      Doubt(
        "outbound.wrong_numbers", campaign.wrongNumbers == 1, "100 %: every number is wrong, and nobody can be reached",
        "100 % : tous les numéros sont faux, et personne ne peut être joint"),
      Doubt(
        "outbound.calls_back.share", campaign.returnCalls?.share == 0, "0 %: nobody calls back after a missed call",
        "0 % : personne ne rappelle après un appel manqué"),
      Doubt(
        "outbound.linked.number", campaign.linked?.number.mean == 0, "0: nobody brings anybody along",
        "0 : personne n’apporte de personne liée"),
      Doubt(
        "outbound.people_per_event", campaign.peoplePerEvent?.mean == 0, "0: no event brings anybody into the list",
        "0 : aucun événement ne fait entrer de personne dans la liste"),
    ]
      + campaign.strata.enumerated().flatMap { index, stratum in
        [
          Doubt(
            "outbound.strata[\(index)].never_answers", stratum.neverAnswers == 1,
            "100 %: nobody of '\(stratum.name)' can be reached",
            "100 % : personne de « \(stratum.title.text(in: .french)) » ne peut être joint"),
          Doubt(
            "outbound.strata[\(index)].reach", stratum.reachFactor == 0,
            "0 %: nobody of '\(stratum.name)' can be reached",
            "0 % : personne de « \(stratum.title.text(in: .french)) » ne peut être joint"),
        ]
      }
  }

  private func step(_ index: Int) -> [Doubt] {
    let step = campaign.steps[index]
    let place = hasSteps ? "outbound.steps[\(index)]" : "outbound"
    let (ladder, message) = (step.ladder, step.message)
    let calls = "\(place).ladder"
    return [
      Doubt(
        "\(calls).reach", best(step) == 0, "0 %: no attempt reaches anybody", "0 % : aucune tentative ne joint personne"
      ),
      rest(ladder.reach, at: "\(calls).reach"),
      Doubt(
        "\(calls).gap",
        ladder.mostAttempts > 1 && ladder.days.map { ladder.smallestGap >= Double($0) * 86_400 } ?? false,
        "\(DoubtfulTimes.text(ladder.smallestGap)) are not shorter than the ladder's \(ladder.days ?? 0) days: nobody is called "
          + "twice",
        "\(DoubtfulTimes.french(ladder.smallestGap)) ne sont pas plus courts que les \(ladder.days ?? 0) jours de tentatives : personne "
          + "n’est appelé deux fois"),
      Doubt(
        "\(place).message.settles", message?.settles == 1, "100 %: the message settles every step that it reaches",
        "100 % : le SMS règle toutes les étapes qu’il touche"),
      Doubt(
        "\(place).message", message.map { $0.settles == 0 && $0.reachFactor == 1 && $0.lead == 0 } ?? false,
        "the message settles nothing, changes no reach and delays no call: it has no effect",
        "le SMS ne règle rien, ne change pas la joignabilité et ne retarde aucun appel : il est sans effet"),
    ]
      + (step.handling.map { DoubtfulTimes.handling($0, of: .outbound, at: "\(place).handling") } ?? [])
      + step.outcomes.enumerated().map { number, outcome in
        Doubt(
          "\(place).outcomes[\(number)].share", outcome.share == 0, "0 %: no conversation comes to '\(outcome.name)'",
          "0 % : aucune conversation n’aboutit à « \(outcome.title.text(in: .french)) »")
      }
  }

  /// The best probability of an attempt of a step: at the best hour and weekday, of the best stratum.
  private func best(_ step: ProtocolStep) -> Double {
    campaign.strata.filter { $0.neverAnswers < 1 && $0.share > 0 }.map { best(step, $0) }.max() ?? 0
  }

  private func best(_ step: ProtocolStep, _ stratum: Stratum) -> Double {
    let reach = step.ladder.reach
    let message = stratum.receivesMessages ? step.message?.reachFactor ?? 1 : 1
    return min(
      1,
      (reach.byHour.max() ?? 0) * (reach.weekdayFactors.max() ?? 1) * (reach.attemptFactors.max() ?? 1)
        * stratum.reachFactor * message)
  }

  /// Machines, third parties and busy lines are shares of the attempts that do not reach the person.
  private func rest(_ reach: ReachProbability, at key: String) -> Doubt {
    let person = reach.byHour.max() ?? 0
    let others = reach.machine + reach.thirdParty + reach.busy
    let of = TextForms.percent(1 - person)
    let parts = [("machine", reach.machine), ("third_party", reach.thirdParty), ("busy", reach.busy)]
      .filter { $0.1 > 0 }
    return Doubt(
      key, others > 0 && person + others > 1 + 1e-9 && person < 1,
      "\(TextForms.percent(person)) of the attempts and these shares add up to \(TextForms.percent(person + others)). "
        + "They are read as shares of the attempts that do not reach the person: "
        + parts.map {
          "'\($0.0)' \(TextForms.percent($0.1)) of \(of), that is \(TextForms.percent($0.1 * (1 - person)))"
        }
        .joined(separator: "; "),
      "\(french(person)) des tentatives et ces parts font ensemble \(french(person + others)). Elles se lisent comme des parts des "
        + "tentatives qui ne joignent pas la personne : "
        + parts.map {
          "« \($0.0) » \(french($0.1)) de \(french(1 - person)), soit \(french($0.1 * (1 - person)))"
        }
        .joined(separator: " ; "))
  }

  private func french(_ share: Double) -> String { TextForms.french(TextForms.percent(share)) }

  private var dialling: [Doubt] {
    let (dialling, machines) = (campaign.dialling, campaign.dialling.machines)
    let rings = max(dialling.ringAnswered?.mean ?? 0, dialling.ringUnanswered?.mean ?? 0)
    return [
      Doubt(
        "outbound.dialling.machines.false_positives", machines.detects && machines.falsePositives == 1,
        "100 %: everyone is taken for a machine and cut off",
        "100 % : tout le monde est pris pour un répondeur et coupé"),
      Doubt(
        "outbound.dialling.silent_calls", dialling.mode == .predictive && dialling.silentCallCap == 1,
        "100 %: a cap that never binds", "100 % : une limite qui n’en est jamais une"),
      Doubt(
        "outbound.dialling.ring", rings > 300, "it rings \(DoubtfulTimes.text(rings)) on average",
        "le téléphone sonne \(DoubtfulTimes.french(rings)) en moyenne"),
      Doubt(
        "outbound.dialling.preview", (dialling.preview?.mean ?? 0) > 3600,
        "agents look at a record for \(DoubtfulTimes.text(dialling.preview?.mean)) on average",
        "les conseillers lisent une fiche pendant \(DoubtfulTimes.french(dialling.preview?.mean)) en moyenne"),
      Doubt(
        "outbound.dialling.failed_work", (dialling.failedWork?.mean ?? 0) > 3600,
        "an attempt in vain takes \(DoubtfulTimes.text(dialling.failedWork?.mean)) of work afterwards on average",
        "une tentative infructueuse demande ensuite \(DoubtfulTimes.french(dialling.failedWork?.mean)) de travail en moyenne"
      ),
    ]
  }

  /// A target that no number of agents can meet.
  private var target: Doubt {
    guard let target = campaign.target, campaign.returnCalls?.counts != true else { return Doubt("", false, "", "") }
    let days = Int(min(10_000, (target.within / 86_400).rounded(.up))) + 1
    let most = campaign.strata.reduce(0.0) { sum, stratum in
      sum + stratum.share * (1 - stratum.neverAnswers) * (1 - missedByAll(stratum, days: days))
    }
    let share = most * (1 - campaign.wrongNumbers)
    return Doubt(
      "outbound.target.level", share < target.level - 1e-9,
      "at most \(TextForms.percent((share * 1e4).rounded(.up) / 1e4)) can be reached in time, whatever the agents: wrong "
        + "numbers, people who never answer and the ladder's attempts leave no more. The target asks for "
        + TextForms.percent(target.level),
      "au plus \(french((share * 1e4).rounded(.up) / 1e4)) peuvent être joints à temps, quel que soit l’effectif : les faux numéros, "
        + "les personnes qui ne répondent jamais et le nombre de tentatives ne permettent pas davantage. L’objectif est de "
        + french(target.level))
  }

  /// The probability that none of a stratum's attempts within some days, in any step, reaches the person.
  private func missedByAll(_ stratum: Stratum, days: Int) -> Double {
    let first = campaign.steps.first { !$0.isOnlyByCascade }
    let steps = first?.goesOnUnreached == true ? campaign.steps : [first].compactMap(\.self)
    return steps.reduce(1.0) { missed, step in
      let ladder = step.ladder
      let fitting = ladder.attemptsPerDay.multipliedReportingOverflow(by: min(days, ladder.days ?? days))
      let attempts = min(ladder.mostAttempts, fitting.overflow ? .max : fitting.partialValue)
      var left = missed
      for _ in 0..<min(attempts, 1000) where left > 1e-12 { left *= 1 - best(step, stratum) }
      return left
    }
  }
}
