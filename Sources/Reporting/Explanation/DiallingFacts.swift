internal import RandomStreams
internal import ScenarioModel

/// How calls are dialled, and what answering machines cost.
struct DiallingFacts {
  private let rules: Dialling
  private let words: Wording

  /// The facts of dialling.
  init(_ rules: Dialling, words: Wording) {
    self.rules = rules
    self.words = words
  }

  /// Mode, times and lines.
  var dialling: Fact? {
    let (cap, wait) = (words.share(rules.silentCallCap), words.span(rules.longestWait))
    let mode =
      switch rules.mode {
      case .preview: words("preview: an agent dials", "aperçu : le conseiller lance l’appel")
      case .progressive:
        words("progressive: dialled for a reserved agent", "progressif : l’automate appelle pour un conseiller réservé")
      case .predictive:
        words(
          "predictive: dialled ahead, silent calls at most \(cap), longest wait \(wait)",
          "prédictif : l’automate anticipe, appels silencieux \(cap) au plus, attente \(wait) au plus")
      }
    let times = [
      (words("record", "lecture de la fiche"), rules.preview),
      (words("ring if answered", "sonnerie si réponse"), rules.ringAnswered),
      (words("ring if not", "sonnerie sinon"), rules.ringUnanswered),
      (words("note in vain", "saisie sans contact"), rules.failedWork),
      (words("third party", "tiers"), rules.thirdPartyTalk),
    ].compactMap { name, time in time.map { "\(name) \(words.span($0.mean))" } }
    let lines = rules.lines.map {
      words.count($0, "line", "ligne") + words(" of its own", $0 == 1 ? " propre" : " propres")
    }
    return .said(
      "dialling", "Dialling", "Numérotation",
      ([mode] + times + [lines].compactMap(\.self)).joined(separator: words("; ", " ; ")),
      [
        .word("mode", rules.mode.rawValue), .law("preview", rules.preview, words),
        .law("ring_answered", rules.ringAnswered, words), .law("ring_unanswered", rules.ringUnanswered, words),
        .law("failed_work", rules.failedWork, words), .law("third_party_talk", rules.thirdPartyTalk, words),
        .share("silent_call_cap", rules.silentCallCap), .seconds("longest_wait", rules.longestWait),
        .whole("lines", rules.lines),
      ])
  }

  /// Answering machines; nothing for the standard.
  var machines: Fact? {
    let machines = rules.machines
    guard machines != MachineHandling() else { return nil }
    let time = machines.time.map { words.span($0.mean) + words(" each", " chacun") } ?? words("no time", "sans durée")
    let (missed, cut) = (words.share(machines.misses), words.share(machines.falsePositives))
    let text =
      machines.detects
      ? words(
        "detected, \(missed) missed, \(cut) of people cut off; ",
        "détectés, \(missed) manqués, \(cut) de personnes coupées ; ")
      : words("not detected; ", "non détectés ; ")
    return .said(
      "machines", "Machines", "Répondeurs", text + time,
      [
        .flag("detected", machines.detects), .law("time", machines.time, words), .share("missed", machines.misses),
        .share("people_cut_off", machines.falsePositives),
      ])
  }
}
