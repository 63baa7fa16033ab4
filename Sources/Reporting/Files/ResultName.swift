/// The name of a file of results, in any folder; every file that is written has one.
public enum ResultName: String, Sendable, CaseIterable {
  case summary = "summary.json"
  case report = "report.html"
  case overview = "overview.svg"
  case workbook = "plan.xlsx"
  /// Everything of a run, from which all others can be made again.
  case values = "run.values"
  case plan = "plan.csv"
  case serviceLevel = "service-level.csv"
  case days = "days.csv"
  case weeks = "weeks.csv"
  case measures = "measures.csv"
  case alternatives = "alternatives.csv"
  case served = "served.csv"
  case spillOver = "spill-over.csv"
  case deferred = "deferred.csv"
  case backlog = "backlog.csv"
  case outboundByDay = "outbound-by-day.csv"
  case outboundByWeek = "outbound-by-week.csv"
  case outboundHours = "outbound-hours.csv"
  case outboundOutcomes = "outbound-outcomes.csv"
  case outboundSteps = "outbound-steps.csv"
  case outboundStrata = "outbound-strata.csv"
  /// Commitments by period, amounts, lines of invoice and costs, and amounts of every run.
  case contract = "contract.csv"
  case money = "money.csv"
  case price = "price.csv"
  case costs = "costs.csv"
  case moneyRuns = "money-runs.csv"
  /// A few agents more and fewer, with what their contract comes to.
  case frontier = "frontier.csv"
  /// What came by day, beside the forecast and the simulated level.
  case actuals = "actuals.csv"
  /// The contract, honestly and gamed.
  case gaming = "gaming.csv"
  /// Why results were accepted as the committed ones, a line each time.
  case accepted = "accepted.log"
  /// What the committed results of a folder were made from.
  case lock = "busyhour.lock"
  case dossierPage = "dossier.html"
  case dossierPDF = "dossier.pdf"
  case dossierWord = "dossier.docx"
  case dossierWorkbook = "dossier.xlsx"
  /// Every number of a dossier's tables.
  case dossierValues = "dossier.json"
  case comparisonPage = "comparison.html"
  case comparisonJSON = "comparison.json"
  case comparisonTable = "comparison.csv"
  case comparisonWorkbook = "comparison.xlsx"
  case sweepPage = "sweep.html"
  case sweepJSON = "sweep.json"
  case sweepTable = "sweep.csv"
  case sweepWorkbook = "sweep.xlsx"
  case limitPage = "limit.html"
  case limitJSON = "limit.json"
  case limitTable = "limit.csv"

  /// The files that every sweep has.
  public static let ofEverySweep: [ResultName] = [.sweepPage, .sweepJSON, .sweepTable, .sweepWorkbook]
  /// The files that every comparison has.
  public static let ofEveryComparison: [ResultName] = [
    .comparisonPage, .comparisonJSON, .comparisonTable, .comparisonWorkbook,
  ]
  /// The files that every breaking point has.
  public static let ofEveryLimit: [ResultName] = [.limitPage, .limitJSON, .limitTable]
  /// The files that every run has.
  public static let ofEveryRun: [ResultName] = [.summary, .report, .overview, .workbook, .weeks, .values]
  /// The files that every plan has.
  public static let ofEveryPlan = ofEveryRun + [.plan, .serviceLevel, .days]
  /// The files that every simulation has.
  public static let ofEverySimulation = ofEveryRun + [.measures]
}
