import ScenarioModel

/// What is simulated, in a sentence to each kind of work that the scenario has.
struct SimulatedWork {
  /// What is simulated.
  let scenario: Scenario

  /// What is followed of each call, item or person.
  var followed: Bilingual {
    joined([
      .inbound: Bilingual(
        "Every call is simulated by itself: when it comes, how long it waits, whether the caller gives up and calls again, how long it takes.",
        "Chaque appel est simulé individuellement : son heure d’arrivée, son attente, l’abandon éventuel et la réitération, la durée de traitement."
      ),
      .deferred: Bilingual(
        "Every item of deferred work is simulated by itself: when it comes, how long it waits for an agent, how long it takes.",
        "Chaque élément de travail différé est simulé individuellement : son arrivée, son attente, la durée de traitement."
      ),
      .outbound: Bilingual(
        "Every person on a list is followed: when they are called, whether they answer, how long the talk takes, when they are called again.",
        "Chaque personne d’une liste est suivie individuellement : l’heure de chaque appel, sa réponse ou son absence, la durée de la conversation, les relances."
      ),
    ])
  }

  /// The same as a model.
  var model: Bilingual {
    joined([
      .inbound: Bilingual(
        "Calls arrive, wait for an agent of a group that serves them, are answered or given up; some call again.",
        "Les appels arrivent, attendent un conseiller d’un groupe qui les traite, sont décrochés ou abandonnés ; certains appelants réitèrent."
      ),
      .deferred: Bilingual(
        "Deferred work arrives and is done by agents whom no call asks for.",
        "Le travail différé arrive et est traité par les conseillers qu’aucun appel ne réclame."),
      .outbound: Bilingual(
        "People enter a list, are called by a free agent, answer or do not, and are called again by the stated rules.",
        "Des personnes entrent dans une liste, sont appelées par un conseiller libre, répondent ou non, et sont rappelées selon les règles déclarées."
      ),
    ])
  }

  private func joined(_ sentences: [Channel: Bilingual]) -> Bilingual {
    let channels = Set(scenario.callTypes.map(\.channel))
    let found = [Channel.inbound, .deferred, .outbound].filter(channels.contains).compactMap { sentences[$0] }
    return Bilingual(
      found.map(\.english).joined(separator: " "), found.map(\.french).joined(separator: " "))
  }
}
