/// Where scenarios and the files beside them come from: the disk, or memory in tests.
public protocol FileSource: Sendable {
  /// The bytes of a file, refused unread when there are more than `limit`.
  func bytes(path: String, limit: Int) throws(FileFault) -> [UInt8]
}

/// Why a file gave no bytes.
public enum FileFault: Error, Sendable, Hashable {
  /// There is no file of that name, or it cannot be read; the reason is for people.
  case unreadable(String)
  /// The file has more bytes than allowed; its size, where it is known.
  case tooLarge(bytes: Int?)
}

/// Files held in memory, by path.
public struct MemoryFiles: FileSource {
  private let contents: [String: [UInt8]]

  /// Files from their texts.
  public init(_ texts: [String: String]) {
    contents = texts.mapValues { Array($0.utf8) }
  }

  /// Files from their bytes.
  public init(bytes: [String: [UInt8]]) {
    contents = bytes
  }

  /// The bytes held under a path.
  public func bytes(path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = contents[path] else { throw .unreadable("no such file") }
    if bytes.count > limit { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }
}
