import ScenarioModel

/// What every self-contained page has around its sections: the head, the title and a line at the end.
struct PageFrame {
  /// Its title.
  let title: String
  /// The language of the page.
  let language: ReportLanguage
  /// Version of the program.
  let programVersion: String
  /// The look of a library that its scripts use.
  var style = ""
  /// What stands at the end of the body; a page without any forbids them all.
  var scripts: [Markup] = []

  /// The bytes of the file: UTF-8, the same for the same content.
  ///
  /// - Parameters:
  ///   - header: what stands below the title.
  ///   - main: the sections.
  ///   - footer: the last line.
  func html(header: [Markup] = [], main: [Markup], footer: String) -> String {
    let body = Markup.element(
      "body", [],
      [
        .element("header", [], [Markup.element("h1", title).line] + header).line,
        .element("main", [], main).line, .element("footer", [], [PageParts.paragraph(footer)]).line,
      ] + scripts)
    let page = Markup.element("html", [Attribute("lang", language.rawValue)], [head, body])
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  private var head: Markup {
    let own = scripts.isEmpty ? "" : "script-src 'unsafe-inline'; "
    let policy = "default-src 'none'; style-src 'unsafe-inline'; \(own)img-src data:"
    return .element(
      "head", [],
      [
        .void("meta", [Attribute("charset", "utf-8")]).line,
        .void("meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
          .line,
        .void("meta", [Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)]).line,
        .void("meta", [Attribute("name", "generator"), Attribute("content", "Busyhour " + programVersion)]).line,
        .element("title", title).line, .raw("style", content: style + Stylesheet.text),
      ]
    ).line
  }
}

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

  /// The bytes of the file.
  func html() -> String {
    PageFrame(title: title, language: words.language, programVersion: programVersion).html(
      main: sections.map(PageRenderer(words: words).section),
      footer: words("Made by Busyhour \(programVersion).", "Produit par Busyhour \(programVersion)."))
  }
}
