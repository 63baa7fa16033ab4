import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Cells that so few contacts reached, in all runs together, that their levels and intervals say little.
struct FewContacts {
  /// Contacts over all runs below which a cell says so: the interval of a share is then some ten points wide or wider.
  static let enough = 100.0

  private let context: ReportContext

  /// The cells of a report.
  init(_ context: ReportContext) { self.context = context }

  /// Whether a cell rests on few contacts; not where none was offered.
  func holds(_ measures: ContactMeasures) -> Bool {
    FewContacts.holds(offered: measures.offered, replications: context.content.evidence.replications)
  }

  /// Whether a cell with a mean number offered rests on few contacts.
  static func holds(offered: Double, replications: Int) -> Bool {
    offered > 0 && offered * Double(replications) < enough
  }

  /// How many intervals of the whole service rest on few contacts, as a sentence after others; empty where none does.
  var note: String {
    let count = context.content.evidence.whole.intervals.count(where: holds)
    guard count > 0 else { return "" }
    let (cells, most) = (context.words.numbers.count(count), context.words.numbers.number(FewContacts.enough))
    return context.words(
      " In \(cells) intervals fewer than \(most) calls came in all runs together: their levels say little.",
      " Dans \(cells) intervalles, moins de \(most) appels sont arrivés, toutes simulations réunies : leur NS dit peu.")
  }
}
