import Documents
import ScenarioModel

/// The checklist STRESS-DES for studies by discrete-event simulation (Monks and others, 2019), filled in.
struct StressChecklist {
  /// What is looked at.
  let context: DossierContext
  /// Chapters that may be referred to.
  let shown: Set<DossierSection>

  private var words: Wording { context.words }

  /// The checklist: item, answer and where it is shown.
  var table: DocumentTable {
    DocumentTable(
      words("STRESS-DES, filled in for this study", "STRESS-DES, rempli pour cette étude"),
      [
        .init(words("Item", "Point"), share: 3), .init(words("Answer", "Réponse"), share: 6),
        .init(words("Where", "Où"), share: 2),
      ],
      items.map { item in
        let place = shown.contains(item.place) ? [Span.place(item.place.rawValue)] : [.text(words.numbers.missing)]
        return [.init(words(item.name)), .init(words(item.answer)), .init(place)]
      }, isSmall: true)
  }

  private typealias Item = (name: Bilingual, answer: Bilingual, place: DossierSection)

  private var items: [Item] { objectives + logic + data + experiments + implementation }

  private var objectives: [Item] {
    [
      (
        Bilingual("1.1 Purpose of the model", "1.1 But du modèle"),
        Bilingual(
          "To size a team and say how surely it keeps its commitments.",
          "Dimensionner une équipe et établir avec quelle probabilité elle tient ses engagements."),
        .context
      ),
      (
        Bilingual("1.2 Outputs", "1.2 Résultats"),
        Bilingual(
          "Service level, abandonment, waits, hours, probabilities; each with its formula.",
          "Niveau de service, abandons, attentes, heures, probabilités ; chacun avec sa formule."),
        .indicators
      ),
      (
        Bilingual("1.3 Aims of the experiments", "1.3 Objet des expériences"),
        Bilingual(
          "The plan, then the same agents under other conditions.",
          "Le plan, puis le même effectif dans d’autres conditions."),
        .risk
      ),
    ]
  }

  private var logic: [Item] {
    [
      (
        Bilingual("2.1–2.2 Base model", "2.1–2.2 Modèle de base"),
        SimulatedWork(scenario: context.scenario).model,
        .method
      ),
      (
        Bilingual("2.3 Scenario logic", "2.3 Logique des variantes"),
        Bilingual(
          "One value changes at a time; the random numbers stay the same.",
          "Une seule valeur change à la fois ; les tirages restent les mêmes."),
        .risk
      ),
      (
        Bilingual("2.4 Algorithms", "2.4 Algorithmes"),
        Bilingual(
          "Formulas for a start, search by simulation, check on fresh random numbers.",
          "Formules pour commencer, recherche par simulation, vérification sur de nouveaux tirages."),
        .method
      ),
      (
        Bilingual("2.5 Components", "2.5 Composants"),
        Bilingual(
          "Call types, groups of agents, queues and, where stated, lines, seats and lists.",
          "Motifs d’appel, groupes de conseillers, files d’attente et, le cas échéant, lignes, postes et listes."),
        .context
      ),
    ]
  }

  private var data: [Item] {
    [
      (
        Bilingual("3.1 Sources", "3.1 Sources des données"),
        Bilingual(
          "Each value carries its source, or says that it is assumed.",
          "Chaque valeur porte sa source, ou indique qu’elle est supposée."), .hypotheses
      ),
      (
        Bilingual("3.2 Pre-processing", "3.2 Prétraitement"),
        Bilingual(
          "Stated volumes are spread over days and intervals by the stated profiles.",
          "Les volumes déclarés sont répartis par jour et par intervalle selon les profils déclarés."),
        .volumes
      ),
      (
        Bilingual("3.3 Input parameters", "3.3 Paramètres d’entrée"),
        Bilingual("All of them are listed.", "Tous sont énumérés."), .hypotheses
      ),
      (
        Bilingual("3.4 Assumptions", "3.4 Hypothèses de modélisation"),
        Bilingual("What is not modelled is listed.", "Ce qui n’est pas modélisé est énuméré."), .method
      ),
    ]
  }

  private var experiments: [Item] {
    let settings = context.scenario.simulation
    let runs = words.numbers.count(context.content.report.evidence.replications)
    let warm = words.numbers.duration(settings.warmUp)
    let start =
      settings.warmUp > 0
      ? Bilingual("A warm-up of \(warm) is not counted.", "Une période de chauffe de \(warm) n’est pas comptée.")
      : Bilingual(
        "The period starts empty, as the service does; no warm-up.",
        "La période commence à vide, comme le service ; pas de période de chauffe.")
    return [
      (Bilingual("4.1 Initialisation", "4.1 Initialisation"), start, .method),
      (
        Bilingual("4.2 Run length", "4.2 Durée simulée"),
        Bilingual("The whole period.", "Toute la période."), .context
      ),
      (
        Bilingual("4.3 Estimation", "4.3 Estimation"),
        Bilingual(
          "\(runs) independent replications; intervals with \(context.report.sure) confidence.",
          "\(runs) réplications indépendantes ; intervalles au niveau de confiance de \(context.report.sure)."),
        .serviceLevels
      ),
    ]
  }

  private var implementation: [Item] {
    [
      (
        Bilingual("5.1 Software", "5.1 Logiciel"),
        Bilingual(
          "Busyhour \(context.content.report.programVersion), free software.",
          "Busyhour \(context.content.report.programVersion), logiciel libre."), .reproduction
      ),
      (
        Bilingual("5.2 Random sampling", "5.2 Tirages aléatoires"),
        Bilingual(
          "A stream of its own for each purpose, call type, date and replication, from one seed.",
          "Un flux propre à chaque usage, motif, date et réplication, issu d’une seule graine."), .reproduction
      ),
      (
        Bilingual("5.3 Execution", "5.3 Exécution"),
        Bilingual(
          "Event by event; the number of threads changes no figure.",
          "Événement par événement ; le nombre de fils d’exécution ne change aucun chiffre."), .reproduction
      ),
      (
        Bilingual("5.4 Machine", "5.4 Machine"),
        Bilingual("Any: figures do not depend on it.", "Indifférente : les chiffres n’en dépendent pas."), .reproduction
      ),
      (
        Bilingual("6.1 Access to the code", "6.1 Accès au code"),
        Bilingual("The program and its tests are public.", "Le programme et ses tests sont publics."), .reproduction
      ),
    ]
  }
}
