import Reporting
import ScenarioModel
import Testing

@Suite struct TerminalTests {
  @Test(arguments: [
    (ReportLanguage.english, "Target not met", "Agents at peak"), (.french, "Objectif non tenu", "Conseillers au pic"),
  ])
  func `the summary says what matters in a few lines`(language: ReportLanguage, verdict: String, peak: String) throws {
    let content = try #require(try Fixtures.season())
    let text = TerminalSummary(content, language: language, reportPath: "results/post-luxembourg/report.html").text()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Some of them say which limit binds.
    #expect(lines.count <= 45)
    #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " })
    for part in [verdict, peak, "Erlang C", "results/post-luxembourg/report.html", "36"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("\u{202F}"), "a terminal gets plain spaces")
  }

  @Test func `a target that is met is said to be met`() throws {
    let content = try #require(try Fixtures.season(days: 5, limit: nil))
    #expect(
      TerminalSummary(content, language: .english, reportPath: nil).text().contains("Target met: 80% within 20 s"))
  }

  @Test func `a name cannot steer the terminal`() throws {
    let content = try #require(try Fixtures.season(days: 2, title: "a\u{1B}[31mb\u{7}\u{9B}c\nd\u{202E}"))
    let text = TerminalSummary(content, language: .english, reportPath: nil).text()
    #expect(text.hasPrefix("a\\u{1b}[31mb\\u{7}\\u{9b}c d\\u{202e}"))
  }
}
