import RandomStreams
import ScenarioModel

/// Reads the call types, each for itself; `CentreLinker` then looks up the names of others.
struct CallTypeReader {
  let reading: Reading
  let calendar: ServiceCalendar?
  /// The scenario's table of languages: empty if there is none, nil if it is no table.
  let languages: [VariantShare]?

  /// A call type as its section says it; its value is nil with problems.
  func read(_ section: Section) -> CallTypeDraft {
    let name = section["name"].flatMap { reading.identifier($0) }
    let title = reading.localized("title", in: section)
    let channel = reading.choice("channel", in: section, as: Channel.self) ?? .inbound
    let demand = reading.section("demand", in: section).flatMap {
      DemandReader(reading: reading, calendar: channel == .deferred ? calendar?.aroundTheClock : calendar).read($0)
    }
    let handling = section["handling"].flatMap { HandlingReader(reading: reading).read($0) }
    let callers = channel == .inbound ? callers(section) : nil
    let priority = reading.whole("priority", in: section) ?? 0
    let waitWeight = reading.number("wait_weight", in: section) ?? 1
    let links = CallTypeLinks(
      routing: RoutingReader(reading: reading).read(section), transfers: TransferReader(reading: reading).read(section))
    let deferred = channel == .deferred ? DeferredReader(reading: reading).read(section) : nil
    let variants = VariantReader(reading: reading).read(section, languages: languages)
    var draft = CallTypeDraft(
      section: section, name: section["name"]?.node.text ?? "", channel: channel, variants: variants ?? [],
      hasUnknownVariants: variants == nil, links: links)
    draft.links.calls = deferred?.calls
    guard let name, let demand, let handling, channel == .deferred || callers?.patience != nil else { return draft }
    draft.callType = CallType(
      name: name, title: title, channel: channel, demand: demand, handling: handling,
      patience: callers?.patience ?? nil, balking: callers?.balking ?? 0, priority: priority,
      queueLimit: callers?.queueLimit, target: callers?.target, groupChoice: links.routing?.choice ?? .listed,
      waitWeight: waitWeight, transferPriority: reading.whole("transfer_priority", in: section),
      voiceMenuShare: callers?.voiceMenuShare ?? 0, retries: callers?.retries, announcement: callers?.announcement,
      callback: callers?.callback, spillOver: callers?.spillOver, closedHours: callers?.closedHours,
      deferred: deferred?.work)
    return draft
  }

  /// What is said of people on the line.
  private struct Callers {
    /// Nil with problems, `.some(nil)` for callers who never give up.
    let patience: Distribution??
    let balking: Double
    let queueLimit: Int?
    let target: ServiceTarget?
    let voiceMenuShare: Double
    let retries: RetryRule?
    let announcement: WaitAnnouncement?
    let callback: CallbackOffer?
    let spillOver: SpillOver?
    let closedHours: ClosedHoursDemand?
  }

  private func callers(_ section: Section) -> Callers {
    let patience = patience(section)
    let balking = reading.number("balking", in: section, standard: 0, "0 %")
    let queueLimit = reading.wholeNumber("queue_limit", in: section)
    let target = TargetReader(reading: reading).read(in: section)
    let menu = reading.section("voice_menu", in: section).flatMap { reading.number("self_service", in: $0) }
    let reader = CallerReader(reading: reading, calendar: calendar)
    let callers = Callers(
      patience: patience, balking: balking, queueLimit: queueLimit, target: target, voiceMenuShare: menu ?? 0,
      retries: reader.retries(section), announcement: reader.announcement(section),
      callback: CallbackReader(reading: reading).read(section), spillOver: reader.spillOver(section),
      closedHours: reader.closedHours(section))
    if case .some(.none) = patience, let levels = callers.announcement?.levels,
      levels.contains(where: { $0.patienceFactor != 1 })
    {
      reading.warn(section.path("announcement"), "a factor on patience has no effect: these callers never give up")
    }
    return callers
  }

  /// The patience: `.some(nil)` for `never`, nil with problems.
  private func patience(_ section: Section) -> Distribution?? {
    guard let entry = section["patience"] else { return nil }
    if entry.node.text == "never" {
      reading.state(entry.keyPath, "never", entry.origin)
      return .some(nil)
    }
    if let text = entry.node.text, !text.contains(where: { $0.isNumber }), !text.lowercased().contains("inf") {
      reading.refuse(
        entry, wanted: "'never' or a time such as '120 s'",
        suggestion: NearestName.suggestion(for: text, among: ["never"]))
      return nil
    }
    let distribution = DistributionReader(reading: reading).read(
      entry, DistributionKeys.distribution(example: "120 s"))
    return distribution.map { .some($0) }
  }
}
