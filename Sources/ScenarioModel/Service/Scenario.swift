/// A whole scenario: checked, immutable, and all that a run needs besides the engine.
public struct Scenario: Sendable, Hashable {
  /// Stable identifier; the file's name without its ending unless the file gives one.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// What the scenario is about, in a sentence or two.
  public let summary: LocalizedText?
  /// Language of the report unless the command line says otherwise.
  public let language: ReportLanguage
  /// Days, hours, holidays and interval length.
  public let calendar: ServiceCalendar
  /// The calendar's open intervals.
  public let grid: ServiceGrid
  /// The hours of every day of the period, around the clock, in which deferred work arrives and people enter lists; nil without such types.
  ///
  /// Its clock is that of `grid`.
  public let deferredGrid: ServiceGrid?
  /// The streams of contacts; at least one.
  public internal(set) var callTypes: [CallType]
  /// The agents; at least one group.
  public package(set) var agentGroups: [AgentGroup]
  /// Lines of the service; nil for no limit.
  ///
  /// A caller who finds none is blocked (`rejeté`).
  public let lines: Int?
  /// Places in the room for all groups together, by interval of the grid; nil when they share none.
  public let seats: [Int]?
  /// What happens to waiting callers at closing.
  public let closing: ClosingRule
  /// Agents on duty while the volumes that count offered calls were counted; nil for agents in plenty.
  public let countedAt: StaffingByInterval?
  /// Random volume factors that act on all call types at once, beside each type's own: they correlate the types.
  public let commonFactors: VolumeFactors
  /// Seed, effort and precision.
  public var simulation: SimulationSettings
  /// Other staffings to compare with the given one; empty unless every group's staffing is given.
  public let alternatives: [StaffingAlternative]
  /// What `plan` is asked to do.
  public let plan: PlanSettings
  /// Claimed volumes whose implied productivity `explain` and the report audit.
  public let claims: [VolumeClaim]
  /// Three-letter code of the currency of costs, such as EUR.
  public let currency: String
  /// Every number with its origin, in the file's order.
  public let statedValues: [StatedValue]
  /// What was read from every table file, in the file's order.
  public let filesRead: [FileRead]
  /// Facts that disagree.
  public let warnings: [ScenarioWarning]
  /// Conditions that `check` evaluates, as they were written; they change no result.
  public var gates: [String] = []
  /// What is said of the dossier that is made of it; nil for nothing.
  public var dossier: DossierStatement?
  /// What accounts say of the system; they change no result.
  public var facts: [PublishedFact] = []
  /// What came, once it is known; it changes no result.
  public var actuals: [ActualContacts] = []
  /// Values set beside the file, as they were written.
  public var changes: [ScenarioWarning] = []
  /// What the client is promised; nil where the file states no contract.
  public var contract: Contract?
  /// The lines of the invoice, in the file's order; empty where the file states no price.
  public var price: [PriceItem] = []
  /// What the service costs beside wages; nil where the file states nothing.
  public var costs: CostModel?
  /// Names what the scenario means, in lower-case hexadecimal digits; made where it is read.
  public var digest: String

  /// A scenario from its parts; the grid is built from the calendar.
  public init(
    name: String, title: LocalizedText, summary: LocalizedText? = nil, language: ReportLanguage = .english,
    calendar: ServiceCalendar, callTypes: [CallType], agentGroups: [AgentGroup], lines: Int? = nil,
    seats: [Int]? = nil, closing: ClosingRule = .served, countedAt: StaffingByInterval? = nil,
    commonFactors: VolumeFactors = VolumeFactors(), simulation: SimulationSettings = SimulationSettings(),
    alternatives: [StaffingAlternative] = [], plan: PlanSettings = PlanSettings(),
    claims: [VolumeClaim] = [], currency: String = "EUR", statedValues: [StatedValue] = [],
    filesRead: [FileRead] = [], warnings: [ScenarioWarning] = [],
    digest: String = ""
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.language = language
    self.calendar = calendar
    grid = ServiceGrid(calendar)
    deferredGrid = callTypes.contains { $0.channel != .inbound } ? ServiceGrid(calendar.aroundTheClock) : nil
    self.callTypes = callTypes
    self.agentGroups = agentGroups
    self.lines = lines
    self.seats = seats
    self.closing = closing
    self.countedAt = countedAt
    self.commonFactors = commonFactors
    self.simulation = simulation
    self.alternatives = alternatives
    self.plan = plan
    self.claims = claims
    self.currency = currency
    self.statedValues = statedValues
    self.filesRead = filesRead
    self.warnings = warnings
    self.digest = digest
  }

  /// The grid on which the contacts of a call type arrive: `deferredGrid` for deferred and outbound types, else `grid`.
  public func arrivalGrid(of callType: CallType) -> ServiceGrid {
    callType.channel == .inbound ? grid : deferredGrid ?? grid
  }

  /// The hours in which attempts of an outbound type may start: its calling windows, or the opening hours.
  ///
  /// Attempts need the service to be open as well.
  public func callingGrid(of callType: CallType) -> ServiceGrid {
    callType.outbound?.windows.map(ServiceGrid.init) ?? grid
  }

  /// The given staffing, or nil when any group is left to the plan.
  public var givenStaffing: StaffingByInterval? {
    var agents: [[Int]] = []
    for group in agentGroups {
      guard case .given(let numbers) = group.staffing else { return nil }
      agents.append(numbers)
    }
    return StaffingByInterval(agents: agents)
  }
}

extension Scenario {
  /// Indexes of the call types that wait on the line, in order; deferred and outbound work has grids and targets of its own.
  public var inboundTypes: [Int] { callTypes.indices.filter { callTypes[$0].channel == .inbound } }

  /// Whether some target has to be reached with a probability.
  public var hasPromises: Bool { inboundTypes.contains { callTypes[$0].target?.promise != nil } }
}
