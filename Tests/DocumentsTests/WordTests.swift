import Documents
import Foundation
import Testing

/// A DOCX as a word processor reads it.
@Suite struct WordTests {
  private static let tools = DocumentTools()

  private static var document: Document {
    let table = DocumentTable(
      "Agents & hours", [.init("Day"), .init("Agents", isFigures: true)], [[.init("Monday"), .init("7")]])
    let picture =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>"
    return Document(
      language: "en", author: "Nobody", date: [2024, 3, 4], generator: "test",
      labels: .init(
        contents: "Contents", chapter: "Section", table: "Table", figure: "Figure", page: "page", separator: ": "),
      cover: .init(kind: "Report", title: "A <title>", rows: [["Client", "Some & Sons"]], logo: nil, foot: "foot"),
      chapters: [
        Chapter("first", "First", [.heading("Part"), .table(table), .paragraph([.place("second")])]),
        Chapter(
          "second", "Second", [.figure(DocumentFigure("chart", svg: picture, caption: "A chart", alternative: "Bars"))]),
      ])
  }

  /// Parts of a DOCX, each read as XML by Python, which a DOCX needs anyway.
  private static func parts(_ names: [String], of bytes: [UInt8]) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).docx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script =
      "import sys, zipfile, xml.dom.minidom as x\nfor n in sys.argv[2:]: print(x.parseString(zipfile.ZipFile(sys.argv[1]).read(n)).toxml().replace(chr(10), ' '))"
    process.arguments = ["python3", "-c", script, file.path] + names
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: tools.missing(for: .docx).isEmpty))
  func `a DOCX is well-formed and has headings, captions, tables, pictures and pages as fields`() throws {
    let names = ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer9.xml"]
    let parts = try Self.parts(names, of: try Self.tools.bytes(Self.document, as: .docx))
    try #require(parts.count == names.count, "every part is XML")
    let counts = [
      "w:val=\"Heading1\"": 2, "w:val=\"Heading2\"": 1, "w:val=\"TableCaption\"": 1, "w:val=\"ImageCaption\"": 1,
      "<w:tbl>": 1, "<w:drawing>": 1, "PAGEREF page_first": 1, "PAGEREF page_second": 2,
      "w:name=\"page_second\"": 1, "Table\u{A0}1": 0, "Agents &amp; hours": 2,
    ]
    for (part, count) in counts { #expect(parts[0].components(separatedBy: part).count - 1 == count, "\(part)") }
    #expect(parts[2].contains("<w:updateFields w:val=\"true\"/>") && !parts[1].contains("pageBreakBefore"))
  }
}
