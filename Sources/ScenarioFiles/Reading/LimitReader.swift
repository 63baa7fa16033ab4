import ScenarioModel

/// Reads what limits agents: least and most at once, seats of a group and of all together, hours of the people mobilised.
struct LimitReader {
  let reading: Reading
  let grid: ServiceGrid
  /// Whether the grid is that of the file, and not a stand-in for a faulty calendar.
  let isOwnGrid: Bool

  init(reading: Reading, calendar: ServiceCalendar?, grid: ServiceGrid) {
    (self.reading, self.grid, isOwnGrid) = (reading, grid, calendar != nil)
  }

  /// Least, most and seats of a group.
  func limits(_ section: Section, _ numbers: AgentNumbers, _ staffing: GroupStaffing?) -> StaffingLimits {
    func read(_ key: String) -> [Int?]? { section[key].flatMap { numbers.read($0) } }
    let (minimum, maximum, seats) = (read("minimum"), read("maximum"), read("seats"))
    return StaffingLimits(
      minimum: grid.intervals.indices.map { minimum?[$0] ?? 0 }, maximum: maximum.map(unlimitedWhereSilent),
      seats: seats.map(unlimitedWhereSilent))
  }

  /// The people mobilised and the hours that each gives in a week.
  func mobilised(_ section: Section) -> Mobilisation? {
    guard let mobilised = reading.section("mobilised", in: section) else { return nil }
    let people = reading.wholeNumber("people", in: mobilised)
    let hours = reading.number("hours_per_week", in: mobilised)
    let counted = reading.choice("counted", in: mobilised, as: Mobilisation.Hours.self) ?? .paid
    guard let people, let hours else { return nil }
    return Mobilisation(people: people, hoursPerWeek: hours, counted: counted)
  }

  /// Places in the room that all groups share.
  func sharedSeats(_ root: Section) -> [Int]? {
    guard let entry = root["seats"] else { return nil }
    return AgentNumbers(reading: reading, grid: grid, group: "seats").read(entry).map(unlimitedWhereSilent)
  }

  private func unlimitedWhereSilent(_ numbers: [Int?]) -> [Int] { numbers.map { $0 ?? Int(Quantities.mostAgents) } }

  /// Refuses limits of a group that contradict one another or given numbers.
  func check(
    _ section: Section, _ limits: StaffingLimits, _ people: Mobilisation?, _ staffing: GroupStaffing, shrinkage: Double
  ) {
    for (key, noun, most) in [("maximum", "maximum of", limits.maximum), ("seats", "seats for", limits.seats)] {
      guard let most else { continue }
      if let entry = section["minimum"], let index = first(limits.minimum, above: most) {
        reading.refuse(
          entry, wanted: "a minimum of at most the \(noun) \(most[index]) agents",
          found: "\(limits.minimum[index]) agents on \(describe(index))")
      }
      guard section[key] != nil, case .given(let given) = staffing, let entry = section["staffing"],
        let index = first(given, above: most)
      else { continue }
      reading.refuse(
        entry, wanted: "at most the \(noun) \(most[index]) agents",
        found: "\(given[index]) agents on \(describe(index))")
    }
    if let people, isOwnGrid { checkHours(section, limits, people, staffing, shrinkage) }
  }

  private func first(_ numbers: [Int], above most: [Int]) -> Int? {
    numbers.indices.first { numbers[$0] > most[$0] }
  }

  /// Least numbers must fit into the hours that the people give in every week; given ones should.
  private func checkHours(
    _ section: Section, _ limits: StaffingLimits, _ people: Mobilisation, _ staffing: GroupStaffing,
    _ shrinkage: Double
  ) {
    let given = people.weeklyHours
    func hours(_ agents: [Int]) -> (monday: CivilDate, hours: Double)? {
      busiestWeek(agents).map { ($0.monday, people.counted == .paid ? $0.hours / (1 - shrinkage) : $0.hours) }
    }
    let told = TextForms.plain(given)
    if let least = hours(limits.minimum), least.hours > given * (1 + 1e-9), let entry = section["minimum"] {
      reading.refuse(
        entry, wanted: "a minimum within the \(told) h that the people mobilised give in a week",
        found: "\(TextForms.plain((least.hours * 10).rounded() / 10)) h in the week of \(least.monday)")
    }
    guard case .given(let agents) = staffing, let most = hours(agents), most.hours > given * (1 + 1e-9) else { return }
    let found = TextForms.plain((most.hours * 10).rounded() / 10)
    reading.warn(
      section.path("staffing"),
      "\(found) h are stated in the week of \(most.monday), but the people mobilised give \(told) h in a week",
      "l’effectif donné demande \(TextForms.french(found)) h la semaine du \(TextForms.french("\(most.monday)")), mais les personnes "
        + "mobilisées n’en donnent que \(TextForms.french(told)) par semaine")
  }

  /// The first week that takes most hours on duty.
  private func busiestWeek(_ agents: [Int]) -> (monday: CivilDate, hours: Double)? {
    var seconds: [CivilDate: Int] = [:]
    for (interval, count) in zip(grid.intervals, agents) {
      seconds[grid.days[interval.day].date.weekStart, default: 0] += count * interval.length
    }
    return seconds.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, Double($0.value) / 3600) }
  }

  /// Refuses shared seats that least or given numbers of all groups together do not fit into.
  func check(_ root: Section, _ seats: [Int]?, _ groups: [AgentGroup]) {
    guard let seats, let entry = root["seats"], groups.count == root["agents"]?.items?.count else { return }
    let least = seats.indices.map { interval in
      groups.reduce(0) { sum, group in
        if case .given(let agents) = group.staffing { return sum + agents[interval] }
        return sum + group.limits.minimum[interval]
      }
    }
    if let index = first(least, above: seats) {
      reading.refuse(
        entry, wanted: "seats for the \(least[index]) agents that all groups have at least on \(describe(index))",
        found: "\(seats[index])")
    }
  }

  private func describe(_ index: Int) -> String {
    let interval = grid.intervals[index]
    let clock = TimeOfDay(seconds: interval.wallStart).map { " \($0)" } ?? ""
    return "\(grid.days[interval.day].date)\(clock)"
  }
}
