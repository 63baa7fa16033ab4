import Documents
import ScenarioModel

/// The words of the dossier that not everybody knows, one meaning each: those that occur in its other chapters.
struct GlossaryChapter {
  /// How it is said.
  let words: Wording
  /// The other chapters.
  let chapters: [Chapter]

  /// The chapter.
  var parts: [DossierPart] {
    let text = plain(chapters.flatMap(\.blocks).map(\.text).joined(separator: " "))
    let found = GlossaryTerm.all.filter { entry in
      words(entry.signs).split(separator: "|").contains { text.contains(" \($0)") }
    }
    let terms = found.map { [words($0.term), words($0.meaning)] }.sorted { plain($0[0]) < plain($1[0]) }
    return terms.isEmpty ? [] : [.written(.terms(terms))]
  }

  /// A text by which words are sought and sorted: small letters without accents, figures and `±`, one space before each word.
  private func plain(_ text: String) -> String {
    " "
      + String(
        text.lowercased().map { letter -> Character in
          switch letter {
          case "é", "è", "ê": "e"
          case "à", "â": "a"
          default: letter.isLetter || letter.isNumber || letter == "±" ? letter : " "
          }
        }
      ).split(separator: " ").joined(separator: " ")
  }
}

/// A word of the glossary.
struct GlossaryTerm {
  /// The word.
  let term: Bilingual
  /// Beginnings of words by which it is known to occur, with `|` between: small letters without accents.
  let signs: Bilingual
  /// What it means.
  let meaning: Bilingual

  private init(_ term: Bilingual, _ signs: Bilingual, _ meaning: Bilingual) {
    (self.term, self.signs, self.meaning) = (term, signs, meaning)
  }

  /// All words.
  static let all = service + people + study

  /// Calls and lists.
  private static let service = [
    GlossaryTerm(
      Bilingual("Answered call", "Appel décroché"), Bilingual("answered", "decroche"),
      Bilingual("A call that reached an agent.", "Un appel qui a abouti à un conseiller.")),
    GlossaryTerm(
      Bilingual("Offered calls", "Appels reçus"), Bilingual("offered", "appels recus|recus"),
      Bilingual(
        "Every attempt that reached the open service after the voice menu, retries included.",
        "Toute tentative parvenue au service ouvert après le serveur vocal, réitérations comprises.")),
    GlossaryTerm(
      Bilingual("Patience", "Patience"), Bilingual("patience", "patience"),
      Bilingual(
        "How long a caller is ready to wait before giving up.",
        "Le temps qu’un appelant est prêt à attendre avant d’abandonner.")),
    GlossaryTerm(
      Bilingual("AHT", "DMT"), Bilingual("aht|handling time", "dmt"),
      Bilingual(
        "Average handling time: talk, hold and after-call work of one call.",
        "Durée moyenne de traitement : conversation, mise en attente et travail après l’appel.")),
    GlossaryTerm(
      Bilingual("Service level", "Niveau de service (NS)"), Bilingual("service level", "ns |niveau de service"),
      Bilingual(
        "The share of calls answered within a stated wait; the formula stands among the indicators.",
        "La part des appels décrochés dans un délai donné ; la formule figure parmi les indicateurs.")),
    GlossaryTerm(
      Bilingual("Erlang", "Erlang"), Bilingual("erlang", "erlang"),
      Bilingual(
        "Unit of load: the work of one agent who is busy without a pause. Erlang A and Erlang C are formulas that give the waits of a load, with and without callers who give up.",
        "Unité de charge : le travail d’un conseiller occupé sans interruption. Erlang A et Erlang C sont des formules qui donnent l’attente pour une charge, avec et sans abandon des appelants."
      )),
    GlossaryTerm(
      Bilingual("Person reached", "Personne jointe"), Bilingual("people reached|person reached", "personnes jointes"),
      Bilingual(
        "A conversation with the person whom the list names.",
        "Une conversation avec la personne inscrite sur la liste.")),
    GlossaryTerm(
      Bilingual("Attempt", "Tentative d’appel"), Bilingual("attempts", "tentatives d appel"),
      Bilingual("One dialled call, whatever becomes of it.", "Un appel composé, quelle qu’en soit l’issue.")),
  ]

  /// Agents and hours.
  private static let people = [
    GlossaryTerm(
      Bilingual("Interval", "Intervalle"), Bilingual("interval", "intervalle"),
      Bilingual(
        "The part of the day for which agents are counted, such as a half hour.",
        "La tranche de la journée pour laquelle on compte les conseillers, par exemple une demi-heure.")),
    GlossaryTerm(
      Bilingual("Shrinkage", "Taux d’indisponibilité"),
      Bilingual("shrinkage", "taux d indisponibilite|indisponibilite"),
      Bilingual(
        "Paid time in which an agent takes no calls: meetings, training and what else the scenario names.",
        "Part du temps payé pendant laquelle un conseiller ne prend pas d’appels : réunions, formation et ce que le scénario précise."
      )),
    GlossaryTerm(
      Bilingual("Cover", "Majoration"), Bilingual("with cover|without cover", "avec majoration|hors majoration"),
      Bilingual(
        "What shifts and breaks will add to the hours of a requirement by interval.",
        "Ce que les vacations et les pauses ajouteront aux heures d’un besoin par intervalle.")),
    GlossaryTerm(
      Bilingual("FTE", "ETP"), Bilingual("fte|full time equivalent", "etp|equivalents temps plein"),
      Bilingual(
        "Full-time equivalent: hours of a week divided by the weekly hours of a full-time contract.",
        "Équivalent temps plein : les heures d’une semaine divisées par la durée hebdomadaire d’un temps plein.")),
  ]

  /// How figures are found.
  private static let study = [
    GlossaryTerm(
      Bilingual("Simulation", "Simulation"), Bilingual("simulat", "simul"),
      Bilingual(
        "One run of the whole period with its own random numbers.",
        "Un déroulement de toute la période, avec ses propres tirages aléatoires.")),
    GlossaryTerm(
      Bilingual("Replication", "Réplication"), Bilingual("replication", "replication"),
      Bilingual(
        "One simulated run among those of which a mean or a share is taken.",
        "L’une des simulations dont on tire une moyenne ou une part.")),
    GlossaryTerm(
      Bilingual("Seed", "Graine aléatoire"), Bilingual("seed", "graine"),
      Bilingual(
        "The number from which all random numbers are made: the same one gives the same figures again.",
        "Le nombre dont découlent tous les tirages aléatoires : le même redonne les mêmes chiffres.")),
    GlossaryTerm(
      Bilingual("Same random numbers", "Mêmes tirages aléatoires"),
      Bilingual("same random numbers|random numbers stay the same", "memes tirages|tirages restent les memes"),
      Bilingual(
        "Cases that are compared meet the same callers (common random numbers), so that they differ by what was changed, not by chance.",
        "Les cas comparés reçoivent les mêmes appelants (nombres aléatoires communs) : ils diffèrent par ce qui a été changé, non par hasard."
      )),
    GlossaryTerm(
      Bilingual("Confidence", "Confiance"), Bilingual("confidence", "confiance"),
      Bilingual(
        "How often a statement made in this way is right: at 95 %, in 95 studies of 100.",
        "La fréquence à laquelle une affirmation ainsi établie est juste : à 95 %, dans 95 études sur 100.")),
    GlossaryTerm(
      Bilingual("Confidence interval, half-width (±)", "Intervalle de confiance, demi-largeur (±)"),
      Bilingual("±|half width|confidence interval", "±|demi largeur|intervalle de confiance"),
      Bilingual(
        "Where the true value lies, with the stated confidence; the half-width is what ± adds and takes away.",
        "Là où se trouve la vraie valeur, au niveau de confiance indiqué ; la demi-largeur est ce que ± ajoute et retranche."
      )
    ),
    GlossaryTerm(
      Bilingual("Probability to reach the level", "Probabilité d’atteinte"),
      Bilingual("probability", "probabilite"),
      Bilingual(
        "The share of the simulations in which a day, a week or a month reaches its level.",
        "La part des simulations dans lesquelles un jour, une semaine ou un mois atteint son niveau.")),
    GlossaryTerm(
      Bilingual("5th and 95th percentile", "5ᵉ et 95ᵉ centiles"), Bilingual("5th percentile", "5ᵉ centile"),
      Bilingual(
        "One run in twenty lies below the first, one in twenty above the second.",
        "Une simulation sur vingt se situe en dessous du premier, une sur vingt au-dessus du second.")),
    GlossaryTerm(
      Bilingual("SIPP", "SIPP"), Bilingual("sipp", "sipp"),
      Bilingual(
        "Stationary, independent, period by period: a formula sizes every interval as if it went on for ever.",
        "Calcul intervalle par intervalle (sigle anglais) : une formule dimensionne chaque intervalle comme s’il durait indéfiniment."
      )),
    GlossaryTerm(
      Bilingual("Modified offered load (MOL)", "Charge offerte modifiée (MOL)"),
      Bilingual("modified offered load", "charge offerte modifiee"),
      Bilingual(
        "The load of an interval with the calls that began before it and still go on.",
        "La charge d’un intervalle, y compris les appels commencés avant lui et encore en cours.")),
    GlossaryTerm(
      Bilingual("STRESS-DES", "STRESS-DES"), Bilingual("stress", "stress"),
      Bilingual(
        "A published checklist of what a report on a simulation study has to tell (Monks and others, 2019).",
        "Une grille publiée de ce que doit exposer le compte rendu d’une étude par simulation (Monks et coll., 2019).")),
  ]
}
