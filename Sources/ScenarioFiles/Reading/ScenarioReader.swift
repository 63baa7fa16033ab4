/// Reads scenario files: every fault at once, each with its place.
public enum ScenarioReader {
  /// Reads a scenario and the files beside it.
  ///
  /// - Parameters:
  ///   - path: The scenario's file, at most 2 MiB of YAML in UTF-8.
  ///   - options: What is changed while it is read, such as by `--set`.
  ///   - files: Where files come from; the disk unless a test says otherwise.
  /// - Returns: The scenario, and where each of its keys stands.
  /// - Throws: `ScenarioFault.unreadable` if the file is missing, else `.problems` with all that is wrong, in order.
  public static func read(
    path: String, options: ReadingOptions = ReadingOptions(), files: any FileSource = DiskFiles()
  ) throws(ScenarioFault) -> LoadedScenario {
    let files = RecordingFiles(files)
    var composer = DocumentComposer(files: files, options: options)
    let composed: DocumentNode?
    do {
      composed = try composer.compose(path)
    } catch {
      throw fault(error, path)
    }
    guard let root = composed else { throw .problems(composer.problems) }
    let reading = Reading(
      file: path, files: files, sources: composer.sources, readsOutsideFolder: options.readsOutsideFolder)
    composer.problems.forEach(reading.add)
    let names = NamedPaths(root)
    let assembled = ScenarioAssembler(reading: reading, names: names, changes: composer.changes).assemble(root)
    guard reading.problems.isEmpty, let assembled else {
      throw .problems(reading.problems.isEmpty ? [unsaid(path)] : sorted(reading.problems.map(names.named)))
    }
    return LoadedScenario(
      scenario: assembled.scenario, locations: KeyLocations(file: path, sources: composer.sources, root: root),
      names: names, callTypeSections: assembled.callTypeSections, sources: files.sources(besides: path))
  }

  /// Reads a scenario again from the files that it was read from.
  ///
  /// - Parameters:
  ///   - sources: what `LoadedScenario.sources` gave.
  ///   - overrides: what was set beside the files then.
  public static func read(
    sources: [SourceFile], overrides: [String] = []
  ) throws(ScenarioFault) -> LoadedScenario {
    guard let first = sources.first else { throw .unreadable(path: "", reason: "no such file") }
    var bytes: [String: [UInt8]] = [:]
    for source in sources { bytes[source.name] = source.bytes }
    return try read(
      path: first.name, options: ReadingOptions(overrides: overrides, readsOutsideFolder: true),
      files: MemoryFiles(bytes: bytes))
  }

  /// Reads a scenario from a text; files beside it, such as one that it extends, are looked up among `tables` by name.
  public static func read(
    text: String, name: String = "scenario.yaml", tables: [String: String] = [:],
    options: ReadingOptions = ReadingOptions()
  ) throws(ScenarioFault) -> LoadedScenario {
    var texts = tables
    texts[name] = text
    return try read(path: name, options: options, files: MemoryFiles(texts))
  }

  /// Every problem once, in order.
  static func sorted(_ problems: [Problem]) -> [Problem] { Array(Set(problems)).sorted(by: Problem.inOrder) }

  /// Stands where a reader gave up without a word: a fault of this program, but still no silence.
  static func unsaid(_ path: String) -> Problem {
    Problem(
      file: path, line: 1, column: 1, keyPath: "", wanted: "values that can be computed with", found: "others",
      suggestion: "this message should name the place: please report the file")
  }

  static func fault(_ fault: FileFault, _ path: String) -> ScenarioFault {
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
