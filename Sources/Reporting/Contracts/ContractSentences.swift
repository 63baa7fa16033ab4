internal import Contracts
internal import ContactSimulation
internal import ScenarioModel

/// What a contract comes to, in sentences.
struct ContractSentences {
  let result: ContractResult
  let scenario: Scenario
  let words: Wording
  /// What hours and price are of: a requirement by interval, with or without cover.
  let basis: String

  private var numbers: NumberStyle { words.numbers }
  private var text: ContractWords { ContractWords(scenario: scenario, words: words) }

  /// How likely all commitments are kept, and which is weakest; nil without commitments.
  var headline: String? {
    guard let all = result.allKept else { return nil }
    let share = numbers.share(all)
    let weakest = result.weakest.flatMap { found in
      found.allKept.map { kept in
        let (title, part) = (found.term.commitment.title.text(in: words.language), numbers.share(kept))
        return words(" Weakest: \(title), \(part).", " Le plus fragile : \(title), \(part).")
      }
    }
    return words(
      "All commitments are kept in all periods in \(share) of runs.",
      "Tous les engagements sont tenus à toutes les périodes dans \(share) des simulations.") + (weakest ?? "")
  }

  /// What else is said of commitments: expected misses, the dearest, exclusions.
  var commitments: [String] {
    guard !result.commitments.isEmpty else { return [] }
    let missed = numbers.number(result.missed, decimals: 2)
    let margin = numbers.margin(result.missedHalfWidth, decimals: 2)
    let count = result.commitments.reduce(0) { $0 + $1.periods.count }
    var all = [
      words(
        "In one run \(missed)\(margin) of \(count) judged periods are expected to be missed.",
        "Par simulation, on attend \(missed)\(margin) \(result.missed < 2 ? "période manquée" : "périodes manquées") sur les \(count) à juger."
      )
    ]
    if let dearest = result.dearest {
      let (title, mean) = (
        dearest.term.commitment.title.text(in: words.language), text.money(dearest.penalty.mean, decimals: 2)
      )
      all.append(
        words(
          "The commitment that costs most is \(title): \(mean) in the mean, before the caps of periods and contract.",
          "L’engagement qui coûte le plus est \(title) : \(mean) en moyenne, avant les plafonds de période et de marché."
        ))
    }
    return all + [exclusion].compactMap(\.self)
  }

  private var exclusion: String? {
    guard let runs = result.runsWithExclusion else { return nil }
    let (share, days) = (numbers.share(runs), numbers.percent(result.excludedDays, decimals: 2))
    return words(
      "Days are excluded by their own volume in \(share) of runs, \(days) of all days: they count in no level and stay in the invoice.",
      "Des jours sont exclus d’après leur propre volume dans \(share) des simulations, soit \(days) de tous les jours : ils ne comptent dans aucun niveau et restent facturés."
    )
  }

  /// Figures of one unit, the price that a margin asks for, the volume at which nothing is left.
  var figures: [String] {
    var all: [String] = []
    if let unit = result.costPerAnsweredCall, let value = unit.value {
      let (cost, half) = (text.money(value, decimals: 2), numbers.margin(unit.halfWidth, decimals: 2))
      all.append(
        words(
          "Cost of all lines for each answered call: \(cost)\(half).",
          "Coût de revient par appel décroché : \(cost)\(half)."))
    }
    if let unit = result.costPerPersonReached, let value = unit.value {
      let (cost, half) = (text.money(value, decimals: 2), numbers.margin(unit.halfWidth, decimals: 2))
      all.append(
        words(
          "Cost of all lines for each person reached: \(cost)\(half).",
          "Coût de revient par personne jointe : \(cost)\(half)."))
    }
    if let price = result.priceForMargin, let margin = scenario.costs?.margin {
      let (amount, share) = (text.money(price, decimals: 2), numbers.stated(margin.double))
      all.append(
        words(
          "Cost and a margin of \(share) of the price ask for \(amount) in all, before tax.",
          "Le coût et une marge de \(share) du prix demandent \(amount) au total, hors taxes."))
    }
    if let volume = result.breakEvenVolume {
      let share = numbers.percent(volume)
      all.append(
        words(
          "With these agents and prices the margin before penalties and bonuses is nil at \(share) of the simulated volume.",
          "Avec cet effectif et ces prix, la marge avant pénalités et bonus est nulle à \(share) du volume simulé."))
    }
    return all
  }

  /// The best of a few agents more and fewer, and what an agent-hour more brings.
  var frontier: [String] {
    guard let frontier = result.frontier, let best = frontier.best else { return [] }
    let ties = frontier.nearTies
    let range = [ties.first, ties.last].compactMap { $0.map { signed($0.change) } }
    let broken = scenario.contract?.commitments.filter { best.broken.contains($0.name) } ?? []
    let names = broken.map { $0.title.text(in: words.language) }.joined(separator: words("; ", " ; "))
    var all: [String] = []
    if !broken.isEmpty {
      all.append(
        words(
          "With the agents of the largest margin these commitments are broken in most runs: \(names).",
          "Avec l’effectif de la plus forte marge, ces engagements sont manqués dans la plupart des simulations : \(names)."
        ))
    }
    let which =
      ties.count > 1 && range.count == 2
      ? words("between \(range[0]) and \(range[1])", "entre \(range[0]) et \(range[1])")
      : words("at \(signed(best.change))", "à \(signed(best.change))")
    all.append(
      words(
        "Of these staffings the margin is largest \(which) agents (\(frontier.replications) fresh runs of each, not checked against the plan's targets).",
        "De ces effectifs, la marge est la plus forte \(which) conseillers (\(frontier.replications) nouvelles simulations pour chacun, sans vérification des objectifs du plan)."
      ))
    if ties.contains(where: { $0 == frontier.points.first || $0 == frontier.points.last }) {
      all.append(
        words(
          "That is an end of what was tried: the largest margin may lie beyond.",
          "C’est une extrémité de ce qui a été essayé : la plus forte marge peut se trouver au-delà."))
    }
    if let value = frontier.hourValue {
      let amount = text.money(value, decimals: 2) + numbers.margin(frontier.hourValueHalfWidth, decimals: 2)
      all.append(
        words(
          "One agent-hour more brings \(amount) of invoice, bonus and penalties avoided, before its own cost.",
          "Une heure de conseiller de plus apporte \(amount) de facture, de bonus et de pénalités évitées, avant son propre coût."
        ))
    }
    return all
  }

  private func signed(_ change: Int) -> String {
    (change > 0 ? "+" : change < 0 ? "−" : "±") + numbers.count(abs(change))
  }

  /// What is in no figure.
  var notCovered: String {
    let names = result.notCovered.map { text.name(of: $0) }.joined(separator: ", ")
    return words("Not covered: \(names).", "Non couverts : \(names).")
  }

  /// What hours, price and cost are of.
  var ofWhat: String {
    words("Hours and cost: \(basis).", "Heures et coût : \(basis).")
  }

  /// What a level of the contract counts.
  var counting: String? {
    guard let contract = scenario.contract else { return nil }
    let counting = contract.counting
    let out = [
      counting.blocked == .excluded ? words("refused calls", "les appels rejetés ou dissuadés") : nil,
      counting.cleared == .excluded ? words("calls cleared at closing", "les appels coupés à la fermeture") : nil,
      counting.callbacks == .excluded ? words("accepted callbacks", "les rappels acceptés") : nil,
    ].compactMap(\.self)
    let without =
      out.isEmpty
      ? words(
        "refused and cleared calls and accepted callbacks stay in the denominator, as not answered",
        "les appels rejetés, dissuadés ou coupés et les rappels acceptés restent au dénominateur, comme non décrochés")
      : words("not counted: ", "ne comptent pas : ") + out.joined(separator: ", ")
    return words(
      "What levels count: waits begin after the voice menu; every attempt counts, redials too; calls while the service is closed do not; \(without). A transferred call is a new one for the type that receives it, and counts once for the whole service.",
      "Ce que comptent les niveaux : l’attente commence après le serveur vocal ; chaque tentative compte, réitérations comprises ; les appels hors horaires ne comptent pas ; \(without). Un appel transféré est un nouvel appel pour le motif qui le reçoit et ne compte qu’une fois pour l’ensemble du service."
    )
  }

  /// How penalties are reckoned.
  var rules: String? {
    guard let contract = scenario.contract else { return nil }
    let partial =
      switch contract.partialPeriods {
      case .judged:
        words(
          "weeks and months that the period cuts are judged as whole ones",
          "les semaines et mois coupés par la période sont jugés comme entiers")
      case .proRata:
        words(
          "weeks and months that the period cuts are judged, with fixed amounts by their share of open days",
          "les semaines et mois coupés par la période sont jugés, les montants fixes étant réduits au prorata des jours ouverts"
        )
      case .leftOut:
        words(
          "weeks and months that the period cuts are not judged",
          "les semaines et mois coupés par la période ne sont pas jugés")
      }
    let joined =
      contract.combination == .largest
      ? words(
        "of each billing period only the commitment that costs most is due",
        "par période de facturation, seul l’engagement le plus coûteux est dû")
      : words("penalties add up", "les pénalités se cumulent")
    return words(
      "Penalties are reckoned in every run and period from its own counts, to the cent; means are taken afterwards; \(partial); \(joined).",
      "Les pénalités sont calculées dans chaque simulation et chaque période d’après ses propres décomptes, au centime près ; les moyennes sont prises ensuite ; \(partial) ; \(joined)."
    )
  }
}
