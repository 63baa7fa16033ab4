internal import GRDB

/// What a store is of: two stores belong to one sweep where all but the shard agree.
public struct SweepStoreHeader: Sendable, Hashable {
  /// Names the sweep: its grid, its scenario and the version of the program.
  public let digest: String
  /// Which part of the points the store holds, from 1 on.
  public let shard: Int
  /// Into how many parts the points were dealt; 1 for a sweep in one piece.
  public let shards: Int
  /// Points of the whole sweep.
  public let points: Int
  /// The sweep as whoever made it describes it; the store never looks inside.
  public let subject: String

  /// A header from its parts.
  public init(digest: String, shard: Int, shards: Int, points: Int, subject: String) {
    (self.digest, self.shard, self.shards) = (digest, shard, shards)
    (self.points, self.subject) = (points, subject)
  }
}

/// A finished point; the store never looks inside its texts.
public struct SweepRow: Sendable, Hashable {
  /// Its place among the points of the sweep, from 0 on.
  public let place: Int
  /// What was set there, as text.
  public let settings: String
  /// What was found, as text.
  public let figures: String

  /// A row from its parts.
  public init(place: Int, settings: String, figures: String) {
    (self.place, self.settings, self.figures) = (place, settings, figures)
  }
}

/// The finished points of a sweep, or of one shard of it, in a SQLite file of its own.
///
/// A row is written when a point is done, in a transaction of its own: a process that is killed at any moment leaves whole rows only, and
/// the next one goes on after them. Several processes may write at once; a point that two of them finish is kept once, which is no loss because
/// both found the same.
public final class SweepStore: Sendable {
  /// The file.
  public let path: String
  /// What it is of.
  public let header: SweepStoreHeader
  private let database: DatabaseQueue

  /// The format that is written, and the only one that is read.
  public static let format = 1
  /// What marks a file of SQLite as a store of sweeps: `bhsw` in ASCII.
  private static let mark = 0x6268_7377
  /// Seconds to wait for another process that writes.
  private static let patience = 30.0

  /// Opens the store of a sweep; it is made where there is none.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must be there.
  ///   - header: what it has to be of.
  /// - Throws: `SweepStoreFault.otherSweep` where it is of another sweep or shard.
  public convenience init(path: String, header: SweepStoreHeader) throws(SweepStoreFault) {
    try self.init(path: path, making: header)
    if self.header.digest != header.digest {
      throw SweepStoreFault(path: path, .otherSweep(found: self.header.digest, wanted: header.digest))
    }
    if (self.header.shard, self.header.shards) != (header.shard, header.shards) {
      throw SweepStoreFault(
        path: path,
        .otherSweep(
          found: "shard \(self.header.shard)/\(self.header.shards)", wanted: "shard \(header.shard)/\(header.shards)"))
    }
  }

  /// Opens a store that is there, whatever it is of.
  public convenience init(path: String) throws(SweepStoreFault) { try self.init(path: path, making: nil) }

  private init(path: String, making new: SweepStoreHeader?) throws(SweepStoreFault) {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.patience)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      header = try database.write { try Self.header(of: $0, making: new) }
      (self.path, self.database) = (path, database)
    } catch {
      throw SweepStoreFault(path: path, SweepStore.reason(error))
    }
  }

  /// The header of a store, which is written where the file is still empty.
  private static func header(of database: Database, making new: SweepStoreHeader?) throws -> SweepStoreHeader {
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    if isEmpty, let new {
      try database.execute(
        sql: """
          PRAGMA application_id = \(mark);
          PRAGMA user_version = \(format);
          CREATE TABLE sweep (digest TEXT NOT NULL, shard INTEGER NOT NULL, shards INTEGER NOT NULL,
            points INTEGER NOT NULL, subject TEXT NOT NULL);
          CREATE TABLE point (place INTEGER PRIMARY KEY, settings TEXT NOT NULL, figures TEXT NOT NULL);
          """)
      try database.execute(
        sql: "INSERT INTO sweep VALUES (?, ?, ?, ?, ?)",
        arguments: [new.digest, new.shard, new.shards, new.points, new.subject])
      return new
    }
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == mark else {
      throw SweepStoreFault.Reason.otherFile
    }
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found == format else { throw SweepStoreFault.Reason.otherFormat(found) }
    guard let row = try Row.fetchOne(database, sql: "SELECT digest, shard, shards, points, subject FROM sweep") else {
      throw SweepStoreFault.Reason.otherFile
    }
    return SweepStoreHeader(digest: row[0], shard: row[1], shards: row[2], points: row[3], subject: row[4])
  }

  /// Every finished point, in the order of places.
  public func rows() throws(SweepStoreFault) -> [SweepRow] {
    do {
      return try database.read { database in
        try Row.fetchAll(database, sql: "SELECT place, settings, figures FROM point ORDER BY place").map {
          SweepRow(place: $0[0], settings: $0[1], figures: $0[2])
        }
      }
    } catch {
      throw SweepStoreFault(path: path, SweepStore.reason(error))
    }
  }

  /// Keeps points that are done, all or none; those that are there already stay as they are.
  ///
  /// Once this returns they survive whatever happens. By any thread; calls wait for each other, some milliseconds each on a disk.
  public func add(_ rows: [SweepRow]) throws(SweepStoreFault) {
    do {
      try database.write { database in
        for row in rows {
          try database.execute(
            sql: "INSERT OR IGNORE INTO point VALUES (?, ?, ?)", arguments: [row.place, row.settings, row.figures])
        }
      }
    } catch {
      throw SweepStoreFault(path: path, SweepStore.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> SweepStoreFault.Reason {
    if let reason = error as? SweepStoreFault.Reason { return reason }
    guard let error = error as? DatabaseError else { return .unusable("\(error)") }
    return switch error.resultCode {
    case .SQLITE_NOTADB: .otherFile
    case .SQLITE_BUSY, .SQLITE_LOCKED: .unusable("another process has been writing to it for \(Int(patience)) s")
    case .SQLITE_CORRUPT: .unusable("it is damaged: remove it, and its points are run again")
    default: .unusable(error.message ?? "\(error.resultCode)")
    }
  }
}

/// Why a store cannot be used.
public struct SweepStoreFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Error, Sendable, Hashable {
    /// It is no store of sweeps.
    case otherFile
    /// It has a format that this program does not know.
    case otherFormat(Int)
    /// It is of another sweep or shard.
    case otherSweep(found: String, wanted: String)
    /// It cannot be read or written; the reason is for people.
    case unusable(String)
  }

  /// The file.
  public let path: String
  /// What is wrong.
  public let reason: Reason

  /// A fault of a file.
  public init(path: String, _ reason: Reason) { (self.path, self.reason) = (path, reason) }

  /// The file, what was wanted and what was found.
  public var description: String { "\(path): \(message)" }

  /// What was wanted and what was found.
  public var message: String {
    switch reason {
    case .otherFile: "expected the store of a sweep, found another kind of file"
    case .otherFormat(let found):
      "expected a store of format \(SweepStore.format), found format \(found): it was made by another version of the program"
    case .otherSweep(let found, let wanted):
      "expected the store of this sweep (\(wanted)), found that of another (\(found)): "
        + "the grid, the scenario or the program has changed; choose another folder with '--output', or remove the file"
    case .unusable(let reason): reason
    }
  }
}
