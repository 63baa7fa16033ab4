/// A document for people: a cover and chapters, without a format.
public struct Document: Sendable, Hashable {
  /// Words that renderers add, in the document's language.
  public struct Labels: Sendable, Hashable {
    /// Heading of the table of contents.
    public let contents: String
    /// What stands before the number of a chapter, a table, a figure and a page that is referred to.
    public let chapter, table, figure, page: String
    /// What stands between a number and its caption, with its spaces.
    public let separator: String

    /// The words.
    public init(
      contents: String, chapter: String, table: String, figure: String, page: String, separator: String
    ) {
      (self.contents, self.chapter, self.table, self.figure) = (contents, chapter, table, figure)
      (self.page, self.separator) = (page, separator)
    }
  }

  /// The first page.
  public struct Cover: Sendable, Hashable {
    /// What kind of document it is.
    public let kind: String
    /// Its title.
    public let title: String
    /// Names and values, such as the client.
    public let rows: [[String]]
    /// A picture of whoever sends it.
    public let logo: Picture?
    /// Words at the foot.
    public let foot: String

    /// A first page; rows have a name and a value each.
    public init(kind: String, title: String, rows: [[String]], logo: Picture?, foot: String) {
      (self.kind, self.title, self.rows, self.logo, self.foot) = (kind, title, rows, logo, foot)
    }
  }

  /// A picture as a file has it.
  public struct Picture: Sendable, Hashable {
    /// The form of its bytes.
    public enum Form: String, Sendable, Hashable {
      case svg, png
    }

    /// The form of its bytes.
    public let form: Form
    /// Its bytes.
    public let bytes: [UInt8]
    /// What it shows, for those who cannot see it.
    public let alternative: String

    /// A picture from its parts.
    public init(form: Form, bytes: [UInt8], alternative: String) {
      (self.form, self.bytes, self.alternative) = (form, bytes, alternative)
    }
  }

  /// Code of its language, such as `fr`.
  public let language: String
  /// Who sends it; empty if not stated.
  public let author: String
  /// Its date as year, month and day; nil if not stated.
  public let date: [Int]?
  /// What made it.
  public let generator: String
  /// Words that renderers add.
  public let labels: Labels
  /// The first page.
  public let cover: Cover
  /// The chapters, numbered in their order.
  public let chapters: [Chapter]

  /// A document from its parts.
  public init(
    language: String, author: String, date: [Int]?, generator: String, labels: Labels, cover: Cover,
    chapters: [Chapter]
  ) {
    (self.language, self.author, self.date, self.generator) = (language, author, date, generator)
    (self.labels, self.cover, self.chapters) = (labels, cover, chapters)
  }

  /// The number of a chapter by its identifier, from 1; nil for none.
  public func number(of chapter: String) -> Int? {
    chapters.firstIndex { $0.identifier == chapter }.map { $0 + 1 }
  }

  /// The figures in their order.
  var figures: [DocumentFigure] {
    chapters.flatMap(\.blocks).compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }
}

/// A chapter of a document.
public struct Chapter: Sendable, Hashable {
  /// A name of letters, digits and hyphens, unique in the document.
  public let identifier: String
  /// Its heading.
  public let title: String
  /// What stands in it.
  public let blocks: [DocumentBlock]

  /// A chapter.
  public init(_ identifier: String, _ title: String, _ blocks: [DocumentBlock]) {
    (self.identifier, self.title, self.blocks) = (identifier, title, blocks)
  }
}
