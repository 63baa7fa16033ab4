import ScenarioModel

/// One reading of a scenario: what was found so far.
///
/// Every check adds to the problems and goes on.
final class Reading {
  /// Most problems that are kept; a file beyond it is beyond listing.
  static let problemLimit = 200

  let file: String
  let files: any FileSource
  private(set) var problems: [Problem] = []
  private(set) var stated: [StatedValue] = []
  private(set) var warnings: [ScenarioWarning] = []
  private(set) var filesRead: [FileRead] = []
  /// Bytes of the scenario and of the files it names, in order, for the digest.
  private(set) var digest = SHA256()
  private var bytesRead: Set<String> = []
  private var isStated: Set<StatedValue> = []
  private var isWarned: Set<ScenarioWarning> = []

  init(file: String, files: any FileSource) {
    self.file = file
    self.files = files
  }

  /// Adds a problem; beyond the limit they are dropped.
  func add(_ problem: Problem) {
    if problems.count < Reading.problemLimit { problems.append(problem) }
  }

  /// A value that is not what was wanted.
  func refuse(_ entry: Entry, wanted: String, found: String? = nil, suggestion: String? = nil) {
    refuse(
      at: entry.node.position, entry.keyPath, wanted: wanted, found: found ?? entry.node.found, suggestion: suggestion)
  }

  /// A fault at a position.
  func refuse(at position: Position, _ keyPath: String, wanted: String, found: String, suggestion: String? = nil) {
    add(
      Problem(
        file: file, line: position.line, column: position.column, keyPath: keyPath, wanted: wanted, found: found,
        suggestion: suggestion))
  }

  /// The nearest known name, or nil: none is sought for problems that are dropped anyway.
  func suggestion(for text: String?, among names: @autoclosure () -> [String]) -> String? {
    problems.count < Reading.problemLimit ? NearestName.suggestion(for: text ?? "", among: names()) : nil
  }

  /// Facts that disagree without making the scenario impossible.
  func warn(_ keyPath: String, _ message: String) {
    let warning = ScenarioWarning(keyPath: keyPath, message: message)
    if isWarned.insert(warning).inserted { warnings.append(warning) }
  }

  /// Records a number with its origin, once however often it is read; without one it is an assumption.
  func state(_ keyPath: String, _ text: String, _ origin: Origin?) {
    let path = keyPath.hasSuffix(".value") ? String(keyPath.dropLast(6)) : keyPath
    let value = StatedValue(keyPath: path, text: text, origin: origin ?? .assumed(nil))
    if isStated.insert(value).inserted { stated.append(value) }
  }

  /// Records a default that the file did not set.
  func stateStandard(_ keyPath: String, _ text: String) { state(keyPath, text, .standard) }

  /// Records what was read from a file, once however often it is read.
  func note(_ file: FileRead) {
    if !filesRead.contains(file) { filesRead.append(file) }
  }

  /// Takes the bytes of a file into the digest, once for each path.
  func digest(_ bytes: [UInt8], of path: String) {
    if bytesRead.insert(path).inserted { digest.update(bytes) }
  }
}
