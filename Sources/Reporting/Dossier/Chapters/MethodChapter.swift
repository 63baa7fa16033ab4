import Documents
import ScenarioModel

/// How the figures were found, what formulas say beside simulation, and what no model here knows.
struct MethodChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }

  /// The chapter.
  var parts: [DossierPart] {
    let runs = words.numbers.count(context.content.report.evidence.replications)
    let sure = context.report.sure
    return [
      .written(.words(words(SimulatedWork(scenario: context.scenario).followed))),
      context.paragraph(
        "The period is simulated \(runs) times with fresh random numbers; every figure is a mean over these simulations or a share of them, and intervals have a confidence of \(sure).",
        "La période est simulée \(runs) fois avec de nouveaux tirages ; chaque chiffre est une moyenne sur ces simulations, ou une part d’entre elles, et les intervalles ont un niveau de confiance de \(sure)."
      ), search,
    ] + (MethodSection(context: context.report).section?.parts ?? []) + [
      .written(.heading(words("What is not modelled", "Ce qui n’est pas modélisé"))),
      .written(.list(limits.map { [.text(words($0))] }, isNumbered: false)),
    ]
  }

  private var search: DossierPart {
    context.content.report.isGiven
      ? context.paragraph(
        "The agents are those that the scenario gives; they were simulated as they are, and no plan was searched for.",
        "L’effectif est celui que donne le scénario ; il a été simulé tel quel, sans recherche d’un plan.")
      : context.paragraph(
        "Formulas give a first staffing. A search by simulation then looks for fewest agents that keep the targets, and a check on random numbers that the search has never used says whether they are kept: a plan is never judged by the simulations that chose it.",
        "Des formules donnent un premier effectif. Une recherche par simulation trouve ensuite le plus petit effectif qui tient les objectifs, puis une vérification sur des tirages que la recherche n’a jamais utilisés établit s’ils sont tenus : un plan n’est jamais jugé sur les simulations qui l’ont choisi."
      )
  }

  private var limits: [Bilingual] {
    [
      Bilingual(
        "Shifts, breaks and rosters of named people: the staffing is a requirement by interval.",
        "Les vacations, les pauses et les plannings nominatifs : l’effectif est un besoin par intervalle."),
      Bilingual(
        "Differences of pace between agents of one group, and fatigue.",
        "Les différences de rythme entre conseillers d’un même groupe, et la fatigue."),
      Bilingual(
        "Breakdowns of telephony, computers or buildings.", "Les pannes de téléphonie, d’informatique ou de locaux."),
      Bilingual(
        "Events that the scenario does not describe: its random variation is all that moves volumes.",
        "Les événements que le scénario ne décrit pas : seule la variation aléatoire déclarée fait bouger les volumes."),
      Bilingual(
        "Errors in the stated values: section Risks shows what some of them would cause.",
        "Les erreurs dans les valeurs déclarées : le chapitre des risques montre l’effet de certaines d’entre elles."),
    ]
  }
}
