import ScenarioModel

/// Puts a scenario's document together: its file, the files that it extends, and the values set on the command line.
struct DocumentComposer {
  /// Most files of a chain of `extends:`.
  static let chainLimit = 20

  let files: any FileSource
  let options: ReadingOptions
  /// What the document is made of; the scenario's own file is the first.
  private(set) var sources: [DocumentSource] = []
  /// What was changed on the command line.
  private(set) var changes: [ScenarioWarning] = []
  private(set) var problems: [Problem] = []

  init(files: any FileSource, options: ReadingOptions) {
    (self.files, self.options) = (files, options)
  }

  /// The document of a scenario with all that it extends, changed as told, as far as its `problems` let it be; nil where nothing can be read.
  ///
  /// - Throws: `FileFault` where the scenario's own file cannot be read.
  mutating func compose(_ path: String) throws(FileFault) -> DocumentNode? {
    let bytes = try files.bytes(path: path, limit: DocumentReader.sizeLimit)
    guard var root = extended(bytes, path, chain: [path]) else { return nil }
    for text in options.overrides {
      let source = UInt16(clamping: sources.count)
      sources.append(DocumentSource(name: "--set " + PrintableText.of(text), file: path))
      do {
        let change = try Override(text, source: source)
        root = try change.applied(to: root)
        changes.append(change.note)
      } catch {
        problems.append(
          Problem(
            file: sources[Int(source)].name, line: 0, column: 0, keyPath: "", wanted: error.wanted, found: error.found,
            suggestion: error.suggestion))
      }
    }
    return root
  }

  /// The document of a file on top of that of the file that it extends.
  private mutating func extended(_ bytes: [UInt8], _ path: String, chain: [String]) -> DocumentNode? {
    let source = UInt16(clamping: sources.count)
    sources.append(DocumentSource(name: path, file: path))
    var reader = DocumentReader(file: path, source: source)
    guard let own = reader.read(bytes) else {
      problems += reader.problems
      return nil
    }
    guard case .mapping(let pairs) = own.content, let extends = pairs.first(where: { $0.key == "extends" }) else {
      return own
    }
    guard let basePath = basePath(extends.value, beside: path, chain: chain),
      let baseBytes = baseBytes(basePath, extends.value),
      let base = extended(baseBytes, basePath, chain: chain + [basePath])
    else { return nil }
    let change = DocumentNode(position: own.position, content: .mapping(pairs.filter { $0.key != "extends" }))
    var overlay = DocumentOverlay(sources: sources)
    let result = overlay.merged(base.without("name"), change)
    problems += overlay.problems
    return result
  }

  /// The path of a base; nil with a problem.
  private mutating func basePath(_ node: DocumentNode, beside path: String, chain: [String]) -> String? {
    guard let name = node.text, !name.isEmpty, !name.contains("\0") else {
      refuse(node, wanted: "a scenario file such as 'base.yaml'", found: node.found)
      return nil
    }
    guard options.readsOutsideFolder || FilePath.staysBeside(name) else {
      refuse(
        node, wanted: "a scenario file beside this one, such as 'base.yaml'", found: node.found,
        suggestion: "files outside the scenario's folder are read with '--outside-files' only")
      return nil
    }
    let base = FilePath.beside(path, name)
    if let place = chain.firstIndex(where: { FilePath.normalised($0) == FilePath.normalised(base) }) {
      refuse(
        node, wanted: "a file that does not extend this one",
        found: "a circle: \((chain[place...] + [base]).joined(separator: " extends "))")
      return nil
    }
    guard chain.count < Self.chainLimit else {
      refuse(node, wanted: "at most \(Self.chainLimit) files that extend each other", found: "more of them")
      return nil
    }
    return base
  }

  private mutating func baseBytes(_ path: String, _ node: DocumentNode) -> [UInt8]? {
    do {
      return try files.bytes(path: path, limit: DocumentReader.sizeLimit)
    } catch {
      switch error {
      case .unreadable(let reason): refuse(node, wanted: "a scenario file", found: "\(node.found): \(reason)")
      case .tooLarge(let bytes):
        let limit = DocumentReader.sizeLimit
        refuse(node, wanted: FileFault.sizeWanted(limit), found: FileFault.sizeFound(bytes, limit))
      }
      return nil
    }
  }

  private mutating func refuse(_ node: DocumentNode, wanted: String, found: String, suggestion: String? = nil) {
    problems.append(
      Problem(sources, node.position, "extends", wanted: wanted, found: found, suggestion: suggestion))
  }
}

extension Problem {
  /// A fault at a place of one of a document's texts.
  init(
    _ sources: [DocumentSource], _ position: Position, _ keyPath: String, wanted: String, found: String,
    suggestion: String? = nil
  ) {
    let source = Int(position.source)
    self.init(
      file: sources.indices.contains(source) ? sources[source].name : "", line: position.line, column: position.column,
      keyPath: keyPath, wanted: wanted, found: found, suggestion: suggestion)
  }
}
