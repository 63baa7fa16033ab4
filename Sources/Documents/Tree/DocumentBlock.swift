/// What a chapter is made of.
public enum DocumentBlock: Sendable, Hashable {
  /// A heading below the chapter's.
  case heading(String)
  /// A paragraph.
  case paragraph([Span])
  /// Words about what stands above, set smaller.
  case note([Span])
  /// Points, or numbered steps.
  case list([[Span]], isNumbered: Bool)
  /// A table with its caption.
  case table(DocumentTable)
  /// A figure with its caption.
  case figure(DocumentFigure)
  /// A headline with sentences in a box.
  case callout(Tone, String, [String])
  /// Figures that matter, side by side: name, value, and what belongs to it.
  case cards([Card])
  /// Terms and what they mean.
  case terms([[String]])

  /// How something looks.
  public enum Tone: String, Sendable, Hashable, CaseIterable {
    case good, bad, open
  }

  /// A figure that matters.
  public struct Card: Sendable, Hashable {
    /// What it is, the figure, and what belongs to it.
    public let name, value, detail: String

    /// A figure from its texts.
    public init(name: String, value: String, detail: String) {
      (self.name, self.value, self.detail) = (name, value, detail)
    }
  }

  /// Its words, one after the other, for whoever looks for one.
  public var text: String {
    switch self {
    case .heading(let text): text
    case .paragraph(let spans), .note(let spans): spans.map(\.words).joined()
    case .list(let items, _): items.map { $0.map(\.words).joined() }.joined(separator: " ")
    case .table(let table):
      ([table.caption] + table.columns.map(\.title)
        + table.rows.joined().map { $0.spans.map(\.words).joined() + " " + $0.note }).joined(separator: " ")
    case .figure(let figure): figure.caption
    case .callout(_, let headline, let sentences): ([headline] + sentences).joined(separator: " ")
    case .cards(let cards): cards.map { "\($0.name) \($0.value) \($0.detail)" }.joined(separator: " ")
    case .terms(let terms): terms.joined().joined(separator: " ")
    }
  }

  /// A paragraph of plain words.
  public static func words(_ text: String) -> DocumentBlock { .paragraph([.text(text)]) }
}

/// A piece of a line.
public enum Span: Sendable, Hashable {
  /// Plain words.
  case text(String)
  /// Strong words.
  case strong(String)
  /// Stressed words.
  case emphasis(String)
  /// Code.
  case code(String)
  /// Words that lead to an address.
  case link(String, String)
  /// Where a chapter is: its number and, where the form has pages, its page.
  case place(String)

  /// Its words without what marks them; none for a place.
  var words: String {
    switch self {
    case .text(let words), .strong(let words), .emphasis(let words), .code(let words), .link(let words, _): words
    case .place: ""
    }
  }
}

/// A table: columns, and rows of cells.
public struct DocumentTable: Sendable, Hashable {
  /// Rows below its head up to which a table stays on one page.
  static let mostKeptRows = 8

  /// A column.
  public struct Column: Sendable, Hashable {
    /// Its head.
    public let title: String
    /// Whether its cells stand at the right, as figures do.
    public let isFigures: Bool
    /// How wide it is beside the others; 0 for as wide as its cells.
    public let share: Int

    /// A column.
    public init(_ title: String, isFigures: Bool = false, share: Int = 1) {
      (self.title, self.isFigures, self.share) = (title, isFigures, share)
    }
  }

  /// A cell.
  public struct Cell: Sendable, Hashable {
    /// What stands in it.
    public let spans: [Span]
    /// How it is coloured; nil for not at all.
    public let tone: DocumentBlock.Tone?
    /// Smaller words below; empty for none.
    public let note: String

    /// A cell.
    public init(_ spans: [Span], tone: DocumentBlock.Tone? = nil, note: String = "") {
      (self.spans, self.tone, self.note) = (spans, tone, note)
    }

    /// A cell of plain words.
    public init(_ text: String, tone: DocumentBlock.Tone? = nil, note: String = "") {
      self.init([.text(text)], tone: tone, note: note)
    }
  }

  /// What it shows.
  public let caption: String
  /// The columns.
  public let columns: [Column]
  /// The rows; each as long as `columns`.
  public let rows: [[Cell]]
  /// Whether it is set small, because it is long or wide.
  public let isSmall: Bool

  /// A table.
  public init(_ caption: String, _ columns: [Column], _ rows: [[Cell]], isSmall: Bool = false) {
    (self.caption, self.columns, self.rows, self.isSmall) = (caption, columns, rows, isSmall)
  }
}

/// A figure with its caption.
public struct DocumentFigure: Sendable, Hashable {
  /// A name, unique in the document.
  public let identifier: String
  /// A whole SVG file whose identifiers are unique in the document.
  public let svg: String
  /// What one sees, below it.
  public let caption: String
  /// What it shows, for those who cannot see it.
  public let alternative: String

  /// A figure.
  public init(_ identifier: String, svg: String, caption: String, alternative: String) {
    (self.identifier, self.svg, self.caption, self.alternative) = (identifier, svg, caption, alternative)
  }
}
