import ScenarioModel

/// Puts a scenario together from its sections.
struct ScenarioAssembler {
  let reading: Reading
  /// The names of the document's items.
  let names: NamedPaths
  /// What was set on the command line.
  var changes: [ScenarioWarning] = []

  /// The scenario, or nil with problems.
  func assemble(_ document: DocumentNode) -> (scenario: Scenario, callTypeSections: [Int])? {
    let top = Entry(keyPath: "", node: document, origins: StatedOrigins())
    guard let root = reading.section(top, ScenarioKeys.scenario) else { return nil }
    _ = reading.whole("busyhour", in: root)
    let name = root["name"] == nil ? DefaultName.of(reading.file) : root["name"].flatMap(reading.identifier)
    let title = reading.localized("title", in: root)
    let summary = reading.localized("summary", in: root)
    let language = reading.choice("language", in: root, as: ReportLanguage.self) ?? .english
    let calendar = CalendarReader(reading: reading, root: root).read()
    let lines = reading.wholeNumber("lines", in: root)
    let seats = LimitReader(reading: reading, calendar: calendar, grid: grid(calendar)).sharedSeats(root)
    let closing = reading.choice("closing", in: root, as: ClosingRule.self) ?? .served
    let factors = reading.factors(in: root)
    let currency = CostReader.currency(reading, root)
    let drafts = callTypes(root, calendar)
    let directory = CallTypeDirectory(drafts)
    let (groups, callTypes) = centre(root, calendar, drafts, directory, currency)
    LimitReader(reading: reading, calendar: calendar, grid: grid(calendar)).check(root, seats, groups)
    let isStaffed = !callTypes.isEmpty && groups.count == root["agents"]?.items?.count
    let alternatives =
      isStaffed ? AlternativeReader(reading: reading, grid: grid(calendar), groups: groups).read(root) : []
    let countedAt =
      isStaffed
      ? CountedAtReader(
        reading: reading, grid: grid(calendar), groups: groups, callTypes: callTypes, directory: directory
      ).read(drafts) : nil
    let claims = ClaimReader(reading: reading).read(root)
    let money = MoneyReader(reading: reading, currency: currency)
    let contract = ContractReader(reading: reading, money: money).read(root)
    let prices = PriceReader(
      reading: reading, money: money, callTypes: directory.members.map(\.name), groups: names(ofGroups: root))
    let (price, costs) = (prices.price(root), prices.costs(root))
    let opening = calendar.flatMap { grid($0).days.first { !$0.intervals.isEmpty }?.date }
    let dossier = DossierReader(reading: reading, opening: opening).read(root)
    let facts = FactReader(reading: reading).read(root)
    let actuals = ActualReader(reading: reading, calendar: calendar, callTypes: callTypes).read(root)
    let settings = SettingsReader(reading: reading, root: root)
    let simulation = settings.simulation()
    let plan = settings.plan(currency)
    UnderstaffingRules(reading: reading, directory: directory, groups: groups, currency: currency).check(root, plan)
    checkWarmUp(simulation, calendar, root)
    warnAboutLanguages(root)
    guard reading.problems.isEmpty, let name, let calendar, !callTypes.isEmpty, !groups.isEmpty else { return nil }
    var scenario = Scenario(
      name: name, title: title ?? LocalizedText(name), summary: summary, language: language, calendar: calendar,
      callTypes: callTypes, agentGroups: groups, lines: lines, seats: seats, closing: closing, countedAt: countedAt,
      commonFactors: factors,
      simulation: simulation, alternatives: alternatives, plan: plan, claims: claims,
      currency: currency, statedValues: KeyLabels(document).labelled(reading.stated, names),
      filesRead: reading.filesRead.map(names.named), warnings: reading.warnings.map(names.named))
    scenario.changes = changes
    scenario.gates = gates(root)
    (scenario.contract, scenario.price, scenario.costs) = (contract, price, costs)
    scenario.dossier = dossier
    (scenario.facts, scenario.actuals) = (facts, actuals)
    scenario.digest = ScenarioDigest.of(scenario)
    return (scenario, directory.members.map(\.section))
  }

  /// The call types as their sections say them, also where they are faulty: agents need their names.
  private func callTypes(_ root: Section, _ calendar: ServiceCalendar?) -> [CallTypeDraft] {
    let languages = VariantReader(reading: reading).table("languages", in: root)
    let reader = CallTypeReader(reading: reading, calendar: calendar, languages: languages)
    var drafts: [CallTypeDraft] = []
    for section in sections("call_types", in: root, CallTypeKeys.callType) {
      let name = section["name"]?.node.text ?? ""
      if !name.isEmpty, drafts.contains(where: { $0.name == name }) { refuseTwice(section, "call type") }
      drafts.append(reader.read(section))
    }
    let count = drafts.reduce(0) { $0 + max(1, $1.variants.count) }
    if count > 1000, let entry = root["call_types"] {
      reading.refuse(entry, wanted: "at most 1000 call types with their variants", found: "\(count)")
    }
    return drafts
  }

  /// The groups, and the call types with all names looked up.
  private func centre(
    _ root: Section, _ calendar: ServiceCalendar?, _ drafts: [CallTypeDraft],
    _ directory: CallTypeDirectory, _ currency: String
  ) -> (groups: [AgentGroup], callTypes: [CallType]) {
    let sections = sections("agents", in: root, AgentKeys.group)
    let reader = AgentReader(
      reading: reading, calendar: calendar, grid: grid(calendar), directory: directory, currency: currency)
    var names: Set<String> = []
    for section in sections where !names.insert(section["name"]?.node.text ?? "").inserted {
      refuseTwice(section, "group")
    }
    let served = sections.map { reader.served($0) }
    let groups = zip(sections, served).compactMap { reader.read($0, served: $1) }
    if !sections.isEmpty, groups.count == sections.count {
      refuseUnserved(directory, groups, root)
      refuseMixedCosts(sections, groups)
    }
    let members = zip(sections, served).map {
      GroupDirectory.Member(name: $0["name"]?.node.text ?? "", served: $1.map { Set($0) })
    }
    let linker = CentreLinker(
      reading: reading, drafts: drafts, directory: directory, groups: GroupDirectory(members: members))
    let callTypes = linker.callTypes()
    if reading.problems.isEmpty, callTypes.count == directory.members.count {
      CentreWarnings(reading: reading, callTypes: callTypes, groups: groups, directory: directory, grid: grid(calendar))
        .warn()
      OutboundLinker(reading: reading, drafts: drafts, directory: directory).warnAboutLonelySteps(callTypes)
      DoubtfulValues(reading: reading, directory: directory)
        .warn(callTypes: callTypes, groups: groups, dayCount: calendar?.dayCount ?? 1)
    }
    return (groups, callTypes)
  }

  /// The names of the groups, also of faulty ones.
  private func names(ofGroups root: Section) -> [String] {
    (root["agents"]?.items ?? []).map { item in
      guard case .mapping(let pairs) = item.node.content else { return "" }
      return pairs.first { $0.key == "name" }?.value.text ?? ""
    }
  }

  /// The texts of the gates; whoever evaluates them knows their grammar.
  private func gates(_ root: Section) -> [String] {
    guard let entry = root["gates"] else { return [] }
    return entry.itemsOrSelf.compactMap { item in
      if let text = item.node.text, !text.isEmpty { return text }
      reading.refuse(
        item, wanted: "a condition such as 'calls.serviceLevel >= 80 % in month'",
        suggestion: item.isMapping ? "a condition with a colon stands in quotes: \"verdict: met\"" : nil)
      return nil
    }
  }

  private func grid(_ calendar: ServiceCalendar?) -> ServiceGrid {
    ServiceGrid(calendar ?? ScenarioAssembler.openWeek)
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

  /// A plan makes money small or weighted hours, never a sum of both.
  private func refuseMixedCosts(_ sections: [Section], _ groups: [AgentGroup]) {
    let planned = zip(sections, groups).filter { $1.staffing == .planned }
    guard let priced = planned.first(where: { $1.hourlyCost != nil }),
      let bare = planned.first(where: { $1.hourlyCost == nil }), let entry = bare.0["staffing"] ?? bare.0["name"]
    else { return }
    reading.refuse(
      entry, wanted: "a 'cost' for every planned group, or for none",
      found: "none for \(TextForms.quoted(bare.1.name)), but one for \(TextForms.quoted(priced.1.name))",
      suggestion: "the plan makes money small where all planned groups state a cost, weighted hours where none does")
  }

  /// Callers whom nobody can ever answer are a fault of the file.
  private func refuseUnserved(_ directory: CallTypeDirectory, _ groups: [AgentGroup], _ root: Section) {
    guard let items = root["call_types"]?.items, items.count == directory.membersBySection.count else { return }
    let served = Set(groups.flatMap(\.callTypes))
    for (item, members) in zip(items, directory.membersBySection) {
      let unserved = members.filter { !served.contains($0) }.map { TextForms.quoted(directory.members[$0].name) }
      guard !unserved.isEmpty else { continue }
      let names =
        unserved.prefix(3).joined(separator: ", ") + (unserved.count > 3 ? " and \(unserved.count - 3) more" : "")
      reading.refuse(item, wanted: "a group of agents that serves \(names)", found: "none")
    }
  }

  /// A table of languages that no call type uses.
  private func warnAboutLanguages(_ root: Section) {
    guard root["languages"] != nil, let items = root["call_types"]?.items,
      !items.contains(where: { $0.has("variants_from") })
    else { return }
    reading.warn(
      "languages", "no call type has 'variants_from: languages': this table changes nothing",
      "aucun motif d’appel n’a « variants_from: languages » : ce tableau ne change rien")
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
      reading.refuse(
        entry, wanted: "a list of at least one \(form.name == "agents" ? "'group of agents'" : form.readableName)")
      return []
    }
    guard items.count <= 1000 else {
      reading.refuse(entry, wanted: "at most 1000 items", found: "\(items.count)")
      return []
    }
    return items.compactMap { reading.section($0, form) }
  }

}
