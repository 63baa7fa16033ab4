import Foundation
import SweepStore
import Testing

/// The file of a sweep's finished points.
@Suite struct SweepStoreTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
  private var path: String { folder.appendingPathComponent("s.sqlite").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func header(_ digest: String = "a", shard: Int = 1) -> SweepStoreHeader {
    SweepStoreHeader(digest: digest, shard: shard, shards: 2, points: 5, subject: "{}")
  }

  @Test func `rows come back in order of places, each as it was first written`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = [3, 1].map { SweepRow(place: $0, settings: "[\"é = '\"]", figures: "{\"x\": 0.1}") }
    try SweepStore(path: path, header: header()).add(rows)
    let again = try SweepStore(path: path, header: header())
    try again.add([SweepRow(place: 3, settings: "", figures: "another")])
    #expect(try again.rows() == rows.reversed())
    #expect(try SweepStore(path: path).header == header())
  }

  @Test func `the store of another sweep or shard is refused, with both named`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try SweepStore(path: path, header: header())
    for (other, names) in [(header("b"), ["(b)", "(a)"]), (header(shard: 2), ["shard 2/2", "shard 1/2"])] {
      let fault = #expect(throws: SweepStoreFault.self) { try SweepStore(path: path, header: other) }
      #expect(names.allSatisfy { fault?.description.contains($0) == true }, "\(String(describing: fault))")
    }
  }

  @Test func `a file that is no store is refused and stays as it is`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = String(repeating: "not a database\n", count: 100)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let fault = #expect(throws: SweepStoreFault.self) { try SweepStore(path: path, header: header()) }
    #expect(fault?.reason == .otherFile)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a file left empty by a process that was killed is taken as new`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try SweepStore(path: path, header: header()).rows().isEmpty)
  }
}
