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
  /// The streams of contacts; at least one.
  public let callTypes: [CallType]
  /// The agents; at least one group.
  public let agentGroups: [AgentGroup]
  /// Lines of the service; nil for no limit.
  ///
  /// A caller who finds none is blocked (`rejeté`).
  public let lines: Int?
  /// What happens to waiting callers at closing.
  public let closing: ClosingRule
  /// Seed, effort and precision.
  public var simulation: SimulationSettings
  /// What `plan` is asked to do.
  public let plan: PlanSettings
  /// Every number with its origin, in the file's order.
  public let statedValues: [StatedValue]
  /// Facts that disagree.
  public let warnings: [ScenarioWarning]
  /// Lower-case hexadecimal digest of the file and the files beside it that it reads.
  public let digest: String

  /// A scenario from its parts; the grid is built from the calendar.
  public init(
    name: String, title: LocalizedText, summary: LocalizedText? = nil, language: ReportLanguage = .english,
    calendar: ServiceCalendar, callTypes: [CallType], agentGroups: [AgentGroup], lines: Int? = nil,
    closing: ClosingRule = .served, simulation: SimulationSettings = SimulationSettings(),
    plan: PlanSettings = PlanSettings(), statedValues: [StatedValue] = [], warnings: [ScenarioWarning] = [],
    digest: String = ""
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.language = language
    self.calendar = calendar
    grid = ServiceGrid(calendar)
    self.callTypes = callTypes
    self.agentGroups = agentGroups
    self.lines = lines
    self.closing = closing
    self.simulation = simulation
    self.plan = plan
    self.statedValues = statedValues
    self.warnings = warnings
    self.digest = digest
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
