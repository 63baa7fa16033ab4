import ScenarioModel

/// Reads service targets.
struct TargetReader {
  let reading: Reading

  /// The target of a call type; 80 % in 20 s unless the file says otherwise, nil for `none` (or with a problem).
  func read(in callType: Section) -> ServiceTarget? {
    guard let entry = callType["target"] else {
      reading.stateStandard(callType.path("target"), "80 % in 20 s")
      reading.stateStandard(callType.path("target.tolerance"), "1 point")
      return ServiceTarget(level: 0.8, acceptableWait: 20)
    }
    if entry.isMapping, !entry.has("value") { return section(entry) }
    let valueEntry = entry.isMapping ? reading.section(entry, TargetKeys.stated)?["value"] : entry
    guard let valueEntry else { return nil }
    if valueEntry.node.text == "none" { return nil }
    return short(valueEntry)
  }

  /// `80 % in 20 s`.
  private func short(_ entry: Entry) -> ServiceTarget? {
    let text = TextForms.normalised(entry.node.text ?? "")
    let parts = text.replacing(" within ", with: " in ").split(separator: " in ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      let isPair = text.contains("/")
      reading.refuse(
        entry, wanted: "a target such as '80 % in 20 s', or 'none'",
        suggestion: isPair ? "80/20 is written '80 % in 20 s'" : nil)
      return nil
    }
    do {
      let level = try Quantities.level.read(parts[0])
      let wait = try Quantities.wait("20 s").read(parts[1])
      reading.state(entry.keyPath, text, entry.origin)
      let target = entry.keyPath.hasSuffix(".value") ? String(entry.keyPath.dropLast(6)) : entry.keyPath
      reading.stateStandard(reading.path(target, "tolerance"), "1 point")
      return ServiceTarget(level: level, acceptableWait: wait)
    } catch {
      reading.refuse(
        entry, wanted: "a target such as '80 % in 20 s', with \(error.wanted)", suggestion: error.suggestion)
      return nil
    }
  }

  /// In what share of the runs each day, week or month has to reach the level; nil where the expected level counts.
  private func promise(_ section: Section, _ scope: TargetScope) -> ProbabilityPromise? {
    let probability = reading.number("with_probability", in: section)
    let tolerance = reading.number("probability_tolerance", in: section)
    guard let entry = section["with_probability"] else {
      section["probability_tolerance"].map {
        reading.refuse($0, wanted: "'probability_tolerance' only together with 'with_probability'", found: "it alone")
      }
      return nil
    }
    if scope == .interval {
      reading.refuse(
        entry, wanted: "'per: day', 'week', 'month' or 'period' beside a probability", found: "a target per interval")
    }
    guard let probability else { return nil }
    if section["probability_tolerance"] == nil {
      reading.stateStandard(section.path("probability_tolerance"), "2 points")
    }
    if let tolerance, let entry = section["probability_tolerance"], tolerance >= probability {
      reading.refuse(entry, wanted: "a tolerance smaller than the probability")
    }
    return ProbabilityPromise(probability: probability, tolerance: tolerance ?? min(0.02, probability / 2))
  }

  private func section(_ entry: Entry) -> ServiceTarget? {
    guard let section = reading.section(entry, TargetKeys.section) else { return nil }
    let level = reading.number("level", in: section)
    let within = reading.number("within", in: section)
    let definition = reading.choice("definition", in: section, as: ServiceLevelDefinition.self)
    let scope = reading.choice("per", in: section, as: TargetScope.self)
    let shortAbandon = reading.number("short_abandon", in: section)
    let abandonment = reading.number("abandonment", in: section)
    let speed = reading.number("average_speed_of_answer", in: section)
    let occupancy = reading.number("occupancy", in: section)
    if section["tolerance"] == nil { reading.stateStandard(section.path("tolerance"), "1 point") }
    let tolerance = reading.number("tolerance", in: section) ?? 0.01
    guard let level, let within else { return nil }
    if let entry = section["tolerance"], tolerance >= level {
      reading.refuse(entry, wanted: "a tolerance smaller than the level")
    }
    let promise = promise(section, scope ?? .interval)
    return ServiceTarget(
      level: level, acceptableWait: within, definition: definition ?? .ofOffered, shortAbandonThreshold: shortAbandon,
      scope: scope ?? .interval, tolerance: tolerance, maximumAbandonment: abandonment,
      maximumAverageSpeedOfAnswer: speed, maximumOccupancy: occupancy, promise: promise)
  }
}
