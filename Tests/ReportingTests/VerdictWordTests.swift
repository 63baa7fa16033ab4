import Reporting
import ScenarioModel
import StaffingPlans
import Testing

/// One sentence of truth beside every figure: what a verdict is of, and what it does not say.
@Suite struct VerdictWordTests {
  /// Content like another's, with other cells failing.
  private func judged(_ content: ReportContent, failing: [CellVerdict]) throws -> ReportContent {
    let old = try #require(content.verdict)
    let verdict = PlanVerdict(
      cellCount: old.cellCount, emptyCells: 0, failing: failing, confidence: old.confidence,
      replications: old.replications, checks: 1)
    return try #require(
      ReportContent(
        scenario: content.scenario, expectedContacts: content.expectedContacts, offeredLoad: content.offeredLoad,
        methods: content.methods, chosenIndex: content.chosenIndex, paidAgents: content.paidAgents, verdict: verdict,
        shortfalls: content.shortfalls, sensitivity: content.sensitivity, warnings: [], evidence: content.evidence,
        programVersion: content.programVersion))
  }

  private func page(_ content: ReportContent, _ language: ReportLanguage) -> String {
    ReportPage(content, language: language, library: nil).html().replacing("\u{202F}", with: " ").replacing(
      "\u{A0}", with: " ")
  }

  private func terminal(_ content: ReportContent, _ language: ReportLanguage) -> String {
    TerminalSummary(content, language: language, reportPath: nil).text()
  }

  /// A text without its line breaks, which a terminal has where 80 columns end.
  private func unbroken(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    (ReportLanguage.english, 0.99, "99% interval", "99% confidence"),
    (.french, 0.99, "intervalle à 99 %", "confiance de 99 %"), (.english, 0.999, "99.9% interval", "99.9% confidence"),
  ])
  func `texts say the confidence of the scenario`(
    language: ReportLanguage, confidence: Double, interval: String, verdict: String
  ) throws {
    let content = try #require(try Fixtures.season(days: 9, limit: nil, confidence: confidence))
    let overview = OverviewPicture(content, language: language).svg().replacing("\u{202F}", with: " ")
    let page = page(content, language)
    #expect(page.contains(interval) && page.contains(verdict))
    for text in [page, overview, terminal(content, language)] {
      for fixed in ["95% interval", "95% confidence", "à 95 %", "de 95 %"] {
        #expect(!text.contains(fixed), "\(fixed)")
      }
    }
    #expect(terminal(content, language).contains(verdict))
  }

  @Test(arguments: [
    (ReportLanguage.english, "Target not shown to be met: 80%", "Target not met", "(expected level, "),
    (.french, "Objectif non démontré : 80 %", "Objectif non tenu", "(niveau attendu, "),
  ])
  func `what the check cannot decide is not called missed`(
    language: ReportLanguage, right: String, wrong: String, basis: String
  ) throws {
    let content = try #require(try Fixtures.season(days: 5, limit: nil))
    let open = CellVerdict(callType: 0, cell: 3, level: 0.8, lowerBound: 0.78, upperBound: 0.82, required: 0.79)
    let undecided = try judged(content, failing: [open])
    for text in [page(undecided, language), terminal(undecided, language)] {
      #expect(text.contains(right) && !text.contains(wrong) && text.contains(basis))
    }
    #expect(page(undecided, language).contains("class=\"verdict open\""))
  }

  @Test(arguments: [
    (ReportLanguage.english, "Agents missing", "A limit binds in "),
    (.french, "Conseillers manquants", "Un plafond joue dans "),
  ])
  func `agents are missing only where the plan does not meet its targets`(
    language: ReportLanguage, missing: String, binding: String
  ) throws {
    let missed = try #require(try Fixtures.season(days: 9))
    #expect(!missed.shortfalls.isEmpty)
    let met = try judged(missed, failing: [])
    #expect(page(missed, language).contains(missing) && !page(missed, language).contains(binding))
    #expect(terminal(missed, language).contains(missing))
    #expect(!page(met, language).contains(missing) && page(met, language).contains(binding))
    #expect(!page(met, language).contains("data-metric=\"missing\""))
    #expect(!terminal(met, language).contains(missing))
  }

  @Test(arguments: [
    (
      ReportLanguage.english, "probability of 90%, tolerance 2 points",
      "In a single run 7.8 of 22 days are expected to stay below", "What certainty costs"
    ),
    (
      .french, "probabilité de 90 %, tolérance de 2 points", "Dans une même simulation, 7,8 journées sur 22",
      "Ce que coûte la certitude"
    ),
  ])
  func `a promise says its probability, what a run misses, and what certainty costs`(
    language: ReportLanguage, basis: String, missed: String, prices: String
  ) throws {
    let content = try #require(try Fixtures.promised())
    for text in [page(content, language), unbroken(terminal(content, language))] {
      for part in [basis, missed, prices] { #expect(text.contains(part), "\(part)") }
    }
  }

  @Test(arguments: [
    (
      ReportLanguage.english, "The hours of the people mobilised are not enough in", "more people would lift it",
      "with whole shifts there may be no reserve"
    ),
    (
      .french, "Les heures des personnes mobilisées ne suffisent pas", "personnes de plus, ou",
      "avec des vacations entières"
    ),
  ])
  func `hours of a week that do not suffice are told with what would lift them`(
    language: ReportLanguage, missing: String, lift: String, shifts: String
  ) throws {
    let content = try #require(try Fixtures.mobilised())
    for text in [page(content, language), unbroken(terminal(content, language))] {
      for part in [missing, lift, shifts] { #expect(text.contains(part), "\(part)") }
    }
  }

  @Test(arguments: [
    (ReportLanguage.english, "Probability, lowest day", "; lowest month ", "that 80% are reached, over arrivals, "),
    (
      .french, "Probabilité, pire jour", " ; pire mois ",
      "que 80 % soient atteints, sur arrivées, "
    ),
  ])
  func `beside an expected level stands how likely a run reaches it`(
    language: ReportLanguage, name: String, month: String, basis: String
  ) throws {
    let content = try #require(try Fixtures.season(days: 40, limit: nil))
    for text in [page(content, language), unbroken(terminal(content, language))] {
      for part in [name, month, basis] { #expect(text.contains(part), "\(part)") }
    }
  }
}
