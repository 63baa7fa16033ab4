public import ScenarioModel

/// A scenario and where each of its keys stands in the file.
public struct LoadedScenario: Sendable {
  /// The checked scenario.
  public private(set) var scenario: Scenario
  /// Line and column of every key path.
  public let locations: KeyLocations
  /// What items of lists are called where key paths are shown.
  let names: NamedPaths
  /// The index in the file of each call type's section: variants share one.
  let callTypeSections: [Int]
  /// The files that were read, the scenario's first: from them the scenario can be read again.
  public let sources: [SourceFile]

  /// A key path of the scenario's call types, such as `call_types[7].demand`, as the key path of the file.
  private func keyPathInFile(_ keyPath: String) -> String {
    let opening = "call_types["
    guard keyPath.hasPrefix(opening), let end = keyPath.firstIndex(of: "]"),
      let index = Int(keyPath[keyPath.index(keyPath.startIndex, offsetBy: opening.count)..<end]),
      callTypeSections.indices.contains(index)
    else { return keyPath }
    return opening + "\(callTypeSections[index])" + keyPath[end...]
  }

  /// The same file with all handling times multiplied.
  ///
  /// - Throws: `ScenarioFault` for a factor that leaves a law without meaning.
  public func withHandling(times factor: Double) throws(ScenarioFault) -> LoadedScenario {
    var changed = self
    do {
      changed.scenario = try scenario.withHandling(times: factor)
    } catch {
      throw .problems([
        problem(at: "call_types", message: "expected handling times that can be multiplied by \(factor): \(error)")
      ])
    }
    return changed
  }

  /// A key path of the scenario's call types and groups, such as `call_types[7].demand`, as people read it: `call_types.calls.demand`.
  public func shown(_ keyPath: String) -> String { names.named(keyPathInFile(keyPath)) }

  /// A warning that a later stage found, with its key path as people read it.
  public func shown(_ warning: ScenarioWarning) -> ScenarioWarning {
    ScenarioWarning(keyPath: shown(warning.keyPath), warning.text)
  }

  /// A problem that a later stage found, such as demand that cannot be met.
  ///
  /// - Parameters:
  ///   - keyPath: The key concerned, by the scenario's call types; if it is not in the file, the nearest enclosing key gives
  ///     the place.
  ///   - message: The whole message.
  public func problem(at keyPath: String, message: String) -> Problem {
    let keyPath = keyPathInFile(keyPath)
    let place = locations.nearestPlace(to: keyPath)
    return Problem(
      file: place.file, line: place.line, column: place.column, keyPath: names.named(keyPath), wanted: message,
      found: nil)
  }
}

/// Where keys stand in a scenario file.
public struct KeyLocations: Sendable {
  /// The file as the user named it.
  public let file: String
  private let sources: [DocumentSource]
  private let positions: [String: Position]

  init(file: String, sources: [DocumentSource], root: DocumentNode) {
    self.file = file
    self.sources = sources
    var positions: [String: Position] = [:]
    KeyLocations.collect(root, "", into: &positions)
    self.positions = positions
  }

  /// Line and column (both from 1) of the value under a key path that counts items (`call_types[0].patience`), or nil if the file does not have it.
  public func position(of keyPath: String) -> (line: Int, column: Int)? {
    positions[keyPath].map { ($0.line, $0.column) }
  }

  /// The place of the key path or of the nearest key path around it.
  func nearestPlace(to keyPath: String) -> (file: String, line: Int, column: Int) {
    var path = keyPath[...]
    while true {
      if let position = positions[String(path)] {
        let source = Int(position.source)
        return (sources.indices.contains(source) ? sources[source].name : file, position.line, position.column)
      }
      guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return (file, 1, 1) }
      path = path[..<end]
    }
  }

  private static func collect(_ node: DocumentNode, _ path: String, into positions: inout [String: Position]) {
    positions[path] = node.position
    switch node.content {
    case .scalar: break
    case .list(let items):
      for (index, item) in items.enumerated() { collect(item, "\(path)[\(index)]", into: &positions) }
    case .mapping(let pairs):
      for pair in pairs { collect(pair.value, path.isEmpty ? pair.key : "\(path).\(pair.key)", into: &positions) }
    }
  }
}
