import RandomStreams
import ScenarioModel

/// Reads what callers do who are not helped, who hear the expected wait, or who find the service closed.
struct CallerReader {
  let reading: Reading
  let calendar: ServiceCalendar?

  /// The rule of calling again, or nil.
  func retries(_ callType: Section) -> RetryRule? {
    guard let section = reading.section("retries", in: callType) else { return nil }
    let abandonment = reading.number("after_abandonment", in: section, standard: 0, "0 %")
    let blocking = reading.number("after_blocking", in: section, standard: 0, "0 %")
    let clearing = reading.number("after_clearing", in: section, standard: 0, "0 %")
    let delay = reading.distribution("delay", in: section)
    let attempts = reading.wholeNumber("most_attempts", in: section)
    let patience = reading.choice("patience", in: section, as: RetryDraw.self) ?? .redraw
    let handling = reading.choice("handling", in: section, as: RetryDraw.self) ?? .redraw
    let overnight = section["overnight"] == nil ? false : reading.truth("overnight", in: section)
    if let entry = section["after_clearing"], clearing > 0, overnight == false {
      reading.refuse(
        entry, wanted: "'after_clearing' only with 'overnight: true'",
        suggestion: "who is cleared at closing can only call again at a later opening")
    }
    let names = ["after_abandonment", "after_blocking", "after_clearing"]
    if !names.contains(where: { section[$0] != nil || reading.hasProblem(at: section.path($0)) }) {
      reading.refuse(
        at: section.position, section.keyPath,
        wanted: "a share that calls again: one of \(TextForms.alternatives(names.map(TextForms.quoted)))", found: "none"
      )
    }
    guard let delay, let attempts, let overnight else { return nil }
    if attempts == 1 {
      reading.warn(
        section.path("most_attempts"), "with 1 attempt in all nobody calls again",
        "avec 1 tentative en tout, personne ne rappelle")
    }
    return RetryRule(
      afterAbandonment: abandonment, afterBlocking: blocking, afterClearing: clearing, delay: delay,
      mostAttempts: attempts, patience: patience, handling: handling, overnight: overnight)
  }

  /// The calls that agents end early, or nil.
  func cutShort(_ parent: Section) -> CutShortRule? {
    guard let section = reading.section("cut_short", in: parent) else { return nil }
    let share = reading.number("share", in: section)
    let after = reading.number("after", in: section)
    var callsAgain: CutShortRule.Repeat?
    if let again = reading.section("calls_again", in: section) {
      let part = reading.number("share", in: again)
      let delay = reading.distribution("delay", in: again)
      let most = reading.wholeNumber("most_attempts", in: again)
      guard let part, let delay, let most else { return nil }
      if most == 1 {
        reading.warn(
          again.path("most_attempts"), "with 1 attempt in all nobody calls again",
          "avec 1 tentative en tout, personne ne rappelle")
      }
      callsAgain = CutShortRule.Repeat(share: part, delay: delay, mostAttempts: most)
    }
    guard let share, let after, section["calls_again"] == nil || callsAgain != nil else { return nil }
    return CutShortRule(share: share, after: after, callsAgain: callsAgain)
  }

  /// The levels of the announced wait, or nil.
  func announcement(_ callType: Section) -> WaitAnnouncement? {
    var levels: [WaitAnnouncement.Level] = []
    for section in reading.sections("announcement", in: callType) {
      let over = reading.number("over", in: section)
      let leaving = reading.number("leaving", in: section, standard: 0, "0 %")
      let factor = reading.number("patience", in: section, standard: 1, "100 %")
      guard let over else { continue }
      if let last = levels.last, over <= last.over, let entry = section["over"] {
        reading.refuse(entry, wanted: "levels by rising wait, above \(TextForms.plain(last.over)) s")
      }
      levels.append(WaitAnnouncement.Level(over: over, leaving: leaving, patienceFactor: factor))
    }
    return levels.isEmpty ? nil : WaitAnnouncement(levels: levels)
  }

  /// The other service, or nil.
  func spillOver(_ callType: Section) -> SpillOver? {
    guard let section = reading.section("spill_over", in: callType) else { return nil }
    let service = reading.localized("to", in: section)
    let closed = reading.number("when_closed", in: section, standard: 0, "0 %")
    let abandonment = reading.number("after_abandonment", in: section, standard: 0, "0 %")
    let blocking = reading.number("after_blocking", in: section, standard: 0, "0 %")
    return service.map {
      SpillOver(service: $0, whenClosed: closed, afterAbandonment: abandonment, afterBlocking: blocking)
    }
  }

  /// Attempts while closed, or nil.
  func closedHours(_ callType: Section) -> ClosedHoursDemand? {
    guard let section = reading.section("closed_hours", in: callType), let rates = section["rates"] else { return nil }
    let follows = section["follows_volume"] == nil ? false : reading.truth("follows_volume", in: section)
    let steps = RateReader(reading: reading, calendar: calendar).everyDay(rates)
    warnIfNeverClosed(section, steps)
    guard let follows, !steps.isEmpty else { return nil }
    return ClosedHoursDemand(perHour: steps, followsVolume: follows)
  }

  /// Rates that fall into open time only count nobody.
  private func warnIfNeverClosed(_ section: Section, _ steps: [ProfileStep]) {
    guard let calendar, !steps.isEmpty else { return }
    let days = (0..<calendar.dayCount).map { calendar.openPeriods(on: calendar.firstDay + $0) }
    if days.allSatisfy({ $0.reduce(0) { $0 + $1.closes.seconds - $1.opens.seconds } == 86_400 }) {
      reading.warn(
        section.keyPath, "the service is never closed in the period: nobody is counted here",
        "le service n’est jamais fermé dans la période : personne n’est compté ici")
      return
    }
    let closed = steps.contains { step in step.weight > 0 && days.contains { step.period.outside($0) > 0 } }
    if !closed {
      reading.warn(
        section.path("rates"), "the rates fall into opening hours only: nobody is counted here",
        "ces débits tombent tous pendant l’ouverture : personne n’est compté ici")
    }
  }
}
