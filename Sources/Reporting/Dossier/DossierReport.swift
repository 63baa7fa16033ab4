import Contracts
public import Documents
public import ScenarioModel
import StaffingPlans

/// The capacity report that is sent with an offer: every chapter from the same figures as the report, in the writer's frame.
public struct DossierReport {
  private let context: DossierContext
  private var words: Wording { context.words }

  /// A dossier.
  ///
  /// - Parameters:
  ///   - content: what is shown.
  ///   - language: English or French.
  public init(_ content: DossierContent, language: ReportLanguage) { context = DossierContext(content, language) }

  /// The document: the same for the same content and language.
  public func document() -> Document {
    let statement = context.statement
    return Document(
      language: words.language.rawValue, author: statement.bidder.map(context.own) ?? "",
      date: statement.date.map { [$0.components.year, $0.components.month, $0.components.day] },
      generator: "Busyhour " + context.content.report.programVersion, labels: labels, cover: cover, chapters: chapters)
  }

  /// The chapters; the glossary is made of the words of the others.
  private var chapters: [Chapter] {
    let others = parts.map { chapter($0, $1) }
    let glossary = entry(.glossary, GlossaryChapter(words: words, chapters: others).parts)
    guard let glossary else { return others }
    let place = parts.firstIndex { $0.section == .reproduction } ?? others.count
    return others[..<place] + [chapter(glossary.section, glossary.parts)] + others[place...]
  }

  private func chapter(_ section: DossierSection, _ parts: [DossierPart]) -> Chapter {
    let title = words(section.title)
    let basis = section == .serviceLevels ? LevelChapter(context: context).basis : ""
    let maker = DocumentMaker(words: words, basis: basis)
    // A table without a title of its own shows what the heading above it names.
    var caption = title
    let blocks = parts.flatMap { part -> [DocumentBlock] in
      switch part {
      case .shown(let block):
        if case .heading(let text) = block { caption = text }
        return maker.blocks(block, caption: caption)
      case .written(let block):
        if case .heading(let text) = block { caption = text }
        return [block]
      }
    }
    return Chapter(section.rawValue, title, blocks)
  }

  /// `dossier.json`: every number of the dossier's tables at full precision, by chapter.
  public func values() -> String {
    let facts = Section(HeadingPhrase.keyFigures.words, [.facts(figures)], key: "figures")
    let stored = sections.map { section in
      let blocks = section.blocks.compactMap { PriceChapter.stored($0, context)?.withHalfWidths }
      return Section(section.title, blocks, key: section.key)
    }
    return JSONRenderer(version: 1).document([facts] + stored).text
  }

  /// What the summary's cards say beside the tables.
  private var figures: [Fact] {
    let run = context.content.report.evidence.whole.run
    return [
      Fact(MeasurePhrase.offered.words, .number(decimals: 0), .number(run.offered), key: "offered"),
      Fact(MeasurePhrase.abandoned.words, .number(decimals: 0), .number(run.abandoned), key: "abandoned"),
    ] + price
  }

  /// The running price: the invoice without what is invoiced once.
  private var price: [Fact] {
    guard let contract = context.content.report.contract, let total = contract.totals[.invoice] else { return [] }
    let kind = TypedTable.Kind.money(currency: contract.currency, decimals: 2)
    return [("mean", total.mean), ("low", total.low.double), ("high", total.high.double)].map { end, amount in
      let key = "running_price_" + end
      return Fact(Bilingual(key, key), kind, .number(amount - contract.invoicedOnce), key: key)
    }
  }

  /// The sheets that the dossier adds to those of the report.
  public var sheets: [Section] {
    sections.filter { [DossierSection.risk, .contract].map(\.rawValue).contains($0.key) }
      + (context.statement.without.contains(.contract) ? [] : PriceChapter(context: context).sheets)
  }

  /// The chapters that have something to say, in order, but for the glossary.
  private var parts: [(section: DossierSection, parts: [DossierPart])] {
    DossierSection.allCases.filter { $0 != .glossary }.compactMap { entry($0, made($0)) }
  }

  /// What a chapter holds: own words first; nil where it is left out or empty.
  private func entry(_ section: DossierSection, _ made: [DossierPart]) -> (
    section: DossierSection, parts: [DossierPart]
  )? {
    let all = (context.statement.texts[section].map(context.markdown) ?? []) + made
    return all.isEmpty || context.statement.without.contains(section) ? nil : (section, all)
  }

  private func made(_ section: DossierSection) -> [DossierPart] {
    switch section {
    case .summary: SummaryChapter(context: context).parts
    case .context: NeedChapter(context: context).parts
    case .requirements: RequirementChapter(context: context, shown: shown).parts
    case .hypotheses: HypothesisChapter(context: context).parts
    case .volumes: VolumeChapter(context: context).parts
    case .method: MethodChapter(context: context).parts
    case .staffing: StaffingChapter(context: context).parts
    case .serviceLevels: LevelChapter(context: context).parts
    case .risk: RiskChapter(context: context).parts
    case .contract: PriceChapter(context: context).parts
    case .indicators: IndicatorChapter(context: context).parts
    case .organisation: OrganisationChapter(context: context).parts
    case .commitments: CommitmentChapter(context: context).parts
    case .continuity, .reinforcement, .reversibility, .subcontracting, .glossary: []
    case .reproduction: ReproductionChapter(context: context, shown: shown).parts
    }
  }

  /// Chapters that may be referred to.
  private var shown: Set<DossierSection> { Set(DossierSection.allCases).subtracting(context.statement.without) }

  /// The chapters' tables and facts, for programs.
  private var sections: [Section] {
    parts.compactMap { section, parts in
      let blocks = parts.compactMap { part -> Block? in
        if case .shown(let block) = part { block } else { nil }
      }
      return blocks.isEmpty ? nil : Section(section.title, blocks, key: section.rawValue)
    }
  }

  private var labels: Document.Labels {
    Document.Labels(
      contents: words(HeadingPhrase.contents), chapter: words("Section", "Chapitre"), table: words("Table", "Tableau"),
      figure: words("Figure", "Figure"), page: words("page", "page"), separator: words(": ", " : "))
  }

  private var cover: Document.Cover {
    let statement = context.statement
    let own = { (text: LocalizedText?) in text.map(context.own) }
    let rows: [(String, String?)] = [
      (words("Client", "Client"), own(statement.client)), (words("Bidder", "Soumissionnaire"), own(statement.bidder)),
      (words("Reference", "Référence"), statement.reference.map(context.typeset)),
      (words("Date", "Date"), statement.date.map { words.dates.full($0) }),
      (words("Period studied", "Période étudiée"), period),
    ]
    let logo = statement.logo.map { logo in
      Document.Picture(
        form: logo.isSVG ? .svg : .png, bytes: logo.bytes,
        alternative: words("Logo of the bidder", "Logo du soumissionnaire"))
    }
    let version = context.content.report.programVersion
    return Document.Cover(
      kind: words("Capacity report", "Dossier de dimensionnement"),
      title: context.own(statement.title ?? context.scenario.title),
      rows: rows.compactMap { name, value in value.map { [name, $0] } }, logo: logo,
      foot: words("Figures by simulation, Busyhour \(version)", "Chiffres établis par simulation, Busyhour \(version)"))
  }

  private var period: String? {
    let days = context.report.grid.days
    guard let first = days.first?.date, let last = days.last?.date else { return nil }
    guard first != last else { return words.dates.full(first) }
    return words(
      "\(words.dates.full(first)) to \(words.dates.full(last))",
      "du \(words.dates.full(first)) au \(words.dates.full(last))")
  }
}

extension DossierSection {
  /// Its heading.
  var title: Bilingual {
    switch self {
    case .summary: Bilingual("Summary", "Synthèse")
    case .context: Bilingual("Context and needs", "Contexte et besoins")
    case .requirements: Bilingual("Requirements and answers", "Exigences et réponses")
    case .hypotheses: Bilingual("Hypotheses", "Hypothèses")
    case .volumes: Bilingual("Volumes and load", "Volumes et charge")
    case .method: Bilingual("Method", "Méthode")
    case .staffing: Bilingual("Staffing", "Dimensionnement de l’équipe")
    case .serviceLevels: Bilingual("Service levels", "Niveaux de service")
    case .risk: Bilingual("Risks and breaking points", "Risques et points de rupture")
    case .contract: Bilingual("Contract and price", "Contrat et prix")
    case .indicators: Bilingual("Indicators", "Indicateurs : définitions et formules")
    case .organisation: Bilingual("Set-up and organisation", "Délais et organisation")
    case .continuity: Bilingual("Continuity of service", "Continuité de service")
    case .reinforcement: Bilingual("Reinforcement in peaks", "Montée en charge et renforts")
    case .reversibility: Bilingual("Handing over at the end", "Réversibilité")
    case .subcontracting: Bilingual("Subcontracting", "Sous-traitance")
    case .commitments: Bilingual("Quality and data protection", "Qualité et protection des données")
    case .glossary: Bilingual("Glossary", "Glossaire")
    case .reproduction: Bilingual("Appendix: how to reproduce these figures", "Annexe : reproduire ces chiffres")
    }
  }
}
