#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is written under a temporary name beside its place, and put there in one step.
///
/// Whoever reads the path sees the old content or the new one, never a part; an interrupted run leaves the old one.
public struct AtomicFile: Sendable {
  /// Where the file is to be.
  public let path: String
  /// Where it is until then.
  let temporaryPath: String

  /// Writes the content under a temporary name in the same folder, on the disk's surface.
  ///
  /// What a process that died left of an earlier attempt at the same file is removed.
  ///
  /// - Parameters:
  ///   - content: the whole file.
  ///   - path: where the file is to be; a symbolic link is followed.
  /// - Throws: `OutputError.cannotWrite`, also where something else than a file stands at the path; nothing is left behind then.
  public init(_ content: some Collection<UInt8>, at path: String) throws(OutputError) {
    do {
      let target = try WriteTarget.resolved(path)
      let (folder, name) = AtomicFile.parts(of: target)
      LeftPart.remove(of: [name], in: folder)
      self.path = target
      temporaryPath = folder + LeftPart.name(of: name, process: getpid())
      try AtomicFile.write(Array(content), to: temporaryPath, mode: AtomicFile.mode(of: target))
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Checks once more that the file may be put in its place.
  ///
  /// - Throws: `OutputError.cannotWrite`; the temporary file stays.
  func check() throws(OutputError) {
    do {
      _ = try WriteTarget.resolved(path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Puts the file in its place, replacing what was there.
  ///
  /// - Throws: `OutputError.cannotWrite`; the temporary file is removed then.
  public func commit() throws(OutputError) {
    do {
      try check()
    } catch {
      discard()
      throw error
    }
    guard rename(temporaryPath, path) == 0 else {
      let reason = SystemFault.current.reason
      discard()
      throw .cannotWrite(path: path, reason: reason)
    }
  }

  /// Puts the file in its place if nothing stands there.
  ///
  /// - Returns: False where something does; it is left as it is.
  /// - Throws: `OutputError.cannotWrite`. The temporary file is removed in any case.
  public func commitNew() throws(OutputError) -> Bool {
    defer { discard() }
    // A hard link fails if the name was taken meanwhile, where a rename would replace.
    if link(temporaryPath, path) == 0 { return true }
    if errno == EEXIST { return false }
    // Some file systems have no hard links.
    if rename(temporaryPath, path) == 0 { return true }
    throw .cannotWrite(path: path, reason: SystemFault.current.reason)
  }

  /// Removes the temporary file; what stands at the path stays.
  public func discard() { unlink(temporaryPath) }

  /// Writes a text and puts it in its place.
  ///
  /// - Throws: `OutputError.cannotWrite`.
  public static func write(_ text: String, to path: String) throws(OutputError) {
    try AtomicFile(text.utf8, at: path).commit()
  }

  /// Folder (with its slash, or empty) and name.
  private static func parts(of path: String) -> (String, String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// The permissions of the file that will be replaced; read and write for all, less the umask, for a new one.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  private static func write(_ bytes: [UInt8], to path: String, mode: mode_t?) throws(SystemFault) {
    // Never through a link that somebody else has put there; a part of our own number is of a process that has died.
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var file = open(path, flags, 0o666)
    if file < 0, errno == EEXIST, unlink(path) == 0 { file = open(path, flags, 0o666) }
    guard file >= 0 else { throw SystemFault.current }
    var written = 0
    var fault: SystemFault?
    while written < bytes.count, fault == nil {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        fault = SystemFault.current
      }
    }
    if fault == nil, let mode, fchmod(file, mode) != 0 { fault = SystemFault.current }
    if fault == nil, fsync(file) != 0 { fault = SystemFault.current }
    if close(file) != 0, fault == nil { fault = SystemFault.current }
    guard let fault else { return }
    unlink(path)
    throw fault
  }
}

/// The system's last fault in words.
struct SystemFault: Error {
  /// Such as `No space left on device`.
  let reason: String

  /// The fault of the call that has just failed.
  static var current: SystemFault { SystemFault(reason: String(cString: strerror(errno))) }
}
