import Documents
import ScenarioModel

/// Steps of the set-up as the file states them.
struct OrganisationChapter {
  /// What is looked at.
  let context: DossierContext

  /// The chapter.
  var parts: [DossierPart] {
    let (words, steps) = (context.words, context.statement.steps)
    guard !steps.isEmpty else { return [] }
    let columns: [DocumentTable.Column] = [
      .init(words("Step", "Étape"), share: 3), .init(words("When", "Quand"), share: 2),
      .init(words("What belongs to it", "Contenu"), share: 5),
    ]
    let rows = steps.map { step -> [DocumentTable.Cell] in
      [
        .init(context.line(step.step)),
        .init(
          context.line(step.when), note: step.until.map { words("until ", "jusqu’au ") + words.dates.full($0) } ?? ""),
        .init(step.detail.map(context.line) ?? [.text("")]),
      ]
    }
    return [.written(.table(DocumentTable(words("Steps of the set-up", "Étapes de la mise en place"), columns, rows)))]
  }
}

/// What the file says of quality and of data protection.
struct CommitmentChapter {
  /// What is looked at.
  let context: DossierContext

  /// The chapter.
  var parts: [DossierPart] {
    part(Bilingual("Quality", "Qualité"), context.statement.quality)
      + part(Bilingual("Data protection", "Protection des données"), context.statement.dataProtection)
  }

  private func part(_ heading: Bilingual, _ text: LocalizedText?) -> [DossierPart] {
    text.map { [.written(.heading(context.words(heading)))] + context.markdown($0) } ?? []
  }
}
