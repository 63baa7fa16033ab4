import ScenarioModel

/// Reads the agents on duty while offered calls were counted: one staffing for all volumes that count them.
struct CountedAtReader {
  let reading: Reading
  let grid: ServiceGrid
  /// The groups, all of them without fault.
  let groups: [AgentGroup]
  let callTypes: [CallType]
  let directory: CallTypeDirectory

  /// The agents by group and interval; nil where the file names none, and with problems.
  func read(_ drafts: [CallTypeDraft]) -> StaffingByInterval? {
    var first: (name: String, staffing: StaffingByInterval?)?
    for (index, draft) in drafts.enumerated() where draft.channel == .inbound {
      guard let demand = draft.section["demand"], let place = directory.membersBySection[index].first,
        callTypes.indices.contains(place), callTypes[place].demand.basis == .offered
      else { continue }
      let entry = self.entry("at", in: demand)
      let mayCallAgain = directory.membersBySection[index].contains {
        callTypes.indices.contains($0) && callTypes[$0].retries != nil
      }
      if entry == nil, !mayCallAgain { continue }
      var staffing: StaffingByInterval?
      if let entry {
        staffing = read(entry)
        guard staffing != nil else { return nil }
      }
      if let first, first.staffing != staffing {
        reading.refuse(
          at: entry?.node.position ?? demand.node.position, reading.path(demand.keyPath, "at"),
          wanted: "the agents of \(TextForms.quoted(first.name)): calls of one service are counted together",
          found: entry == nil ? "nothing" : first.staffing == nil ? "agents, where that type names none" : "others")
        return nil
      }
      first = first ?? (draft.name, staffing)
      if staffing == nil { sayPlenty(demand) }
    }
    return first?.staffing
  }

  /// Without agents of the count nobody is lost for want of one, and hardly anybody calls again: this has to be said.
  private func sayPlenty(_ demand: Entry) {
    reading.stateStandard(reading.path(demand.keyPath, "at"), "agents in plenty")
    reading.warn(
      reading.path(demand.keyPath, "counted"),
      "offered calls are counted, redials included, but 'at' does not say with how many agents: they are taken as counted with "
        + "agents in plenty, so that nobody called again for want of one",
      "les appels reçus sont comptés, réitérations comprises, mais « at » ne dit pas avec combien de conseillers : ils sont pris comme comptés "
        + "avec un effectif illimité, si bien que personne n’a rappelé faute de conseiller")
  }

  private func read(_ entry: Entry) -> StaffingByInterval? {
    if let text = entry.node.text {
      if text == DemandKeys.countedAtGiven { return given(entry) }
      let isNumber = text.first?.isNumber == true && !text.lowercased().hasSuffix(".csv")
      if !isNumber { return plan(entry, text) }
    }
    let table = GroupTable(reading: reading, grid: grid, groups: groups)
    if groups.count == 1, !groups.contains(where: { entry.has($0.name) }) {
      return table.read(entry, of: groups[0]).map { StaffingByInterval(agents: [$0]) }
    }
    guard entry.isMapping, !entry.has("value") else {
      reading.refuse(entry, wanted: "agents by group, as there are several groups, or a plan such as 'plan.csv'")
      return nil
    }
    guard let rows = reading.table(entry, DemandKeys.countedAt), let stated = table.read(rows) else { return nil }
    var agents: [[Int]] = []
    for (index, group) in groups.enumerated() {
      guard let numbers = stated[index] ?? group.givenAgents else {
        reading.refuse(
          entry, wanted: "agents of every group that has none of its own",
          found: "none for \(TextForms.quoted(group.name)), which is planned")
        return nil
      }
      agents.append(numbers)
    }
    return StaffingByInterval(agents: agents)
  }

  /// The agents that the file gives.
  private func given(_ entry: Entry) -> StaffingByInterval? {
    if let planned = groups.first(where: { $0.givenAgents == nil }) {
      reading.refuse(
        entry, wanted: "'given' only where every group's staffing is given",
        found: "'planned' for \(TextForms.quoted(planned.name))")
      return nil
    }
    reading.state(entry.keyPath, DemandKeys.countedAtGiven, entry.origin)
    return StaffingByInterval(agents: groups.compactMap(\.givenAgents))
  }

  /// The agents of a plan beside the scenario, as `plan` writes it.
  private func plan(_ entry: Entry, _ text: String) -> StaffingByInterval? {
    guard text.contains(".") else {
      reading.refuse(
        entry, wanted: "'given', a number of agents such as '12 agents' or a plan such as 'plan.csv'",
        suggestion: reading.suggestion(for: text, among: [DemandKeys.countedAtGiven]))
      return nil
    }
    guard let table = reading.tableFile(entry) else { return nil }
    reading.state(entry.keyPath, text, entry.origin)
    return PlanTable(reading: reading, table: table, grid: grid, groups: groups).agents()
      .map { StaffingByInterval(agents: $0) }
  }

  /// A key of a mapping that has been read before; nil where it is not there.
  private func entry(_ name: String, in parent: Entry) -> Entry? {
    guard case .mapping(let pairs) = parent.node.content else { return nil }
    return pairs.first { $0.key == name && !$0.value.isNothing }
      .map { Entry(keyPath: reading.path(parent.keyPath, name), node: $0.value, origins: parent.origins) }
  }
}

extension AgentGroup {
  /// The agents that the file gives; nil where they are planned.
  fileprivate var givenAgents: [Int]? {
    switch staffing {
    case .given(let agents): agents
    case .planned: nil
    }
  }
}
