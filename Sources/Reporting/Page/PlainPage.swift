import ScenarioModel

/// A self-contained page of sections, without scripts.
struct PlainPage {
  /// Its title.
  let title: String
  /// What stands in it.
  let sections: [Section]
  /// How it is said.
  let words: Wording
  /// Version of the program.
  let programVersion: String

  /// The bytes of the file: UTF-8, the same for the same content.
  func html() -> String {
    let renderer = PageRenderer(words: words)
    let body = Markup.element(
      "body", [],
      [
        .element("header", [], [.element("h1", title).line]).line,
        .element("main", [], sections.map(renderer.section)).line,
        .element(
          "footer", [],
          [
            PageParts.paragraph(
              words("Made by Busyhour \(programVersion).", "Produit par Busyhour \(programVersion)."))
          ]
        ).line,
      ])
    let page = Markup.element("html", [Attribute("lang", words.language.rawValue)], [head, body])
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  private var head: Markup {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return .element(
      "head", [],
      [
        .void("meta", [Attribute("charset", "utf-8")]).line,
        .void("meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
          .line,
        .void("meta", [Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)]).line,
        .void("meta", [Attribute("name", "generator"), Attribute("content", "Busyhour " + programVersion)]).line,
        .element("title", title).line,
        .raw("style", content: Stylesheet.text),
      ]
    ).line
  }
}
