import ContactDemand
import Foundation
import Reporting
import ScenarioFiles
import ScenarioModel
import Testing

/// Explanations of every scenario that is shipped, in both languages.
@Suite struct ExplanationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".yaml") }
    .sorted()

  private static func explanation(_ name: String) throws -> [ReportLanguage: Explanation] {
    let scenario = try ScenarioReader.read(path: folder.appending(path: name).path).scenario
    let forecast = try ContactForecast(scenario)
    let warnings = [ScenarioWarning(keyPath: "period", Bilingual("102 days are stated", "102 jours sont donnés"))]
    return Dictionary(
      uniqueKeysWithValues: ReportLanguage.allCases.map {
        ($0, Explanation(scenario, forecast: forecast, warnings: warnings, language: $0))
      })
  }

  @Test func `scenarios are found`() { #expect(ExplanationTests.names.count >= 10) }

  @Test(arguments: ExplanationTests.names)
  func `a terminal's text keeps to its width in both languages`(name: String) throws {
    for (language, explanation) in try Self.explanation(name) {
      for detail in [Explanation.Detail.month, .day, .interval] {
        let sections = explanation.sections(by: detail)
        for width in [80, 100] {
          let lines = TerminalRenderer(language, width: width).text(sections).split(separator: "\n")
          // A key path is pasted behind --set and stays whole, however long it is.
          #expect(lines.first { $0.count > width && $0.drop { $0 == " " }.contains(" ") } == nil)
          #expect(!lines.contains { $0.hasSuffix(" ") })
        }
      }
    }
  }

  @Test(arguments: ExplanationTests.names)
  func `English and French have the same facts, and the same numbers in them`(name: String) throws {
    let explanations = try Self.explanation(name)
    let english = try #require(explanations[.english]?.sections(by: .everything))
    let french = try #require(explanations[.french]?.sections(by: .everything))
    #expect(english.map(\.key) == french.map(\.key))
    for (one, other) in zip(english, french) {
      #expect(one.blocks.count == other.blocks.count)
      for pair in zip(one.blocks, other.blocks) {
        switch pair {
        case (.facts(let facts), .facts(let others)): Self.compare(facts, others, in: one.key)
        case (.table(let table), .table(let other)):
          #expect(table.columns.map(\.key) == other.columns.map(\.key) && table.rowCount == other.rowCount)
          #expect(zip(table.cells, other.cells).allSatisfy { $0 == $1 || Self.isText($0) && Self.isText($1) })
        case (.chart, .chart), (.note, .note): break
        default: Issue.record("\(one.key): other kinds of blocks")
        }
      }
    }
  }

  private static func isText(_ cell: TypedTable.Cell) -> Bool { if case .text = cell { true } else { false } }

  /// Texts that somebody wrote in one language or in both, and which may differ.
  private static let written: Set = ["title", "summary", "to", "note"]

  private static func compare(_ facts: [Fact], _ others: [Fact], in section: String) {
    #expect(facts.map(\.key) == others.map(\.key), "\(section)")
    for (fact, other) in zip(facts, others) where !written.contains(fact.key) {
      switch (fact.value, other.value) {
      case (.text(let text), .text(let words)):
        #expect(digits(text) == digits(words), "\(section).\(fact.key): \(text)")
      default: #expect(fact.value == other.value && fact.kind == other.kind, "\(section).\(fact.key)")
      }
      #expect(Set(fact.parts.map(\.key)).count == fact.parts.count || fact.parts[0].key.isEmpty, "\(fact.key)")
      compare(fact.parts, other.parts, in: section + "." + fact.key)
    }
  }

  private static func digits(_ text: String) -> [Character] { text.filter { $0.isASCII && $0.isNumber }.sorted() }

  @Test(arguments: ExplanationTests.names)
  func `json holds every fact at full precision, and every row`(name: String) throws {
    let sections = try #require(try Self.explanation(name)[.french]?.sections(by: .everything))
    let text = JSONRenderer(version: 2).document(sections).text
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["schemaVersion"] as? Int == 2)
    for section in sections {
      let found =
        section.name == nil
        ? document[section.key] as? [String: Any]
        : (document[section.key] as? [[String: Any]])?.first { $0["name"] as? String == section.name }
      let object = try #require(found, "\(section.key)")
      for block in section.blocks {
        switch block {
        case .facts(let facts): for fact in facts { Self.check(fact, object[fact.key]) }
        case .table(let table): #expect((object[table.key] as? [Any])?.count == table.rowCount)
        case .note, .chart: break
        case .heading, .verdict, .footnote, .list, .picture, .folded, .columns, .cards, .terms, .warnings:
          Issue.record("\(section.key): a block of a report")
        }
      }
    }
  }

  private static func check(_ fact: Fact, _ found: Any?) {
    guard let first = fact.parts.first else {
      switch fact.value {
      case .text(let text): #expect(found as? String == text)
      case .whole(let value): #expect(found as? Int == value)
      case .number(let value), .worth(let value, _):
        // Foundation's reader of JSON is off by a last digit or two.
        #expect(abs((found as? Double ?? .nan) - value) <= 4 * value.ulp, "\(fact.key)")
      case .date(let date): #expect(found as? String == date.description)
      case .missing: #expect(found is NSNull)
      case .time, .moment, .estimate: Issue.record("\(fact.key): \(fact.value)")
      }
      return
    }
    if first.key.isEmpty {
      let members = found as? [Any] ?? []
      #expect(members.count == fact.parts.count, "\(fact.key)")
      for (part, member) in zip(fact.parts, members) { check(part, member) }
    } else {
      let object = found as? [String: Any]
      if case .text(let text) = fact.value { #expect(object?["text"] as? String == text) }
      for part in fact.parts { check(part, object?[part.key]) }
    }
  }
}
