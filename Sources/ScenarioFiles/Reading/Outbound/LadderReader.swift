import ScenarioModel

/// Reads recall ladders.
struct LadderReader {
  let reading: Reading
  let calling: CallingHours?

  /// The ladder under a key; nil if it is absent or faulty.
  func read(_ name: String, in parent: Section) -> RecallLadder? {
    guard let section = reading.section(name, in: parent) else { return nil }
    let perDay = reading.number("attempts_per_day", in: section, standard: 1, "1 attempt")
    let gap = reading.number("gap", in: section, standard: 0, "0 s")
    let days = reading.wholeNumber("days", in: section)
    let stated = reading.wholeNumber("most_attempts", in: section)
    let ends = reading.choice("ends", in: section, as: LadderEnd.self) ?? .reached
    let reach = ReachReader(reading: reading, calling: calling).read(section)
    let escalation = reading.choice("escalation", in: section, as: Escalation.self)
    guard let daily = Int(exactly: perDay), let most = stated ?? mostAttempts(section, daily, days) else { return nil }
    let ladder = reach.map {
      RecallLadder(
        attemptsPerDay: daily, smallestGap: gap, days: days, mostAttempts: most, ends: ends, reach: $0,
        escalation: escalation)
    }
    if let ladder { warn(ladder, section) }
    return ladder
  }

  /// As many as the days allow, where the file does not say.
  private func mostAttempts(_ section: Section, _ daily: Int, _ days: Int?) -> Int? {
    guard section["most_attempts"] == nil, !reading.hasProblem(at: section.path("most_attempts")) else { return nil }
    if let days {
      let most = min(days * daily, 1000)
      reading.stateStandard(section.path("most_attempts"), "\(most) attempts")
      return most
    }
    if section["days"] == nil, !reading.hasProblem(at: section.path("days")) {
      reading.refuse(
        at: section.position, section.path("most_attempts"), wanted: Quantities.attempts.wanted + ", or 'days'",
        found: "nothing")
    }
    return nil
  }

  /// What the ladder asks for and can never do.
  private func warn(_ ladder: RecallLadder, _ section: Section) {
    if let days = ladder.days, days * ladder.attemptsPerDay < ladder.mostAttempts {
      reading.warn(
        section.path("most_attempts"),
        "\(ladder.mostAttempts) attempts are allowed, but \(ladder.attemptsPerDay) a day on \(days == 1 ? "1 day" : "\(days) days") are only "
          + "\(days * ladder.attemptsPerDay)",
        "\(ladder.mostAttempts) tentatives sont permises, mais \(ladder.attemptsPerDay) par jour pendant "
          + "\(days == 1 ? "1 jour" : "\(days) jours") n’en font que \(days * ladder.attemptsPerDay)")
    }
    guard ladder.attemptsPerDay > 1, let longest = calling?.longestDay, longest > 0 else { return }
    let needed = ladder.smallestGap * Double(ladder.attemptsPerDay - 1)
    if needed >= Double(longest) {
      reading.warn(
        section.path("gap"),
        "\(ladder.attemptsPerDay) attempts a day with \(DurationText.hours(ladder.smallestGap)) between them do not fit "
          + "into calling hours of \(DurationText.hours(Double(longest)))",
        "\(ladder.attemptsPerDay) tentatives par jour espacées de \(TextForms.french(DurationText.hours(ladder.smallestGap))) ne "
          + "tiennent pas dans une plage d’appel de \(TextForms.french(DurationText.hours(Double(longest))))")
    }
  }
}
