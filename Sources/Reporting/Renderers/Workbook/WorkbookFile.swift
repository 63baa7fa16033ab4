#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The temporary file in which the library makes a workbook, since it can write to nothing else.
struct WorkbookFile {
  /// The folder of temporary files.
  let folder: String
  /// The file.
  let path: String

  /// An empty file that nobody else has.
  ///
  /// - Throws: `OutputError.cannotWrite`.
  init() throws(OutputError) {
    folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array((folder + "/busyhour-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw .cannotWrite(path: folder, reason: SystemFault.current.reason) }
    close(file)
  }

  /// What the library has written.
  ///
  /// - Throws: `OutputError.cannotWrite` where it cannot be read back.
  func bytes() throws(OutputError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotWrite(path: folder, reason: SystemFault.current.reason) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw .cannotWrite(path: folder, reason: SystemFault.current.reason)
      }
    }
  }

  /// Removes the file.
  func discard() { unlink(path) }
}
