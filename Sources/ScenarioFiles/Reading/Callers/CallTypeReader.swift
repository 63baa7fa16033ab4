import RandomStreams
import ScenarioModel

/// Reads the call types, each for itself; `CentreLinker` then looks up the names of others.
struct CallTypeReader {
  let reading: Reading
  let calendar: ServiceCalendar?
  /// The scenario's table of languages: empty if there is none, nil if it is no table.
  let languages: [VariantShare]?

  /// A call type as its section says it; its values are nil with problems.
  func read(_ section: Section) -> CallTypeDraft {
    let identity = Identity(
      name: section["name"].flatMap { reading.identifier($0) }, title: reading.localized("title", in: section),
      channel: reading.choice("channel", in: section, as: Channel.self) ?? .inbound, demand: demand(section))
    let variants = VariantReader(reading: reading).read(section, languages: languages)
    let own = (variants ?? []).indices.filter { variants?[$0].overrides.isEmpty == false }
    let common = (variants ?? []).isEmpty ? [0] : (variants ?? []).indices.filter { !own.contains($0) }
    var all = [settings(section, identity, places: common)]
    for place in own {
      if let own = variants?[place].overrides["handling"], identity.demand?.volume.hasHandling ?? false {
        reading.refuse(
          own, wanted: "no handling time of a variant's own beside 'handling_column', which is that of all variants")
      }
      all.append(settings(merged(section, variants?[place].overrides ?? [:]), identity, places: [place]))
    }
    return CallTypeDraft(
      section: section, name: section["name"]?.node.text ?? "", channel: identity.channel, variants: variants ?? [],
      hasUnknownVariants: variants == nil, settings: all)
  }

  /// What variants have in common whatever their settings.
  private struct Identity {
    let name: String?
    let title: LocalizedText?
    let channel: Channel
    /// The demand; nil with problems.
    let demand: DemandModel?
  }

  /// The demand; without the key nobody comes but by transfers and from items, which `CentreLinker` checks.
  private func demand(_ section: Section) -> DemandModel? {
    guard section["demand"] != nil else {
      return reading.hasProblem(at: section.path("demand")) ? nil : DemandModel(volume: .dailyVolumes([]))
    }
    let channel = section["channel"]?.node.text
    let isAroundTheClock = channel == Channel.deferred.rawValue || channel == Channel.outbound.rawValue
    let demand = reading.section("demand", in: section).flatMap { stated in
      if channel == Channel.outbound.rawValue, let entry = stated["handling_column"] {
        reading.refuse(
          entry,
          wanted: "no 'handling_column' for 'channel: outbound', whose conversations have no time of arrival")
      }
      return DemandReader(
        reading: reading, calendar: isAroundTheClock ? calendar?.aroundTheClock : calendar,
        comesAtAllHours: isAroundTheClock
      ).read(stated)
    }
    if !isAroundTheClock { warnAboutItems(section) }
    return demand
  }

  /// Figures of a type on the line that count what waits in a mailbox.
  private func warnAboutItems(_ section: Section) {
    let words: Set = ["items", "item", "e-mails", "e-mail", "emails", "email", "forms", "form"]
    let path = section.path("demand") + "."
    let counted = reading.stated.first { value in
      value.keyPath.hasPrefix(path)
        && TextForms.normalised(value.text).lowercased().split(separator: " ").contains { words.contains(String($0)) }
    }
    guard let counted else { return }
    reading.warn(
      counted.keyPath,
      "e-mails and forms are counted, but the type is inbound: they are taken as calls on the line; work that waits needs "
        + "'channel: deferred'",
      "des courriels et formulaires sont comptés, mais le motif est entrant : ils sont pris comme des appels en ligne ; un travail qui "
        + "attend demande « channel: deferred »")
  }

  /// The type's section with a variant's own settings in their place.
  private func merged(_ section: Section, _ overrides: [String: Entry]) -> Section {
    let merged = Section(
      form: section.form, keyPath: section.keyPath, position: section.position,
      entries: section.entries.merging(overrides) { _, own in own })
    if let condition = section.form.condition {
      let required = condition.branches.flatMap(\.required)
      reading.check(condition, merged, present: Array(merged.entries.keys) + required)
    }
    return merged
  }

  private func settings(_ section: Section, _ identity: Identity, places: [Int]) -> CallTypeDraft.Settings {
    let handling = section["handling"].flatMap {
      HandlingReader(reading: reading).read($0.without(TimeVariationReader.keys))
    }
    var moving = TimeVariationReader(reading: reading, calendar: calendar, channel: identity.channel)
    if case .series(let series)? = identity.demand?.volume { moving.counted = series }
    let variation = moving.read(section, mean: handling?.mean)
    let callers = identity.channel == .inbound ? callers(section) : nil
    let priority = reading.whole("priority", in: section) ?? 0
    let waitWeight = reading.number("wait_weight", in: section) ?? 1
    let deferred =
      identity.channel == .deferred ? DeferredReader(reading: reading, calendar: calendar).read(section) : nil
    let outbound =
      identity.channel == .outbound ? OutboundReader(reading: reading, calendar: calendar).read(section) : nil
    let transferPriority = reading.whole("transfer_priority", in: section)
    let links = CallTypeLinks(
      routing: RoutingReader(reading: reading).read(section), transfers: TransferReader(reading: reading).read(section),
      calls: deferred?.calls, outbound: outbound)
    var callType: CallType?
    if let name = identity.name, let demand = identity.demand, let handling,
      identity.channel == .inbound ? callers?.patience != nil : identity.channel == .deferred || outbound != nil
    {
      callType = CallType(
        name: name, title: identity.title, channel: identity.channel, demand: demand, handling: handling,
        variation: variation, patience: callers?.patience ?? nil, balking: callers?.balking ?? 0, priority: priority,
        queueLimit: callers?.queueLimit, target: callers?.target, groupChoice: links.routing?.choice ?? .listed,
        waitWeight: waitWeight, transferPriority: transferPriority, voiceMenuShare: callers?.voiceMenuShare ?? 0,
        retries: callers?.retries, cutShort: callers?.cutShort, announcement: callers?.announcement,
        callback: callers?.callback,
        spillOver: callers?.spillOver, closedHours: callers?.closedHours, deferred: deferred?.work)
    }
    return CallTypeDraft.Settings(section: section, places: places, links: links, callType: callType)
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
    let cutShort: CutShortRule?
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
      retries: reader.retries(section), cutShort: reader.cutShort(section),
      announcement: reader.announcement(section),
      callback: CallbackReader(reading: reading).read(section), spillOver: reader.spillOver(section),
      closedHours: reader.closedHours(section))
    if case .some(.none) = patience, let levels = callers.announcement?.levels,
      levels.contains(where: { $0.patienceFactor != 1 })
    {
      reading.warn(
        section.path("announcement"), "a factor on patience has no effect: these callers never give up",
        "un facteur sur la patience est sans effet : ces appelants n’abandonnent jamais")
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
      entry.without(TimeVariationReader.keys), DistributionKeys.distribution(example: "120 s"))
    return distribution.map { .some($0) }
  }
}
