internal import Foundation
internal import Synchronization

/// A file that a scenario was read from.
public struct SourceFile: Sendable, Hashable {
  /// Its name, as seen from the scenario's folder.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file from its parts.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension SourceFile: Codable {
  private enum Key: String, CodingKey {
    case name, bytes
  }

  /// Reads a file; its bytes stand as Base64.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    bytes = [UInt8](try container.decode(Data.self, forKey: .bytes))
  }

  /// Writes the file; its bytes stand as Base64.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(Data(bytes), forKey: .bytes)
  }
}

/// Remembers what is read from other files, each once, in the order of the first reading.
final class RecordingFiles: FileSource {
  private let files: any FileSource
  private let read = Mutex<[SourceFile]>([])

  init(_ files: any FileSource) { self.files = files }

  func bytes(path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let bytes = try files.bytes(path: path, limit: limit)
    read.withLock { read in
      if !read.contains(where: { $0.name == path }) { read.append(SourceFile(name: path, bytes: bytes)) }
    }
    return bytes
  }

  /// What was read, by names as seen from the folder of a file.
  func sources(besides path: String) -> [SourceFile] {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return read.withLock { read in
      read.map {
        SourceFile(name: String($0.name.dropFirst($0.name.hasPrefix(folder) ? folder.count : 0)), bytes: $0.bytes)
      }
    }
  }
}
