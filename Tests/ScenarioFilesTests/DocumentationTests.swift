import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

/// An example of the documentation.
struct DocumentedExample: Sendable, CustomTestStringConvertible {
  /// The line on which it begins.
  let line: Int
  let text: String

  var testDescription: String { "docs/scenario-files.md:\(line)" }

  /// The examples of the page on scenario files, in order.
  static let all: [DocumentedExample] = {
    let file = repository.appending(path: "docs/scenario-files.md")
    let page = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var examples: [DocumentedExample] = []
    var start: Int?
    var lines: [Substring] = []
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "```yaml" {
        (start, lines) = (number + 2, [])
      } else if line == "```", let first = start {
        examples.append(DocumentedExample(line: first, text: lines.joined(separator: "\n") + "\n"))
        start = nil
      } else if start != nil {
        lines.append(line)
      }
    }
    return examples
  }()

  /// The example in place of the keys of the same name of the page's first.
  var completed: String {
    guard let base = DocumentedExample.all.first, base.line != line else { return text }
    let own = Set(DocumentedExample.sections(of: text).map(\.key))
    let kept = DocumentedExample.sections(of: base.text).filter { !own.contains($0.key) }
    return text + kept.map(\.text).joined()
  }

  /// The top-level keys of a document, each with its text.
  private static func sections(of text: String) -> [(key: String, text: String)] {
    var sections: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") {
        sections.append((String(line[..<colon]), "\(line)\n"))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += "\(line)\n"
      }
    }
    return sections
  }
}

@Suite struct DocumentationTests {
  /// Tables that examples name.
  static let tables = [
    "agents.csv": "start,agents\n"
      + (16...35).map { String(format: "%02d:%02d,3\n", $0 / 2, $0 % 2 * 30) }.joined(),
    "came.csv": "date,came,level,aht\n2024-03-04,512,82 %,251\n2024-03-05,498,79 %,0:04:12\n",
  ]

  @Test func `the page has examples`() {
    #expect(DocumentedExample.all.count >= 20)
    #expect(DocumentedExample.all.first?.text.contains("busyhour: 1") == true)
  }

  @Test(arguments: DocumentedExample.all)
  func `every example of the page reads without problem or warning`(example: DocumentedExample) {
    do {
      let scenario = try ScenarioReader.read(text: example.completed, tables: DocumentationTests.tables).scenario
      #expect(scenario.warnings == [])
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `the words of the page are the words of the language`() throws {
    let file = repository.appending(path: "docs/scenario-files.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let words =
      GroupChoice.allCases.map(\.rawValue) + WorkChoice.allCases.map(\.rawValue)
      + DeferredOrder.allCases.map(\.rawValue)
      + OutboundOrder.allCases.map(\.rawValue) + LadderEnd.allCases.map(\.rawValue)
      + Escalation.allCases.map(\.rawValue) + DiallingMode.allCases.map(\.rawValue)
      + PlanShape.allCases.map(\.rawValue)
      + RetryDraw.allCases.map(\.rawValue) + DelayClock.allCases.map(\.rawValue) + ClosingRule.allCases.map(\.rawValue)
    for word in words { #expect(page.contains(word), "\(word)") }
  }
}
