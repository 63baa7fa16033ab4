import Documents
import ScenarioModel

/// A piece of a chapter: a block of the report, whose numbers are stored too, or words for people alone.
enum DossierPart {
  /// A block of the report.
  case shown(Block)
  /// Words, places, texts of the writer.
  case written(DocumentBlock)
}

/// What every chapter of a dossier looks at.
struct DossierContext {
  /// What is shown.
  let content: DossierContent
  /// The report's figures and wording.
  let report: ReportContext

  /// A context in a language.
  init(_ content: DossierContent, _ language: ReportLanguage) {
    self.content = content
    report = ReportContext(content.report, words: Wording(language))
  }

  /// How it is said.
  var words: Wording { report.words }
  /// The scenario.
  var scenario: Scenario { report.scenario }
  /// What the scenario says of the dossier.
  var statement: DossierStatement { content.statement }

  /// A paragraph in both languages.
  func paragraph(_ english: String, _ french: String) -> DossierPart {
    .written(.words(words(english, french)))
  }

  /// A writer's words, with the typography of the language.
  func typeset(_ text: String) -> String {
    guard words.language == .french else { return text }
    let space = words.numbers.space
    let hours = text.replacing(/(\d) h (\d)/) { "\($0.1)\(space)h\(space)\($0.2)" }
    let quoted = hours.replacing(/"([^"]+)"/) { "« \($0.1) »" }
    return words(Bilingual(quoted.replacing("'", with: "’")))
  }

  /// A writer's text as it is typeset.
  func own(_ text: LocalizedText) -> String { typeset(text.text(in: words.language)) }

  /// A writer's Markdown.
  func markdown(_ text: LocalizedText) -> [DossierPart] {
    Markdown.blocks(text.text(in: words.language), words: typeset).map { .written($0) }
  }

  /// A writer's Markdown in one line, as in a cell.
  func line(_ text: LocalizedText) -> [Span] {
    var spans: [Span] = []
    for block in Markdown.blocks(text.text(in: words.language), words: typeset) {
      let found: [Span]
      switch block {
      case .paragraph(let own), .note(let own): found = own
      case .list(let items, _): found = Array(items.joined(separator: [.text(words("; ", " ; "))]))
      case .heading(let text): found = [.strong(text)]
      case .table, .figure, .callout, .cards, .terms: found = []
      }
      spans += (spans.isEmpty ? [] : [.text(" ")]) + found
    }
    return spans
  }
}

extension Section {
  /// Its blocks as parts of a chapter.
  var parts: [DossierPart] { blocks.map { .shown($0) } }
}
