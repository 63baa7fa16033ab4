import Foundation
import Reporting
import Testing

@Suite struct ResultFolderTests {
  /// A folder of its own for each test.
  private func place() throws -> URL {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return place
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func text(_ folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `files appear together, in folders that are made, and replace old ones`() throws {
    let place = try place()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = place.appendingPathComponent("a/b")
    for round in 1...2 {
      var results = try ResultFolder(folder.path)
      try results.add("one.txt", "one \(round)")
      try results.add("two.txt", "two \(round)")
      #expect(try !names(in: folder).contains("one.txt") || text(folder, "one.txt") == "one 1")
      try results.commit()
      #expect(try names(in: folder) == ["one.txt", "two.txt"])
      #expect(try text(folder, "two.txt") == "two \(round)")
    }
  }

  @Test func `a discarded folder leaves the old results and nothing else`() throws {
    let folder = try place()
    defer { try? FileManager.default.removeItem(at: folder) }
    try AtomicFile.write("old", to: folder.appendingPathComponent("one.txt").path)
    var results = try ResultFolder(folder.path)
    try results.add("one.txt", "new")
    results.discard()
    #expect(try names(in: folder) == ["one.txt"])
    #expect(try text(folder, "one.txt") == "old")
  }

  @Test func `a failing file leaves the old results and nothing else`() throws {
    let folder = try place()
    defer { try? FileManager.default.removeItem(at: folder) }
    try AtomicFile.write("old", to: folder.appendingPathComponent("one.txt").path)
    var results = try ResultFolder(folder.path)
    try results.add("one.txt", "new")
    #expect(throws: OutputError.self) { try results.add("missing/two.txt", "new") }
    try results.commit()
    #expect(try names(in: folder) == ["one.txt"])
    #expect(try text(folder, "one.txt") == "old")
  }

  @Test func `a folder in the place of a file is an error that names it`() throws {
    let folder = try place()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("taken").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let fault = #expect(throws: OutputError.self) { try AtomicFile.write("text", to: path) }
    #expect(fault?.description.hasPrefix("\(path): cannot be written: ") ?? false)
    #expect(try names(in: folder) == ["taken"])
  }

  @Test(arguments: ["", "/dev/null/results"])
  func `a folder that cannot be made is an error`(path: String) throws {
    let folder = try place()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file").path
    try AtomicFile.write("", to: file)
    #expect(throws: OutputError.self) { _ = try ResultFolder(path.isEmpty ? file : path) }
  }

  /// What stands in the place of a file, and what is said of it.
  static let obstacles: [(name: String, make: @Sendable (String) -> Bool, reason: String)] = [
    ("a link to a device", { symlink("/dev/null", $0) == 0 }, "it is a link to a device, not to a file"),
    ("a link to a folder", { symlink("/tmp", $0) == 0 }, "it is a link to a folder, not to a file"),
    ("a link to nothing", { symlink("nowhere-at-all", $0) == 0 }, "it is a link to nothing"),
    ("a pipe", { mkfifo($0, 0o600) == 0 }, "it is a pipe, not a file"),
    ("a folder", { mkdir($0, 0o700) == 0 }, "it is a folder, not a file"),
  ]

  @Test(arguments: obstacles.indices)
  func `only files are replaced, and every place is looked at before the first one`(index: Int) throws {
    let (_, make, reason) = Self.obstacles[index]
    let folder = try place()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("days.csv").path
    var results = try ResultFolder(folder.path)
    try results.add("one.txt", "new")
    try results.add("days.csv", "new")
    #expect(make(path))
    #expect(throws: OutputError.cannotWrite(path: path, reason: reason)) { try results.commit() }
    #expect(try names(in: folder) == ["days.csv"])
    #expect(throws: OutputError.cannotWrite(path: path, reason: reason)) { try AtomicFile.write("new", to: path) }
    #expect(throws: OutputError.self) { try ResultFolder(folder.path, expecting: [.days]) }
    #expect(try names(in: folder) == ["days.csv"])
  }

  @Test func `what dead processes left is removed, and nothing else`() throws {
    let folder = try place()
    defer { try? FileManager.default.removeItem(at: folder) }
    let dead = Process()
    dead.executableURL = URL(fileURLWithPath: "/bin/true")
    try dead.run()
    dead.waitUntilExit()
    let gone = dead.processIdentifier
    let kept = [
      ".mine.txt.\(gone).part", ".summary.json.\(getppid()).part", ".summary.json.x.part", "summary.json.\(gone).part",
    ]
    for name in kept + [".summary.json.\(gone).part", ".deferred.csv.\(gone).part"] {
      try Data().write(to: folder.appendingPathComponent(name))
    }
    _ = try ResultFolder(folder.path)
    #expect(try names(in: folder) == kept.sorted())
    try AtomicFile.write("x", to: folder.appendingPathComponent("mine.txt").path)
    #expect(try !names(in: folder).contains(kept[0]))
  }

  @Test func `a replaced file keeps its permissions and a link stays a link`() throws {
    let folder = try place()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("one.txt").path
    let link = folder.appendingPathComponent("link.txt").path
    try AtomicFile.write("old", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try AtomicFile.write("new", to: link)
    #expect(try text(folder, "one.txt") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }
}
