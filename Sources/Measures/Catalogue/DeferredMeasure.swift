internal import OutputAnalysis
internal import ScenarioModel

/// What is measured of deferred work, by day of entry or over the run.
public enum DeferredMeasure: String, SummedMeasure, Codable {
  /// Items that entered, those of the backlog at the start on the first day.
  case entered
  /// Of these, items done by the end.
  case done
  /// Of these, items withdrawn because their writers called.
  case withdrawn
  /// Of these, items still there at the end.
  case left
  /// Of these, items that entered later than end - D.
  case enteredLate
  /// Items done on the day, whenever they entered.
  case doneOnDay
  /// Items taken up and put back for a waiting contact on the day.
  case interrupted
  /// Calls that items turned into on the day.
  case turnedIntoCalls
  /// Items there at the day's end.
  case backlogAtEnd
  /// Age of the oldest item there at the day's end, in seconds.
  case oldestAtEnd
  /// Done within D of entry / entered not later than end - D.
  case shareWithin
  /// Time from entry to the end of work of items done, in seconds.
  case meanTurnaround

  /// The columns of which the measures are made.
  public typealias Column = DeferredColumn

  /// What is declared of the measure.
  public var declaration: DeclaredSums<DeferredColumn> {
    switch self {
    case .entered:
      .count(
        .entered,
        en: "Entered", "items that entered, those of the backlog at the start on the first day, mean per replication",
        fr: "Entrés", "éléments entrés, ceux du retard initial au premier jour, moyenne par simulation")
    case .done:
      .count(
        .done,
        en: "Done by the end", "of the items that entered, those done by the end, mean per replication",
        fr: "Traités à la fin", "éléments entrés puis traités avant la fin, moyenne par simulation")
    case .withdrawn:
      .count(
        .withdrawn,
        en: "Withdrawn",
        "of the items that entered, those withdrawn because their writers called, mean per replication",
        fr: "Retirés", "éléments entrés puis retirés parce que leurs auteurs ont appelé, moyenne par simulation")
    case .left:
      .count(
        .left,
        en: "Left at the end", "of the items that entered, those still there at the end, mean per replication",
        fr: "En attente à la fin", "éléments entrés et encore là à la fin, moyenne par simulation")
    case .enteredLate:
      .count(
        .enteredLate,
        en: "Entered too late to count", "of the items that entered, those later than end - D, mean per replication",
        fr: "Entrés trop tard pour compter", "éléments entrés plus tard que la fin − D, moyenne par simulation")
    case .doneOnDay:
      .count(
        .doneOnDay,
        en: "Done on the day", "items done on the day, whenever they entered, mean per replication",
        fr: "Traités ce jour", "éléments traités ce jour, quelle que soit leur entrée, moyenne par simulation")
    case .interrupted:
      .count(
        .interrupted,
        en: "Put back for a contact", "items taken up and put back for a waiting contact, mean per replication",
        fr: "Interrompus pour un contact", "éléments pris puis remis pour un contact en attente, moyenne par simulation"
      )
    case .turnedIntoCalls:
      .count(
        .turnedIntoCalls,
        en: "Turned into calls", "calls that items turned into, mean per replication",
        fr: "Devenus des appels", "appels nés d’éléments, moyenne par simulation")
    case .backlogAtEnd:
      .count(
        .backlogAtEnd,
        en: "Waiting in the evening",
        "items there at the day's last midnight, work in hand included, mean per replication",
        fr: "En attente le soir",
        "éléments là au dernier minuit du jour, travail en cours compris, moyenne par simulation")
    case .oldestAtEnd:
      .mean(
        [.oldestAtEnd], .seconds,
        en: "Oldest in the evening", "age of the oldest item there at the day's end, in seconds; 0 without any",
        fr: "Plus ancien le soir", "âge du plus ancien élément là en fin de jour, en secondes ; 0 sans élément")
    case .shareWithin:
      .share(
        .doneWithin, of: .eligible,
        en: "Share in time", "done within D of entry / entered not later than end - D",
        fr: "Part dans le délai", "traités en D au plus après leur entrée / entrés au plus tard à la fin − D")
    case .meanTurnaround:
      .ratio(
        [.turnaround], of: [.done], .seconds,
        en: "Mean time to done", "sum of the times from entry to the end of work of items done / done, in seconds",
        fr: "Temps moyen de traitement",
        "somme des temps de l’entrée à la fin du traitement / éléments traités, en secondes")
    }
  }
}
