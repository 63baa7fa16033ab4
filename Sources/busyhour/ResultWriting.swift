import ArgumentParser
import Foundation
import Jobs
import Reporting

/// Puts results in their folder, all or none.
enum ResultWriting {
  /// Refuses a folder without a name.
  static func validate(_ output: String?) throws {
    if output?.isEmpty == true { throw ValidationError("'--output' must name a folder, found ''.") }
  }

  /// Writes every file of a run and its values, or ends the command.
  static func write(_ files: RunFiles, to folder: ResultFolder) throws {
    try write(try CommandFault.reported { try files.rendered() + [files.values()] }, to: folder)
  }

  /// Writes files, or ends the command.
  ///
  /// Interrupting is too late by now: what takes long is done, and half of the files would be new and half old.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - folder: where they go.
  /// - Throws: the exit code for output that cannot be written; the old files stand then.
  static func write(_ files: [ResultFile], to folder: ResultFolder) throws {
    let handlers = [SIGINT, SIGTERM, SIGHUP].map { (number: $0, handler: signal($0, SIG_IGN)) }
    defer { for (number, handler) in handlers { _ = signal(number, handler) } }
    var folder = folder
    try CommandFault.reported {
      for file in files { try folder.add(file.name, file.bytes) }
      try folder.commit()
    }
  }
}
