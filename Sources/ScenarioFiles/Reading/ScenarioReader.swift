/// Reads scenario files: every fault at once, each with its place.
public enum ScenarioReader {
  /// Reads a scenario and the files beside it.
  ///
  /// - Parameters:
  ///   - path: The scenario's file, at most 2 MiB of YAML in UTF-8.
  ///   - files: Where files come from; the disk unless a test says otherwise.
  /// - Returns: The scenario, and where each of its keys stands.
  /// - Throws: `ScenarioFault.unreadable` if the file is missing, else `.problems` with all that is wrong, in order.
  public static func read(path: String, files: any FileSource = DiskFiles()) throws(ScenarioFault) -> LoadedScenario {
    let files = RecordingFiles(files)
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(path: path, limit: DocumentReader.sizeLimit)
    } catch {
      throw fault(error, path)
    }
    let reading = Reading(file: path, files: files)
    var document = DocumentReader(file: path)
    guard let root = document.read(bytes) else { throw .problems(document.problems) }
    let assembled = ScenarioAssembler(reading: reading).assemble(root)
    guard reading.problems.isEmpty, let assembled else {
      throw .problems(reading.problems.isEmpty ? [unsaid(path)] : sorted(reading.problems))
    }
    return LoadedScenario(
      scenario: assembled.scenario, locations: KeyLocations(file: path, root: root),
      callTypeSections: assembled.callTypeSections, sources: files.sources(besides: path))
  }

  /// Reads a scenario again from the files that it was read from.
  ///
  /// - Parameter sources: what `LoadedScenario.sources` gave.
  public static func read(sources: [SourceFile]) throws(ScenarioFault) -> LoadedScenario {
    guard let first = sources.first else { throw .unreadable(path: "", reason: "no such file") }
    var bytes: [String: [UInt8]] = [:]
    for source in sources { bytes[source.name] = source.bytes }
    return try read(path: first.name, files: MemoryFiles(bytes: bytes))
  }

  /// Reads a scenario from a text; files beside it are looked up among `tables` by name.
  public static func read(
    text: String, name: String = "scenario.yaml", tables: [String: String] = [:]
  ) throws(ScenarioFault) -> LoadedScenario {
    var texts = tables
    texts[name] = text
    return try read(path: name, files: MemoryFiles(texts))
  }

  /// Every problem once, in order.
  private static func sorted(_ problems: [Problem]) -> [Problem] { Array(Set(problems)).sorted(by: Problem.inOrder) }

  /// Stands where a reader gave up without a word: a fault of this program, but still no silence.
  private static func unsaid(_ path: String) -> Problem {
    Problem(
      file: path, line: 1, column: 1, keyPath: "", wanted: "values that can be computed with", found: "others",
      suggestion: "this message should name the place: please report the file")
  }

  private static func fault(_ fault: FileFault, _ path: String) -> ScenarioFault {
    switch fault {
    case .unreadable(let reason): .unreadable(path: path, reason: reason)
    case .tooLarge(let bytes):
      .problems([
        Problem(
          file: path, line: 1, column: 1, keyPath: "", wanted: FileFault.sizeWanted(DocumentReader.sizeLimit),
          found: FileFault.sizeFound(bytes, DocumentReader.sizeLimit), suggestion: "keep long series in CSV files")
      ])
    }
  }
}
