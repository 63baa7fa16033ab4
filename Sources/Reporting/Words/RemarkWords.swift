extension Wording {
  /// A remark of a planning method in words; one that is not known is shown as it is.
  ///
  /// - Parameter remark: A stable name such as `patience-ignored`.
  func text(ofRemark remark: String) -> String {
    switch remark {
    case "patience-ignored":
      self(
        "callers are taken to wait for ever, which asks for too many agents",
        "l’abandon n’est pas pris en compte, d’où un besoin surestimé")
    case "patience-unknown":
      self(
        "no patience is known; callers are taken to wait for ever",
        "patience inconnue : l’abandon n’est pas pris en compte")
    case "overloaded":
      self(
        "load reaches the agents at times: backlog carries over, which the formula cannot show",
        "la charge atteint par moments l’effectif : la formule ne voit pas la file qui se reporte")
    case "fluid-answer":
      self(
        "a fluid answer: right about backlog in overload, blind to chance near balance",
        "approximation fluide : juste en surcharge, aveugle au hasard près de l’équilibre")
    case "settles-slowly":
      self(
        "the queue needs longer than an interval to settle",
        "la file met plus d’un intervalle à se stabiliser")
    case "handling-long":
      self(
        "handling time is more than half an interval: the load lags behind the calls",
        "la DMT dépasse la moitié d’un intervalle : la charge suit les appels avec retard")
    case "rate-moves-fast":
      self(
        "calls change by more than a third from one interval to the next",
        "les appels varient de plus d’un tiers d’un intervalle à l’autre")
    case "starts-empty":
      self(
        "the queue is empty at opening, and the formula takes it to be settled",
        "la file est vide à l’ouverture, alors que la formule la suppose stabilisée")
    case "handling-not-exponential":
      self(
        "handling times are not exponential, as the formula takes them to be",
        "les durées de traitement ne suivent pas la loi exponentielle que suppose la formule")
    case "handling-moves":
      self(
        "handling time changes with the time of arrival: each interval has its load, at one mean handling time",
        "la DMT change avec l’heure d’arrivée : chaque intervalle a sa charge, pour une seule DMT moyenne")
    case "times-of-run-unknown":
      self(
        "what is not known of handling times and patience is left out",
        "l’incertitude sur les durées de traitement et la patience n’est pas prise en compte")
    case "without-integer-programs":
      self(
        "HiGHS was not found: the plan may cost some per cent more than it need",
        "HiGHS est introuvable : le plan coûte peut-être quelques pour cent de trop")
    default: remark
    }
  }
}
