import ScenarioModel

/// The keys of `dossier:`: what the document that is sent says beside the figures.
enum DossierKeys {
  private static let sections = DossierSection.allCases.map(\.rawValue)

  static let dossier = SectionForm(
    "dossier", "What `busyhour dossier` says beside the figures; it changes no result.", statesOrigin: false,
    keys: [
      Key("title", ScenarioKeys.localized, "Title on the cover; default: the scenario's."),
      Key("client", ScenarioKeys.localized, "Whom it is for."),
      Key("bidder", ScenarioKeys.localized, "Who sends it."),
      Key("reference", .text(TextForms.freeText), "Reference of the call for tenders."),
      Key("date", .text(TextForms.date), "Date on the cover; without it there is none."),
      Key(
        "logo", .text(TextForms.fileName),
        "Picture on the cover: an SVG or PNG file beside the scenario, at most 2 MiB."),
      Key("language", .choice(ReportLanguage.allCases.map(\.rawValue)), "Language; default: the scenario's."),
      Key("without", .list(.choice(sections), atLeast: 1), "Sections that are left out."),
      Key(
        "texts",
        .table(
          TableForm(
            "dossier_texts", "Own words at the beginning of sections, in Markdown.",
            keys: TextForm(
              wanted: "sections such as 'context'", pattern: "^(?:\(sections.joined(separator: "|")))$"),
            values: ScenarioKeys.localized, statesOrigin: false)), "Own words at the beginning of sections."),
      Key(
        "requirements", .list(.section(requirement), atLeast: 1), "Requirements of the specification and their answers."
      ),
      Key("steps", .list(.section(step), atLeast: 1), "Steps of the set-up and when they are done."),
      Key("quality", ScenarioKeys.localized, "What is said of quality, in Markdown."),
      Key("data_protection", ScenarioKeys.localized, "What is said of data protection, in Markdown."),
    ])

  static let requirement = SectionForm(
    "dossier_requirement", "A requirement and its answer.", statesOrigin: false,
    keys: [
      Key("requirement", ScenarioKeys.localized, "What is asked.", required: true),
      Key("answer", ScenarioKeys.localized, "What is answered, in Markdown.", required: true),
      Key("section", .choice(sections), "Where the dossier shows it."),
    ])

  static let step = SectionForm(
    "dossier_step", "A step of the set-up.", statesOrigin: false,
    keys: [
      Key("step", ScenarioKeys.localized, "What is done.", required: true),
      Key("when", ScenarioKeys.localized, "When, such as 'weeks 1 to 3'.", required: true),
      Key("until", .text(TextForms.date), "Its last day; one after the service has begun is warned of."),
      Key("detail", ScenarioKeys.localized, "What belongs to it."),
    ])
}
