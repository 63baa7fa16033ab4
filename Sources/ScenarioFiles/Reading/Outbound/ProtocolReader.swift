import ScenarioModel

/// Reads the steps of a campaign: a protocol, or one ladder as its only step.
struct ProtocolReader {
  /// The steps, and the releases with their destinations still as names.
  struct Steps {
    let steps: [ProtocolStep]
    let releases: [ReleaseDraft]
  }

  /// The name of the only step of a campaign that states a ladder alone.
  static let onlyStep = "call"
  /// Most steps of a protocol.
  static let most = 100

  let reading: Reading
  let calling: CallingHours?

  /// The steps; nil with problems.
  func read(_ outbound: Section) -> Steps? {
    let ladders = LadderReader(reading: reading, calling: calling)
    switch (outbound["ladder"], outbound["steps"]) {
    case (.some, nil):
      return ladders.read("ladder", in: outbound).map {
        Steps(steps: [ProtocolStep(name: ProtocolReader.onlyStep, reference: .entry, ladder: $0)], releases: [])
      }
    case (nil, .some(let entry)): return steps(entry, outbound)
    case (.some, .some(let entry)):
      reading.refuse(entry, wanted: "either 'ladder' or 'steps'", found: "both")
      return nil
    case (nil, nil):
      if !reading.hasProblem(at: outbound.path("ladder")), !reading.hasProblem(at: outbound.path("steps")) {
        reading.refuse(
          at: outbound.position, outbound.path("ladder"),
          wanted: "a 'ladder' that says when people are called again, or the 'steps' of a protocol", found: "nothing")
      }
      return nil
    }
  }

  private func steps(_ entry: Entry, _ outbound: Section) -> Steps? {
    let sections = reading.sections("steps", in: outbound)
    guard !sections.isEmpty, sections.count == entry.items?.count else { return nil }
    guard sections.count <= ProtocolReader.most else {
      reading.refuse(entry, wanted: "at most \(ProtocolReader.most) steps", found: "\(sections.count)")
      return nil
    }
    reading.refuseTwice(sections, "step")
    let names = sections.map { $0["name"]?.node.text ?? "" }
    var steps: [ProtocolStep] = []
    var releases: [ReleaseDraft] = []
    for (index, section) in sections.enumerated() {
      let outcomes = OutcomeReader(reading: reading, names: names, step: index).read(section)
      releases += outcomes?.releases ?? []
      if let outcomes, let step = step(section, index, outcomes.outcomes) { steps.append(step) }
    }
    guard steps.count == sections.count else { return nil }
    if let last = sections.last, steps.last?.goesOnUnreached == true {
      reading.warn(
        last.path("goes_on_unreached"), "no step follows: whoever is not reached here is exhausted",
        "aucune étape ne suit : qui n’est pas joint ici est abandonné")
    }
    return Steps(steps: steps, releases: releases)
  }

  private func step(_ section: Section, _ index: Int, _ outcomes: [StepOutcome]) -> ProtocolStep? {
    let name = name(section)
    let title = reading.localized("title", in: section)
    let reference = reference(section, index)
    let delay = reading.number("after", in: section, standard: 0, "0 s")
    let message = message(section)
    let ladder = LadderReader(reading: reading, calling: calling).read("ladder", in: section)
    let handling = section["handling"].map { HandlingReader(reading: reading).read($0) }
    let isOnlyByCascade = section["only_by_cascade"] == nil ? false : reading.truth("only_by_cascade", in: section)
    let goesOn = section["goes_on_unreached"] == nil ? false : reading.truth("goes_on_unreached", in: section)
    if index == 0, isOnlyByCascade == true, let entry = section["only_by_cascade"] {
      reading.refuse(entry, wanted: "a first step that everyone begins with", found: "one reached by release only")
    }
    guard let name, let ladder, let isOnlyByCascade, let goesOn else { return nil }
    if let handling, handling == nil { return nil }
    return ProtocolStep(
      name: name, title: title, reference: reference, delay: delay, message: message, ladder: ladder,
      handling: handling ?? nil, outcomes: outcomes, isOnlyByCascade: isOnlyByCascade, goesOnUnreached: goesOn)
  }

  /// The name, which must not be a word of `then`.
  private func name(_ section: Section) -> String? {
    guard let entry = section["name"], let name = reading.identifier(entry) else { return nil }
    guard ProtocolKeys.consequences.contains(name) else { return name }
    reading.refuse(entry, wanted: "a name of its own for the step, not a word of 'then'")
    return nil
  }

  private func reference(_ section: Section, _ index: Int) -> ProtocolStep.Reference {
    let stated = reading.choice("from", in: section, as: ProtocolStep.Reference.self)
    if index == 0, stated == .previous, let entry = section["from"] {
      reading.refuse(entry, wanted: "'entry' for the first step, before which there is none")
    }
    return stated ?? (index == 0 ? .entry : .previous)
  }

  private func message(_ step: Section) -> TextMessage? {
    guard let section = reading.section("message", in: step) else { return nil }
    let settles = reading.number("settles", in: section, standard: 0, "0 %")
    let answer = reading.distribution("answer_after", in: section)
    let lead = reading.number("lead", in: section, standard: 0, "0 s")
    let reach = reading.number("reach", in: section, standard: 1, "100 %")
    return TextMessage(settles: settles, answerDelay: answer, lead: lead, reachFactor: reach)
  }
}
