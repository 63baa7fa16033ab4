import Foundation
import Testing

/// What is made from stored values is what was made with the simulation, to the byte.
@Suite struct ReportCommandTests {
  private static func bytes(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "run.values" {
      files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
    return files
  }

  private static func shipped(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../scenarios/\(name).yaml")
      .standardizedFileURL.path
  }

  @Test(arguments: [
    ["simulate", shipped("montreal-day"), "--by", "interval", "--replications", "12"],
    ["simulate", shipped("post-luxembourg-reopening"), "--replications", "1"],
    ["simulate", shipped("ars-occitanie"), "--replications", "1", "--language", "fr"],
    ["simulate", shipped("ars-bretagne-follow-up"), "--precision", "3"],
    ["plan", shipped("monday"), "--csv", "semicolon"],
  ])
  func `a report made again has the same bytes`(arguments: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (first, again) = (folder.appending(path: "first"), folder.appending(path: "again"))
    #expect(try CommandRun(arguments + ["--quiet", "-o", first.path]).status == 0)
    let form = arguments.contains("semicolon") ? ["--csv", "semicolon"] : []
    let run = try CommandRun(["report", first.path, "-o", again.path] + form)
    #expect(run.status == 0 && run.errors == "")
    let (made, remade) = (try Self.bytes(first), try Self.bytes(again))
    #expect(made.keys.sorted() == remade.keys.sorted() && made.count >= 5)
    for (name, bytes) in made { #expect(remade[name] == bytes, "\(name) differs") }
  }

  @Test func `values that are missing, damaged or of a newer format are refused with their place`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "4 agents"))
    defer { file.remove() }
    let folder = file.folder.appendingPathComponent("results")
    let missing = try CommandRun("report", file.folder.path)
    #expect(missing.status == 66)
    #expect(missing.errors.contains("run.values"))
    #expect(try CommandRun("simulate", file.path, "-o", folder.path, "--quiet").status == 0)
    let values = folder.appendingPathComponent("run.values")
    var bytes = try Data(contentsOf: values)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: values)
    let damaged = try CommandRun("report", folder.path)
    #expect(damaged.status == 65)
    #expect(
      damaged.errors
        == "\(values.path): the stored values are damaged: their checksum is not that of their bytes; make them again\n"
    )
    bytes[bytes.count / 2] ^= 1
    bytes[16] = UInt8(ascii: "9")
    try bytes.write(to: values)
    let newer = try CommandRun("report", folder.path)
    #expect(newer.status == 65)
    #expect(newer.errors.contains("found format 9: they were made by a newer version of the program; use that one"))
  }
}
