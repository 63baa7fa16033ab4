/// What is changed of a scenario while it is read, and where its files may lie.
public struct ReadingOptions: Sendable, Hashable {
  /// Values set beside the file, in order: `PATH=VALUE`, `PATH*=FACTOR`, `PATH+=AMOUNT`, `PATH-=AMOUNT`.
  public var overrides: [String]
  /// Whether bases and tables may lie outside the folder of the file that names them.
  public var readsOutsideFolder: Bool

  /// Options from their values; nothing is changed unless told.
  public init(overrides: [String] = [], readsOutsideFolder: Bool = false) {
    (self.overrides, self.readsOutsideFolder) = (overrides, readsOutsideFolder)
  }
}

/// A text that a scenario is made of: a file, or a value set on the command line.
struct DocumentSource: Sendable, Hashable {
  /// How messages name it: a path, or `--set calls.handling=5 min`.
  let name: String
  /// The file from whose folder its table files are found.
  let file: String
}
