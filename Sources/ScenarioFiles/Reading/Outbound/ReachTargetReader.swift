import ScenarioModel

/// Reads targets of campaigns: a share of people to reach within a time of entering.
struct ReachTargetReader {
  let reading: Reading
  let calendar: ServiceCalendar?

  /// The target; nil if it is absent or faulty.
  func read(_ outbound: Section, _ batches: [ListBatch]) -> ReachTarget? {
    guard let entry = outbound["target"] else { return nil }
    let target = entry.isMapping && !entry.has("value") ? full(entry) : short(entry, outbound)
    if let target { warnAboutTheEnd(target, outbound, batches) }
    return target
  }

  private func full(_ entry: Entry) -> ReachTarget? {
    guard let section = reading.section(entry, OutboundKeys.targetSection) else { return nil }
    let level = reading.number("level", in: section)
    let within = reading.number("within", in: section)
    let scope = reading.choice("per", in: section, as: EntryScope.self) ?? .period
    let tolerance = reading.number("tolerance", in: section, standard: 0.01, "1 point")
    guard let level, let within else { return nil }
    if let entry = section["tolerance"], tolerance >= level {
      reading.refuse(entry, wanted: "a tolerance smaller than the level")
    }
    return ReachTarget(level: level, within: within, scope: scope, tolerance: tolerance)
  }

  /// `80 % in 24 h`, over everyone who enters in the period.
  private func short(_ entry: Entry, _ outbound: Section) -> ReachTarget? {
    guard let target = DelayTargetReader(reading: reading).short(entry) else { return nil }
    reading.stateStandard(outbound.path("target.tolerance"), "1 point")
    return ReachTarget(level: target.level, within: target.within)
  }

  /// Whoever enters later than D before the end is left out of the share.
  private func warnAboutTheEnd(_ target: ReachTarget, _ outbound: Section, _ batches: [ListBatch]) {
    guard let calendar else { return }
    let end = Double(reading.aroundTheClock(calendar).end)
    let delay = DurationText.hours(target.within)
    if target.within >= end {
      reading.warn(
        outbound.path("target"), "\(delay) is not shorter than the period: everyone is left out of the share reached",
        "un délai de \(TextForms.french(delay)) n’est pas plus court que la période : personne n’entre dans la part jointe"
      )
      return
    }
    let late = batches.filter { $0.time + target.within > end }.reduce(0) { $0 + $1.people }
    if late > 0 {
      reading.warn(
        outbound.path("target"),
        "\(late) people of the list enter less than \(delay) before the period's end: they are left out of the share",
        "\(late) personnes de la liste arrivent à moins de \(TextForms.french(delay)) de la fin de la période : elles n’entrent pas dans la part jointe"
      )
    }
  }
}

/// Times in messages.
enum DurationText {
  /// Seconds as hours: `24 h`.
  static func hours(_ seconds: Double) -> String { "\(TextForms.plain((seconds / 36).rounded() / 100)) h" }
}
