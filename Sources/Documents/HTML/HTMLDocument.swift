/// A document as one self-contained page that needs no network; it prints well too.
public struct HTMLDocument {
  private let document: Document

  /// A page of a document.
  public init(_ document: Document) { self.document = document }

  /// The bytes of the file as text: UTF-8, the same for the same document.
  public func text() -> String {
    let cover = document.cover
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    let head = """
      <!DOCTYPE html>
      <html lang="\(document.language)"><head><meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
      <meta name="generator" content="\(Escape.html(document.generator))"/>
      <title>\(Escape.html(cover.title))</title>
      <style>\(HTMLStyle.text)</style></head>

      """
    return head + "<body>\n" + header + contents + "<main>\n" + body.chapters() + "</main>\n<footer><p>"
      + Escape.html(cover.foot) + "</p></footer>\n</body></html>\n"
  }

  private var body: HTMLBody {
    HTMLBody(document: document, figure: { HTMLDocument.inline($0.svg) }, place: place, level: 2)
  }

  /// The link to a chapter: its number.
  private func place(_ chapter: String) -> String {
    guard let number = document.number(of: chapter) else { return "" }
    return "<a href=\"#\(chapter)\">\(Escape.html(document.labels.chapter))\u{A0}\(number)</a>"
  }

  private var header: String {
    let cover = document.cover
    let logo = cover.logo.map { logo in
      let kind = logo.form == .png ? "image/png" : "image/svg+xml"
      return "<img class=\"logo\" alt=\"\(Escape.html(logo.alternative))\" src=\"data:\(kind);base64,"
        + Escape.base64(logo.bytes) + "\"/>\n"
    }
    let rows = cover.rows.map { "<div><dt>\(Escape.html($0[0]))</dt><dd>\(Escape.html($0[1]))</dd></div>\n" }.joined()
    return "<header>\n\(logo ?? "")<p class=\"kind\">\(Escape.html(cover.kind))</p>\n"
      + "<h1>\(Escape.html(cover.title))</h1>\n<dl class=\"cover\">\n\(rows)</dl>\n</header>\n"
  }

  private var contents: String {
    guard !document.chapters.isEmpty else { return "" }
    let items = document.chapters.map {
      "<li><a href=\"#\($0.identifier)\">\(Escape.html($0.title))</a></li>\n"
    }.joined()
    let name = Escape.html(document.labels.contents)
    return "<nav aria-label=\"\(name)\"><h2>\(name)</h2>\n<ol>\n\(items)</ol></nav>\n"
  }

  /// An SVG file as an element of a page.
  private static func inline(_ svg: String) -> String {
    guard svg.hasPrefix("<?xml"), let end = svg.firstRange(of: "?>") else { return svg }
    return String(svg[end.upperBound...])
  }
}
