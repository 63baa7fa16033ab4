public import ScenarioModel

/// `report.html`: one self-contained file that needs no network and shows everything a planner looks at.
public struct ReportPage {
  let context: ReportContext
  let library: ChartLibrary?

  /// A page about a plan.
  ///
  /// - Parameters:
  ///   - content: What is shown.
  ///   - language: English or French.
  ///   - library: The chart library to carry; without it the page shows the static pictures.
  public init(_ content: ReportContent, language: ReportLanguage, library: ChartLibrary?) {
    context = ReportContext(content, words: Wording(language))
    self.library = library
  }

  /// The bytes of the file: UTF-8, the same for the same content, language and library.
  public func html() -> String {
    let words = context.words
    let (version, name) = (context.content.programVersion, context.scenario.name)
    let sections = self.sections.compactMap(\.self)
    return PageFrame(
      title: context.scenario.title.text(in: words.language), language: words.language, programVersion: version,
      style: (library?.style ?? "") + "\n", scripts: [data] + scripts
    ).html(
      header: HeadSection(context: context).header(links: sections),
      main: sections.map(PageRenderer(words: words).section),
      footer: words(
        "Made by Busyhour \(version) from the scenario \(name). \(files.english) beside this file hold every figure.",
        "Produit par Busyhour \(version) à partir du scénario \(name). Les fichiers \(files.french) donnent tous les chiffres."
      ))
  }

  /// The files beside the page.
  private var files: Bilingual {
    context.content.isGiven
      ? Bilingual("measures.csv, weeks.csv and summary.json", "measures.csv, weeks.csv et summary.json")
      : Bilingual(
        "plan.csv, service-level.csv, days.csv and weeks.csv", "plan.csv, service-level.csv, days.csv et weeks.csv")
  }

  private var data: Markup {
    .raw(
      "script", [Attribute("type", "application/json"), Attribute("id", "chart-data")],
      content: ChartData(context: context).json.source)
  }

  private var scripts: [Markup] {
    let own = Markup.raw("script", content: ChartScript.text + HeatScript.text)
    guard let library else { return [own] }
    return [.raw("script", content: "/*\n\(ChartLibrary.notice)\n*/\n" + library.script), own]
  }

  private var sections: [Section?] {
    let sources = SourceSections(context: context)
    return [HeadSection(context: context).section] + results + [HeatMapSection(context: context).section] + outlook
      + [
        sources.callTypes, sources.assumptions, sources.warnings, DefinitionSection(context: context).section,
        sources.provenance,
      ]
  }

  /// What was found: of calls, then of everything beyond them.
  private var results: [Section?] {
    let curves = ChartSections(context: context)
    let view = context.centre
    return [
      context.content.contract.flatMap { ContractSection(result: $0, context: context).section },
      ComparisonSection(context: context).section, MethodSection(context: context).section, curves.volume,
      curves.load, HoursSection(context: context).section, MobilisedSection(context: context).section,
      StaffingSection(context: context).section,
      view.flatMap { GroupSection(view: $0).section(context) },
      curves.level, TypeResultSection(context: context).section, view.flatMap { ServerSection(view: $0).section },
      view.flatMap { CallerSection(view: $0).section }, view.flatMap { SpillOverSection(view: $0).section(context) },
      view.flatMap { DeferredSection(view: $0).section(context) },
      view.flatMap { ListSection(view: $0).section(context) }, BalanceSection(context: context).section,
      ClaimSection(context: context).section,
      FactBlocks(facts: context.content.facts, words: context.words).section, ActualSection(context: context).section,
    ]
  }

  /// What may turn out otherwise.
  private var outlook: [Section?] {
    let outlook = OutlookSections(context: context, showsCost: true)
    return [
      ChartSections(context: context).shortfall, outlook.sensitivity, outlook.attainment,
      PromiseText(context: context).prices,
      outlook.waits,
    ]
  }
}
