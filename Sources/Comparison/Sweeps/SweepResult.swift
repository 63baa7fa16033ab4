public import ScenarioModel
public import StaffingPlans

/// What was found at a point of a sweep.
public struct SweepFigures: Sendable, Hashable, Codable {
  /// A measure with the half-width of its own interval.
  public struct Value: Sendable, Hashable, Codable {
    /// The mean over the replications, in the measure's unit: fractions of 1, seconds, hours, counts.
    public let mean: Double
    /// Half of its interval's width; nil where there is none, as with one replication.
    public let halfWidth: Double?

    /// A value from its parts.
    public init(mean: Double, halfWidth: Double?) { (self.mean, self.halfWidth) = (mean, halfWidth) }
  }

  /// The digest of the point's scenario.
  public let scenarioDigest: String
  /// Replications behind the values.
  public let replications: Int
  /// What is said of the targets: of a plan by its check, of given agents by the means of the runs.
  public let verdict: PlanOutcome
  /// Agent-hours on duty.
  public let hours: Double
  /// What they cost; nil where no group states what an hour costs.
  public let cost: Double?
  /// The measures, in the order of the subject's; nil where nothing was offered.
  public let values: [Value?]

  /// Figures from their parts.
  public init(
    scenarioDigest: String, replications: Int, verdict: PlanOutcome, hours: Double, cost: Double?, values: [Value?]
  ) {
    (self.scenarioDigest, self.replications, self.verdict) = (scenarioDigest, replications, verdict)
    (self.hours, self.cost, self.values) = (hours, cost, values)
  }
}

/// A finished sweep: what it is of, and what was found at every point.
public struct SweepResult: Sendable, Hashable {
  /// What it is of.
  public let subject: SweepSubject
  /// What was found, in the order of the grid's points.
  public let figures: [SweepFigures]

  /// A result from its parts; one of another number of points than the grid's stops the program, naming both.
  public init(_ subject: SweepSubject, _ figures: [SweepFigures]) {
    precondition(
      figures.count == subject.grid.points.count,
      "expected \(subject.grid.points.count) points of a sweep, found \(figures.count)")
    (self.subject, self.figures) = (subject, figures)
  }

  /// The grid.
  public var grid: SweepGrid { subject.grid }

  /// A figure of every point.
  public enum Response: Sendable, Hashable {
    /// A measure by its place in the subject's.
    case measure(Int)
    /// Agent-hours on duty.
    case hours
    /// What they cost.
    case cost
  }

  /// The figure at a point; nil where there is none.
  public func value(_ response: Response, at point: Int) -> Double? {
    switch response {
    case .measure(let place):
      figures[point].values.indices.contains(place) ? figures[point].values[place]?.mean : nil
    case .hours: figures[point].hours
    case .cost: figures[point].cost
    }
  }

  /// The figures that at least one point has: measures in their order, hours, cost.
  public var responses: [Response] {
    let all = subject.measures.indices.map { Response.measure($0) } + [.hours, .cost]
    return all.filter { response in figures.indices.contains { value(response, at: $0) != nil } }
  }

  /// The measure that stands for the service: the first level among those kept, else the first measure.
  public var level: Response? {
    let levels = subject.measures.firstIndex { name in
      ["serviceLevel", "shareWithin", "shareReached"].contains { name == $0 || name.hasSuffix("." + $0) }
    }
    return (levels ?? (subject.measures.isEmpty ? nil : 0)).map { .measure($0) }
  }

  /// What the points cost: money where it is stated, else hours on duty.
  public var price: Response { figures.contains { $0.cost != nil } ? .cost : .hours }
}
