import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// E-mails and forms: the backlog, the day on which it is cleared, delays and ages.
struct DeferredSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// A block for each deferred type.
  func section(_ identifier: String) -> Markup? {
    guard let centre = context.content.centre, !centre.deferred.isEmpty else { return nil }
    let several = centre.deferred.count > 1
    return PageParts.section(
      identifier, words(HeadingPhrase.deferred), centre.deferred.flatMap { block($0, isNamed: several) })
  }

  private func block(_ work: DeferredMeasures, isNamed: Bool) -> [Markup] {
    let type = context.scenario.callTypes[work.callType]
    var children: [Markup] = []
    if isNamed { children.append(.element("h3", type.title.text(in: words.language))) }
    if let cleared = work.clearedDay {
      let sentence = ClearedWords(cleared, calendar: context.scenario.calendar, words: words).sentence
      children.append(
        .element("div", [Attribute("class", "verdict open")], [.element("strong", sentence)] + [meaning]))
    }
    let chart = BacklogChart(context: context, work: work)
    if let picture = chart.picture() {
      children.append(PageParts.figure("chart-backlog-\(work.callType)", picture, caption: chart.caption))
    }
    children.append(PageParts.table([.words(""), .values(words(TablePhrase.value))], facts(work, type)))
    if context.hasManyDays {
      children.append(PageParts.details(words(HeadingPhrase.dayTable), [dayTable(work)]))
    }
    return children
  }

  private var meaning: Markup {
    PageParts.paragraph(
      words(
        "Cleared: the first evening after the largest backlog on which no more items wait than came in that day.",
        "Résorbé : le premier soir, après le plus gros retard, où il ne reste pas plus de messages qu’il n’en est entré ce jour."
      ))
  }

  private func facts(_ work: DeferredMeasures, _ type: CallType) -> [[Markup]] {
    var rows: [(String, String)] = [
      (words("Items that came in", "Messages entrés"), count(work.run(.entered))),
      (words("Done by the end", "Traités à la fin"), count(work.run(.done))),
      (words("Left at the end", "En attente à la fin"), count(work.run(.left))),
      (words("Largest backlog", "Plus gros retard"), count(work.largestBacklog)),
    ]
    if let withdrawn = work.run(.withdrawn), withdrawn.mean > 0 {
      rows.append((words("Withdrawn because the writer called", "Retirés : l’auteur a appelé"), count(withdrawn)))
    }
    if let target = type.deferred?.target { rows += judged(work, target) }
    let quantiles = work.turnaroundQuantiles().map { quantile -> String in
      let share = numbers.percent(quantile.probability, decimals: 0)
      let time = numbers.duration(quantile.seconds)
      return words("\(share) in \(time)", "\(share) en \(time)")
    }
    if !quantiles.isEmpty {
      rows.append(
        (
          words("Time until done, share of items", "Délai de traitement, part des messages"),
          quantiles.joined(separator: " · ")
        ))
    }
    return rows.map { [.text($0.0), .text($0.1)] }
  }

  /// The share within D and the oldest item against what is asked.
  private func judged(_ work: DeferredMeasures, _ target: DelayTarget) -> [(String, String)] {
    let delay = words.delay(target.within)
    let goal = numbers.stated(target.level)
    let share = numbers.percent(work.run(.shareWithin))
    let sure = work.levelMet().map { numbers.share($0) } ?? numbers.missing
    var rows = [
      (
        words("Done within \(delay) (target \(goal))", "Traités en \(delay) au plus (objectif \(goal))"), share
      ),
      (words("Probability of reaching that", "Probabilité de l’atteindre"), sure),
    ]
    if let oldest = target.oldest {
      let limit = words.delay(oldest)
      rows.append(
        (
          words("Nothing older than \(limit) on any evening", "Rien de plus vieux que \(limit), aucun soir"),
          work.ageMet().map { numbers.share($0) } ?? numbers.missing
        ))
    }
    return rows
  }

  private func dayTable(_ work: DeferredMeasures) -> Markup {
    let columns = [
      TableColumn.dates(words(TablePhrase.day)), .numbers(words("Came in", "Entrés")),
      .numbers(words("Done", "Traités")),
      .numbers(words("Waiting in the evening", "En attente le soir")),
      .numbers(words("Oldest in the evening", "Le plus vieux, le soir")),
      .numbers(words("Of those that came in: in time", "De ceux entrés : à temps")),
    ]
    let rows = (0..<work.dayCount).map { day -> [Markup] in
      let oldest = work.day(day, .oldestAtEnd).map { numbers.duration($0.mean) } ?? numbers.missing
      let texts = [
        words.dates.fullWithWeekday(context.grid.days[day].date), count(work.day(day, .entered)),
        count(work.day(day, .doneOnDay)), count(work.day(day, .backlogAtEnd)), oldest,
        numbers.percent(work.day(day, .shareWithin)),
      ]
      return texts.map { Markup.text($0) }
    }
    return PageParts.table(columns, rows)
  }

  private func count(_ estimate: Estimate?) -> String {
    guard let estimate else { return numbers.missing }
    return numbers.number(estimate.mean) + numbers.margin(estimate.halfWidth, decimals: 0)
  }
}
