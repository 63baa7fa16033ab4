internal import Comparison
internal import ContactDemand
internal import Measures
internal import ScenarioFiles
internal import ScenarioModel

extension LimitJob {
  /// What is varied, with what it is in the file.
  static func varied(_ options: Options, _ ready: ReadyScenario) throws -> VariedValue {
    let path = options.path
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, parts[0] == "agents", let move = moves[parts[2]] {
      let names = ready.loaded.scenario.agentGroups.map(\.name)
      guard parts[1] == "*" || names.contains(parts[1]) else {
        throw refused(
          options, "an agent group or '*'", found: "'\(PrintableText.of(parts[1]))'",
          suggestion: NearestName.suggestion(for: parts[1], among: names) ?? "known: \(names.joined(separator: ", "))")
      }
      guard !options.replans else {
        throw refused(
          options, "something that a plan does not choose", found: "agents on duty",
          suggestion: "vary a limit, such as 'agents.\(parts[1]).maximum', or leave '--replan' out")
      }
      return VariedValue(path: path, quantity: move)
    }
    if path == everyHandlingTime { return VariedValue(path: path, quantity: .handling) }
    let key = try VariedKey(path, in: options.file, options: options.reading)
    switch key.kind {
    case .volume: return VariedValue(path: key.path, quantity: volume(key.path, ready))
    case .number(let value, let unit): return VariedValue(path: key.path, quantity: .number(value, unit: unit))
    case .numbers: return VariedValue(path: key.path, quantity: .numbers)
    case .whole(let counts, let unit): return VariedValue(path: key.path, quantity: .whole(counts, unit: unit))
    case .date(let date): return VariedValue(path: key.path, quantity: .date(date))
    }
  }

  /// What can be done with the agents on duty of a group, by the last word of the path.
  private static let moves: [String: VariedValue.Quantity] = ["staffing": .staffing, "absence": .absence]

  /// The volumes of all call types.
  static let everyVolume = "demand.volume"
  /// The agents of all groups who are missing.
  static let everyAbsence = "agents.*.absence"
  /// What stands for the handling times of all call types.
  static let everyHandlingTime = "handling_time"

  /// Contacts of one type, or of all: those of its curve and the people of its list.
  private static func volume(_ path: String, _ ready: ReadyScenario) -> VariedValue.Quantity {
    let scenario = ready.loaded.scenario
    let parts = path.split(separator: ".").map(String.init)
    let isOne = parts.first == "call_types" && parts.count > 1 && parts[1] != "*"
    let types = scenario.callTypes.indices.filter {
      !isOne || scenario.callTypes[$0].name == parts[1] || scenario.callTypes[$0].name.hasPrefix(parts[1] + ".")
    }
    let total = types.reduce(0.0) { $0 + ready.forecast.entries(of: $1, in: scenario) }
    let channels = Set(types.map { scenario.callTypes[$0].channel })
    let days = scenario.grid.days.indices.count { day in
      types.contains { ready.forecast.entries(of: $0, on: day, in: scenario) > 0 }
    }
    return .volume(
      total: total, perDay: total / Double(max(1, days)), of: channels.count == 1 ? channels.first : nil)
  }

  /// Refuses what cannot be answered: no target and no condition, plans without a limit, agents left to a plan that cannot be made.
  static func check(_ options: Options, _ ready: ReadyScenario) throws {
    let scenario = ready.loaded.scenario
    let isOfTargets = options.until == nil || options.until == .verdict(.missed)
    if isOfTargets, !scenario.callTypes.contains(where: \.hasTarget) {
      throw ScenarioFault.problems([
        ready.loaded.problem(
          at: "call_types",
          message: "expected a target that can be missed, found none; give a call type a 'target', or say what ends it "
            + "with '--until'")
      ])
    }
    if case .verdict(let word)? = options.until, word != .missed {
      throw refused(
        options, "'missed' or a condition on a value", found: "'verdict: \(word.rawValue)'", option: "--until")
    }
    let isGiven = scenario.givenStaffing != nil
    if options.replans {
      try ready.checkPlan(file: options.file)
      let isLimited =
        scenario.seats != nil
        || scenario.agentGroups.contains {
          $0.staffing == .planned && ($0.limits.most != nil || $0.mobilisation != nil)
        }
      guard isLimited else {
        throw ScenarioFault.problems([
          ready.loaded.problem(
            at: "agents[0]",
            message:
              "expected a limit on the agents, such as 'maximum', 'seats' or 'mobilised', found none: a plan can "
              + "always be made, and nothing breaks; without '--replan' the agents of the plan are kept")
        ])
      }
    } else if !isGiven, options.staffing == nil {
      try ready.checkPlan(file: options.file)
    }
  }

  /// Refuses positions that are no factors above 0, and no shares.
  static func check(range options: Options, _ varied: VariedValue) throws {
    guard let range = options.range else { return }
    let text = "\(range.lowerBound) to \(range.upperBound)"
    switch varied.scale {
    case .factor where range.lowerBound <= 0:
      throw refused(options, "factors above 0 from '--from' to '--to'", found: text)
    case .share where range.lowerBound < 0 || range.upperBound > 1:
      throw refused(options, "shares from 0 to 1 from '--from' to '--to', 0.1 being 10 %", found: text)
    case .factor, .share, .steps: return
    }
  }

  private static func refused(
    _ options: Options, _ wanted: String, found: String, suggestion: String? = nil, option: String = "--vary"
  ) -> ScenarioFault {
    .problems([
      Problem(
        file: option + " " + (option == "--vary" ? PrintableText.of(options.path) : options.until?.description ?? ""),
        line: 0, column: 0, keyPath: "", wanted: wanted, found: found, suggestion: suggestion)
    ])
  }
}

extension CallType {
  /// Whether something is asked of its callers, items or people.
  var hasTarget: Bool {
    target != nil || deferred?.target != nil || deferred?.cleared != nil || outbound?.target != nil
      || outbound?.cleared != nil
  }
}
