import ContactDemand
import ContactSimulation
import Measures
import OutputAnalysis
import QueueingFormulas
import ScenarioModel

/// The three things that "70 % answer, the others are called again once a day for three days" may mean, and the one simulated.
struct LadderReadingTable {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Heading, table and sentence; nothing where the sentence does not describe the ladder, or the protocol has further steps.
  var parts: [Markup] {
    guard context.content.ladderReadings.indices.contains(work.callType), work.campaign.steps.count == 1,
      let readings = context.content.ladderReadings[work.callType], readings.meant != nil
    else { return [] }
    let share = numbers.percent(readings.firstReach, decimals: 0)
    let sentence = words(
      "“\(share) answer, the others are called again once a day for \(readings.days) days” may mean three things. The scenario means the marked one.",
      "« \(share) répondent, les autres sont rappelées une fois par jour pendant \(readings.days) jours » peut se lire de trois façons. Le scénario retient celle qui est marquée."
    )
    let columns = [
      TableColumn.words(words("Reading", "Lecture")), .numbers(words("Calls expected", "Appels attendus")),
      .numbers(words("Per person", "Par personne")), .numbers(words("Simulated", "Simulés")),
    ]
    return [
      .element("h3", words("What the recalls may mean", "Ce que les rappels peuvent vouloir dire")),
      PageParts.paragraph(sentence),
      PageParts.table(columns, RecallReading.allCases.map { row($0, readings) }),
    ]
  }

  private func row(_ reading: RecallReading, _ readings: LadderReadings) -> [Markup] {
    let isMeant = readings.meant == reading
    let dials = readings.dials(reading)
    let people = work.estimate(.entered)?.mean ?? 0
    let name = Markup.element(isMeant ? "strong" : "span", text(reading))
    return [
      name, .text(numbers.number(dials)),
      .text(people > 0 ? numbers.number(dials / people, decimals: 2) : numbers.missing),
      .text(isMeant ? OutboundText(words: words).count(work.estimate(.attempts)) : ""),
    ]
  }

  private func text(_ reading: RecallReading) -> String {
    switch reading {
    case .oneMoreCall:
      words("One more call in all to whoever did not answer", "Un seul appel de plus à qui n’a pas répondu")
    case .untilReached: words("A call a day until they answer", "Un appel par jour jusqu’à ce qu’on réponde")
    case .everyDay:
      words(
        "A call on every one of the days, whether they answer or not",
        "Un appel chaque jour, que la personne réponde ou non"
      )
    }
  }
}
