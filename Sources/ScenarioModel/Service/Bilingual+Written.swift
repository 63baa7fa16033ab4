extension Bilingual {
  /// A value as scenario files write it, such as `4.5 min`, with its French: `4,5 min`.
  ///
  /// Numbers get a decimal comma, dates become `14/03/2020`, units and the words of the language are translated; all else, such as
  /// names of files, stays.
  ///
  /// - Parameter text: The value as written.
  public init(written text: String) {
    self.init(text, Bilingual.french[text] ?? Bilingual.translated(text))
  }

  private static func translated(_ text: String) -> String {
    let text = text.replacing("of invoice", with: "de la facture").replacing("handled contact", with: "contact traité")
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let isFollowed = word.hasSuffix(",")
      let bare = String(isFollowed ? word.dropLast() : word)
      return (french[bare] ?? number(bare)) + (isFollowed ? "," : "")
    }
    // French counts from 2 on in the plural: 0 message, 1,5 jour.
    guard words.count > 1, let count = Double(text.prefix { $0 != " " }), abs(count) < 2, words[1].hasSuffix("s"),
      words[1].count > 4
    else { return words.joined(separator: " ") }
    return ([words[0], String(words[1].dropLast())] + words.dropFirst(2)).joined(separator: " ")
  }

  /// A number with a decimal comma, a date in the French order; other words as they are.
  private static func number(_ word: String) -> String {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } }
    if isDigits, parts.first?.count == 4, parts.count > 1 { return parts.reversed().joined(separator: "/") }
    let isNumber =
      word.utf8.contains { (48...57).contains($0) } && word.utf8.allSatisfy { (43...57).contains($0) || $0 == 95 }
    return isNumber ? word.replacing(".", with: ",").replacing("_", with: " ") : word
  }

  /// Words of scenario files.
  private static let french: [String: String] = [
    "judged": "jugées", "pro-rata": "au prorata", "left-out": "écartées", "cumulative": "cumulées",
    "largest": "la plus forte seule", "counted": "comptés", "excluded": "exclus", "expected": "prévu",
    "head": "personne", "seat": "poste", "reached": "jointe",
    "agent-hour": "heure de conseiller",
    "agents in plenty": "effectif illimité", "never": "jamais", "none": "aucun", "closed": "fermé",
    "given": "l’effectif donné", "true": "oui", "false": "non", "in": "en", "within": "en", "per": "par", "a": "par",
    "of": "de", "hour": "heure", "hours": "heures", "h": "h", "second": "seconde", "seconds": "secondes",
    "sec": "s", "minute": "minute", "minutes": "minutes", "day": "jour", "days": "jours", "week": "semaine",
    "weeks": "semaines", "month": "mois", "period": "période", "percent": "%", "point": "point", "points": "points",
    "agents": "conseillers", "agent": "conseiller", "people": "personnes", "persons": "personnes",
    "person": "personne", "lines": "lignes", "line": "ligne", "calls": "appels", "call": "appel",
    "contacts": "contacts", "contact": "contact", "items": "messages", "item": "message", "e-mails": "courriels",
    "e-mail": "courriel", "emails": "courriels", "email": "courriel", "forms": "formulaires", "form": "formulaire",
    "messages": "messages", "message": "message", "cases": "cas", "case": "cas", "attempts": "tentatives",
    "attempt": "tentative",
    "exponential": "exponentielle", "lognormal": "log-normale", "gamma": "gamma", "weibull": "Weibull",
    "erlang": "Erlang", "hyperexponential": "hyperexponentielle", "uniform": "uniforme", "triangular": "triangulaire",
    "deterministic": "constante", "empirical": "empirique", "poisson": "Poisson", "fixed": "fixe",
    "geometric": "géométrique", "preview": "avec prévisualisation", "progressive": "progressif",
    "predictive": "prédictif", "monday": "lundi", "tuesday": "mardi", "wednesday": "mercredi", "thursday": "jeudi",
    "friday": "vendredi", "saturday": "samedi", "sunday": "dimanche", "holiday": "jour férié",
    "holidays": "jours fériés", "every day": "tous les jours",
  ]
}
