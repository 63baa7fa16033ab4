import RandomStreams
import ScenarioModel

/// Reads the settings of deferred work.
struct DeferredReader {
  let reading: Reading
  let calendar: ServiceCalendar?

  /// The work, with what its items turn into still as names.
  func read(_ callType: Section) -> (work: DeferredWork, calls: CallsDraft?) {
    guard let section = reading.section("deferred", in: callType) else {
      reading.stateStandard(callType.path("deferred.backlog"), "0 items")
      return (DeferredWork(), nil)
    }
    let backlog = reading.number("backlog", in: section, standard: 0, "0 items")
    let age = reading.distribution("backlog_age", in: section)
    let order = reading.choice("order", in: section, as: DeferredOrder.self) ?? .oldestFirst
    let interruptible = section["interruptible"] == nil ? false : reading.truth("interruptible", in: section)
    let target = DelayTargetReader(reading: reading).read("target", in: section)
    let cleared = ClearedReader(reading: reading, calendar: calendar).read(section)
    let calls = calls(section)
    if let entry = section["backlog_age"], section["backlog"] == nil {
      reading.refuse(entry, wanted: "'backlog_age' only together with 'backlog'", found: "no backlog")
    }
    if let entry = section["order"], order == .deadlineFirst, !section.statesTarget {
      reading.refuse(entry, wanted: "a 'target' beside 'deadline-first', which gives the deadline", found: "none")
    }
    let work = DeferredWork(
      backlogAtStart: Int(exactly: backlog) ?? 0, backlogAge: age, target: target, cleared: cleared,
      order: order, isInterruptible: interruptible ?? false)
    return (work, calls)
  }

  private func calls(_ deferred: Section) -> CallsDraft? {
    guard let section = reading.section("calls", in: deferred) else { return nil }
    let share = reading.number("share", in: section)
    let delay = reading.distribution("after", in: section)
    let withdraws = section["withdraws"] == nil ? false : reading.truth("withdraws", in: section)
    guard let destination = section["to"], let share, let delay, let withdraws else { return nil }
    return CallsDraft(destination: destination, share: share, delay: delay, withdraws: withdraws)
  }
}

extension DeferredWork {
  /// The same work with calls that its items turn into.
  func turning(into calls: CallsFromItems) -> DeferredWork {
    DeferredWork(
      backlogAtStart: backlogAtStart, backlogAge: backlogAge, target: target, cleared: cleared,
      order: order, isInterruptible: isInterruptible, callsFromItems: calls)
  }
}
