import ScenarioModel

/// Makes the scenario's call types from their drafts: names looked up, variants one by one.
struct CentreLinker {
  let reading: Reading
  let drafts: [CallTypeDraft]
  let directory: CallTypeDirectory
  let groups: GroupDirectory

  /// The call types in the directory's order, without those that have problems.
  func callTypes() -> [CallType] {
    var callTypes: [CallType?] = Array(repeating: nil, count: directory.members.count)
    for index in drafts.indices {
      for settings in drafts[index].settings {
        for (member, callType) in linked(settings, of: index) { callTypes[member] = callType }
      }
    }
    let known = callTypes.compactMap(\.self)
    refuseNobody(known)
    OutboundLinker(reading: reading, drafts: drafts, directory: directory).refuseCycles(known)
    return known
  }

  /// The members of a section that have certain settings, with all names looked up.
  private func linked(_ settings: CallTypeDraft.Settings, of index: Int) -> [(member: Int, callType: CallType)] {
    let (draft, first) = (drafts[index], directory.membersBySection[index].lowerBound)
    let members = settings.places.map { first + $0 }
    guard !members.isEmpty else { return [] }
    let isOwn = draft.settings.count > 1 && members.count == 1
    let name = isOwn ? directory.members[members[0]].name : draft.name
    let transferLinker = TransferLinker(reading: reading, drafts: drafts, directory: directory, groups: groups)
    let tiers = TierLinker(reading: reading, directory: directory, groups: groups)
      .tiers(of: settings, name: name, members: members)
    let transfers = transferLinker.transfers(of: settings, name: name, members: members)
    let calls = transferLinker.calls(of: settings, members: members)
    let campaigns = OutboundLinker(reading: reading, drafts: drafts, directory: directory)
      .campaigns(of: settings, members: members)
    guard let callType = settings.callType else { return [] }
    return members.indices.map { number in
      let place = settings.places[number]
      let parts = CallTypeParts(
        tiers: tiers[number], transfers: transfers[number], calls: calls[number],
        campaign: campaigns[number], variant: draft.variants.isEmpty ? nil : draft.variants[place],
        sharesFactorsOf: place == 0 ? nil : first)
      return (members[number], callType.completed(parts))
    }
  }

  /// A type without demand to which nothing leads would never have a contact.
  private func refuseNobody(_ callTypes: [CallType]) {
    guard callTypes.count == directory.members.count else { return }
    let reached = Set(
      callTypes.flatMap { callType in
        callType.transfers.map(\.destination)
          + [
            callType.deferred?.callsFromItems?.callType, callType.outbound?.returnCalls?.callType,
            callType.outbound?.linked?.callType,
          ].compactMap(\.self)
      })
    for (draft, members) in zip(drafts, directory.membersBySection)
    where draft.section["demand"] == nil && !members.contains(where: reached.contains) {
      if members.contains(where: { callTypes[$0].outbound?.batches.isEmpty == false }) { continue }
      guard let form = draft.section.form.key("demand")?.form else { continue }
      let exception =
        draft.channel == .outbound
        ? "only a campaign with a 'list', or whose people are 'linked', may leave it out"
        : "only a type that receives transfers or calls from items may leave it out"
      reading.refuse(
        at: draft.section.position, draft.section.path("demand"), wanted: form.wanted, found: "nothing",
        suggestion: exception)
    }
  }
}

/// What a call type gets once all names are known.
struct CallTypeParts {
  let tiers: [RoutingTier]
  let transfers: [TransferRule]
  let calls: CallsFromItems?
  let campaign: OutboundCampaign?
  let variant: VariantShare?
  let sharesFactorsOf: Int?
}

extension CallType {
  /// The same type with its tiers, transfers and calls from items, as one of its variants if it has any.
  func completed(_ parts: CallTypeParts) -> CallType {
    let work = parts.calls.map { (deferred ?? DeferredWork()).turning(into: $0) } ?? deferred
    return CallType(
      name: parts.variant.map { name + "." + $0.name } ?? name,
      title: parts.variant.map { title.with($0.title) } ?? title, channel: channel,
      demand: parts.variant.map { demand.share($0.share) } ?? demand, handling: handling, variation: variation,
      patience: patience,
      balking: balking, priority: priority, queueLimit: queueLimit, target: target, tiers: parts.tiers,
      groupChoice: groupChoice, waitWeight: waitWeight, transferPriority: transferPriority,
      voiceMenuShare: voiceMenuShare, retries: retries, cutShort: cutShort, transfers: parts.transfers,
      announcement: announcement, callback: callback, spillOver: spillOver, closedHours: closedHours, deferred: work,
      outbound: parts.campaign,
      sharesFactorsOf: parts.sharesFactorsOf, factorsName: parts.variant == nil ? nil : name)
  }
}

extension LocalizedText {
  /// The text with another in brackets: `Health (French)`.
  fileprivate func with(_ other: LocalizedText) -> LocalizedText {
    let languages = Set(texts.keys).union(other.texts.keys)
    return LocalizedText(
      Dictionary(uniqueKeysWithValues: languages.map { ($0, "\(text(in: $0)) (\(other.text(in: $0)))") }))
  }
}
