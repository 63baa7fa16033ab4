import ContactSimulation
internal import Measures
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// Several call types and several groups: results of each type, agents of each group, and who served whom.
struct CentreSections {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Key figures of every call type, and the level of the largest ones by interval.
  func typeResults(_ identifier: String) -> Markup? {
    let types = context.scenario.inboundTypes
    guard types.count > 1 else { return nil }
    let columns = [
      TableColumn.words(words(HeadingPhrase.callTypes)), .numbers(words(MeasurePhrase.offered)),
      .numbers(words(MeasurePhrase.answered)), .numbers(words(MeasurePhrase.serviceLevel)),
      .words(words(MeasurePhrase.target)), .numbers(words(MeasurePhrase.abandonment)),
      .numbers(words(MeasurePhrase.averageSpeedOfAnswer)), .numbers(words(MeasurePhrase.longestQueue)),
    ]
    var children = [PageParts.table(columns, types.map(row))]
    let chart = TypeLevelChart(context: context)
    if let picture = chart.picture() {
      children.append(PageParts.figure("chart-type-levels", picture, caption: chart.caption))
    }
    return PageParts.section(identifier, words(HeadingPhrase.typeResults), children)
  }

  private func row(_ index: Int) -> [Markup] {
    let type = context.scenario.callTypes[index]
    let run = context.content.evidence.callTypes[index].run
    let texts = [
      numbers.number(run.offered), numbers.number(run.answered),
      numbers.percent(run.level(type.target?.definition ?? .ofOffered)),
      type.target.map { words.text(of: $0) } ?? words(TablePhrase.noTarget),
      numbers.percent(run.abandonment), run.averageSpeedOfAnswer.map { numbers.duration($0.mean) } ?? numbers.missing,
      run.longestQueue.map { numbers.number($0) } ?? numbers.missing,
    ]
    return [.text(type.title.text(in: words.language))] + texts.map { Markup.text($0) }
  }

  /// Agents of every group, with their occupancy.
  func groups(_ identifier: String) -> Markup? {
    guard context.scenario.agentGroups.count > 1, let centre = context.content.centre else { return nil }
    let columns = [
      TableColumn.words(words(TablePhrase.group)), .words(words("Serves", "Motifs")),
      .numbers(words(MeasurePhrase.agentsAtPeak)), .numbers(words(MeasurePhrase.agentHours)),
      .numbers(words("Busy hours", "Heures occupées")), .numbers(words(MeasurePhrase.occupancy)),
    ]
    let rows = context.scenario.agentGroups.enumerated().map { index, group -> [Markup] in
      let figures = centre.groups[index]
      let texts = [
        numbers.count(context.content.chosen.staffing.agents[index].max() ?? 0),
        numbers.number(figures.mean(.agentHours)), numbers.number(figures.mean(.busyHours)),
        numbers.percent(figures[.occupancy]),
      ]
      return [.text(group.title.text(in: words.language)), .text(served(by: group))] + texts.map { Markup.text($0) }
    }
    var children: [Markup] = []
    let chart = GroupStaffingChart(context: context)
    if let picture = chart.picture() {
      children.append(PageParts.figure("chart-groups", picture, caption: chart.caption))
    }
    children.append(PageParts.table(columns, rows))
    return PageParts.section(identifier, words(HeadingPhrase.groups), children)
  }

  /// The names of the types that a group serves, at most four of them.
  private func served(by group: AgentGroup) -> String {
    let names = group.callTypes.compactMap { index in
      context.scenario.callTypes.indices.contains(index)
        ? context.scenario.callTypes[index].title.text(in: words.language) : nil
    }
    guard names.count > 4 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ")
      + words(" and \(names.count - 3) more", " et \(names.count - 3) autres")
  }

  /// Who served whom: types by groups, shaded by the share of the type.
  func servers(_ identifier: String) -> Markup? {
    guard let centre = context.content.centre, !centre.served.isEmpty else { return nil }
    let groups = context.scenario.agentGroups
    let columns =
      [TableColumn.words(words(HeadingPhrase.callTypes))]
      + groups.map { TableColumn(title: $0.title.text(in: words.language), name: "shade") }
    let types = context.scenario.callTypes.indices.filter { type in
      centre.served[type].contains { ($0?.contacts.mean ?? 0) > 0 }
    }
    let body = types.map { type -> Markup in
      let name = Markup.element(
        "th", [Attribute("scope", "row")], context.scenario.callTypes[type].title.text(in: words.language))
      return Markup.element("tr", [], [name] + groups.indices.map { cell(centre.served[type][$0]) }).line
    }
    let sentence = words(
      "Share of each call type’s answered contacts by the group that answered, and their mean number. Transferred contacts count with the type to which they went.",
      "Part des contacts décrochés de chaque motif selon le groupe qui a répondu, et leur nombre moyen. Un contact transféré compte avec le motif vers lequel il est allé."
    )
    return PageParts.section(
      identifier, words(HeadingPhrase.servers), [PageParts.paragraph(sentence), PageParts.table(columns, body: body)])
  }

  private func cell(_ served: ServedContacts?) -> Markup {
    guard let served, let share = served.share?.mean, share > 0 else {
      return .element("td", [Attribute("class", "shade none")], numbers.missing)
    }
    let ink = share >= 0.45 ? "#fff" : "#" + Palette.ink.hexadecimal
    let style = "background:#\(Palette.amount(share: share).hexadecimal);color:\(ink)"
    return .element(
      "td", [Attribute("class", "shade"), Attribute("style", style)],
      [
        .text(numbers.percent(share, decimals: share < 0.1 ? 1 : 0)),
        .element("small", numbers.number(served.contacts.mean, decimals: served.contacts.mean < 10 ? 1 : 0)),
      ])
  }
}
