internal import ScenarioModel

/// E-mails and forms of a type.
struct DeferredFacts {
  private let work: DeferredWork
  private let explanation: Explanation
  private let words: Wording

  /// The facts of deferred work.
  init(_ work: DeferredWork, _ explanation: Explanation) {
    self.work = work
    self.explanation = explanation
    words = explanation.words
  }

  /// Backlog, order, target, and those who call instead.
  var all: [Fact?] {
    let age = work.backlogAge.map { words(", age ", ", âge ") + words.law($0) } ?? ""
    let order =
      switch work.order {
      case .oldestFirst: words("oldest first", "les plus anciennes d’abord")
      case .deadlineFirst: words("earliest deadline first", "l’échéance la plus proche d’abord")
      case .newestFirst: words("newest first", "les plus récentes d’abord")
      }
    let interrupts =
      work.isInterruptible
      ? words("; a waiting caller takes the agent away", " ; un appel en attente prend le conseiller")
      : words("; an item begun is finished", " ; une demande commencée est achevée")
    return [
      .said(
        "backlog", "Backlog", "Stock",
        words.count(work.backlogAtStart, "item", "demande") + words(" at the start", " au départ")
          + (work.backlogAtStart > 0 ? age : ""),
        [.whole("items", work.backlogAtStart), .law("age", work.backlogAge, words)]),
      .said(
        "order", "Order", "Ordre", order + interrupts,
        [.word("rule", work.order.rawValue), .flag("interruptible", work.isInterruptible)]),
      .said(
        "target", "Target", "Objectif",
        work.target.map { words.delay($0, words("entry", "l’arrivée")) } ?? words(TablePhrase.noTarget),
        work.target?.parts ?? [.share("level", nil)]),
      work.cleared.flatMap { explanation.cleared($0) }, calls,
    ]
  }

  private var calls: Fact? {
    guard let calls = work.callsFromItems else { return nil }
    let name = explanation.name(ofType: calls.callType)
    let (share, delay) = (words.share(calls.share), words.law(calls.delay))
    return .said(
      "calls", "Calls", "Appels",
      words(
        "\(share) of writers call \(name) if the item is not done by then: after \(delay)",
        "\(share) de ceux qui ont écrit appellent \(name) si rien n’est fait d’ici là : après \(delay)")
        + (calls.withdrawsItem
          ? words("; the item is withdrawn", " ; la demande est retirée")
          : words("; the item stays", " ; la demande reste")),
      [
        .share("share", calls.share), .word("to", name), .law("delay", calls.delay, words),
        .flag("withdraws_item", calls.withdrawsItem),
      ])
  }
}

extension Wording {
  /// A share within a delay of an event, such as entry.
  func delay(_ target: DelayTarget, _ event: String) -> String {
    func time(_ seconds: Double) -> String {
      target.clock == .openHours
        ? plain(seconds / 3600, atMost: 2) + self(" open hours", " heures d’ouverture") : span(seconds)
    }
    let (level, within) = (share(target.level), time(target.within))
    return self("\(level) within \(within) of \(event)", "\(level) en \(within) à compter de \(event)")
      + (target.oldest.map {
        self(", nothing older than \(time($0))", ", rien de plus ancien que \(time($0))")
      } ?? "")
      + (target.statedTolerance.map {
        self(", tolerance \(points($0))", ", tolérance de \(points($0))")
      } ?? "")
  }
}

extension Explanation {
  /// By when work is through.
  func cleared(_ target: ClearedTarget) -> Fact? {
    let date = scenario.calendar.firstDay + target.day
    let day = words.dates.full(date)
    return .said(
      "cleared", "Cleared", "Résorbé",
      words(
        "by the evening of \(day), and in every open evening after it no more waits than came in since the one before",
        "au soir du \(day), et chaque soir d’ouverture ensuite il n’attend pas plus que ce qui est entré depuis le précédent"
      ),
      [.word("by", "\(date)")])
  }
}

extension DelayTarget {
  /// Its values for programs.
  var parts: [Fact] {
    [
      .share("level", level), .seconds("within", within), .word("clock", clock.rawValue), .seconds("oldest", oldest),
    ] + (statedTolerance.map { [.share("tolerance", $0)] } ?? [])
  }
}
