import ScenarioModel

/// Completes campaigns once all names are known: linked people, calls back, releases, and lists split among variants.
struct OutboundLinker {
  let reading: Reading
  let drafts: [CallTypeDraft]
  let directory: CallTypeDirectory

  /// The campaigns of members with the same settings, in the members' order; nil for other channels.
  func campaigns(of settings: CallTypeDraft.Settings, members: [Int]) -> [OutboundCampaign?] {
    guard let draft = settings.links.outbound else { return members.map { _ in nil } }
    let linked = draft.linked.flatMap { link in
      reading.callTypes(link.destination, of: .outbound, in: directory).map { (link, $0) }
    }
    let returnCalls = draft.returnCalls.flatMap { back in
      reading.callTypes(back.destination, of: .inbound, in: directory).map { (back, $0) }
    }
    let steps = released(draft, linked?.1)
    return members.map { member in
      let people = linked.flatMap { link, destinations in
        reading.callType(for: member, among: destinations, link.destination, in: directory).map {
          LinkedPeople(callType: $0, number: link.number, moment: link.moment, delay: link.delay)
        }
      }
      let calls = returnCalls.flatMap { back, destinations in
        reading.callType(for: member, among: destinations, back.destination, in: directory).map {
          ReturnCalls(share: back.share, delay: back.delay, callType: $0, counts: back.counts)
        }
      }
      return draft.campaign.completed(linked: people, returnCalls: calls, steps: steps, share: share(of: member))
    }
  }

  /// The steps with the destinations of their releases.
  private func released(_ draft: OutboundDraft, _ linked: [Int]?) -> [ProtocolStep] {
    var steps = draft.campaign.steps
    for release in draft.releases {
      guard let step = destination(of: release, draft, linked), steps.indices.contains(release.step) else { continue }
      steps[release.step] = steps[release.step].releasing(to: step, by: release.outcome)
    }
    return steps
  }

  /// The step in which released people are called; they are the linked ones.
  private func destination(of release: ReleaseDraft, _ draft: OutboundDraft, _ linked: [Int]?) -> Int? {
    guard let link = draft.linked else {
      if draft.section["linked"] == nil, !reading.hasProblem(at: draft.section.path("linked")) {
        reading.refuse(
          release.destination, wanted: "'releases' only beside 'linked', whose people are released",
          found: "no 'linked'")
      }
      return nil
    }
    guard let destinations = reading.callTypes(release.destination, of: .outbound, in: directory), let linked else {
      return nil
    }
    guard destinations == linked, let first = linked.first else {
      reading.refuse(release.destination, wanted: "the call type of 'linked', \(link.destination.node.found)")
      return nil
    }
    let settings = drafts[directory.members[first].section].settings.first
    guard let names = settings?.links.outbound?.campaign.steps.map(\.name) else { return nil }
    if let index = names.firstIndex(of: release.destinationStep.node.text ?? "") { return index }
    reading.refuse(
      release.destinationStep,
      wanted:
        "a step of \(link.destination.node.found): \(TextForms.alternatives(names.prefix(12).map(TextForms.quoted)))",
      suggestion: reading.suggestion(for: release.destinationStep.node.text, among: names))
    return nil
  }

  /// The part of the people that a variant gets: from and to which share; all for a type without variants.
  private func share(of member: Int) -> ClosedRange<Double> {
    let place = directory.members[member]
    let variants = drafts[place.section].variants
    guard let variant = place.variant, variants.indices.contains(variant) else { return 0...1 }
    let from = min(1, variants[..<variant].reduce(0) { $0 + $1.share })
    let to = variant == variants.count - 1 ? 1 : min(1, from + variants[variant].share)
    return from...max(from, to)
  }

  /// A campaign whose people bring each other along would never end.
  func refuseCycles(_ callTypes: [CallType]) {
    guard callTypes.count == directory.members.count else { return }
    for start in callTypes.indices {
      var index = callTypes[start].outbound?.linked?.callType
      var seen: Set<Int> = []
      while let next = index, next != start, seen.insert(next).inserted {
        index = callTypes[next].outbound?.linked?.callType
      }
      guard index == start, let draft = drafts[directory.members[start].section].settings.first?.links.outbound?.linked
      else { continue }
      reading.refuse(
        draft.destination, wanted: "another campaign, from which nobody comes back to this one",
        found: "\(draft.destination.node.found), which leads back here")
      return
    }
  }

  /// Steps that wait for a release or an outcome which nothing brings.
  func warnAboutLonelySteps(_ callTypes: [CallType]) {
    var reached: Set<[Int]> = []
    for (index, callType) in callTypes.enumerated() {
      for outcome in callType.outbound?.steps.flatMap(\.outcomes) ?? [] {
        if case .goesTo(let step) = outcome.consequence { reached.insert([index, step]) }
        if let step = outcome.cascadeStep, let to = callType.outbound?.linked?.callType { reached.insert([to, step]) }
      }
    }
    for (index, callType) in callTypes.enumerated() where directory.members[index].variant ?? 0 == 0 {
      for (number, step) in (callType.outbound?.steps ?? []).enumerated()
      where step.isOnlyByCascade && !reached.contains([index, number]) {
        reading.warn(
          "call_types[\(directory.members[index].section)].outbound.steps[\(number)]",
          "nothing leads to step '\(step.name)': no outcome goes there and nobody is released to it",
          "rien ne mène à l’étape « \(step.title.text(in: .french)) » : aucune issue n’y conduit et personne n’y est libéré"
        )
      }
    }
  }
}

extension OutboundCampaign {
  /// The same campaign with its links, for the people between two shares of every batch.
  func completed(
    linked: LinkedPeople?, returnCalls: ReturnCalls?, steps: [ProtocolStep], share: ClosedRange<Double>
  ) -> OutboundCampaign {
    let batches = batches.map { batch -> ListBatch in
      func count(_ share: Double) -> Int { Int(exactly: (Double(batch.people) * share).rounded()) ?? batch.people }
      return ListBatch(time: batch.time, people: count(share.upperBound) - count(share.lowerBound))
    }
    return OutboundCampaign(
      batches: batches, reportingDelay: reportingDelay, peoplePerEvent: peoplePerEvent, linked: linked,
      strata: strata, wrongNumbers: wrongNumbers, steps: steps, dialling: dialling, order: order, windows: windows,
      returnCalls: returnCalls, target: target, cleared: cleared)
  }
}

extension ProtocolStep {
  /// The same step, one of whose outcomes releases linked people to a step of theirs.
  func releasing(to destination: Int, by outcome: Int) -> ProtocolStep {
    var outcomes = outcomes
    if outcomes.indices.contains(outcome) {
      let old = outcomes[outcome]
      outcomes[outcome] = StepOutcome(
        name: old.name, title: old.title, share: old.share, consequence: old.consequence, retained: old.retained,
        retentionTime: old.retentionTime, cascadeStep: destination)
    }
    return ProtocolStep(
      name: name, title: title, reference: reference, delay: delay, message: message, ladder: ladder,
      handling: handling, outcomes: outcomes, isOnlyByCascade: isOnlyByCascade, goesOnUnreached: goesOnUnreached)
  }
}
