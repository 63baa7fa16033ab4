import Foundation
import Reporting
import ScenarioModel
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PictureTests {
  /// Whether a text is well-formed XML.
  private func isWellFormed(_ text: String) -> Bool {
    let listener = ParserListener()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = listener
    return parser.parse() && parser.parserError == nil && !listener.foundFault && listener.depth == 0
  }

  @Test(arguments: ReportLanguage.allCases, [1, 7, 102])
  func `the overview is well-formed and always the same`(language: ReportLanguage, days: Int) throws {
    let content = try #require(try Fixtures.season(days: days, interval: 3600))
    let svg = OverviewPicture(content, language: language).svg()
    #expect(isWellFormed(svg))
    #expect(svg == OverviewPicture(content, language: language).svg())
    #expect(svg.contains("<title") && svg.contains("<text") && !svg.contains("NaN") && !svg.contains("inf"))
  }

  @Test func `the parser of these tests refuses what is not well-formed`() {
    #expect(!isWellFormed("<svg><g></svg>"))
    #expect(!isWellFormed("<svg title=\"a<b\"/>"))
  }

  @Test func `a hostile title stays text`() throws {
    let content = try #require(try Fixtures.season(days: 9, title: Fixtures.hostile + "\u{0}\u{1B}"))
    let svg = OverviewPicture(content, language: .english).svg()
    #expect(isWellFormed(svg) && !svg.contains("<img"))
  }

  @Test func `every kind of shape is drawn`() {
    var picture = Picture(width: 100, height: 50, title: "a & b", description: "<c>")
    let ink = Palette.ink
    picture.shapes = [
      .rectangles([Box(x: 1, y: 2, width: 3, height: 4)], Fill(ink, opacity: 0.5)),
      .line([Point(0, 0), Point(1.25, 2)], Stroke(ink, width: 2, dash: [4, 2])),
      .segments([Segment(Point(0, 0), Point(5, 5))], Stroke(ink, width: 1)),
      .area([Point(0, 0), Point(9, 0), Point(9, 9)], Fill(Palette.level)),
      .label(Label("x < y", at: Point(3, 4), anchor: .end, isBold: true)), .line([], Stroke(ink, width: 1)),
    ]
    let svg = SVGWriter.file(picture)
    #expect(isWellFormed(svg))
    for part in [
      "M1 2h3v4h-3z", "fill-opacity=\"0.5\"", "M0 0L1.3 2", "stroke-dasharray=\"4 2\"", "M0 0L9 0L9 9z", "x &lt; y",
      "text-anchor=\"end\"", "a &amp; b", "&lt;c&gt;", "viewBox=\"0 0 100 50\"",
    ] {
      #expect(svg.contains(part), "\(part)")
    }
  }
}

/// Hears whether a parser found a fault, and whether every element it opened was closed.
private final class ParserListener: NSObject, XMLParserDelegate {
  /// Whether a fault was found.
  private(set) var foundFault = false
  /// Elements that are still open.
  private(set) var depth = 0

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { foundFault = true }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { depth += 1 }

  func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
    depth -= 1
  }
}
