import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

/// What a file says never steers who reads it, and what cannot be read is refused in words with a place.
@Suite struct RobustTextTests {
  @Test(arguments: [
    ("plain é \u{4E2D}", "plain é \u{4E2D}"), ("a\u{1B}[2Jb", "a\\u{1b}[2Jb"),
    ("a\u{0}\u{7}\u{7F}", "a\\u{0}\\u{7}\\u{7f}"),
    ("a\r\nX-Injected: 1", "a X-Injected: 1"), ("a\tb\nc\u{2028}d\u{2029}e\u{85}f", "a b c d e f"),
    ("\u{9B}31m", "\\u{9b}31m"), ("\u{202E}gnp\u{2066}\u{200F}", "\\u{202e}gnp\\u{2066}\\u{200f}"),
    ("co\u{AD}op \u{1F469}\u{200D}\u{1F680}", "co\u{AD}op \u{1F469}\u{200D}\u{1F680}"),
    ("\u{FEFF}a\u{FFFE}", "\\u{feff}a\\u{fffe}"),
  ])
  func `control and format characters are written out, breaks become spaces`(text: String, shown: String) {
    #expect(PrintableText.of(text) == shown)
    #expect(PrintableText.of(shown) == shown)
  }

  @Test func `texts of a scenario and cells of its tables are printable however they were written`() throws {
    let title = #"title: "a\e[2J\r\nX: 1 \u202e""#
    let text =
      title + "\n" + OneType.text.replacing("total: 20 calls per day", with: "file: v.csv, column: \"n\u{202E}\"")
    let table = "date,n\u{202E}\n" + (4...8).map { "2024-03-0\($0),5\n" }.joined()
    let scenario = try ScenarioReader.read(text: text, name: "x.yaml", tables: ["v.csv": table]).scenario
    #expect(scenario.title.text(in: .english) == #"a\u{1b}[2J X: 1 \u{202e}"#)
    #expect(scenario.statedValues.contains { $0.text == #"5 counts of n\u{202e} in v.csv"# })
  }

  @Test func `raw control characters of a file are refused with their place`() {
    #expect(
      faults(of: "title: a\u{9B}31m") == ["x.yaml:1:9: expected text, found a control character (U+009b)"])
    #expect(faults(of: "title: a\u{1B}[31m") == ["x.yaml:1:9: expected text, found a control character (byte 27)"])
  }

  /// Lines of `OneType` that YAML does not take, with what is said of them below the place.
  static let broken: [(old: String, new: String, fault: String)] = [
    (
      "    handling: 4 min", "\thandling: 4 min",
      "7:1: expected spaces before a key, found a tab; indent with spaces, not tabs"
    ),
    (
      "    handling: 4 min", "    handling 4 min",
      "7:5: expected 'key: value', found no ': '; a colon and a space stand between a key and its value"
    ),
    (
      "handling: 4 min", "handling: 4 min: 3",
      "7:20: expected one key and one value on a line, found a second ':'; put texts that hold ': ' in quotes, and check that the line above is indented as this one"
    ),
    (
      "handling: 4 min", "handling: @four",
      "7:15: expected a key or a value, found '@four'; texts that begin with @, ` or % stand in quotes"
    ),
    (
      "handling: 4 min", "title: 'it's",
      "7:16: expected the end of the line behind a closing quote, found 's'; a quote within quotes is doubled: ''"
    ),
    (
      "handling: 4 min", #"title: "a\qb""#,
      #"7:14: expected an escape such as \n or \u00e9, found another character behind '\'; in single quotes a backslash is a backslash"#
    ),
    ("per day }", "per day ]", "6:39: expected ',', or the '}' for the '{' of line 6, found ']'"),
    ("planned }]", "planned }", "10:9: expected ',', or the ']' for the '[' of line 10, found the end of the file"),
    (
      "call_types:\n  - ", "call_types: - ",
      "5:13: expected a list on lines of its own, found '-' behind a key; or write it as [a, b]"
    ),
    (
      "handling: 4 min", "title: | text",
      "7:14: expected the end of the line behind '|' or '>', found more text; the text begins on the next line"
    ),
  ]

  @Test(arguments: broken)
  func `a line that is no YAML is shown with a caret, in our words`(old: String, new: String, fault: String) throws {
    let found = try #require(faults(of: OneType.text.replacing(old, with: new)).first)
    let lines = found.split(separator: "\n").map(String.init)
    #expect(lines.first == "x.yaml:" + fault)
    let column = try #require(fault.split(separator: ":")[1].split(separator: ":").first.flatMap { Int($0) })
    #expect(lines.count == 3 && lines[2] == String(repeating: " ", count: 3 + column) + "^")
  }

  @Test func `a caret stands below its place in long lines too`() throws {
    let text = "title: '" + String(repeating: "x", count: 300) + "' y"
    let lines = try #require(faults(of: text).first).split(separator: "\n").map(String.init)
    let caret = try #require(lines.last?.firstIndex(of: "^"))
    #expect(lines.count == 3 && lines[1].hasPrefix("    ... xxx") && lines[1].count < 120)
    #expect(lines[1][caret] == "y")
  }

  @Test func `fifty faults are printed and the rest is counted`() throws {
    let keys = (1...120).map { "\nzz\($0): 1" }.joined()
    let fault = #expect(throws: ScenarioFault.self) {
      try ScenarioReader.read(text: OneType.text + keys, name: "x.yaml")
    }
    let lines = try #require(fault).description.split(separator: "\n")
    #expect(fault?.problems.count == 120 && lines.count == 51)
    #expect(lines.last == "and 70 more faults")
  }

  @Test(arguments: [
    ("4 minut", "did you mean '4 minutes'?"), ("1 minuts", "did you mean '1 minute'?"),
    ("4 houes", "did you mean '4 hours'?"),
  ])
  func `a suggested unit suits its number`(written: String, suggestion: String) {
    #expect(
      faults(of: OneType.text.replacing("4 min", with: written))
        == ["x.yaml:7:15: call_types.a.handling: expected a time such as '4 min', found '\(written)'; \(suggestion)"])
  }

  @Test func `an empty list and a missing version are called that`() {
    #expect(
      faults(of: OneType.text.replacing("[{ name: g, staffing: planned }]", with: "[]"))
        == ["x.yaml:10:9: agents: expected a list of at least one 'group of agents', found an empty list"])
    #expect(
      faults(of: OneType.text.replacing("busyhour: 1\n", with: "")) == [
        "x.yaml:1:1: busyhour: expected the number 1, found nothing"
      ])
  }

  @Test func `files whose names differ have names of their own`() throws {
    let files = [
      "e", "\u{E9}", "e\u{301}", "\u{E8}", "a b", "a-b", "a  b", "\u{65E5}\u{672C}", "\u{4E2D}", "..",
      String(repeating: "x", count: 70),
    ]
    let names = try files.map { try ScenarioReader.read(text: OneType.text, name: "in/\($0).yaml").scenario.name }
    #expect(Set(names).count == files.count)
    #expect(names[0] == "e" && names[5] == "a-b")
    #expect(names[1].hasPrefix("e-") && names[2].hasPrefix("e-") && names[7].hasPrefix("scenario-"))
    #expect(names.allSatisfy { $0.utf8.count <= 64 })
  }

  @Test func `pipes, devices and folders are no files`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    for (path, reason) in [
      (pipe, "this is a pipe, not a file"), ("/dev/zero", "this is a device, not a file"),
      (folder.path, "this is a folder, not a file"),
    ] {
      #expect(throws: FileFault.unreadable(reason)) { try DiskFiles().bytes(path: path, limit: 10) }
    }
  }

  @Test func `a year of five-minute intervals round the clock is taken`() throws {
    let text =
      OneType.text.replacing("2024-03-04, days: 5", with: "2024-01-01, days: 366")
      .replacing("08:00-18:00", with: "00:00-24:00") + "\ninterval: 5 min\n"
    #expect(try ScenarioReader.read(text: text, name: "x.yaml").scenario.grid.intervals.count == 105_408)
  }
}
