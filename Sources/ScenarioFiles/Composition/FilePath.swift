/// Names of files as seen from other files, with `/` between folders.
enum FilePath {
  /// The path of a file that another one names; absolute names stay as they are.
  static func beside(_ file: String, _ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }

  /// False for absolute paths and paths that leave the folder.
  static func staysBeside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == ".." } && !name.contains("\\") && !name.contains("\0")
  }

  /// The path without `.` and without folders that are left again.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
