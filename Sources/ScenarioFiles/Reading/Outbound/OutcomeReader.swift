import ScenarioModel

/// Reads what conversations of a step may come to.
struct OutcomeReader {
  let reading: Reading
  /// The names of the protocol's steps.
  let names: [String]
  /// The index of the step.
  let step: Int

  /// The outcomes, none where the file states none; nil with problems.
  func read(_ section: Section) -> (outcomes: [StepOutcome], releases: [ReleaseDraft])? {
    guard let entry = section["outcomes"] else {
      return reading.hasProblem(at: section.path("outcomes")) ? nil : ([], [])
    }
    let sections = reading.sections("outcomes", in: section)
    guard sections.count == entry.items?.count, sections.count <= 100 else {
      if sections.count > 100 { reading.refuse(entry, wanted: "at most 100 outcomes", found: "\(sections.count)") }
      return nil
    }
    reading.refuseTwice(sections, "outcome")
    let outcomes = sections.compactMap { outcome($0) }
    let releases = sections.enumerated().compactMap { release($0.element, $0.offset) }
    guard outcomes.count == sections.count, !outcomes.isEmpty else { return nil }
    let sum = outcomes.reduce(0) { $0 + $1.share }
    guard sum <= 1 + 1e-9 else {
      reading.refuse(entry, wanted: "shares that add up to at most 100 %", found: TextForms.percent(sum))
      return nil
    }
    return (outcomes, releases)
  }

  private func outcome(_ section: Section) -> StepOutcome? {
    let name = section["name"].flatMap { reading.identifier($0) }
    let title = reading.localized("title", in: section)
    let share = reading.number("share", in: section)
    let consequence = section["then"].flatMap { self.consequence($0) }
    let kept = reading.number("kept", in: section)
    let keeping = reading.distribution("keeping_takes", in: section)
    if let consequence, consequence != .declines {
      for name in ["kept", "keeping_takes"] {
        guard let entry = section[name] else { continue }
        reading.refuse(
          entry, wanted: "'\(name)' only with 'then: declines'", found: "'then: \(section["then"]?.node.text ?? "")'")
      }
    }
    guard let name, let share, let consequence else { return nil }
    return StepOutcome(
      name: name, title: title, share: share, consequence: consequence, retained: kept ?? 0, retentionTime: keeping)
  }

  private func consequence(_ entry: Entry) -> StepOutcome.Consequence? {
    switch entry.node.text {
    case "declines": return .declines
    case "completes": return .completes
    default:
      if let text = entry.node.text, let index = names.firstIndex(of: text), index > step {
        return .goesTo(step: index)
      }
      let later = names.dropFirst(step + 1).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let words = ProtocolKeys.consequences + later
      let isEarlier = entry.node.text.map(names.contains) ?? false
      reading.refuse(
        entry, wanted: TextForms.alternatives(words.prefix(12).map(TextForms.quoted)),
        suggestion: isEarlier
          ? "a follow-up goes on to later steps only" : NearestName.suggestion(for: entry.node.text ?? "", among: words)
      )
      return nil
    }
  }

  private func release(_ outcome: Section, _ index: Int) -> ReleaseDraft? {
    guard let section = reading.section("releases", in: outcome), let destination = section["to"],
      let destinationStep = section["step"]
    else { return nil }
    return ReleaseDraft(step: step, outcome: index, destination: destination, destinationStep: destinationStep)
  }
}
