import StaffingPlans
public import ScenarioModel

/// The few numbers that matter, for the end of `busyhour plan`.
public struct TerminalSummary {
  private let context: ReportContext
  private let reportPath: String?
  private let isColored: Bool

  /// A summary of a plan.
  ///
  /// - Parameters:
  ///   - content: What is shown.
  ///   - language: English or French.
  ///   - reportPath: Where the report lies; nil when none was written.
  ///   - isColored: Whether the verdict has a colour, for terminals alone.
  public init(_ content: ReportContent, language: ReportLanguage, reportPath: String?, isColored: Bool = false) {
    self.isColored = isColored
    context = ReportContext(content, words: Wording(language, space: " "))
    self.reportPath = reportPath
  }

  /// About fifteen lines of plain text, more for a whole contact centre, ending with a line break.
  public func text() -> String {
    let changes = ChangedValues(context.scenario, words: context.words).sentences.map(PrintableText.of)
    let head = TextLines.fitted([title] + changes + [""], width: 80) + verdict
    var lines = [""]
    let delays = DelayVerdictText(context: context).sentences
    let told = LimitText(context: context).sentences + PromiseText(context: context).sentences
    if !told.isEmpty { lines += told.map(PrintableText.of) + [""] }
    if !delays.isEmpty { lines += delays.map(PrintableText.of) + [""] }
    lines += figures
    if context.content.methods.count > 1 { lines += [""] + methods }
    if let centre = context.content.centre {
      let more = CentreLines(context.scenario, centre: centre, words: context.words, cost: context.content.cost).lines
      if !more.isEmpty { lines += [""] + more }
    }
    if !context.content.certainty.isEmpty {
      let table = PromiseText(context: context).table
      lines += ["", context.words(HeadingPhrase.certainty)] + AlignedTable(table, words: context.words).lines
    }
    if let contract = context.content.contract {
      lines +=
        ContractLines(
          contract, context.scenario, staffing: context.content.chosen.staffing, isGiven: context.content.isGiven,
          language: context.words.language
        ).lines
    }
    lines += ActualLines(context.content.actuals, context.scenario, language: context.words.language).lines
    lines += TerminalRenderer(context.words.language).lines(context.content.resultWarnings)
    if let reportPath {
      lines += ["", context.words("Report: ", "Rapport : ") + PrintableText.of(reportPath)]
    }
    return (head + TextLines.fitted(lines, width: 80)).joined(separator: "\n") + "\n"
  }

  private var title: String {
    let words = context.words
    guard let first = context.grid.days.first?.date, let last = context.grid.days.last?.date else { return "" }
    let name = PrintableText.of(context.scenario.title.text(in: words.language))
    let dates = first == last ? words.dates.full(first) : "\(words.dates.full(first)) – \(words.dates.full(last))"
    return "\(name) (\(dates))"
  }

  private var verdict: [String] {
    let text = VerdictText(context: context)
    let headline = TextLines.wrapped(text.headline, width: 80)
    return (isColored ? headline.map(TerminalColor(text.verdict).painted) : headline)
      + TextLines.wrapped(text.basis.map { "(\($0))" } ?? "", width: 80, indent: 2)
  }

  private var figures: [String] { CardLines(KeyFigures(context: context).all, words: context.words).lines }

  private var methods: [String] {
    let mark = "← " + context.words(TablePhrase.chosen)
    return AlignedTable(MethodSection(context: context).short, words: context.words, mark: mark).lines
  }
}
