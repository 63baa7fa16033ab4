internal import Foundation

/// A temporary folder in which programs make a document.
struct WorkFolder {
  private let folder: URL

  /// An empty folder that nobody else has.
  init() throws(DocumentToolFault) {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw DocumentToolFault(tool: folder.path, reason: "no temporary folder can be made there")
    }
  }

  /// Writes a file.
  func write(_ name: String, _ bytes: [UInt8]) throws(DocumentToolFault) {
    do {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    } catch {
      throw DocumentToolFault(tool: folder.path, reason: "\(name) cannot be written")
    }
  }

  /// The bytes of a file that a program made.
  func read(_ name: String) throws(DocumentToolFault) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    } catch {
      throw DocumentToolFault(tool: folder.path, reason: "\(name) was not made")
    }
  }

  /// Runs a program in the folder.
  ///
  /// - Parameter date: what it takes for the time, as year, month and day.
  /// - Throws: `DocumentToolFault` where it cannot be run or fails, with the last lines of what it said.
  func run(
    _ name: String, _ path: String, _ arguments: [String], date: [Int]?
  ) throws(DocumentToolFault) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SOURCE_DATE_EPOCH": "\(WorkFolder.seconds(date))", "TZ": "UTC"]) { $1 }
    let log = folder.appendingPathComponent("log.txt")
    do {
      try Data().write(to: log)
      let output = try FileHandle(forWritingTo: log)
      (process.standardOutput, process.standardError) = (output, output)
      process.standardInput = FileHandle.nullDevice
      try process.run()
    } catch {
      throw DocumentToolFault(tool: name, reason: "\(path) cannot be run")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      let lines = said.split(separator: "\n").suffix(6).joined(separator: "\n")
      throw DocumentToolFault(tool: name, reason: "ended with \(process.terminationStatus):\n\(lines)")
    }
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Seconds since 1970 of a date's midnight; those of 1 January 1980, the first that a ZIP file can say, without one.
  private static func seconds(_ date: [Int]?) -> Int {
    guard let date, date.count == 3 else { return 315_532_800 }
    let (month, year) = ((date[1] + 9) % 12, date[0] - (date[1] < 3 ? 1 : 0))
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date[2] - 1
    return max(315_532_800, (days - 719_468) * 86_400)
  }
}
