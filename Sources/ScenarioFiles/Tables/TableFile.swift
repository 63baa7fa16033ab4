/// The table files of a scenario: found beside it, and nowhere else.
extension Reading {
  /// The table of a file beside the scenario, or nil with problems.
  func tableFile(_ entry: Entry) -> TableText? {
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
    let path = FilePath.beside(sources.indices.contains(source) ? sources[source].file : file, name)
    if let known = tables[path] { return known }
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(path: path, limit: TableText.sizeLimit)
    } catch {
      refuse(entry, error, limit: TableText.sizeLimit)
      return nil
    }
    var parser = TableParser(file: path, bytes: bytes)
    let table = parser.parse()
    parser.problems.forEach(add)
    tables[path] = .some(table)
    return table
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
