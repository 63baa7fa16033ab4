import RandomStreams
import ScenarioModel

/// Reads campaigns: lists, people, protocol and dialling.
struct OutboundReader {
  let reading: Reading
  let calendar: ServiceCalendar?

  /// The campaign of a call type, with what it links to still as names; nil with problems.
  func read(_ callType: Section) -> OutboundDraft? {
    guard let section = reading.section("outbound", in: callType) else { return nil }
    let windows = WindowReader(reading: reading, calendar: calendar).read(section)
    // Faulty windows have their own problems: nothing is checked against them.
    let isKnown = windows != nil || section["windows"] == nil
    let calling = isKnown ? calendar.map { CallingHours(calendar: $0, windows: windows) } : nil
    let batches = list(section)
    let reportingDelay = reading.distribution("reporting_delay", in: section)
    let counts = CountLawReader(reading: reading)
    let peoplePerEvent = counts.read("people_per_event", in: section)
    refuseWithoutDemand(callType, section)
    let linked = linked(section)
    let strata = StratumReader(reading: reading).read(section)
    let wrongNumbers = reading.number("wrong_numbers", in: section, standard: 0, "0 %")
    let order = order(section)
    let dialling = DiallingReader(reading: reading).read(section)
    let steps = ProtocolReader(reading: reading, calling: calling).read(section)
    let returnCalls = returnCalls(section)
    let target = ReachTargetReader(reading: reading, calendar: calendar).read(section, batches ?? [])
    let cleared = ClearedReader(reading: reading, calendar: calendar).read(section)
    guard let batches, let strata, let dialling, let steps else { return nil }
    let campaign = OutboundCampaign(
      batches: batches, reportingDelay: reportingDelay, peoplePerEvent: peoplePerEvent, strata: strata,
      wrongNumbers: wrongNumbers, steps: steps.steps, dialling: dialling, order: order, windows: windows,
      target: target, cleared: cleared)
    return OutboundDraft(
      section: section, campaign: campaign, linked: linked, returnCalls: returnCalls, releases: steps.releases)
  }

  /// The list with the factor on its people.
  private func list(_ outbound: Section) -> [ListBatch]? {
    let batches = ListReader(reading: reading, calendar: calendar).read(outbound)
    guard let entry = outbound["list_factor"] else { return batches }
    if outbound["list"] == nil, !reading.hasProblem(at: outbound.path("list")) {
      reading.refuse(entry, wanted: "'list_factor' only beside the 'list' whose people it is about", found: "no list")
    }
    guard let factor = reading.number(entry, Quantities.listFactor), let batches else { return nil }
    let people = batches.reduce(0.0) { $0 + Double($1.people) * factor }
    guard people <= Double(Quantities.mostListed) else {
      reading.refuse(
        entry, wanted: "at most \(Int(Quantities.mostListed)) people in a list", found: "\(Int(people.rounded()))")
      return nil
    }
    return batches.scaled(by: factor)
  }

  /// What concerns events means nothing where no demand brings any.
  private func refuseWithoutDemand(_ callType: Section, _ section: Section) {
    guard callType["demand"] == nil, !reading.hasProblem(at: callType.path("demand")) else { return }
    for name in ["reporting_delay", "people_per_event"] {
      guard let entry = section[name] else { continue }
      reading.refuse(
        entry, wanted: "'\(name)' only together with 'demand', whose events it is about", found: "no demand")
    }
  }

  private func order(_ section: Section) -> OutboundOrder {
    let order = reading.choice("order", in: section, as: OutboundOrder.self) ?? .fewestAttempts
    if order == .deadline, !section.statesTarget, let entry = section["order"] {
      reading.refuse(entry, wanted: "a 'target' beside 'deadline', which gives the deadline", found: "none")
    }
    return order
  }

  private func linked(_ outbound: Section) -> LinkedDraft? {
    guard let section = reading.section("linked", in: outbound) else { return nil }
    let number = CountLawReader(reading: reading).read("number", in: section)
    let moment = reading.choice("when", in: section, as: LinkedPeople.Moment.self) ?? .entry
    let delay = reading.distribution("delay", in: section)
    guard let destination = section["to"], let number else { return nil }
    return LinkedDraft(destination: destination, number: number, moment: moment, delay: delay)
  }

  private func returnCalls(_ outbound: Section) -> ReturnCallsDraft? {
    guard let section = reading.section("calls_back", in: outbound) else { return nil }
    let share = reading.number("share", in: section)
    let delay = reading.distribution("after", in: section)
    let counts = section["counts"] == nil ? true : reading.truth("counts", in: section)
    guard let destination = section["to"], let share, let delay, let counts else { return nil }
    return ReturnCallsDraft(destination: destination, share: share, delay: delay, counts: counts)
  }
}
