internal import ContactDemand
internal import ScenarioModel

/// The stated volume of a call type, what the curve makes of it, and its course.
struct VolumeFacts {
  private let type: CallType
  private let demand: ExpectedDemand
  private let explanation: Explanation
  /// How it is said.
  let words: Wording
  /// Whether its profile has contacts per hour.
  let ratesAreStated: Bool

  /// What the file states.
  var model: DemandModel { type.demand }

  /// The facts of a call type's volume.
  init(_ type: CallType, _ demand: ExpectedDemand, _ explanation: Explanation, ratesAreStated: Bool) {
    self.type = type
    self.demand = demand
    self.explanation = explanation
    self.ratesAreStated = ratesAreStated
    words = explanation.words
  }

  /// What the file says, and what it comes to.
  var stated: [Fact?] {
    let basis =
      switch type.demand.basis {
      case .fresh: words("fresh contacts, without retries", "contacts hors réitérations")
      case .offered: words("offered contacts, redials included", "contacts reçus, réitérations comprises")
      case .answered: words("answered contacts, taken as fresh", "contacts décrochés, pris hors réitérations")
      }
    return [
      volume,
      .said("counted", "Counted", "Comptage", basis, [.word("basis", type.demand.basis.rawValue)]),
      fresh, freshCheck,
      .list("met", "Check", "Contrôle", demand.checks.map(check)),
    ]
  }

  private func volume(_ text: String, _ kind: String, _ parts: [Fact]) -> Fact? {
    .said("volume", "Volume", "Volume", text, [.word("kind", kind)] + parts)
  }

  private var volume: Fact? {
    func amount(_ value: Double) -> String { words.plain(value, atMost: 2) }
    switch type.demand.volume {
    case .total(let contacts, let span):
      let per =
        switch span {
        case .day: words("per day of weight \(words.share(1))", "par jour de poids \(words.share(1))")
        case .week: words("per week", "par semaine")
        case .month: words("per month", "par mois")
        case .period: words("over the period", "sur la période")
        }
      return volume(
        "\(amount(contacts)) contacts \(per)", "total", [.number("contacts", contacts), .word("per", span.rawValue)])
    case .surge(let total, let peak, let date, let first):
      let (all, most, day) = (amount(total), amount(peak), words.dates.full(date))
      let rise =
        first.map {
          words(
            "\(amount($0)) on the first open day, log-linear rise",
            "\(amount($0)) le premier jour ouvert, montée exponentielle")
        } ?? words("rises five times as fast as it decays", "monte cinq fois plus vite qu’elle ne décroît")
      return volume(
        words(
          "surge of \(all) contacts with \(most) on \(day); ", "vague de \(all) contacts, dont \(most) le \(day) ; ")
          + rise + words(", exponential decay", ", décroissance exponentielle"), "surge",
        [.number("contacts", total), .number("peak", peak), .date("peak_date", date), .number("first_day", first)])
    case .monthTotals(let months):
      return volume(
        months.map { "\($0.month) \(amount($0.contacts))" }.joined(separator: ", ")
          + words("; exponential growth or decay between", " ; croissance ou décroissance exponentielle entre les mois"),
        "months",
        [
          .several(
            "months", months.map { .group("", [.word("month", "\($0.month)"), .number("contacts", $0.contacts)]) })
        ])
    case .dailyVolumes(let volumes):
      let count = words.numbers.count(volumes.count)
      return volume(
        words("a list of \(count) by day from the first", "une liste de \(count) valeurs par jour, dès le premier"),
        "daily_volumes", [.whole("days", volumes.count)])
    case .series(let series):
      let span =
        words.span(Double(series.spanLength))
      let (count, file) = (words.numbers.count(series.entries.count), series.fileName)
      return volume(
        words("\(count) counts, each of \(span)", "\(count) comptages, chacun sur \(span)")
          + (file.isEmpty ? "" : words(", of \(file)", ", de \(file)")), "series",
        [.whole("counts", series.entries.count), .whole("length", series.spanLength), .word("file", file)])
    }
  }

  /// What offered contacts come to in fresh ones.
  private var fresh: Fact? {
    guard let counted = demand.counted else { return nil }
    let sums = [counted.freshByDay, counted.offeredByDay].map { $0.reduce(0, +) }
    let (few, many) = (words.plain(sums[0], atMost: 1), words.plain(sums[1], atMost: 1))
    let text =
      counted.check != nil
      ? words(
        "\(few) fresh contacts bring the \(many) offered, solved for by day",
        "\(few) premiers contacts donnent les \(many) reçus, calcul par jour")
      : type.voiceMenuShare > 0
        ? words(
          "\(few) contacts, of which the voice menu leaves the \(many) offered",
          "\(few) contacts, dont le serveur vocal laisse les \(many) reçus")
        : words(
          "as many: neither redials nor calls from elsewhere are among them",
          "autant : ni réitérations ni appels venus d’ailleurs n’y figurent")
    return .said("fresh", "Fresh", "Premiers contacts", text, [.number("fresh", sums[0]), .number("offered", sums[1])])
  }

  /// How well the fresh contacts bring the stated offered ones.
  private var freshCheck: Fact? {
    guard let counted = demand.counted, let check = counted.check else { return nil }
    func amount(_ value: Double) -> String { words.plain(value, atMost: 1) }
    let (runs, others) = (words.numbers.count(check.replications), words.numbers.count(check.checkReplications))
    let (found, error) = (amount(check.offered), amount(check.standardError))
    var text = words(
      "from \(runs) replications; \(others) others found \(found) offered, standard error \(error)",
      "sur \(runs) réplications ; \(others) autres trouvent \(found) reçus, erreur type \(error)")
    let days = explanation.scenario.arrivalGrid(of: type).days
    let worst = days.indices.contains(check.worstDay) ? check.worstDay : nil
    if let worst {
      let (date, seen) = (words.dates.full(days[worst].date), amount(check.worstOffered))
      let (stated, error) = (amount(counted.offeredByDay[worst]), amount(check.worstStandardError))
      text += words(
        "; worst day \(date): \(seen) of \(stated), standard error \(error)",
        " ; pire jour, \(date) : \(seen) pour \(stated), erreur type \(error)")
    }
    return .said(
      "fresh_check", "Checked", "Vérification", text,
      [
        .whole("replications", check.replications), .whole("check_replications", check.checkReplications),
        .number("offered", check.offered), .number("standard_error", check.standardError),
        .date("worst_day", worst.map { days[$0].date }),
        .number("stated_on_worst_day", worst.map { counted.offeredByDay[$0] }),
        .number("offered_on_worst_day", check.worstOffered),
        .number("standard_error_on_worst_day", check.worstStandardError),
      ])
  }

  private func check(_ check: VolumeCheck) -> Fact {
    let agrees = abs(check.met - check.stated) <= 1e-9 * check.stated
    let isChanged = !type.demand.multipliers.isEmpty || type.demand.shocks.contains { !$0.withinTotal }
    let (stated, met) = (words.plain(check.stated, atMost: 2), words.plain(check.met, atMost: 2))
    return .member(
      subject(check.subject) + words(": stated \(stated), curve \(met)", " : annoncé \(stated), courbe \(met)")
        + (agrees ? "" : words(", which differs", ", qui diffère"))
        + (isChanged
          ? words(", before multipliers and shocks on top", ", avant multiplicateurs et chocs ajoutés") : ""),
      [.word("of", subject(check.subject)), .number("stated", check.stated), .number("curve", check.met)])
  }

  private func subject(_ subject: VolumeCheck.Subject) -> String {
    switch subject {
    case .period: words("whole period", "période entière")
    case .day: words("day of weight \(words.share(1))", "jour de poids \(words.share(1))")
    case .week: words("full week", "semaine entière")
    case .everyMonth: words("full month", "mois entier")
    case .month(let month): words.dates.month(month.firstDay)
    case .peakDay(let date): words("peak day, ", "jour de pointe, ") + words.dates.full(date)
    case .firstDay(let date): words("first open day, ", "premier jour ouvert, ") + words.dates.full(date)
    case .shock(let date): words("shock of ", "choc du ") + words.dates.full(date)
    }
  }
}
