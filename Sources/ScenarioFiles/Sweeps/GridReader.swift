public import ScenarioModel

/// A sweep's grid and where each of its keys stands in the file.
public struct LoadedGrid: Sendable {
  /// The grid.
  public let grid: SweepGrid
  /// The scenario's file, as seen from where the program runs.
  public let scenario: String
  /// The plan whose agents are simulated, as seen from where the program runs; nil for the scenario's own agents.
  public let staffing: String?
  private let locations: KeyLocations

  init(grid: SweepGrid, scenario: String, staffing: String?, locations: KeyLocations) {
    (self.grid, self.scenario, self.staffing) = (grid, scenario, staffing)
    self.locations = locations
  }

  /// A problem of a key that a later stage found; a key that is not in the file is placed at the nearest around it.
  public func problem(at keyPath: String, wanted: String, found: String?, suggestion: String? = nil) -> Problem {
    let place = locations.nearestPlace(to: keyPath)
    return Problem(
      file: place.file, line: place.line, column: place.column, keyPath: keyPath, wanted: wanted, found: found,
      suggestion: suggestion)
  }
}

/// Reads grid files of sweeps: every fault at once, each with its place.
public enum GridReader {
  /// Reads a grid file; the scenario is not opened.
  ///
  /// - Parameters:
  ///   - path: the file, at most 2 MiB of YAML in UTF-8.
  ///   - files: where it comes from; the disk unless a test says otherwise.
  /// - Throws: `ScenarioFault.unreadable` if the file is missing, else `.problems` with all that is wrong, in order.
  public static func read(path: String, files: any FileSource = DiskFiles()) throws(ScenarioFault) -> LoadedGrid {
    var composer = DocumentComposer(files: files, options: ReadingOptions())
    let composed: DocumentNode?
    do {
      composed = try composer.compose(path)
    } catch {
      throw ScenarioReader.fault(error, path)
    }
    guard let root = composed else { throw .problems(composer.problems) }
    let reading = Reading(file: path, files: files, sources: composer.sources)
    composer.problems.forEach(reading.add)
    let made = GridAssembler(reading: reading).assemble(root)
    guard reading.problems.isEmpty, let made else {
      throw .problems(
        reading.problems.isEmpty ? [ScenarioReader.unsaid(path)] : ScenarioReader.sorted(reading.problems))
    }
    return LoadedGrid(
      grid: made.grid, scenario: FilePath.beside(path, made.scenario),
      staffing: made.staffing.map { FilePath.beside(path, $0) },
      locations: KeyLocations(file: path, sources: composer.sources, root: root))
  }
}

/// Puts a grid together from its sections.
private struct GridAssembler {
  let reading: Reading

  /// The grid with the files that it names, or nil with problems.
  func assemble(_ document: DocumentNode) -> (grid: SweepGrid, scenario: String, staffing: String?)? {
    let top = Entry(keyPath: "", node: document, origins: StatedOrigins())
    guard let root = reading.section(top, SweepKeys.grid) else { return nil }
    _ = reading.whole("sweep", in: root)
    let name = root["name"] == nil ? DefaultName.of(reading.file) : root["name"].flatMap(reading.identifier)
    let scenario = reading.text("scenario", in: root)
    let work = reading.choice("run", in: root, as: SweepGrid.Work.self)
    let staffing = reading.text("staffing", in: root)
    if let entry = root["staffing"], let work, work != .simulate {
      reading.refuse(entry, wanted: "'staffing' only with 'run: simulate'", found: "'run: \(work.rawValue)'")
    }
    let design = reading.choice("points", in: root, as: SweepGrid.Design.self) ?? .grid
    let replications = reading.whole("replications", in: root)
    let measures = root["measures"].map {
      SweptValues(reading: reading).texts($0, wanted: "a measure such as 'serviceLevel'")
    }
    let keys = SweptValues(reading: reading).keys(root)
    let picture = picture(root, keys.map(\.path))
    guard reading.problems.isEmpty, let name, let scenario, let work else { return nil }
    let chosen = SweepDesign(
      reading: reading, root: root, design: design, size: reading.whole("size", in: root) ?? 0,
      seed: UInt64(reading.whole("seed", in: root) ?? 1))
    guard let (swept, points) = chosen.points(keys) else { return nil }
    let grid = SweepGrid(
      name: name, work: work, design: design, keys: swept, points: points, replications: replications,
      measures: measures, picture: picture)
    return (grid, scenario, staffing)
  }

  private func picture(_ root: Section, _ paths: [String]) -> SweepGrid.Picture {
    guard let section = reading.section("picture", in: root) else { return SweepGrid.Picture() }
    func place(_ name: String) -> Int? {
      guard let text = reading.text(name, in: section), let entry = section[name] else { return nil }
      if let place = paths.firstIndex(of: text) { return place }
      reading.refuse(
        entry, wanted: "a path of 'vary'", suggestion: NearestName.suggestion(for: text, among: paths))
      return nil
    }
    let (across, down) = (place("across"), place("down"))
    if let across, across == down, let entry = section["down"] {
      reading.refuse(entry, wanted: "another path than 'across'")
    }
    return SweepGrid.Picture(across: across, down: down, value: reading.text("value", in: section))
  }
}
