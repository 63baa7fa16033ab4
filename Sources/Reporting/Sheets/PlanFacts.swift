internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// The figures that a summary begins with, as values.
struct PlanFacts {
  private let context: ReportContext

  /// The figures of a report.
  init(_ context: ReportContext) { self.context = context }

  private var hours: StaffingHours { context.content.hours }

  /// All of them, those without a value left out.
  var all: [Fact] {
    (calls + agents + people + money + provenance).filter { $0.value != .missing }
  }

  private var run: ContactMeasures { context.content.evidence.whole.run }

  private var calls: [Fact] {
    guard context.hasCalls else { return [] }
    return [
      Fact(MeasurePhrase.expectedCalls.words, .number(decimals: 0), .number(context.figures.totalContacts)),
      Fact(MeasurePhrase.offered.words, .number(decimals: 0), .number(run.offered)),
      estimate(MeasurePhrase.serviceLevel.words, .share(decimals: 3), run.level(context.definition)),
      Fact(MeasurePhrase.answerRate.words, .share(decimals: 3), .number(run.answerRate)),
      estimate(MeasurePhrase.abandonment.words, .share(decimals: 3), run.abandonment),
      estimate(ColumnWords.label("average_speed_of_answer"), .seconds(decimals: 1), run.averageSpeedOfAnswer),
    ]
  }

  private var agents: [Fact] {
    let full = hours.fullTime()
    let missing = context.figures.shortfall(on: context.grid)
    return [
      Fact(MeasurePhrase.agentsAtPeak.words, .whole, .whole(context.figures.peakAgents?.agents)),
      Fact(
        Bilingual("Agents missing at most", "Conseillers manquants au plus"), .whole,
        missing.intervals > 0 ? .whole(missing.largest) : .missing),
      Fact(MeasurePhrase.agentHours.words, .number(decimals: 1), .number(context.content.chosen.agentHours)),
      Fact(MeasurePhrase.paidHours.words, .number(decimals: 1), .number(hours.paid(hours.period))),
      Fact(
        HoursPhrase.covered.words, .number(decimals: 1),
        hours.hasCover ? .number(hours.covered(hours.period)) : .missing),
      Fact(HoursPhrase.fullTimeMean.words, .number(decimals: 1), .number(full?.mean)),
      Fact(HoursPhrase.fullTimeMost.words, .number(decimals: 1), .number(full?.most)),
      estimate(MeasurePhrase.occupancy.words, .share(decimals: 3), run.occupancy),
    ]
  }

  /// What becomes of lists and of deferred work.
  private var people: [Fact] {
    func name(_ type: Int, _ english: String, _ french: String) -> Bilingual {
      let title = context.scenario.callTypes[type].title
      return Bilingual("\(title.text(in: .english)): \(english)", "\(title.text(in: .french)) : \(french)")
    }
    let lists = (context.content.centre?.outbound ?? []).flatMap { list in
      [
        estimate(name(list.callType, "people", "personnes"), .number(decimals: 0), list.estimate(.entered)),
        estimate(
          name(list.callType, "share reached", "part jointe"), .share(decimals: 3), list.estimate(.shareReached)),
        estimate(
          name(list.callType, "share reached in time", "part jointe dans le délai"), .share(decimals: 3),
          list.estimate(.shareWithin)),
        estimate(name(list.callType, "attempts", "tentatives"), .number(decimals: 0), list.estimate(.attempts)),
      ]
    }
    let items = (context.content.centre?.deferred ?? []).flatMap { work in
      [
        estimate(name(work.callType, "entered", "entrées"), .number(decimals: 0), work.run(.entered)),
        estimate(
          name(work.callType, "share done in time", "part traitée dans le délai"), .share(decimals: 3),
          work.run(.shareWithin)),
        estimate(name(work.callType, "largest backlog", "plus gros retard"), .number(decimals: 0), work.largestBacklog),
      ]
    }
    return lists + items
  }

  private var money: [Fact] {
    guard let cost = context.content.cost else { return [] }
    return [
      Fact(
        Bilingual("Cost of the agents", "Coût des conseillers"), .money(currency: cost.currency, decimals: 0),
        .number(cost.total)),
      Fact(
        Bilingual("Price of the hours missing", "Prix des heures manquantes"),
        .money(currency: cost.currency, decimals: 0),
        cost.understaffing.flatMap { $0 > 0 ? .number($0) : nil } ?? .missing),
    ]
  }

  private var provenance: [Fact] {
    let settings = context.scenario.simulation
    return [
      Fact(TablePhrase.replications.words, .whole, .whole(context.content.evidence.replications)),
      Fact(TablePhrase.confidence.words, .share(decimals: 3), .number(settings.confidence)),
      Fact(TablePhrase.seed.words, .text, .text(String(settings.seed))),
      Fact(TablePhrase.version.words, .text, .text(context.content.programVersion)),
      Fact(TablePhrase.digest.words, .text, .text(context.scenario.digest)),
    ]
  }

  private func estimate(_ name: Bilingual, _ kind: TypedTable.Kind, _ estimate: Estimate?) -> Fact {
    Fact(name, kind, .number(estimate?.mean), halfWidth: .number(estimate?.halfWidth))
  }
}
