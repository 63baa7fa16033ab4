import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// E-mails and forms: the backlog, the day on which it is cleared, delays and ages.
struct DeferredSection {
  /// What is looked at.
  let view: CentreView

  private var words: Wording { view.words }
  private var numbers: NumberStyle { view.words.numbers }

  /// Blocks of each deferred type; nil without any.
  ///
  /// - Parameter context: what the pictures are drawn from.
  func section(_ context: ReportContext) -> Section? {
    let works = view.centre.deferred
    return Section(
      .deferred,
      works.flatMap { work in
        (works.count > 1 ? [.heading(view.title(ofType: work.callType))] : []) + blocks(work, context)
      })
  }

  /// A line to each type: what came in and what waits, the target, and when the backlog is cleared.
  var short: [Block] {
    view.centre.deferred.flatMap { work -> [Block] in
      let type = view.scenario.callTypes[work.callType]
      let target = type.deferred?.target.map { [Block.facts([level(work, $0)])] } ?? []
      let cleared = work.clearedDay.map { [Block.note(ClearedWords($0, view).sentence, nil)] } ?? []
      return [.heading(view.title(ofType: work.callType)), .facts(counts(work))] + target + cleared
    }
  }

  private func blocks(_ work: DeferredMeasures, _ context: ReportContext) -> [Block] {
    let cleared = work.clearedDay.map { [Block.verdict(ClearedWords($0, view).sentence, [meaning], nil)] } ?? []
    let caption = BacklogChart(context: context, work: work).caption
    let picture = context.picture("chart-backlog-\(work.callType)", caption: caption) {
      BacklogChart(context: $0, work: work).picture()
    }
    let days = Block.folded(words(HeadingPhrase.dayTable), [.table(byDay(work))])
    return cleared + picture + [.facts(facts(work))] + (context.hasManyDays ? [days] : [])
  }

  private var meaning: String {
    words(
      "Cleared: the first evening after the largest backlog on which no more items wait than came in that day.",
      "Résorbé : le premier soir, après le plus gros retard, où il ne reste pas plus de messages qu’il n’en est entré ce jour."
    )
  }

  private func facts(_ work: DeferredMeasures) -> [Fact] {
    var facts = counts(work)
    if let withdrawn = work.run(.withdrawn), withdrawn.mean > 0 {
      facts.append(count("Withdrawn because the writer called", "Retirés : l’auteur a appelé", withdrawn))
    }
    if let target = view.scenario.callTypes[work.callType].deferred?.target { facts += judged(work, target) }
    let quantiles = work.turnaroundQuantiles().map { quantile -> String in
      let share = numbers.percent(quantile.probability, decimals: 0)
      let time = numbers.duration(quantile.seconds)
      return words("\(share) in \(time)", "\(share) en \(time)")
    }
    guard !quantiles.isEmpty else { return facts }
    let name = words("Time until done, share of items", "Délai de traitement, part des messages")
    return facts + [Fact(name, quantiles.joined(separator: " · "))]
  }

  private func counts(_ work: DeferredMeasures) -> [Fact] {
    [
      count("Items that came in", "Messages entrés", work.run(.entered)),
      count("Done by the end", "Traités à la fin", work.run(.done)),
      count("Left at the end", "En attente à la fin", work.run(.left)),
      count("Largest backlog", "Plus gros retard", work.largestBacklog),
    ]
  }

  private func count(_ english: String, _ french: String, _ estimate: Estimate?) -> Fact {
    Fact(Bilingual(english, french), .number(decimals: 0), .estimate(estimate))
  }

  private func level(_ work: DeferredMeasures, _ target: DelayTarget) -> Fact {
    let (delay, goal) = (words.delay(target.within), numbers.stated(target.level))
    let name = words("Done within \(delay) (target \(goal))", "Traités en \(delay) au plus (objectif \(goal))")
    return Fact(Bilingual(name), .share(decimals: 3), .estimate(work.run(.shareWithin)))
  }

  /// The share within D and the oldest item against what is asked.
  private func judged(_ work: DeferredMeasures, _ target: DelayTarget) -> [Fact] {
    let sure = Fact(words("Probability of reaching that", "Probabilité de l’atteindre"), numbers.share(work.levelMet()))
    guard let oldest = target.oldest else { return [level(work, target), sure] }
    let limit = words.delay(oldest)
    let name = words("Nothing older than \(limit) on any evening", "Rien de plus vieux que \(limit), aucun soir")
    return [level(work, target), sure, Fact(name, numbers.share(work.ageMet()))]
  }

  private func byDay(_ work: DeferredMeasures) -> TypedTable {
    let columns: [TypedTable.Column] = [
      .dates(), .count("entered", Bilingual("Came in", "Entrés")), .count("done_on_day", Bilingual("Done", "Traités")),
      .count("backlog_at_end", Bilingual("Waiting in the evening", "En attente le soir")),
      .time("oldest_at_end", Bilingual("Oldest in the evening", "Le plus vieux, le soir")),
      .percent("share_within", Bilingual("Of those that came in: in time", "De ceux entrés : à temps")),
    ]
    let rows = (0..<work.dayCount).map { day -> [TypedTable.Cell] in
      [
        .date(view.scenario.calendar.firstDay + day), .estimate(work.day(day, .entered)),
        .estimate(work.day(day, .doneOnDay)), .estimate(work.day(day, .backlogAtEnd)),
        .mean(work.day(day, .oldestAtEnd)), .estimate(work.day(day, .shareWithin)),
      ]
    }
    return TypedTable("deferred", columns, rows)
  }
}
