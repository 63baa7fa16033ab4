import Foundation
import Testing

/// `busyhour dossier`: the files, their numbers, and what is said where a program is missing.
@Suite struct DossierTests {
  private static let statement = """

    dossier:
      title: { en: An <offer> & more, fr: Une <offre> }
      client: The "client"
      reference: R-1
      date: 2024-02-29
      without: [glossary]
      texts:
        context: |
          First paragraph with **strong** words and `code`.

          - a point with <script>alert(1)</script>
          - another #"point" \\ $x$
      requirements:
        - { requirement: 80 % in 20 s, answer: "See *there*.", section: service-levels }
        - { requirement: no place, answer: none, section: glossary }
      steps: [{ step: Recruiting, when: week 1 }]
      quality: Two calls a month.
    """

  private struct Made {
    let status: Int32
    let errors: String
    let files: [String: Data]
    func text(_ name: String) -> String { files[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
  }

  /// Makes a dossier.
  ///
  /// - Parameter finds: whether the programs for PDF and DOCX can be found, if they are there.
  private static func made(_ text: String, _ language: String = "en", finds: Bool = false) throws -> Made {
    let scenario = try ScenarioOnDisk(text)
    defer { scenario.remove() }
    let output = scenario.folder.appendingPathComponent("out")
    let process = CommandRun.process([
      "dossier", scenario.path, "--quiet", "--threads", "1", "--language", language, "-o", output.path,
    ])
    let log = scenario.folder.appendingPathComponent("log")
    try Data().write(to: log)
    process.standardError = try FileHandle(forWritingTo: log)
    if !finds {
      var environment = ProcessInfo.processInfo.environment
      (environment["PATH"], environment["XDG_DATA_HOME"]) = ("/nowhere", "/nowhere")
      process.environment = environment
    }
    try process.run()
    process.waitUntilExit()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output.path)) ?? []
    let files = Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? Data(contentsOf: output.appendingPathComponent(name))).map { (name, $0) }
      })
    return Made(
      status: process.terminationStatus, errors: try String(contentsOf: log, encoding: .utf8), files: files)
  }

  @Test func `without other programs page, workbook and values are made, and a message says what is missing`() throws {
    let made = try Self.made(OneHour.text(staffing: "planned") + Self.statement)
    #expect(made.status == 0)
    #expect(
      made.files.keys.sorted() == ["dossier.html", "dossier.json", "dossier.xlsx", "run.values"], "\(made.errors)")
    #expect(made.errors.contains("dossier.pdf is not made: typst not found; 'Scripts/setup dossier'"))
    #expect(made.errors.contains("dossier.docx is not made: pandoc, rsvg-convert, python not found"))
  }

  @Test func `the same file gives the same bytes in every form`() throws {
    let text = OneHour.text(staffing: "planned") + Self.statement
    let (first, second) = (try Self.made(text, finds: true), try Self.made(text, finds: true))
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.files.count >= 4 && first.files == second.files)
  }

  @Test func `own words stand where they belong, and are never taken for markup`() throws {
    let page = try Self.made(OneHour.text(staffing: "planned") + Self.statement).text("dossier.html")
    for part in [
      "<h1>An &lt;offer&gt; &amp; more</h1>", "The &quot;client&quot;", "29 February 2024", "<strong>strong</strong>",
      "<li>a point with &lt;script&gt;alert(1)&lt;/script&gt;</li>", "See <em>there</em>.", "Two calls a month.",
      "<a href=\"#service-levels\">",
    ] { #expect(page.contains(part), "\(part)") }
    #expect(!page.contains("id=\"glossary\"") && !page.contains("#glossary") && !page.contains("<script"))
  }

  @Test func `the wages of a group stay out, and a group called 'cost' does not`() throws {
    let group = "name: cost, shrinkage: 13.25 %, cost: 31.25 EUR per hour, staffing"
    let text = OneHour.text(staffing: "planned").replacingOccurrences(of: "name: team, staffing", with: group)
    let page = try Self.made(text + Self.statement).text("dossier.html")
    #expect(page.contains("13.25 %") && !page.contains("31.25"))
    #expect(page.contains("+10%") && !page.contains(">Cost<"), "what more calls would cost is the bidder's own")
  }

  @Test func `every measure that the contract promises is defined among the indicators`() throws {
    let contract = """

      contract:
        commitments:
          - { name: late, holds: overtimeHours <= 10, per: day }
          - { name: hours, holds: busyHours <= 100, per: day }
      """
    let page = try Self.made(OneHour.text(staffing: "planned") + contract + Self.statement).text("dossier.html")
    let indicators = try #require(page.firstMatch(of: /(?s)id="indicators".*?<\/section>/)).0
    for name in ["Overtime hours", "Busy hours"] { #expect(indicators.contains(name), "\(name)") }
    let without = try Self.made(OneHour.text(staffing: "planned") + Self.statement).text("dossier.html")
    #expect(!(try #require(without.firstMatch(of: /(?s)id="indicators".*?<\/section>/)).0.contains("Busy hours")))
  }

  // What the table of more calls says knows nothing of people on lists.
  @Test func `what more calls would take is left out where people are called too`() throws {
    let calls = OneHour.text(staffing: "planned")
    let list =
      "  - { name: list, channel: outbound, handling: 6 min, outbound: { list: [{ date: 2020-03-14, people: 20 people }], "
      + "ladder: { attempts_per_day: 1 attempt, days: 1 day, reach: 100 % } } }\nagents:"
    let both = calls.replacingOccurrences(of: "agents:", with: list)
    #expect(try Self.made(calls + Self.statement).text("dossier.html").contains("What it would take to follow"))
    let page = try Self.made(both + Self.statement).text("dossier.html")
    #expect(page.contains("People reached") && !page.contains("What it would take to follow"))
  }

  /// The numbers of a text as they are printed, without group separators.
  private static func printed(_ text: String) -> Set<String> {
    let plain = text.replacing(/(?s)<style.*?<\/style>|<svg.*?<\/svg>|<code.*?<\/code>|\b[0-9a-f]{64}\b/, with: " ")
      .replacing(/<[^>]+>/, with: " ").replacing(/(\d),(\d{3})/) { "\($0.1)\($0.2)" }
    return Set(plain.matches(of: /\d+(?:\.\d+)?/).map { String($0.0) })
  }

  /// Every way in which a stored number may be printed: as it is, as a percentage, in minutes, with up to four decimals.
  private static func roundings(_ json: String) -> Set<String> {
    var texts: Set<String> = []
    for match in json.matches(of: /-?\d+(?:\.\d+)?(?:[eE]-?\d+)?/) {
      guard let value = Double(match.0), abs(value) < 1e12 else { continue }
      for number in [value, value * 100, value.rounded(), value / 60, 1 - value, (1 - value) * 100] {
        for decimals in 0...4 { texts.insert(String(format: "%.\(decimals)f", abs(number))) }
      }
      let seconds = Int(abs(value).rounded().truncatingRemainder(dividingBy: 1e9))
      texts.formUnion(["\(seconds / 60)", "\(seconds % 60)", String(format: "%02d", seconds % 60)])
    }
    return texts
  }

  /// Numbers of sentences, headings and definitions, which are no results.
  private static let words: Set = ["0.1.0", "0.1", "1.96", "08", "09", "00", "24", "5.4", "6.1"]

  @Test func `every number of the dossier stands in the stored values or in the file`() throws {
    let scenario = OneHour.text(staffing: "planned") + Self.statement
    let made = try Self.made(scenario)
    let page = made.text("dossier.html")
    let known = Self.roundings(made.text("dossier.json") + " " + scenario).union(Self.words)
    let unknown = Self.printed(page).subtracting(known)
    // Numbers of chapters, tables, figures and of the checklist.
    let numbering = Set((0...20).map { "\($0)" } + (1...6).flatMap { a in (1...5).map { "\(a).\($0)" } })
    #expect(unknown.subtracting(numbering).sorted() == [])
  }

  @Test func `faults of the statement have places`() throws {
    let run = try ScenarioOnDisk(
      OneHour.text(staffing: "planned") + """

        dossier:
          date: 29.02.2024
          logo: ../logo.svg
          without: [glosary]
          texts: { contexts: a }
          requirements: [{ answer: b }]
          colour: red
        """)
    defer { run.remove() }
    let errors = try CommandRun("dossier", run.path).errors
    for part in [
      "did you mean '2024-02-29'?", "dossier.logo", "did you mean 'glossary'?", "did you mean 'context'?",
      "dossier.requirements[0].requirement", "'colour'",
    ] { #expect(errors.contains(part), "\(part): \(errors)") }
  }
}
