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
    let sections = self.sections
    let header = HeadSection(context: context).header(links: sections.map { ($0.identifier, $0.heading) })
    let body = Markup.element(
      "body", [],
      [
        header, .element("main", [], sections.map(\.markup)).line, footer, data,
      ] + scripts)
    let page = Markup.element("html", [Attribute("lang", context.words.language.rawValue)], [head, body])
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  private var head: Markup {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
    return .element(
      "head", [],
      [
        .void("meta", [Attribute("charset", "utf-8")]).line,
        .void("meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
          .line,
        .void("meta", [Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)]).line,
        .void(
          "meta", [Attribute("name", "generator"), Attribute("content", "Busyhour " + context.content.programVersion)]
        )
        .line,
        .element("title", context.scenario.title.text(in: context.words.language)).line,
        .raw("style", content: (library?.style ?? "") + "\n" + Stylesheet.text),
      ]
    ).line
  }

  private var footer: Markup {
    let words = context.words
    return .element(
      "footer", [],
      [
        PageParts.paragraph(
          words(
            "Made by Busyhour \(context.content.programVersion) from the scenario \(context.scenario.name). \(files.english) beside this file hold every figure.",
            "Produit par Busyhour \(context.content.programVersion) à partir du scénario \(context.scenario.name). Les fichiers \(files.french) donnent tous les chiffres."
          ))
      ]
    ).line
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

  /// A section of the page with the name of its link.
  private struct Part {
    let identifier: String
    let heading: String
    let markup: Markup
  }

  private var sections: [Part] {
    let renderer = PageRenderer(words: context.words)
    let sources = SourceSections(context: context)
    let written = { (phrase: HeadingPhrase, make: (String) -> Markup?) in
      make("\(phrase)").map { [Part(identifier: "\(phrase)", heading: context.words(phrase), markup: $0)] } ?? []
    }
    let made = { (sections: [Section?]) in
      sections.compactMap { $0 }.map { section in
        let heading = context.words(section.title.english, section.title.french)
        return Part(identifier: section.key, heading: heading, markup: renderer.section(section))
      }
    }
    return written(.keyFigures, HeadSection(context: context).section) + made(results)
      + written(.heatMap, HeatMapSection(context: context).section) + made(outlook)
      + written(.callTypes, sources.callTypes) + written(.assumptions, sources.assumptions)
      + written(.warnings, sources.warnings) + written(.definitions, DefinitionSection(context: context).section)
      + written(.provenance, sources.provenance)
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
