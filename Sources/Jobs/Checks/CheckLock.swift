internal import ContactSimulation
internal import Foundation
internal import Reporting
internal import ScenarioFiles
internal import ScenarioModel

/// What the committed results of a folder were made from, in one file beside them: `busyhour.lock`.
///
/// One line to a scenario, in the order of names, so that a change is read in a difference of two versions:
///
/// ```
/// busyhour lock 1
/// monday ../scenarios/monday.yaml version 1.2.0 seed 1 replications 200 digest 9f86d081...
/// ```
///
/// Paths are relative to the folder, so that a check finds its scenarios wherever it is started.
public struct CheckLock: Sendable, Hashable {
  /// A scenario whose results are committed.
  public struct Entry: Sendable, Hashable {
    /// The name of the scenario, and of its folder.
    public let name: String
    /// Its file, relative to the folder of results.
    public let file: String
    /// Version of the program.
    public let version: String
    /// Seed of the run.
    public let seed: String
    /// Replications made.
    public let replications: String
    /// Digest of the scenario and all that it was made from.
    public let digest: String

    var line: String {
      "\(name) \(file) version \(version) seed \(seed) replications \(replications) digest \(digest)"
    }

    init(name: String, file: String, version: String, seed: String, replications: String, digest: String) {
      (self.name, self.file, self.version) = (name, file, version)
      (self.seed, self.replications, self.digest) = (seed, replications, digest)
    }

    /// An entry from its line; nil for what is none.
    ///
    /// Only the path of a file may hold spaces.
    init?(_ line: String) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let count = words.count
      guard count >= 10, words[count - 2] == "digest", words[count - 4] == "replications", words[count - 6] == "seed",
        words[count - 8] == "version"
      else { return nil }
      self.init(
        name: words[0], file: words[1..<(count - 8)].joined(separator: " "), version: words[count - 7],
        seed: words[count - 5], replications: words[count - 3], digest: words[count - 1])
    }
  }

  /// The folder of results.
  public let folder: String
  /// What is committed, by name.
  public private(set) var entries: [Entry] = []

  private static let heading = "busyhour lock 1"
  private static let mostBytes = 16 << 20

  /// The file.
  public var path: String { folder + "/" + ResultName.lock.rawValue }

  /// The lock of a folder of results; without entries where there is none yet.
  ///
  /// - Throws: `ReportFault` for a file that is no lock, with the first line that is wrong.
  public init(results folder: String) throws {
    self.folder = folder
    guard FileManager.default.fileExists(atPath: path) else { return }
    let bytes: [UInt8]
    do {
      bytes = try DiskFiles().bytes(path: path, limit: CheckLock.mostBytes)
    } catch {
      throw ReportFault(path: path, reason: "\(error)")
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.first == CheckLock.heading else {
      throw ReportFault(path: path, reason: "expected '\(CheckLock.heading)' in line 1, found '\(lines.first ?? "")'")
    }
    for (place, line) in lines.enumerated().dropFirst() {
      guard let entry = Entry(line) else {
        throw ReportFault(
          path: path,
          reason: "expected 'NAME FILE version V seed S replications R digest D' in line \(place + 1), found '\(line)'")
      }
      entries.append(entry)
    }
  }

  /// The scenarios' files, as they are found from the working folder.
  public var files: [String] {
    entries.map { entry in
      entry.file.hasPrefix("/") ? entry.file : CheckLock.simple(folder + "/" + entry.file)
    }
  }

  /// What is locked of a scenario; nil for one that is not.
  public subscript(name name: String) -> Entry? { entries.first { $0.name == name } }

  /// Puts what is accepted of a scenario in place of what was.
  public mutating func lock(_ checked: CheckedScenario) {
    let scenario = checked.run.scenario
    let made = checked.run.outcomes.first?.evidence.replications ?? 0
    entries.removeAll { $0.name == scenario.name }
    entries.append(
      Entry(
        name: scenario.name, file: CheckLock.relative(checked.file, to: folder), version: checked.run.programVersion,
        seed: "\(scenario.simulation.seed)", replications: "\(made)", digest: scenario.digest))
    entries.sort { $0.name < $1.name }
  }

  /// The file's text.
  public var text: String { ([CheckLock.heading] + entries.map(\.line)).joined(separator: "\n") + "\n" }

  /// A path without `.` and with as few `..` as it can be written with.
  private static func simple(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// A file as it is found from a folder.
  private static func relative(_ file: String, to folder: String) -> String {
    func parts(_ path: String) -> [Substring] {
      let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
      return simple(whole).split(separator: "/")
    }
    let (target, start) = (parts(file), parts(folder))
    let common = zip(target, start).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: start.count - common) + target.dropFirst(common).map(String.init))
      .joined(separator: "/")
  }
}
