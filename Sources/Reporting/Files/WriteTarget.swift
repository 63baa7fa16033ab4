#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What stands where a file is to be written: only a regular file, or nothing, is ever replaced.
enum WriteTarget {
  /// The place behind a path: what a link names, or the path itself.
  ///
  /// - Throws: `SystemFault` where a folder, a device, a pipe or a socket stands there, a link that names nothing, or a file that
  ///   may not be written.
  static func resolved(_ path: String) throws(SystemFault) -> String {
    var status = stat()
    if lstat(path, &status) != 0 {
      if errno == ENOENT { return path }
      throw SystemFault.current
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if stat(path, &status) != 0 {
      throw isLink && errno == ENOENT ? SystemFault(reason: "it is a link to nothing") : SystemFault.current
    }
    if let kind = otherKind(status.st_mode) {
      throw SystemFault(reason: isLink ? "it is a link to \(kind), not to a file" : "it is \(kind), not a file")
    }
    guard access(path, W_OK) == 0, let real = realpath(path, nil) else { throw SystemFault.current }
    defer { free(real) }
    return String(cString: real)
  }

  /// What is no regular file, in words; nil for one.
  private static func otherKind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
