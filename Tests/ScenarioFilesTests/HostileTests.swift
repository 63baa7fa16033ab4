import ScenarioFiles
import Testing

/// What a document must be, as messages say it.
private let keys =
  "a mapping with 'busyhour', 'time_zone', 'period', 'opening_hours', 'call_types', 'agents'"

@Suite struct HostileTests {
  /// Texts that are no scenario, with what is said about them.
  static let texts: [(text: String, fault: String)] = [
    ("", "x.yaml:1:1: expected a scenario that begins with 'busyhour: 1', found an empty file"),
    ("# only a comment\n", "x.yaml:1:1: expected a scenario that begins with 'busyhour: 1', found an empty file"),
    (
      "12",
      "x.yaml:1:1: expected \(keys), found '12'"
    ),
    (
      "- a\n- b\n",
      "x.yaml:1:1: expected \(keys), found a list"
    ),
    (
      "busyhour: 1\n---\nbusyhour: 1\n",
      "x.yaml:2:1: expected one scenario in the file, found the beginning of another document, or text behind the end\n    ---\n    ^"
    ),
    (
      "busyhour: 1\n\tname: x\n",
      "x.yaml:2:1: expected spaces before a key, found a tab; indent with spaces, not tabs\n     name: x\n    ^"
    ),
    (
      "busyhour: [1\n",
      "x.yaml:1:11: expected ',', or the ']' for the '[' of line 1, found the end of the file\n    busyhour: [1\n              ^"
    ),
    (
      "busyhour: 1\nbusyhour: 1\n",
      "x.yaml:1:1: expected every key once, found 'busyhour' more than once\n    busyhour: 1\n    ^"
    ),
    (
      "busyhour: *nowhere\n",
      "x.yaml:1:11: expected an anchor '&name' before its alias '*name', found an alias without an anchor; a name with * at its beginning stands in quotes: '*.french'\n    busyhour: *nowhere\n              ^"
    ),
    (
      "? [a, b]\n: c\n",
      "x.yaml:1:3: expected a plain key, found a list or a mapping as a key"
    ),
    (
      "{{{a: b}: c}: d}",
      "x.yaml:1:2: expected a plain key, found a list or a mapping as a key"
    ),
    (
      "a\u{0}b",
      "x.yaml:1:2: expected text, found a control character (byte 0)"
    ),
    (
      "&a [*a]",
      "x.yaml:1:5: expected an anchor '&name' before its alias '*name', found an alias without an anchor; a name with * at its beginning stands in quotes: '*.french'\n    &a [*a]\n        ^"
    ),
    (
      "x: &a [*a, *a]",
      "x.yaml:1:8: expected an anchor '&name' before its alias '*name', found an alias without an anchor; a name with * at its beginning stands in quotes: '*.french'\n    x: &a [*a, *a]\n           ^"
    ),
    (
      "\u{1B}[31m",
      "x.yaml:1:1: expected text, found a control character (byte 27)"
    ),
    (
      "%YAML 3.0\n---\na: b",
      "x.yaml:1:1: expected YAML 1.1 or 1.2, found another version; leave the line with '%YAML' out\n    %YAML 3.0\n    ^"
    ),
    (
      "\"unclosed",
      "x.yaml:1:1: expected a closing quote, found the end of the file; a quote within quotes is doubled: ''\n    \"unclosed\n    ^"
    ),
    (
      "key: |\n  text\n bad",
      "x.yaml:3:2: expected another key of the same mapping, or its end, found 'bad'; keys of one mapping begin in the same column; texts with ': ' or '#' stand in quotes\n     bad\n     ^"
    ),
  ]

  @Test(arguments: texts)
  func `what is no scenario is refused with its place`(text: String, fault: String) {
    #expect(faults(of: text) == [fault])
  }

  /// Each level names the one before ten times: 10^9 values.
  static let bomb =
    (1...9).reduce(into: "level0: &l0 [x]\n") { text, level in
      let alias = "*l\(level - 1)"
      text += "level\(level): &l\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }

  @Test func `aliases that explode are refused when they are walked`() {
    #expect(
      faults(of: HostileTests.bomb).first?.hasSuffix(
        "expected at most 100000 values once aliases are followed, found more of them") == true)
  }

  @Test(arguments: ["? *l9\n: x\n", "*l9 : x\n", "k: {*l9 : x}\n", "k: {[*l9]: x}\n", "[*l9] # key\n : x\n"])
  func `aliases as keys are refused before anything hashes them`(key: String) {
    let found = faults(of: HostileTests.bomb + key)
    #expect(found.count == 1)
    #expect(found.first?.contains(": expected plain keys, found a list, a mapping or an alias as a key") == true)
  }

  @Test func `aliases as values are fine`() {
    let text = exampleText.replacing("balking: 3 %", with: "balking: &share 3 %")
      .replacing("shrinkage: 15 %", with: "shrinkage: *share")
    #expect(faults(of: text) == [])
  }

  @Test(arguments: [
    String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
    String(repeating: "{", count: 500) + String(repeating: "}", count: 500),
  ])
  func `deep nesting is refused`(text: String) {
    #expect(faults(of: text).count == 1)
  }

  @Test func `a file of 50 MB is refused unread`() {
    let text = String(repeating: "# a long comment that says nothing at all\n", count: 1_250_000)
    #expect(
      faults(of: text) == ["x.yaml:1:1: expected a file of at most 2 MiB, found 50 MiB; keep long series in CSV files"])
  }

  @Test func `a missing file and a folder are told apart from faulty data`() {
    #expect(throws: ScenarioFault.unreadable(path: "/nonexistent.yaml", reason: "no such file")) {
      try ScenarioReader.read(path: "/nonexistent.yaml")
    }
    #expect(throws: ScenarioFault.unreadable(path: "/tmp", reason: "this is a folder, not a file")) {
      try ScenarioReader.read(path: "/tmp")
    }
    #expect(ScenarioFault.unreadable(path: "", reason: "").exitCode == 66)
    #expect(ScenarioFault.problems([]).exitCode == 65)
  }

  @Test func `a list of too many items is refused within the budget`() {
    let text = "daily: [" + Array(repeating: "1", count: 120_000).joined(separator: ",") + "]"
    #expect(faults(of: text).count == 1)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array(exampleText.utf8), 0),
      (Array(exampleText.replacing("\n", with: "\r\n").utf8), 0),
      ([0x61, 0x3A, 0x20, 0xFF], 1), ([0xFF, 0xFE, 0x61, 0x00], 1), ([0xC3], 1),
    ] as [([UInt8], Int)])
  func `bytes are text in UTF-8 with or without mark and carriage returns, or refused`(bytes: [UInt8], count: Int) {
    let result = Result { () throws(ScenarioFault) in
      try ScenarioReader.read(path: "x.yaml", files: MemoryFiles(bytes: ["x.yaml": bytes]))
    }
    switch result {
    case .success: #expect(count == 0)
    case .failure(let fault): #expect(fault.problems.count == count)
    }
  }
}
