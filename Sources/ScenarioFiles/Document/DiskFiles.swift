#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files on disk: regular ones only, so that nothing waits for a pipe or reads a device without end.
public struct DiskFiles: FileSource {
  /// The disk as this process sees it.
  public init() {}

  /// Reads a regular file or what a link to one names; its size is looked up first, so that a huge one is refused at once.
  public func bytes(path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .unreadable("no such file") }
    // A named pipe opened without this flag waits for a writer.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(DiskFiles.reason(path, errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(String(cString: strerror(errno))) }
    if let kind = DiskFiles.otherKind(status.st_mode) { throw .unreadable("this is \(kind), not a file") }
    if Int(status.st_size) > limit { throw .tooLarge(bytes: Int(status.st_size)) }
    return try DiskFiles.content(of: file, expected: Int(status.st_size), limit: limit)
  }

  /// Whether a folder stands at a path.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func content(of file: Int32, expected: Int, limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
      if bytes.count > limit { throw .tooLarge(bytes: nil) }
    }
  }

  /// Why a path cannot be opened; sockets and devices without a driver fail to open.
  private static func reason(_ path: String, _ fault: Int32) -> String {
    if fault == ENOENT || fault == ENOTDIR { return "no such file" }
    var status = stat()
    if stat(path, &status) == 0, let kind = otherKind(status.st_mode) { return "this is \(kind), not a file" }
    return String(cString: strerror(fault))
  }

  /// What stands at a path that is no regular file; nil for one.
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
