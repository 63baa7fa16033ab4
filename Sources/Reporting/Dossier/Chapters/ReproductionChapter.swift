import Documents
import ScenarioModel

/// What it takes to find the same figures again, and the checklist for simulation studies.
struct ReproductionChapter {
  /// What is looked at.
  let context: DossierContext
  /// Chapters that may be referred to.
  let shown: Set<DossierSection>

  private var words: Wording { context.words }
  private var report: ReportContent { context.content.report }

  /// The chapter.
  var parts: [DossierPart] {
    [
      context.paragraph(
        "The same files, seed and version of the program give the same figures on every machine. The digest names what the scenario means; a changed value changes it.",
        "Les mêmes fichiers, la même graine et la même version du programme donnent les mêmes chiffres sur n’importe quelle machine. L’empreinte identifie le contenu du scénario ; elle change dès qu’une valeur est modifiée."
      )
    ] + priced + [
      .shown(.facts(facts)), .written(.heading(words("Commands", "Commandes"))),
    ] + commands.map { .written(.paragraph([.code($0)])) } + [
      .written(
        .heading(
          words("Checklist for simulation studies (STRESS-DES)", "Grille de compte rendu des simulations (STRESS-DES)"))
      ),
      .written(.table(StressChecklist(context: context, shown: shown).table)),
    ]
  }

  /// Where the scenario states costs, the file itself is none that a client gets.
  private var priced: [DossierPart] {
    guard context.scenario.costs != nil || context.scenario.agentGroups.contains(where: { $0.hourlyCost != nil }) else {
      return []
    }
    return [
      context.paragraph(
        "The scenario without the bidder's own costs is handed over on request.",
        "Le scénario, sans les coûts propres au soumissionnaire, est remis sur demande.")
    ]
  }

  private var facts: [Fact] {
    let settings = context.scenario.simulation
    return [
      Fact(TablePhrase.version.words, .text, .text(report.programVersion), key: "version"),
      Fact(TablePhrase.seed.words, .text, .text(String(settings.seed)), key: "seed"),
      Fact(TablePhrase.replications.words, .whole, .whole(report.evidence.replications), key: "replications"),
      Fact(TablePhrase.confidence.words, .share(decimals: 2), .number(settings.confidence), key: "confidence"),
      Fact(TablePhrase.digest.words, .text, .text(context.scenario.digest), key: "digest"),
      Fact(
        Bilingual("Files read", "Fichiers lus"), .text, .text(context.content.files.joined(separator: ", ")),
        key: "files"),
    ]
  }

  private var commands: [String] {
    let file = context.content.files.first ?? "scenario.yaml"
    let set = context.content.overrides.map { " --set '\($0)'" }.joined()
    let language = words.language.rawValue
    return [
      "busyhour explain \(file)\(set)", "busyhour \(report.isGiven ? "simulate" : "plan") \(file)\(set)",
      "busyhour dossier \(file)\(set) --language \(language)", "busyhour verify",
    ]
  }
}
