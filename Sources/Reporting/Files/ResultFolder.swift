#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of results that changes only when everything is written: all files under temporary names first, then renamed.
public struct ResultFolder: Sendable {
  /// The folder.
  public let path: String
  private var files: [AtomicFile] = []

  /// A folder; it and its parents are made where they are missing, and what dead processes left in it is removed.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - names: files that will be written to it in any case.
  /// - Throws: `OutputError.cannotWrite` when it cannot be made or is no folder, or when something other than a file stands where
  ///   one of the files goes: better now than after a long run.
  public init(_ path: String, expecting names: [ResultName] = []) throws(OutputError) {
    self.path = path.isEmpty ? "." : path
    try ResultFolder.make(self.path)
    for name in names {
      let place = self.path + "/" + name.rawValue
      do {
        _ = try WriteTarget.resolved(place)
      } catch {
        throw .cannotWrite(path: place, reason: error.reason)
      }
    }
    LeftPart.remove(of: Set(ResultName.allCases.map(\.rawValue)), in: self.path)
  }

  /// Writes a file under a temporary name.
  ///
  /// - Parameters:
  ///   - name: the file's name within the folder.
  ///   - bytes: the whole file.
  /// - Throws: `OutputError.cannotWrite`; all temporary files are removed then, and the old results stand.
  public mutating func add(_ name: String, _ bytes: some Collection<UInt8>) throws(OutputError) {
    do {
      files.append(try AtomicFile(bytes, at: path + "/" + name))
    } catch {
      discard()
      throw error
    }
  }

  /// Writes a text under a temporary name.
  ///
  /// - Throws: as for bytes.
  public mutating func add(_ name: String, _ text: String) throws(OutputError) { try add(name, text.utf8) }

  /// Puts every file in its place, once every place is known to be free for it.
  ///
  /// - Throws: `OutputError.cannotWrite` when a file cannot be put in place; those after it are removed, those before it stand.
  public mutating func commit() throws(OutputError) {
    do {
      for file in files { try file.check() }
    } catch {
      discard()
      throw error
    }
    while !files.isEmpty {
      let file = files.removeFirst()
      do {
        try file.commit()
      } catch {
        discard()
        throw error
      }
    }
  }

  /// Removes every temporary file.
  public mutating func discard() {
    for file in files { file.discard() }
    files = []
  }

  private static func make(_ path: String) throws(OutputError) {
    var place = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      place += place.isEmpty || place.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(place, 0o777) == 0 || errno == EEXIST { continue }
      let fault = SystemFault.current
      if !isFolder(place) { throw .cannotWrite(path: path, reason: fault.reason) }
    }
    guard isFolder(path) else { throw .cannotWrite(path: path, reason: "it is not a folder") }
    // Better now than after a long run.
    guard access(path, W_OK | X_OK) == 0 else { throw .cannotWrite(path: path, reason: SystemFault.current.reason) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
