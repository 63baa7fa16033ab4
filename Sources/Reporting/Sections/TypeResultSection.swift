import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Several call types: key figures of each, and the level of the largest ones by interval.
struct TypeResultSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// A row to each call type and the picture; nil for one type.
  var section: Section? {
    let types = context.scenario.inboundTypes
    guard types.count > 1 else { return nil }
    let columns: [TypedTable.Column] = [
      .words("call_type", HeadingPhrase.callTypes.words), .count("offered", MeasurePhrase.offered.words),
      .count("answered", MeasurePhrase.answered.words), .percent("service_level", MeasurePhrase.serviceLevel.words),
      .words("target", MeasurePhrase.target.words), .percent("abandonment", MeasurePhrase.abandonment.words),
      .time("average_speed_of_answer", MeasurePhrase.averageSpeedOfAnswer.words),
      .count("longest_queue", MeasurePhrase.longestQueue.words),
    ]
    let picture = context.picture("chart-type-levels", caption: TypeLevelChart(context: context).caption) {
      TypeLevelChart(context: $0).picture()
    }
    return Section(.typeResults, [.table(TypedTable("types", columns, types.map(row)))] + picture)
  }

  private func row(_ index: Int) -> [TypedTable.Cell] {
    let type = context.scenario.callTypes[index]
    let run = context.content.evidence.callTypes[index].run
    return [
      .text(type.title.text(in: words.language)), .number(run.offered), .number(run.answered),
      .estimate(run.level(type.target?.definition ?? .ofOffered)),
      .text(type.target.map { words.text(of: $0) } ?? words(TablePhrase.noTarget)), .estimate(run.abandonment),
      .mean(run.averageSpeedOfAnswer), .number(run.longestQueue),
    ]
  }
}
