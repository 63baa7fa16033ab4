import Foundation
import Reporting
import ScenarioModel
import Testing

@Suite struct PageTests {
  /// A library that is small and says that it was carried.
  private let library = ChartLibrary(
    script: "/* carried-library */ var x = 'a</SCRIPT>b';", style: ".carried { top: 0 }")

  private func page(_ language: ReportLanguage = .french, library: ChartLibrary? = nil, title: String? = nil) throws
    -> String
  {
    let content = try #require(try Fixtures.season(days: 16, interval: 3600, limit: 30, title: title))
    return ReportPage(content, language: language, library: library).html()
  }

  @Test(arguments: ReportLanguage.allCases)
  func `the same content gives the same bytes`(language: ReportLanguage) throws {
    #expect(try page(language, library: library) == page(language, library: library))
  }

  @Test func `the page names its language and uses no other`() throws {
    let french = try page(.french)
    #expect(french.contains("<html lang=\"fr\">"))
    for word in [HeadingPhrase.keyFigures, .methods, .heatMap, .definitions] {
      #expect(!french.contains(">" + word.words.english + "<"))
      #expect(french.contains(">" + word.words.french.replacingOccurrences(of: "'", with: "&#39;") + "<"))
    }
    let english = try page(.english)
    #expect(english.contains("<html lang=\"en\">") && english.contains(">Key figures<"))
  }

  @Test func `without the library the page shows every chart as a picture`() throws {
    let page = try page()
    let figures = page.components(separatedBy: "<figure").count - 1
    #expect(figures >= 6)
    let phones = page.components(separatedBy: "<div class=\"picture phone\">").count - 1
    #expect(page.components(separatedBy: "<svg").count - 1 == figures + phones)
    #expect(!page.contains("carried-library"))
  }

  @Test func `the library is carried with its licence and cannot close its script`() throws {
    let page = try page(library: library)
    #expect(page.contains("carried-library") && page.contains(".carried { top: 0 }"))
    #expect(page.contains("Permission is hereby granted") && page.contains("MIT licence"))
    #expect(page.contains("'a<\\/SCRIPT>b'"))
  }

  @Test func `names from a scenario stay text`() throws {
    let page = try page(library: library, title: Fixtures.hostile)
    #expect(!page.contains("<img"))
    #expect(!page.contains("onerror=\"") && !page.contains("\u{202E}"))
    let plain = try self.page(library: library)
    for tag in ["<script", "</script", "<style", "</style"] {
      #expect(page.components(separatedBy: tag).count == plain.components(separatedBy: tag).count, "\(tag)")
    }
    #expect(page.contains("&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;é&#39;"))
  }

  @Test func `nothing is fetched from a network`() throws {
    let page = try page(library: library)
    for attribute in ["src=", "href=\"http", "@import", "url(", "<link", "<iframe", "fetch(", "XMLHttpRequest"] {
      #expect(!page.contains(attribute), "\(attribute)")
    }
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(page.contains("https://example.org/hotline"), "a source is shown as text")
  }

  @Test func `the page says where every number comes from`() throws {
    let page = try page(.english)
    for text in [
      "POST Luxembourg, 29 November 2021", "usual for health questions", "Standard value of the program", "20200314",
      "5f2b9c0e7a1d4c3b8e6f", "0.1.0", "102 days are stated", "answered within 20", "pointwise",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func `a single day is shown without charts over days`() throws {
    let content = try #require(try Fixtures.season(days: 1, limit: nil))
    let page = ReportPage(content, language: .english, library: nil).html()
    #expect(page.contains("id=\"chart-load\"") && page.contains("id=\"chart-level\""))
    #expect(!page.contains("id=\"chart-volume\"") && !page.contains("id=\"heat-map\""))
  }

  @Test func `agents stand in a grid of times and days, coloured by what checks say`() throws {
    let page = try page(.english)
    let section = try #require(
      page.components(separatedBy: "<section id=\"staffing\">").dropFirst().first?
        .components(separatedBy: "</section>").first)
    // 16 days from a Saturday: three weeks, and a row to each open hour.
    #expect(section.components(separatedBy: "<table>").count - 1 == 4 - 1)
    #expect(section.contains(">Sat 14 Mar</th>") && section.contains("<th scope=\"row\">08:00</th>"))
    #expect(section.contains("<td class=\"number met\">") && section.contains("<details>"))
  }

  @Test func `what is folded on a screen is open on paper`() throws {
    let page = try page()
    #expect(page.contains("beforeprint") && page.contains("details::details-content"))
    #expect(!page.contains("details:not([open]) { display: none"))
  }

  @Test func `a season of 102 days by half hour stays under one megabyte`() throws {
    let content = try #require(try Fixtures.season())
    #expect(ReportPage(content, language: .french, library: nil).html().utf8.count < 1_000_000)
  }

  @Test func `a library that is not there is not invented`() {
    #expect(ChartLibrary.installed(in: "/nowhere/at/all") == nil)
  }

  @Test func `content that does not fit its scenario is refused`() throws {
    let good = try #require(try Fixtures.season(days: 3))
    let short = ReportContent(
      scenario: good.scenario, expectedContacts: good.expectedContacts, offeredLoad: Array(good.offeredLoad.dropLast()),
      methods: good.methods, chosenIndex: good.chosenIndex, paidAgents: good.paidAgents, verdict: good.verdict,
      shortfalls: good.shortfalls, sensitivity: good.sensitivity, warnings: [], evidence: good.evidence,
      programVersion: "0.1.0")
    #expect(short == nil)
  }
}
