import RandomStreams
import ScenarioModel

/// Reads the call types.
struct CallTypeReader {
  let reading: Reading
  let calendar: ServiceCalendar?

  /// A call type, or nil with problems.
  func read(_ section: Section) -> CallType? {
    let name = section["name"].flatMap { reading.identifier($0) }
    let title = reading.localized("title", in: section)
    let channel = reading.choice("channel", in: section, as: Channel.self) ?? .inbound
    let demand = reading.section("demand", in: section).flatMap {
      DemandReader(reading: reading, calendar: calendar).read($0)
    }
    let handling = section["handling"].flatMap { self.handling($0) }
    let patience = self.patience(section)
    if section["balking"] == nil { reading.stateStandard(section.path("balking"), "0 %") }
    let balking = reading.number("balking", in: section) ?? 0
    let priority = reading.whole("priority", in: section) ?? 0
    let queueLimit = reading.wholeNumber("queue_limit", in: section)
    let target = TargetReader(reading: reading).read(in: section)
    guard let name, let demand, let handling, let patience else { return nil }
    return CallType(
      name: name, title: title, channel: channel, demand: demand, handling: handling, patience: patience,
      balking: balking, priority: priority, queueLimit: queueLimit, target: target)
  }

  private func handling(_ entry: Entry) -> HandlingTime? {
    let distributions = DistributionReader(reading: reading)
    let form = DistributionKeys.distribution(example: "4 min")
    guard entry.has("talk") || entry.has("after_call") else {
      return distributions.read(entry, form).map { HandlingTime(talk: $0) }
    }
    guard case .either(let forms) = ScenarioKeys.handling, let parts = forms.last?.section,
      let section = reading.section(entry, parts)
    else { return nil }
    let talk = section["talk"].flatMap { distributions.read($0, form) }
    let after = section["after_call"].map { distributions.read($0, DistributionKeys.distribution(example: "30 s")) }
    guard let talk else { return nil }
    guard let after else { return HandlingTime(talk: talk) }
    return after.map { HandlingTime(talk: talk, afterCall: $0) }
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
