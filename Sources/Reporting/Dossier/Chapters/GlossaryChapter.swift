import Documents
import ScenarioModel

/// The words of the dossier, one meaning each.
struct GlossaryChapter {
  /// What is looked at.
  let context: DossierContext

  /// The chapter.
  var parts: [DossierPart] {
    let words = context.words
    let lists = context.scenario.callTypes.contains { $0.channel == .outbound }
    let all =
      GlossaryChapter.common + (context.report.hasCalls ? GlossaryChapter.calls : [])
      + (lists ? GlossaryChapter.lists : [])
    let terms = all.map { [words($0.term), words($0.meaning)] }
    return [.written(.terms(terms.sorted { GlossaryChapter.key($0[0]) < GlossaryChapter.key($1[0]) }))]
  }

  /// By what terms are sorted: letters without their accents, capitals as small ones.
  private static func key(_ term: String) -> String {
    String(
      term.lowercased().map { letter -> Character in
        switch letter {
        case "é", "è", "ê": "e"
        case "à", "â": "a"
        default: letter
        }
      })
  }

  private typealias Entry = (term: Bilingual, meaning: Bilingual)

  private static let common: [Entry] = [
    (
      Bilingual("Interval", "Intervalle"),
      Bilingual(
        "The part of the day for which agents are counted, such as a half hour.",
        "La tranche de la journée pour laquelle on compte les conseillers, par exemple une demi-heure.")
    ),
    (
      Bilingual("Shrinkage", "Taux d’indisponibilité"),
      Bilingual(
        "Paid time in which an agent takes no calls: meetings, training and what else the scenario names.",
        "Part du temps payé pendant laquelle un conseiller ne prend pas d’appels : réunions, formation et ce que le scénario précise."
      )
    ),
    (
      Bilingual("FTE", "ETP"),
      Bilingual(
        "Full-time equivalent: hours of a week divided by the weekly hours of a full-time contract.",
        "Équivalent temps plein : les heures d’une semaine divisées par la durée hebdomadaire d’un temps plein.")
    ),
    (
      Bilingual("Simulation", "Simulation"),
      Bilingual(
        "One run of the whole period with its own random numbers.",
        "Un déroulement de toute la période, avec ses propres tirages aléatoires.")
    ),
    (
      Bilingual("Confidence interval", "Intervalle de confiance"),
      Bilingual(
        "Where the true mean lies, in the stated share of all studies made like this one.",
        "Là où se trouve la vraie moyenne, dans la part indiquée de toutes les études faites comme celle-ci.")
    ),
  ]

  private static let calls: [Entry] = [
    (
      Bilingual("Answered call", "Appel décroché"),
      Bilingual("A call that reached an agent.", "Un appel qui a abouti à un conseiller.")
    ),
    (
      Bilingual("Offered calls", "Appels reçus"),
      Bilingual(
        "Every attempt that reached the open service after the voice menu, retries included.",
        "Toute tentative parvenue au service ouvert après le serveur vocal, réitérations comprises.")
    ),
    (
      Bilingual("Patience", "Patience"),
      Bilingual(
        "How long a caller is ready to wait before giving up.",
        "Le temps qu’un appelant est prêt à attendre avant d’abandonner.")
    ),
    (
      Bilingual("AHT", "DMT"),
      Bilingual(
        "Average handling time: talk, hold and after-call work of one call.",
        "Durée moyenne de traitement : conversation, mise en attente et travail après l’appel.")
    ),
    (
      Bilingual("Service level", "Niveau de service (NS)"),
      Bilingual(
        "The share of calls answered within a stated wait; the formula stands among the indicators.",
        "La part des appels décrochés dans un délai donné ; la formule figure parmi les indicateurs.")
    ),
    (
      Bilingual("Erlang", "Erlang"),
      Bilingual(
        "Unit of load: the work of one agent who is busy without a pause.",
        "Unité de charge : le travail d’un conseiller occupé sans interruption.")
    ),
    (
      Bilingual("Probability to reach the level", "Probabilité d’atteinte"),
      Bilingual(
        "The share of the simulations in which a day, a week or a month reaches its level.",
        "La part des simulations dans lesquelles un jour, une semaine ou un mois atteint son niveau.")
    ),
  ]

  private static let lists: [Entry] = [
    (
      Bilingual("Person reached", "Personne jointe"),
      Bilingual(
        "A conversation with the person whom the list names.",
        "Une conversation avec la personne inscrite sur la liste.")
    ),
    (
      Bilingual("Attempt", "Tentative d’appel"),
      Bilingual("One dialled call, whatever becomes of it.", "Un appel composé, quelle qu’en soit l’issue.")
    ),
  ]
}
