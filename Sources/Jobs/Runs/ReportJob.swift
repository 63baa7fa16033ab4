internal import Reporting
internal import ScenarioFiles
internal import ScenarioModel

/// Reads a finished run back, so that every file of it can be made again without simulating.
public struct ReportJob: Sendable {
  private let folder: String

  /// The run in a folder.
  public init(folder: String) { self.folder = folder }

  /// Most bytes of stored values: 1 GiB.
  private static let mostBytes = 1 << 30

  /// Reads the run.
  ///
  /// - Throws: `ScenarioFault` where its values cannot be read, or their scenario cannot; `ReportFault` where they are not those of a run
  ///   that this program can read.
  public func run() throws -> RunResult {
    let path = folder + "/" + ResultName.values.rawValue
    let bytes: [UInt8]
    do {
      bytes = try DiskFiles().bytes(path: path, limit: ReportJob.mostBytes)
    } catch {
      switch error {
      case .unreadable(let reason): throw ScenarioFault.unreadable(path: path, reason: reason)
      case .tooLarge: throw ReportFault(path: path, reason: "expected at most 1 GiB")
      }
    }
    do {
      let stored = try ValueFile.value(StoredRun.self, from: bytes)
      let ready = try ReadyScenario(
        sources: stored.sources, overrides: stored.overrides ?? [], counted: stored.counted)
      var scenario = ready.loaded.scenario
      scenario.simulation = stored.settings
      return try stored.result(of: scenario, ready)
    } catch let fault as ValueFileFault {
      throw ReportFault(path: path, reason: "\(fault)")
    }
  }
}

/// Why a finished run cannot be read back.
public struct ReportFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file of its values.
  public let path: String
  /// What was expected, and what was found.
  public let reason: String

  /// A fault of a file.
  public init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }

  /// The file and the reason.
  public var description: String { "\(path): \(reason)" }
}
