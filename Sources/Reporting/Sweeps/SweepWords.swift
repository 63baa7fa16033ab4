internal import Comparison
internal import Measures
internal import ScenarioModel

/// The figures of a sweep in words: names, columns and numbers.
struct SweepWords {
  let subject: SweepSubject
  let words: Wording

  /// A figure's stable name, such as `calls.serviceLevel`.
  func key(_ response: SweepResult.Response) -> String {
    switch response {
    case .measure(let place): subject.measures[place]
    case .hours: "hours"
    case .cost: "cost"
    }
  }

  /// What the figure's number means.
  func meaning(_ response: SweepResult.Response) -> ValueMeaning {
    switch response {
    case .measure(let place): (try? MeasureReference(subject.measures[place]))?.meaning ?? .count
    case .hours: .hours
    case .cost: .money
    }
  }

  /// A figure's name for people.
  func label(_ response: SweepResult.Response) -> Bilingual {
    switch response {
    case .measure(let place): measure(subject.measures[place])
    case .hours: Bilingual("Hours on duty", "Heures en poste")
    case .cost: Bilingual("Cost of the agents", "Coût des conseillers")
    }
  }

  private func measure(_ name: String) -> Bilingual {
    guard let reference = try? MeasureReference(name) else { return Bilingual(name) }
    let label =
      Measure(rawValue: reference.key)?.label ?? DeferredMeasure(rawValue: reference.key)?.label
      ?? OutboundMeasure(rawValue: reference.key)?.label ?? Bilingual(reference.key)
    return reference.subject.map { Bilingual("\($0): \(label.english)", "\($0) : \(label.french)") } ?? label
  }

  /// What the cells of the figure's column are.
  func kind(_ response: SweepResult.Response) -> TypedTable.Kind {
    switch meaning(response) {
    case .share: .share(decimals: 4)
    case .seconds: .seconds(decimals: 1)
    case .money: .money(currency: subject.currency, decimals: 0)
    case .count, .hours: .number(decimals: 1)
    case .ratio: .number(decimals: 3)
    }
  }

  /// A number of the figure as people read it.
  func text(_ value: Double, _ response: SweepResult.Response) -> String {
    switch meaning(response) {
    case .share: words.numbers.percent(value, decimals: 1)
    case .seconds: words.numbers.duration(value)
    case .money: words.numbers.quantity(value, subject.currency)
    case .count, .hours: words.numbers.number(value, decimals: abs(value) < 1000 ? 1 : 0)
    case .ratio: words.numbers.number(value, decimals: 2)
    }
  }

  /// A difference of the figure as people read it; that of shares in points, which the head of its column says.
  func difference(_ value: Double, _ response: SweepResult.Response) -> String {
    meaning(response) == .share ? words.numbers.number(value * 100, decimals: 1) : text(value, response)
  }

  /// A path without its first key where that only says that call types or groups follow.
  func short(_ path: String) -> String {
    let opening = ["call_types.", "agents."].first { path.hasPrefix($0) } ?? ""
    return String(path.dropFirst(opening.count))
  }

  /// A number without its unit, short enough for a cell of a map.
  func short(_ value: Double, _ response: SweepResult.Response) -> String {
    switch meaning(response) {
    case .share: words.numbers.number(value * 100, decimals: 1)
    case .seconds, .count, .hours: words.numbers.number(value, decimals: abs(value) < 100 ? 1 : 0)
    case .money: words.numbers.number(value)
    case .ratio: words.numbers.number(value, decimals: 2)
    }
  }

  /// Ticks of an axis between two values, with their texts.
  func ticks(_ range: ClosedRange<Double>, _ response: SweepResult.Response, most: Int) -> [(at: Double, text: String)]
  {
    let step = NiceSteps.ticks(upTo: range.upperBound - range.lowerBound, most: most).dropFirst().first ?? 1
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard first <= last, last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { count in
      let value = count * step
      switch meaning(response) {
      case .share: return (value, words.numbers.stated(value))
      default:
        return (value, words.numbers.number(value, decimals: step >= 1 ? 0 : step >= 0.1 ? 1 : 2))
      }
    }
  }

  /// A value of a key as a report shows it, such as `5 min`, with the language's decimal sign.
  func value(_ value: SweptValue) -> String { words(Bilingual(written: value.text)) }

  /// Some values of a key that follow each other.
  func values(_ key: SweptKey, _ group: KeyEffect.Group) -> String {
    let (first, last) = (value(key.values[group.first]), value(key.values[group.last]))
    return group.first == group.last ? first : "\(first) – \(last)"
  }

  /// What is done at every point.
  var work: String {
    switch subject.grid.work {
    case .plan: words("a plan, searched and checked", "un plan, cherché et vérifié")
    case .quick:
      words(
        "the formulas’ plan, simulated but neither searched nor checked",
        "le plan des formules, simulé mais ni cherché ni vérifié")
    case .simulate: words("given agents, simulated", "l’effectif donné, simulé")
    }
  }

  /// How points were chosen.
  var design: String {
    switch subject.grid.design {
    case .grid: words("every combination", "toutes les combinaisons")
    case .latinHypercube: words("a Latin hypercube", "hypercube latin")
    case .list: words("a list", "une liste")
    }
  }
}
