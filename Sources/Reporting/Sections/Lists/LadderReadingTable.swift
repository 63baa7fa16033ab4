import ContactDemand
import ContactSimulation
import Measures
import OutputAnalysis
import QueueingFormulas
import ScenarioModel

/// The three things that "70 % answer, the others are called again once a day for three days" may mean, and the one simulated.
struct LadderReadingTable {
  /// What the scenario's sentence may mean; nil where it is no question.
  let readings: LadderReadings?
  /// The type's measures.
  let work: OutboundMeasures
  /// How it is said.
  let words: Wording

  private var numbers: NumberStyle { words.numbers }

  /// Heading, table and sentence; nothing where the sentence does not describe the ladder, or the protocol has further steps.
  var blocks: [Block] {
    guard work.campaign.steps.count == 1, let readings, readings.meant != nil else { return [] }
    let share = numbers.percent(readings.firstReach, decimals: 0)
    let sentence = words(
      "“\(share) answer, the others are called again once a day for \(readings.days) days” may mean three things. The scenario means the marked one.",
      "« \(share) répondent, les autres sont rappelées une fois par jour pendant \(readings.days) jours » peut se lire de trois façons. Le scénario retient celle qui est marquée."
    )
    return [
      .heading(words("What the recalls may mean", "Ce que les rappels peuvent vouloir dire")), .note(sentence, nil),
      .table(table(readings)),
    ]
  }

  private func table(_ readings: LadderReadings) -> TypedTable {
    var table = TypedTable(
      "ladder-readings", Bilingual(""),
      columns: [
        .words("reading", Bilingual("Reading", "Lecture")),
        .count("expected", Bilingual("Calls expected", "Appels attendus")),
        .count("per_person", Bilingual("Per person", "Par personne"), decimals: 2),
        .count("attempts", Bilingual("Simulated", "Simulés")),
      ])
    let people = work.estimate(.entered)?.mean ?? 0
    for reading in RecallReading.allCases {
      let isMeant = readings.meant == reading
      let dials = readings.dials(reading)
      table.add([
        .text(text(reading)), .number(dials), .number(people > 0 ? dials / people : nil),
        isMeant ? .estimate(work.estimate(.attempts)) : .text(""),
      ])
      if isMeant { table.rank(.whole) }
    }
    return table
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
