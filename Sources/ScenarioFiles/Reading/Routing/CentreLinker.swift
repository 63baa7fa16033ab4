import ScenarioModel

/// Makes the scenario's call types from their drafts: names looked up, variants one by one.
struct CentreLinker {
  let reading: Reading
  let drafts: [CallTypeDraft]
  let directory: CallTypeDirectory
  let groups: GroupDirectory

  /// The call types in the directory's order, without those that have problems.
  func callTypes() -> [CallType] {
    let circleLinker = CircleLinker(reading: reading, directory: directory, groups: groups)
    let transferLinker = TransferLinker(reading: reading, drafts: drafts, directory: directory, groups: groups)
    return drafts.indices.flatMap { index -> [CallType] in
      let draft = drafts[index]
      let members = directory.membersBySection[index]
      let circles = circleLinker.circles(of: draft, members: members)
      let transfers = transferLinker.transfers(of: draft, members: members)
      let calls = transferLinker.calls(of: draft, members: members)
      guard let callType = draft.callType else { return [] }
      return members.indices.map { member in
        let place = member - members.lowerBound
        let links = CallTypeParts(
          circles: circles[place], transfers: transfers[place], calls: calls[place],
          variant: draft.variants.isEmpty ? nil : draft.variants[place],
          sharesFactorsOf: place == 0 ? nil : members.lowerBound)
        return callType.completed(links)
      }
    }
  }
}

/// What a call type gets once all names are known.
struct CallTypeParts {
  let circles: [RoutingCircle]
  let transfers: [TransferRule]
  let calls: CallsFromItems?
  let variant: VariantShare?
  let sharesFactorsOf: Int?
}

extension CallType {
  /// The same type with its circles, transfers and calls from items, as one of its variants if it has any.
  func completed(_ parts: CallTypeParts) -> CallType {
    let work = parts.calls.map { (deferred ?? DeferredWork()).turning(into: $0) } ?? deferred
    return CallType(
      name: parts.variant.map { name + "." + $0.name } ?? name,
      title: parts.variant.map { title.with($0.title) } ?? title, channel: channel,
      demand: parts.variant.map { demand.share($0.share) } ?? demand, handling: handling, patience: patience,
      balking: balking, priority: priority, queueLimit: queueLimit, target: target, circles: parts.circles,
      groupChoice: groupChoice, waitWeight: waitWeight, transferPriority: transferPriority,
      voiceMenuShare: voiceMenuShare, retries: retries, transfers: parts.transfers, announcement: announcement,
      callback: callback, spillOver: spillOver, closedHours: closedHours, deferred: work,
      sharesFactorsOf: parts.sharesFactorsOf)
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
