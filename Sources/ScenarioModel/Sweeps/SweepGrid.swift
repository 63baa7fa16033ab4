/// What a sweep varies, what it does at every point, and which points there are.
public struct SweepGrid: Sendable, Hashable, Codable {
  /// What is done at a point.
  public enum Work: String, Sendable, Hashable, CaseIterable, Codable {
    /// A plan is searched, checked and simulated.
    case plan
    /// The formulas' plan is simulated; nothing is searched or checked.
    case quick
    /// Given agents are simulated.
    case simulate
  }

  /// How points are chosen.
  public enum Design: String, Sendable, Hashable, CaseIterable, Codable {
    /// Every value of every key with every value of all others.
    case grid
    /// So many points that each key's range is covered evenly, at random otherwise (McKay, Beckman and Conover 1979).
    case latinHypercube = "latin-hypercube"
    /// The first values of all keys together, then the second, and so on.
    case list
  }

  /// What the page's map shows; what is not said is chosen by what the sweep found.
  public struct Picture: Sendable, Hashable, Codable {
    /// The key from left to right, by its place.
    public let across: Int?
    /// The key from bottom to top, by its place.
    public let down: Int?
    /// The measure, as it is written.
    public let value: String?

    /// What a map shows.
    public init(across: Int? = nil, down: Int? = nil, value: String? = nil) {
      (self.across, self.down, self.value) = (across, down, value)
    }
  }

  /// Stable name, also of the results' folder.
  public let name: String
  /// What is done at every point.
  public let work: Work
  /// How points were chosen.
  public let design: Design
  /// What is varied, in the file's order; at least one key.
  public let keys: [SweptKey]
  /// The points: of each key the place of its value.
  ///
  /// At least one point.
  public let points: [[Int]]
  /// Replications at every point; nil for the scenario's.
  public let replications: Int?
  /// Measures that are kept, as they are written; nil for the usual ones.
  public let measures: [String]?
  /// What the page's map shows.
  public let picture: Picture

  /// A grid from its parts.
  public init(
    name: String, work: Work, design: Design, keys: [SweptKey], points: [[Int]], replications: Int? = nil,
    measures: [String]? = nil, picture: Picture = Picture()
  ) {
    (self.name, self.work, self.design) = (name, work, design)
    (self.keys, self.points) = (keys, points)
    (self.replications, self.measures, self.picture) = (replications, measures, picture)
  }

  /// The values of a point, in the order of the keys.
  public func values(of point: Int) -> [SweptValue] { zip(keys, points[point]).map { $0.values[$1] } }

  /// What is set beside the scenario's file at a point, as `--set` takes it.
  public func overrides(of point: Int) -> [String] {
    zip(keys, values(of: point)).map { "\($0.path)=\($1.text)" }
  }
}

/// A value of the scenario that a sweep varies.
public struct SweptKey: Sendable, Hashable, Codable {
  /// Where the value stands and what is done to it, in the grammar of `--set` before its equals sign: `demand.volume*`.
  public let path: String
  /// The values, each once, in order.
  public let values: [SweptValue]

  /// A key from its values.
  public init(path: String, values: [SweptValue]) { (self.path, self.values) = (path, values) }

  /// Whether every value is a number of one unit, so that values lie on a scale.
  public var isNumeric: Bool {
    values.allSatisfy { $0.number != nil && $0.unit == values.first?.unit }
  }
}

/// A value that a key takes.
public struct SweptValue: Sendable, Hashable, Codable {
  /// As it is set, such as `5 min`.
  public let text: String
  /// Its number; nil for words and for times of several parts.
  public let number: Double?
  /// What follows the number, such as `min`; empty for nothing.
  public let unit: String

  /// A value from its parts.
  public init(text: String, number: Double?, unit: String) {
    (self.text, self.number, self.unit) = (text, number, unit)
  }
}
