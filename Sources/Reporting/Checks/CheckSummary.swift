public import Comparison
internal import Measures
public import ScenarioModel

/// A scenario that was checked, as every format shows it.
public struct CheckEntry: Sendable, Hashable {
  /// What became of one thing that was checked.
  public enum State: Sendable, Hashable {
    case passed, failed, undecided
  }

  /// One thing that was checked: the committed values, or a gate.
  public struct Item: Sendable, Hashable {
    /// What it is, such as `values` or the text of a gate.
    public let name: String
    /// What became of it.
    public let state: State
    /// What was found, line by line.
    public let details: [String]

    /// An item from its parts.
    public init(name: String, state: State, details: [String]) {
      (self.name, self.state, self.details) = (name, state, details)
    }

    /// A gate.
    public init(_ gate: GateResult) {
      let state: State =
        switch gate.outcome {
        case .holds: .passed
        case .fails: .failed
        case .undecided: .undecided
        }
      self.init(name: gate.condition.description, state: state, details: [gate.found])
    }
  }

  /// The scenario's file.
  public let file: String
  /// What was checked, in order.
  public let items: [Item]

  /// An entry from its parts.
  public init(file: String, items: [Item]) { (self.file, self.items) = (file, items) }
}

/// What a check found, for a terminal, a page of a pipeline, and programs that read test reports.
public struct CheckSummary: Sendable {
  private let entries: [CheckEntry]
  private let words: Wording

  /// A summary.
  public init(_ entries: [CheckEntry], language: ReportLanguage) {
    self.entries = entries
    words = Wording(language, space: " ")
  }

  private func word(_ state: CheckEntry.State) -> String {
    switch state {
    case .passed: words("passed", "réussi")
    case .failed: words("failed", "échoué")
    case .undecided: words("undecided", "indécis")
    }
  }

  /// Lines for a terminal.
  public var text: String {
    var lines: [String] = []
    for entry in entries {
      lines.append(PrintableText.of(entry.file))
      for item in entry.items {
        lines.append("  \(word(item.state)): \(PrintableText.of(item.name))")
        lines += item.details.map { "    " + PrintableText.of($0) }
      }
    }
    return lines.joined(separator: "\n") + "\n" + total + "\n"
  }

  private var total: String {
    let items = entries.flatMap(\.items)
    let (failed, open) = (items.count { $0.state == .failed }, items.count { $0.state == .undecided })
    return words(
      "\(items.count) checked, \(failed) failed, \(open) undecided",
      "\(items.count) contrôles, \(failed) échoué\(failed > 1 ? "s" : ""), \(open) indécis")
  }

  /// A table in Markdown, as pipelines show it.
  public var markdown: String {
    var lines = [
      "### " + words("Busyhour: scenarios checked", "Busyhour : scénarios contrôlés"), "",
      words("| scenario | checked | result | found |", "| scénario | contrôle | résultat | constat |"),
      "| --- | --- | --- | --- |",
    ]
    for entry in entries {
      for item in entry.items {
        let cells = [entry.file, item.name, word(item.state), item.details.joined(separator: "<br>")]
        lines.append("| " + cells.map(CheckSummary.markdown).joined(separator: " | ") + " |")
      }
    }
    return (lines + ["", total]).joined(separator: "\n") + "\n"
  }

  private static func markdown(_ text: String) -> String {
    let escaped = PrintableText.of(text).replacing("|", with: "\\|").replacing("<", with: "&lt;")
    return escaped.replacing("&lt;br>", with: "<br>")
  }

  /// A test report in the form of JUnit: one suite to a scenario, one case to a check; what is undecided is skipped.
  public var junit: String {
    let suites = entries.map { entry -> String in
      let cases = entry.items.map { item -> String in
        let opening =
          "    <testcase name=\"\(CheckSummary.xml(item.name))\" classname=\"\(CheckSummary.xml(entry.file))\""
        let details = CheckSummary.xml(item.details.joined(separator: "\n"))
        return switch item.state {
        case .passed: opening + "/>"
        case .failed:
          opening
            + "><failure message=\"\(CheckSummary.xml(item.details.first ?? ""))\">\(details)</failure></testcase>"
        case .undecided: opening + "><skipped message=\"\(CheckSummary.xml(item.details.first ?? ""))\"/></testcase>"
        }
      }
      let (failed, open) = (
        entry.items.count { $0.state == .failed }, entry.items.count { $0.state == .undecided }
      )
      return
        ([
          "  <testsuite name=\"\(CheckSummary.xml(entry.file))\" tests=\"\(entry.items.count)\" failures=\"\(failed)\" skipped=\"\(open)\">"
        ]
        + cases + ["  </testsuite>"]).joined(separator: "\n")
    }
    return (["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites>"] + suites + ["</testsuites>"])
      .joined(separator: "\n") + "\n"
  }

  private static func xml(_ text: String) -> String {
    PrintableText.lines(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// Lines that GitHub Actions shows beside the files: an error for what failed, a warning for what is undecided.
  public var annotations: String {
    entries.flatMap { entry in
      entry.items.filter { $0.state != .passed }.map { item in
        let kind = item.state == .failed ? "error" : "warning"
        let message = ([item.name] + item.details.prefix(10)).joined(separator: "\n")
        return "::\(kind) file=\(CheckSummary.property(entry.file))::\(CheckSummary.command(message))\n"
      }
    }.joined()
  }

  /// Text of a workflow command; what would end it is escaped.
  private static func command(_ text: String) -> String {
    PrintableText.lines(text).replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    command(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
