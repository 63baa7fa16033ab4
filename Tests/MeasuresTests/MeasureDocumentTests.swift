import Foundation
import Measures
import OutputAnalysis
import Testing

/// docs/measures.md says what the catalogue says: each family's table stands between two marks and is compared with the catalogue.
@Suite struct MeasureDocumentTests {
  private static let document = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/measures.md")

  private static let tables: [(name: String, rows: [String])] = [
    ("calls", rows(Measure.self, formula(of:), cells(of:))), ("deferred", rows(DeferredMeasure.self)),
    ("outbound", rows(OutboundMeasure.self)), ("steps", rows(OutboundStepMeasure.self)),
    ("outcomes", rows(OutboundOutcomeMeasure.self)), ("strata", rows(StratumMeasure.self)),
  ]

  @Test(arguments: tables)
  func `the document has the catalogue's table`(_ name: String, _ rows: [String]) throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let (start, end) = ("<!-- catalogue: \(name) -->\n", "<!-- end -->")
    let after = try #require(text.range(of: start), "docs/measures.md has no line \(start)")
    let stop = try #require(text.range(of: end, range: after.upperBound..<text.endIndex))
    let wanted = rows.joined(separator: "\n") + "\n"
    #expect(text[after.upperBound..<stop.lowerBound] == wanted, "the right table of \(name):\n\(wanted)")
  }

  private static func rows<M: CataloguedMeasure>(
    _ measures: M.Type, _ formula: (M) -> String, _ cells: (M) -> String?
  ) -> [String] {
    let hasCells = M.allCases.contains { cells($0) != nil }
    let head = "| key | unit | formula |" + (hasCells ? " cells |" : "") + " definition |"
    let line = "| --- | --- | --- |" + (hasCells ? " --- |" : "") + " --- |"
    return [head, line]
      + M.allCases.map { measure in
        "| `\(measure.rawValue)` | \(measure.unit.rawValue) | \(formula(measure)) |"
          + (hasCells ? " \(cells(measure) ?? "") |" : "") + " \(measure.formula) |"
      }
  }

  private static func rows<M: SummedMeasure>(_ measures: M.Type) -> [String] {
    rows(measures, { text($0.declaration.source) }, { _ in nil })
  }

  private static func formula(of measure: Measure) -> String {
    switch measure.declaration.source {
    case .contacts(let formula): text(formula)
    case .agents(let formula): text(formula)
    case .callers(let formula): text(formula)
    case .outside(let formula): text(formula)
    case .levelOfTarget: "of the target's definition"
    case .cellsMet(let part): "\(part.rawValue)s met / \(part.rawValue)s with a level"
    }
  }

  private static func cells(of measure: Measure) -> String? {
    let subjects =
      switch measure.declaration.source {
      case .agents: "group, whole"
      case .contacts, .callers, .outside, .levelOfTarget, .cellsMet:
        measure.declaration.isOfWhole ? "type, whole" : "type"
      }
    let scopes = Scope.allCases.filter { measure.isShown(by: $0) && !($0 == .interval && measure.isByHour) }
    let isAll = scopes == Scope.allCases
    return subjects + (isAll ? "; all" : "; " + scopes.map(\.rawValue).joined(separator: ", "))
  }

  private static func text<Column>(_ formula: MeasureFormula<Column>) -> String {
    let above = text(formula.sums.numerator, Column.self)
    guard let below = formula.sums.denominator else {
      return switch formula.unit {
      case .one: "mean of \(above)"
      case .hour: "mean of \(above), in hours"
      case .countedTime: "\(above) / open seconds"
      case .agentDay, .secondOfAgentDay: "mean of \(above), in agent-days"
      }
    }
    let unit =
      switch formula.unit {
      case .one, .countedTime: ""
      case .hour: ", in hours"
      case .agentDay, .secondOfAgentDay: " in agent-days"
      }
    return "\(above) / \(text(below, Column.self))\(unit)"
  }

  private static func text<Column: MomentColumn>(_ sum: ColumnSum<Column>, _ columns: Column.Type) -> String {
    let terms = sum.terms.enumerated().map { place, term in
      (term.sign < 0 ? " - " : place > 0 ? " + " : "") + (Column(rawValue: term.column)?.name ?? "?")
    }
    return terms.count > 1 ? "(" + terms.joined() + ")" : terms.joined()
  }
}
