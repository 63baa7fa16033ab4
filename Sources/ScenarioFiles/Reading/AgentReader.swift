import ScenarioModel

/// Reads the groups of agents.
struct AgentReader {
  let reading: Reading
  /// The calendar, if it is without fault.
  let calendar: ServiceCalendar?
  let grid: ServiceGrid
  let directory: CallTypeDirectory
  /// The scenario's currency.
  let currency: String

  /// The call types that a group serves, in order; nil with problems.
  func served(_ section: Section) -> [Int]? {
    SkillReader(reading: reading, directory: directory).served(section)
  }

  /// A group, or nil with problems.
  ///
  /// - Parameter served: What `served` gave for this section.
  func read(_ section: Section, served: [Int]?) -> AgentGroup? {
    let name = section["name"].flatMap { reading.identifier($0) }
    let title = reading.localized("title", in: section)
    let workChoice = workChoice(section)
    let skills = SkillReader(reading: reading, directory: directory)
    let keepFree = skills.keepFree(section, served: served ?? Array(directory.members.indices))
    let handling = skills.handling(section, served: served ?? Array(directory.members.indices))
    let numbers = AgentNumbers(reading: reading, grid: grid, group: name ?? "agents")
    let staffing = staffing(section, numbers)
    let limitReader = LimitReader(reading: reading, calendar: calendar, grid: grid)
    let limits = limitReader.limits(section, numbers, staffing)
    let mobilisation = limitReader.mobilised(section)
    let (shrinkage, shrinkageByInterval) = shrinkage(section)
    if let entry = section["mobilised"], mobilisation?.counted == .paid, shrinkageByInterval != nil {
      reading.refuse(
        entry, wanted: "hours counted 'on-duty' beside a shrinkage that moves in time", found: "paid hours")
    }
    let cover = reading.number("cover", in: section)
    let fullTime = defaulted("full_time", "35 h", 35, section)
    let weight = reading.number("weight", in: section) ?? 1
    let shape = reading.choice("shape", in: section, as: PlanShape.self) ?? .byInterval
    let isKept = kept(section, staffing)
    let cost = CostReader(reading: reading, currency: currency).read("cost", in: section)
    let selection = reading.choice("selection", in: section, as: AgentSelection.self) ?? .longestIdle
    guard let name, let served, let staffing else { return nil }
    limitReader.check(section, limits, mobilisation, staffing, shrinkage: shrinkage)
    warnAboutReservations(section, keepFree, staffing, limits)
    return AgentGroup(
      name: name, title: title, callTypes: served, workChoice: workChoice, keepFree: keepFree, handling: handling,
      staffing: staffing, limits: limits, mobilisation: mobilisation, shrinkage: shrinkage,
      shrinkageByInterval: shrinkageByInterval, cover: cover,
      weeklyHours: fullTime, weight: weight, planShape: shape, isKept: isKept, hourlyCost: cost, selection: selection)
  }

  /// Paid time not available, and the same by interval where it changes.
  private func shrinkage(_ section: Section) -> (share: Double, byInterval: [Double]?) {
    guard let entry = section["shrinkage"], let table = entry.part("by", path: reading.path) else {
      return (defaulted("shrinkage", "0 %", 0, section), nil)
    }
    let share = reading.number(entry.without(["by"]), Quantities.shrinkage) ?? 0
    let rules = TimeRuleReader(reading: reading, grid: grid).read(
      table, TimeRuleKeys.shrinkageShares, Quantities.shrinkage)
    return (share, rules.map { $0.map { $0.day ?? $0.part ?? share } })
  }

  /// Whether the group is paid while nobody can be called; nil where that is not said.
  private func kept(_ section: Section, _ staffing: GroupStaffing?) -> Bool? {
    let isKept = reading.truth("kept", in: section)
    if let entry = section["kept"], let staffing, staffing != .planned {
      reading.refuse(entry, wanted: "'kept' only beside 'staffing: planned'", found: "agents given")
    }
    return isKept == true ? true : nil
  }

  /// How a freed agent looks for work: `work`, or `order` as older files say it.
  private func workChoice(_ section: Section) -> WorkChoice {
    let work = reading.choice("work", in: section, as: WorkChoice.self)
    let order = reading.word("order", in: section)
    if let entry = section["order"], section["work"] != nil {
      reading.refuse(entry, wanted: "either 'work' or 'order'", found: "both")
    }
    return work ?? (order == "list" ? .listOrder : .priority)
  }

  /// Where more agents are kept free than are ever there, a type's contacts never start.
  private func warnAboutReservations(
    _ section: Section, _ keepFree: [Int], _ staffing: GroupStaffing, _ limits: StaffingLimits
  ) {
    let agents: [Int]
    switch staffing {
    case .given(let given): agents = given
    case .planned:
      guard let maximum = limits.most else { return }
      agents = maximum
    }
    guard let most = agents.max() else { return }
    let staffed = agents.filter { $0 > 0 }
    for index in keepFree.indices where keepFree[index] > 0 {
      let name = TextForms.quoted(directory.members[index].name)
      let french = "« \(directory.members[index].name) »"
      if keepFree[index] >= max(most, 1) {
        reading.warn(
          section.path("reserved"),
          "\(keepFree[index]) agents are kept free, but there are never more than \(most): \(name) never starts here",
          "conseillers gardés libres : \(keepFree[index]), mais il n’y en a jamais plus de \(most) ; \(french) ne commence jamais ici"
        )
      } else if let least = staffed.min(), keepFree[index] >= least {
        let count = staffed.count { $0 <= keepFree[index] }
        reading.warn(
          section.path("reserved"),
          "\(keepFree[index]) agents are kept free, but there are only \(least) or a few more in \(count) open "
            + "intervals: \(name) never starts here then",
          "conseillers gardés libres : \(keepFree[index]), mais il n’y en a que \(least) ou à peine plus dans \(count) "
            + "intervalles ouverts ; \(french) ne commence pas ici à ces moments")
      }
    }
  }

  private func defaulted(_ name: String, _ text: String, _ value: Double, _ section: Section) -> Double {
    if section[name] == nil { reading.stateStandard(section.path(name), text) }
    return reading.number(name, in: section) ?? value
  }

  private func staffing(_ section: Section, _ numbers: AgentNumbers) -> GroupStaffing? {
    guard let entry = section["staffing"] else { return nil }
    if let text = entry.node.text, !text.contains(where: \.isNumber) {
      if text == "planned" { return .planned }
      reading.refuse(
        entry, wanted: "'planned' or a number of agents such as '12 agents'",
        suggestion: NearestName.suggestion(for: text, among: ["planned"]))
      return nil
    }
    guard let agents = numbers.read(entry) else { return nil }
    let missing = agents.count { $0 == nil }
    if missing == agents.count, calendar != nil {
      reading.refuse(entry, wanted: "agents for at least one open interval", found: "none")
      return nil
    }
    if missing > 0, let first = agents.firstIndex(where: { $0 == nil }) {
      reading.warn(
        section.path("staffing"),
        "no agents are stated for \(missing) of \(agents.count) open intervals (first \(describe(first))): 0 are taken",
        "aucun effectif n’est donné pour \(missing) des \(agents.count) intervalles ouverts (le premier : \(TextForms.french(describe(first)))) : compté comme 0"
      )
    }
    return .given(agents.map { $0 ?? 0 })
  }

  private func describe(_ index: Int) -> String {
    let interval = grid.intervals[index]
    let clock = TimeOfDay(seconds: interval.wallStart).map { " \($0)" } ?? ""
    return "\(grid.days[interval.day].date)\(clock)"
  }
}
