import ScenarioModel

/// Renders blocks as parts of a page; every word, figure and verdict is theirs.
struct PageRenderer {
  /// The language of numbers and dates.
  let words: Wording

  private var cells: ReportText { ReportText(words: words) }

  /// A section with its heading.
  func section(_ section: Section) -> Markup {
    PageParts.section(section.key, cells.text(section.title), section.blocks.map(markup))
  }

  /// A block.
  func markup(_ block: Block) -> Markup {
    switch block {
    case .note(let words, nil): PageParts.paragraph(words)
    case .note(let words, let verdict): box(words, [], verdict)
    case .verdict(let headline, let sentences, let verdict): box(headline, sentences, verdict)
    case .heading(let words): .element("h3", words)
    case .footnote(let words): PageParts.paragraph(words, class: "facts")
    case .list(let items):
      .element("ul", [Attribute("class", "facts")], items.map { .element("li", $0) })
    case .facts(let facts): PageTable(table(facts), words: words).markup
    case .table(let table): PageTable(table, words: words).markup
    case .chart: .nothing
    case .picture(let key, let picture, let narrow, let caption, let legend):
      PageParts.figure(key, picture, narrow: narrow, caption: caption, legend: legend)
    case .cards(let figures): .element("dl", [Attribute("class", "cards")], figures.map(card))
    case .terms(let terms):
      .element(
        "dl", [Attribute("class", "definitions")],
        terms.flatMap { [.element("dt", cells.text($0.name)), .element("dd", cells.text($0)).line] })
    case .warnings(let found): .element("ul", [], found.map(warning))
    case .folded(let heading, let blocks): PageParts.details(heading, blocks.map(markup))
    case .columns(let blocks): .element("div", [Attribute("class", "columns")], blocks.map(markup))
    }
  }

  private func box(_ headline: String, _ sentences: [String], _ verdict: TypedTable.Verdict?) -> Markup {
    let tone =
      switch verdict {
      case .met: "met"
      case .missed: "missed"
      case .undecided, nil: "open"
      }
    return .element(
      "div", [Attribute("class", "verdict " + tone)],
      [.element("strong", headline)] + sentences.map { PageParts.paragraph($0) })
  }

  private func card(_ figure: KeyFigure) -> Markup {
    let margin = figure.margin.map { [Markup.element("span", [Attribute("class", "margin")], " " + $0)] } ?? []
    let details = [figure.detail, figure.basis].filter { !$0.isEmpty }
    return .element(
      "div", [Attribute("class", "card")],
      [
        .element("dt", figure.name), .element("dd", [Attribute("class", "figure")], [.text(figure.value)] + margin),
        .element("dd", [Attribute("class", "detail")], details.joined(separator: words(": ", " : "))),
      ]
    ).line
  }

  private func warning(_ found: ScenarioWarning) -> Markup {
    .element(
      "li", [], [.text(words(found.text)), .element("small", [], [.text(" "), .element("code", found.keyPath)])])
  }

  private func table(_ facts: [Fact]) -> TypedTable {
    let columns: [TypedTable.Column] = [
      .words("name", Bilingual("")), .words("value", TablePhrase.value.words, .roomy),
    ]
    return TypedTable(
      "facts", columns, facts.map { [.text(cells.text($0.name)), .text(cells.text($0))] })
  }
}
