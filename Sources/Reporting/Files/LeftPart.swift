#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Temporary files: how they are named, and which of them a process that has died has left behind.
enum LeftPart {
  private static let ending = ".part"

  /// The temporary name of a file in its folder while a process writes it, such as `.summary.json.4711.part`.
  static func name(of file: String, process: Int32) -> String { ".\(file).\(process)\(ending)" }

  /// Removes the temporary files of dead processes for some files of a folder; what is not ours, or may still be written, stays.
  ///
  /// - Parameters:
  ///   - files: names of files that this program writes.
  ///   - folder: where they lie; empty for the current folder.
  static func remove(of files: Set<String>, in folder: String) {
    guard let listing = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard let (file, process) = parts(of: name), files.contains(file), isDead(process) else { continue }
      var status = stat()
      guard fstatat(dirfd(listing), name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid()
      else { continue }
      unlinkat(dirfd(listing), name, 0)
    }
  }

  /// The file and the process of a temporary name; nil for other names.
  static func parts(of name: String) -> (file: String, process: Int32)? {
    guard name.hasPrefix("."), name.hasSuffix(ending) else { return nil }
    let middle = name.dropFirst().dropLast(ending.count)
    guard let dot = middle.lastIndex(of: "."), dot > middle.startIndex else { return nil }
    let digits = middle[middle.index(after: dot)...]
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let process = Int32(digits), process > 0 else {
      return nil
    }
    return (String(middle[..<dot]), process)
  }

  /// True if no process of that number lives; one of another user lives too.
  private static func isDead(_ process: Int32) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
}
