import ScenarioModel

/// Puts a scenario together from its sections.
struct ScenarioAssembler {
  let reading: Reading

  /// The scenario, or nil with problems.
  func assemble(_ document: DocumentNode) -> Scenario? {
    let top = Entry(keyPath: "", node: document, origin: nil)
    guard let root = reading.section(top, ScenarioKeys.scenario) else { return nil }
    _ = reading.whole("busyhour", in: root)
    let name = root["name"] == nil ? ScenarioAssembler.name(of: reading.file) : root["name"].flatMap(reading.identifier)
    let title = reading.localized("title", in: root)
    let summary = reading.localized("summary", in: root)
    let language = reading.choice("language", in: root, as: ReportLanguage.self) ?? .english
    let calendar = CalendarReader(reading: reading, root: root).read()
    let lines = reading.wholeNumber("lines", in: root)
    let closing = reading.choice("closing", in: root, as: ClosingRule.self) ?? .served
    let callTypes = callTypes(root, calendar)
    let groups = groups(root, calendar, callTypes)
    let settings = SettingsReader(reading: reading, root: root)
    let simulation = settings.simulation()
    let plan = settings.plan()
    checkWarmUp(simulation, calendar, root)
    guard reading.problems.isEmpty, let name, let calendar, !callTypes.isEmpty, !groups.isEmpty else { return nil }
    return Scenario(
      name: name, title: title ?? LocalizedText(name), summary: summary, language: language, calendar: calendar,
      callTypes: callTypes.compactMap(\.value), agentGroups: groups, lines: lines, closing: closing,
      simulation: simulation, plan: plan, statedValues: reading.stated, warnings: reading.warnings,
      digest: reading.digest.hexadecimal)
  }

  /// The call types with their names, which agents need even where the rest is faulty.
  private func callTypes(_ root: Section, _ calendar: ServiceCalendar?) -> [(name: String, value: CallType?)] {
    let reader = CallTypeReader(reading: reading, calendar: calendar)
    var result: [(name: String, value: CallType?)] = []
    for section in sections("call_types", in: root, ScenarioKeys.callType) {
      let name = section["name"]?.node.text ?? ""
      if !name.isEmpty, result.contains(where: { $0.name == name }) { refuseTwice(section, "call type") }
      result.append((name, reader.read(section)))
    }
    return result
  }

  private func groups(
    _ root: Section, _ calendar: ServiceCalendar?, _ callTypes: [(name: String, value: CallType?)]
  ) -> [AgentGroup] {
    let sections = sections("agents", in: root, AgentKeys.group)
    let grid = ServiceGrid(calendar ?? ScenarioAssembler.openWeek)
    let reader = AgentReader(reading: reading, calendar: calendar, grid: grid, callTypes: callTypes.map(\.name))
    var names: Set<String> = []
    for section in sections where !names.insert(section["name"]?.node.text ?? "").inserted {
      refuseTwice(section, "group")
    }
    let groups = sections.compactMap { reader.read($0) }
    if groups.count == sections.count { refuseUnserved(callTypes, groups, root) }
    return groups
  }

  /// Stands in for a faulty calendar, so that the agents are checked all the same.
  private static var openWeek: ServiceCalendar {
    let day = TimeOfDay(seconds: 86_400).flatMap { end in
      TimeOfDay.midnight.flatMap { OpenPeriod(opens: $0, closes: end) }
    }
    let hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [day].compactMap(\.self)) })
    return ServiceCalendar(
      timeZone: "UTC", firstDay: CivilDate(daysSinceEpoch: 0), dayCount: 7, intervalLength: 300, weeklyHours: hours)
  }

  private func refuseTwice(_ section: Section, _ noun: String) {
    section["name"].map {
      reading.refuse($0, wanted: "a different name for every \(noun)", found: "\($0.node.found) again")
    }
  }

  /// Callers whom nobody can ever answer are a fault of the file.
  private func refuseUnserved(
    _ callTypes: [(name: String, value: CallType?)], _ groups: [AgentGroup], _ root: Section
  ) {
    guard let items = root["call_types"]?.items, items.count == callTypes.count else { return }
    for (index, type) in callTypes.enumerated() where !groups.contains(where: { $0.callTypes.contains(index) }) {
      reading.refuse(
        items[index], wanted: "a group of agents that serves \(TextForms.quoted(type.name))", found: "none")
    }
  }

  private func checkWarmUp(_ settings: SimulationSettings, _ calendar: ServiceCalendar?, _ root: Section) {
    guard let calendar, settings.warmUp >= Double(calendar.dayCount) * 86_400,
      let section = root["simulation"]
    else { return }
    reading.refuse(
      at: section.node.position, "simulation.warm_up", wanted: "a warm-up shorter than the period",
      found: "\(TextForms.plain(settings.warmUp / 86_400)) days of \(calendar.dayCount)")
  }

  private func sections(_ name: String, in root: Section, _ form: SectionForm) -> [Section] {
    guard let entry = root[name] else { return [] }
    guard let items = entry.items, !items.isEmpty else {
      reading.refuse(entry, wanted: "a list of at least one \(form.readableName)")
      return []
    }
    guard items.count <= 1000 else {
      reading.refuse(entry, wanted: "at most 1000 items", found: "\(items.count)")
      return []
    }
    return items.compactMap { reading.section($0, form) }
  }

  /// A scenario's default name: its file's, without folder and ending, other characters as hyphens.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? "scenario"
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    var name = ""
    for character in stem.prefix(64) {
      name.append(TextForms.isIdentifier("a\(character)") && character.isASCII ? character : "-")
    }
    return TextForms.isIdentifier(name) ? name : "scenario"
  }
}
