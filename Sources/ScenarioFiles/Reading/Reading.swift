import ScenarioModel

/// One reading of a scenario: what was found so far.
///
/// Every check adds to the problems and goes on.
final class Reading {
  /// Most problems that are kept and counted.
  static let problemLimit = 10_000
  /// Most problems for which a near name is sought.
  private static let suggestionLimit = 200

  /// The scenario's own file.
  let file: String
  /// The texts that the document is made of.
  let sources: [DocumentSource]
  /// Whether table files may lie outside the folder.
  let readsOutsideFolder: Bool
  let files: any FileSource
  private(set) var problems: [Problem] = []
  private var faultyPaths: Set<String> = []
  private(set) var stated: [StatedValue] = []
  private(set) var warnings: [ScenarioWarning] = []
  private(set) var filesRead: [FileRead] = []
  private var isStated: Set<StatedValue> = []
  private var clock: ServiceGrid?
  /// The tables that were read, by path, nil for one that is faulty: many call types may take their columns from one file.
  var tables: [String: TableText?] = [:]
  private var isWarned: Set<ScenarioWarning> = []

  init(
    file: String, files: any FileSource, sources: [DocumentSource] = [], readsOutsideFolder: Bool = false
  ) {
    self.file = file
    self.sources = sources.isEmpty ? [DocumentSource(name: file, file: file)] : sources
    self.readsOutsideFolder = readsOutsideFolder
    self.files = files
  }

  /// Adds a problem; beyond the limit they are dropped.
  func add(_ problem: Problem) {
    guard problems.count < Reading.problemLimit else { return }
    problems.append(problem)
    faultyPaths.insert(problem.keyPath)
  }

  /// True if a problem was already found at a key path.
  func hasProblem(at keyPath: String) -> Bool { faultyPaths.contains(keyPath) }

  /// A value that is not what was wanted.
  func refuse(_ entry: Entry, wanted: String, found: String? = nil, suggestion: String? = nil) {
    refuse(
      at: entry.node.position, entry.keyPath, wanted: wanted, found: found ?? entry.node.found, suggestion: suggestion)
  }

  /// A fault at a position.
  func refuse(at position: Position, _ keyPath: String, wanted: String, found: String, suggestion: String? = nil) {
    add(Problem(sources, position, keyPath, wanted: wanted, found: found, suggestion: suggestion))
  }

  /// The nearest known name, or nil: none is sought for problems that are dropped anyway.
  func suggestion(for text: String?, among names: @autoclosure () -> [String]) -> String? {
    problems.count < Reading.suggestionLimit ? NearestName.suggestion(for: text ?? "", among: names()) : nil
  }

  /// Facts that disagree without making the scenario impossible.
  func warn(_ keyPath: String, _ english: String, _ french: String) {
    let warning = ScenarioWarning(keyPath: keyPath, Bilingual(english, french))
    if isWarned.insert(warning).inserted { warnings.append(warning) }
  }

  /// Records a number with its origin, once however often it is read; without one it is an assumption.
  func state(_ keyPath: String, _ text: String, _ origin: Origin?) {
    state(keyPath, Bilingual(written: text), origin)
  }

  /// Records a value that has words of its own in both languages.
  func state(_ keyPath: String, _ text: Bilingual, _ origin: Origin?) {
    let path = keyPath.hasSuffix(".value") ? String(keyPath.dropLast(6)) : keyPath
    let value = StatedValue(keyPath: path, text, origin: origin ?? .assumed(nil))
    if isStated.insert(value).inserted { stated.append(value) }
  }

  /// Says of a total, recorded last, for which span it is.
  func addSpan(_ span: TotalSpan, to keyPath: String) {
    guard let last = stated.indices.last, keyPath == stated[last].keyPath + ".value" else { return }
    let (value, words) = (stated[last], span.words)
    stated[last] = StatedValue(
      keyPath: value.keyPath,
      Bilingual(value.value.english + " " + words.english, value.value.french + " " + words.french),
      origin: value.origin)
  }

  /// Records a default that the file did not set.
  func stateStandard(_ keyPath: String, _ text: String) { state(keyPath, text, .defaultValue) }

  /// The hours of every day of the period, made once however many lists ask for them; a scenario has one calendar.
  func aroundTheClock(_ calendar: ServiceCalendar) -> ServiceGrid {
    if let clock { return clock }
    let grid = ServiceGrid(calendar.aroundTheClock)
    clock = grid
    return grid
  }

  /// Records what was read from a file, once however often it is read.
  func note(_ file: FileRead) {
    if !filesRead.contains(file) { filesRead.append(file) }
  }
}

extension TotalSpan {
  /// The span behind a volume.
  fileprivate var words: Bilingual {
    switch self {
    case .day: Bilingual("per day", "par jour")
    case .week: Bilingual("per week", "par semaine")
    case .month: Bilingual("per month", "par mois")
    case .period: Bilingual("over the period", "sur la période")
    }
  }
}
