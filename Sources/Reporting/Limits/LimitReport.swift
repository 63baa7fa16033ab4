public import Comparison
internal import Measures
public import ScenarioModel
internal import StaffingPlans

/// A breaking point as blocks: where it holds to, how sure that is, what fails first, and every value that was read.
public struct LimitReport: Sendable {
  let result: LimitResult
  let words: Wording

  /// A report of a result.
  public init(_ result: LimitResult, language: ReportLanguage, space: String = " ") {
    self.result = result
    words = Wording(language, space: space)
  }

  var text: LimitWords { LimitWords(result: result, words: words) }

  /// The sections for a terminal.
  public var short: [Section] { [answer, readings] }

  /// The sections for a page.
  var full: [Section] {
    let chart = LimitChart(result, words: words)
    let picture: [Block] =
      chart.points.count > 1
      ? [.picture("chart-limit", chart.picture(.page), narrow: chart.picture(.phone), caption: chart.caption)] : []
    return [
      answer, Section(Bilingual("Values read", "Valeurs lues"), picture + readings.blocks, key: "readings"),
    ]
  }

  // MARK: the answer

  private var answer: Section {
    var blocks: [Block] = [.verdict(headline, sentences, tone), .facts(facts)]
    if result.breakingPoints.count > 1 { blocks.append(.list(result.breakingPoints.map(sentence))) }
    return Section(Bilingual("Breaking point", "Point de rupture"), blocks, key: "breaking_point")
  }

  private var tone: TypedTable.Verdict? {
    guard let base = result.base else { return nil }
    switch base.outcome {
    case .met: return .met
    case .missed: return .missed
    case .undecided, .unchecked: return .undecided
    }
  }

  /// What is said to hold, with its verb.
  private var what: Bilingual {
    result.until == nil || result.until == .verdict(.missed)
      ? result.scenario.hasPromises
        ? Bilingual("The targets hold", "Les objectifs tiennent")
        : Bilingual("The expected levels hold", "Les niveaux attendus tiennent")
      : Bilingual("“\(until)” is not reached", "« \(until) » n’est pas atteint")
  }

  private var until: String { result.until?.description ?? "" }

  private var headline: String {
    switch result.breakingPoints.count {
    case 0: nowhere
    case 1: sentence(result.breakingPoints[0])
    default:
      words(
        "Not one breaking point but \(result.breakingPoints.count): see below",
        "Non pas un point de rupture mais \(result.breakingPoints.count) : voir ci-dessous")
    }
  }

  /// What is said where there is no breaking point.
  var nowhere: String {
    guard let first = result.readings.first, let last = result.readings.last else {
      return words("No value could be read", "Aucune valeur n’a pu être lue")
    }
    let range = text.fromTo(first.position, last.position)
    if result.hasNoEffect {
      return words(
        "No breaking point: the value changes nothing here, \(range)",
        "Pas de point de rupture : la valeur ne change rien ici, \(range)")
    }
    if first.isMet {
      return words(
        "\(what.english) at every value read, \(range)", "\(what.french) à chaque valeur lue, \(range)")
    }
    return result.until == nil || result.until == .verdict(.missed)
      ? result.scenario.hasPromises
        ? words(
          "The targets hold at no value read, \(range)", "Les objectifs ne tiennent à aucune valeur lue, \(range)")
        : words(
          "The expected levels hold at no value read, \(range)",
          "Les niveaux attendus ne tiennent à aucune valeur lue, \(range)")
      : words(
        "“\(until)” is reached at every value read, \(range)", "« \(until) » est atteint à chaque valeur lue, \(range)")
  }

  private func sentence(_ point: BreakingPoint) -> String { words(what) + " " + reach(point) }

  /// Up to where, or from where on, it holds.
  func reach(_ point: BreakingPoint) -> String {
    let crossing = point.crossing
    let side: LimitWords.Side = crossing.holdsBelow ? .down : .up
    let value = crossing.holdsBelow ? text.upTo(crossing.met, side) : text.fromOn(crossing.met, side)
    let distance = text.distance(crossing.met, side).map { " (\($0))" } ?? ""
    return value + distance
  }

  /// How sure it is, what fails first and how likely the day is kept.
  private var sentences: [String] {
    [basis] + result.breakingPoints.prefix(1).flatMap(details) + [course]
  }

  /// How sure it is.
  var basis: String {
    switch result.basis {
    case .exactDay:
      words(
        "By the exact day: there is no error of simulation in it. That says nothing of the error of a forecast.",
        "Par la journée exacte : aucune erreur de simulation. Cela ne dit rien de l’erreur d’une prévision.")
    case .simulation(let looking, let showing):
      words(
        "By simulation on shared random numbers, \(words.numbers.count(looking)) replications a value, \(words.numbers.count(showing)) where it is shown. Its error is that of the simulation, not of a forecast.",
        "Par simulation sur nombres aléatoires communs, \(words.numbers.count(looking)) réplications par valeur, \(words.numbers.count(showing)) pour une valeur démontrée. L’erreur est celle de la simulation, non celle d’une prévision."
      )
    case .plans:
      words(
        "A plan of its own for every value, within the limits of the file; each has the verdict of its own check. That says nothing of the error of a forecast.",
        "Un plan pour chaque valeur, dans les limites du fichier ; chacun porte le verdict de son contrôle. Cela ne dit rien de l’erreur d’une prévision."
      )
    }
  }

  private func details(_ point: BreakingPoint) -> [String] {
    var texts: [String] = []
    if result.basis != .exactDay { texts.append(shown(point)) }
    if let first = point.first {
      let place = text.place(first)
      let (type, level) = (text.callType(first.cell.callType), text.level(first.cell))
      let at = text.at(point.crossing.missed)
      texts.append(
        words(
          "First to fail: \(place) (\(type): \(level), \(at)).",
          "Premier à céder : \(place) (\(type) : \(level), \(at))."))
    }
    if let kept = point.kept, let target = result.scenario.callTypes[kept.callType].target {
      let share = words.numbers.share(kept.share)
      let (date, level) = (words.dates.fullWithWeekday(kept.date), words.numbers.stated(target.level))
      texts.append(
        words(
          "There the day is kept with probability \(share): the share of simulated runs in which the calls of \(date) reach \(level) by their own count.",
          "Là, la journée est tenue avec une probabilité de \(share) : part des simulations où les appels du \(date) atteignent \(level) selon leur propre compte."
        ))
    }
    return texts
  }

  /// The nearest values that are shown.
  private func shown(_ point: BreakingPoint) -> String {
    let below = point.crossing.holdsBelow
    let sure = words.numbers.stated(result.scenario.simulation.confidence)
    let met = point.shownMet.map { text.at($0, below ? .down : .up) }
    let missed = point.shownMissed.map { text.at($0, below ? .up : .down) }
    let (english, french) = (
      [
        met.map { "shown to hold \($0)" } ?? "not shown to hold at any value tried near it",
        missed.map { "shown not to hold \($0)" } ?? "not shown to fail at any value tried near it",
      ].joined(separator: ", "),
      [
        met.map { "démontré tenu \($0)" } ?? "non démontré tenu aux valeurs voisines essayées",
        missed.map { "démontré manqué \($0)" } ?? "non démontré manqué aux valeurs voisines essayées",
      ].joined(separator: ", ")
    )
    let together =
      result.basis == .plans
      ? Bilingual("each check with \(sure) confidence", "chaque contrôle avec une confiance de \(sure)")
      : result.until == nil || result.until == .verdict(.missed)
        ? Bilingual("all of it together with \(sure) confidence", "le tout avec une confiance de \(sure)")
        : Bilingual(
          "with \(sure) confidence over the values, each cell by its own interval",
          "avec une confiance de \(sure) sur les valeurs, chaque cellule selon son propre intervalle")
    return words(
      "Of the values tried: \(english) (\(together.english)).", "Valeurs essayées : \(french) (\(together.french)).")
  }

  /// Whether it stops holding once, as far as was looked.
  private var course: String {
    let (first, last) = (result.readings.first?.position ?? 0, result.readings.last?.position ?? 0)
    let (range, count) = (text.fromTo(first, last), words.numbers.count(result.gridCount))
    switch result.breakingPoints.count {
    case 0:
      return words(
        "Looked at \(count) values \(range); between two of them a change is not excluded.",
        "\(count) valeurs lues, \(range) ; entre deux d’entre elles, un changement n’est pas exclu.")
    case 1:
      return words(
        "Looked at \(count) values \(range) first: no second change was seen; between two of them it is not excluded.",
        "\(count) valeurs lues d’abord, \(range) : pas de second changement vu ; entre deux d’entre elles, il n’est pas exclu."
      )
    default:
      return words(
        "Looked at \(count) values \(range) first: the course is not monotone. What is said of one breaking point is of the first.",
        "\(count) valeurs lues d’abord, \(range) : le parcours n’est pas monotone. Ce qui est dit d’un point de rupture l’est du premier."
      )
    }
  }

  // MARK: facts

  private var facts: [Fact] {
    func fact(_ key: String, _ english: String, _ french: String, _ text: String) -> Fact {
      Fact(Bilingual(english, french), .text, .text(text), key: key)
    }
    let base =
      text.value(result.varied.scale.base)
      + (result.base.map { words(": ", " : ") + words(OutcomeWords.text($0.outcome)) } ?? "")
    return [
      fact("varied", "Varied", "Valeur variée", PrintableText.of(result.varied.path)),
      fact("in_the_file", "In the file", "Dans le fichier", base), fact("agents", "Agents", "Effectif", agents),
      fact("has_to_hold", "What has to hold", "Ce qui doit tenir", asked),
    ]
      + (result.refused.map {
        [fact("refused", "Values refused", "Valeurs refusées", PrintableText.of($0))]
      } ?? [])
  }

  private var agents: String {
    switch result.agents {
    case .given: words("as given, the same at every value", "donné, le même à chaque valeur")
    case .planned:
      words(
        "those of the plan for the file as it is, the same at every value",
        "celui du plan pour le fichier tel quel, le même à chaque valeur")
    case .replanned: words("a new plan at every value", "un nouveau plan à chaque valeur")
    }
  }

  private var asked: String {
    guard result.until == nil || result.until == .verdict(.missed) else {
      return words("not: \(until)", "non : \(until)")
    }
    return words(
      "every cell of every target by its expected level, less the target’s tolerance",
      "chaque cellule de chaque objectif par son niveau attendu, moins la tolérance de l’objectif")
  }

  // MARK: readings

  private var readings: Section {
    let isCondition = result.readings.contains { $0.found != nil }
    var table = TypedTable(
      "readings",
      [
        .words("value", Bilingual("Value", "Valeur"), .figures),
        .words("distance", Bilingual("Against the file", "Par rapport au fichier"), .figures),
        .words(
          "worst", isCondition ? Bilingual("Found", "Trouvé") : Bilingual("Worst cell", "Pire cellule"), .roomy),
        .words("outcome", Bilingual("Shown", "Démontré")),
      ], [])
    for reading in shownReadings {
      table.add([
        .text(text.value(reading.position)), text.distance(reading.position).map { .text($0) } ?? .missing,
        (reading.found ?? reading.worst.map { text.level($0) }).map { .text($0) } ?? .missing,
        .text(words(OutcomeWords.text(reading.outcome))),
      ])
      let verdict: TypedTable.Verdict? =
        reading.outcome == .met ? .met : reading.outcome == .missed ? .missed : .undecided
      table.judge(verdict, column: 3)
    }
    return Section(Bilingual("Values read", "Valeurs lues"), [.table(table.known)], key: "readings")
  }

  /// The coarse look and the sides of the breaking points: halvings come ever closer and say nothing more.
  private var shownReadings: [LimitReading] {
    let sides = Set(result.breakingPoints.flatMap { [$0.crossing.met, $0.crossing.missed] })
    let readings = result.readings
    return readings.indices.filter { place in
      let position = readings[place].position
      return sides.contains(position) || position == result.varied.scale.base || result.gridPositions.contains(position)
    }.map { readings[$0] }
  }
}
