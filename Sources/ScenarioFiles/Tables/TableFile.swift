/// The table files of a scenario: found beside it, and nowhere else.
extension Reading {
  /// The table of a file beside the scenario, or nil with problems.
  func tableFile(_ entry: Entry) -> TableText? {
    guard let path = path(beside: entry) else { return nil }
    if let known = tables[path] { return known }
    guard let bytes = bytes(beside: entry, limit: TableText.sizeLimit) else { return nil }
    var parser = TableParser(file: path, bytes: bytes)
    let table = parser.parse()
    parser.problems.forEach(add)
    tables[path] = .some(table)
    return table
  }

  /// The bytes of a file beside the scenario, or nil with a problem.
  func bytes(beside entry: Entry, limit: Int) -> [UInt8]? {
    guard let path = path(beside: entry) else { return nil }
    do {
      return try files.bytes(path: path, limit: limit)
    } catch {
      refuse(entry, error, limit: limit)
      return nil
    }
  }

  /// The path of a file beside the scenario, or nil with a problem.
  private func path(beside entry: Entry) -> String? {
    guard let name = entry.node.text, !name.isEmpty else {
      refuse(entry, wanted: TextForms.fileName.wanted)
      return nil
    }
    guard readsOutsideFolder || FilePath.staysBeside(name) else {
      refuse(
        entry, wanted: TextForms.fileName.wanted,
        suggestion: "files lie beside the scenario or in a folder there, without '..'")
      return nil
    }
    let source = Int(entry.node.position.source)
    return FilePath.beside(sources.indices.contains(source) ? sources[source].file : file, name)
  }

  private func refuse(_ entry: Entry, _ fault: FileFault, limit: Int) {
    switch fault {
    case .unreadable(let reason):
      refuse(entry, wanted: "a file beside the scenario", found: "\(entry.node.found): \(reason)")
    case .tooLarge(let bytes):
      refuse(entry, wanted: FileFault.sizeWanted(limit), found: FileFault.sizeFound(bytes, limit))
    }
  }
}

extension FileFault {
  /// What is wanted of a file's size.
  static func sizeWanted(_ limit: Int) -> String { "a file of at most \(limit / 1024 / 1024) MiB" }

  /// What was found of a file's size.
  static func sizeFound(_ bytes: Int?, _ limit: Int) -> String {
    bytes.map { "\($0 / 1024 / 1024) MiB" } ?? "more than \(limit / 1024 / 1024) MiB"
  }
}
