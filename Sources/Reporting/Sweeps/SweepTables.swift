internal import Comparison
internal import Measures
internal import ScenarioModel
internal import StaffingPlans

/// The tables of a sweep.
struct SweepTables {
  let result: SweepResult
  let says: SweepWords

  private var words: Wording { says.words }

  /// Every point at full precision, one to a row: `sweep.csv`, the sheet of the workbook, the rows of the JSON.
  ///
  /// Shares are fractions, times seconds; verdicts have their stable names.
  ///
  /// - Parameter key: the table's name, and its file's.
  func points(_ key: String = "sweep") -> TypedTable {
    let responses = result.responses
    let figures = responses.flatMap { response -> [TypedTable.Column] in
      let key = says.key(response)
      let column = TypedTable.Column(key, precise(says.kind(response)), label: says.label(response))
      guard case .measure = response else { return [column] }
      return [
        column,
        TypedTable.Column(
          key + ColumnWords.halfWidth, precise(says.kind(response)), label: says.label(response) + " ±"),
      ]
    }
    var table = TypedTable(
      key, Bilingual("Points", "Points"),
      columns: [.init("point", .whole, label: Bilingual("Point"))]
        + result.grid.keys.map { .init($0.path, .text, label: Bilingual($0.path)) }
        + [.init("verdict", .text, label: Bilingual("Verdict"))] + figures
        + [
          .init("replications", .whole, label: Bilingual("Replications", "Réplications")),
          .init("scenario_digest", .text, label: Bilingual("Digest", "Empreinte")),
        ], frozenColumns: 1 + result.grid.keys.count)
    for (place, found) in result.figures.enumerated() {
      var row: [TypedTable.Cell] = [.whole(place + 1)]
      row += result.grid.values(of: place).map { .text($0.text) }
      row.append(.text(found.verdict.rawValue))
      for response in responses {
        row.append(.number(result.value(response, at: place)))
        if case .measure(let measure) = response { row.append(.number(found.values[measure]?.halfWidth)) }
      }
      table.add(row + [.whole(found.replications), .text(found.scenarioDigest)])
      table.judge(OutcomeWords.tone(found.verdict), column: 1 + result.grid.keys.count)
    }
    return table
  }

  private func precise(_ kind: TypedTable.Kind) -> TypedTable.Kind {
    switch kind {
    case .share: .share(decimals: 9)
    case .seconds: .seconds(decimals: 6)
    case .money(let currency, _): .money(currency: currency, decimals: 6)
    default: .number(decimals: 6)
    }
  }

  /// What varies.
  var keys: TypedTable {
    TypedTable(
      "keys",
      [
        .words("path", Bilingual("What varies", "Ce qui varie"), .roomy),
        .words("values", Bilingual("Values", "Valeurs")),
        .init("count", .whole, label: Bilingual("How many", "Nombre")),
      ],
      result.grid.keys.map { key in [.text(key.path), .text(list(key)), .whole(key.values.count)] })
  }

  private func list(_ key: SweptKey) -> String {
    let values = key.values.map(says.value)
    guard values.count > 6, let first = values.first, let last = values.last else {
      return values.joined(separator: words("; ", " ; "))
    }
    return words("\(first) to \(last)", "\(first) à \(last)")
  }

  /// How far each key moves a figure, the largest first.
  ///
  /// - Parameters:
  ///   - response: the figure.
  ///   - isCompact: whether paths are shortened, below a table that has them in full.
  func effects(_ response: SweepResult.Response, isCompact: Bool = false) -> TypedTable {
    let rows = KeyEffect.all(on: response, in: result).map { effect -> [TypedTable.Cell] in
      let key = result.grid.keys[effect.key]
      guard let low = effect.lowest, let high = effect.highest else {
        return [.text(isCompact ? says.short(key.path) : key.path), .missing, .missing, .missing, .missing, .missing]
      }
      return [
        .text(isCompact ? says.short(key.path) : key.path), .text(says.text(low.mean, response)),
        .text(says.values(key, low)),
        .text(says.text(high.mean, response)), .text(says.values(key, high)),
        .text(says.difference(effect.swing, response)),
      ]
    }
    return TypedTable(
      "effects-" + says.key(response), title: Bilingual(""),
      [
        .words("path", Bilingual("What varies", "Ce qui varie"), .roomy),
        .words("lowest", Bilingual("Lowest mean", "Moyenne la plus basse"), .figures),
        .words("lowest_at", Bilingual("at", "pour"), .unbroken),
        .words("highest", Bilingual("Highest mean", "Moyenne la plus haute"), .figures),
        .words("highest_at", Bilingual("at", "pour"), .unbroken),
        .words("swing", Bilingual("Swing", "Écart") + (says.meaning(response) == .share ? " (points)" : ""), .figures),
      ], rows)
  }

  /// The effects of every key on every figure for programs.
  var allEffects: TypedTable {
    let rows = result.responses.flatMap { response in
      KeyEffect.all(on: response, in: result).flatMap { effect in
        effect.groups.map { group -> [TypedTable.Cell] in
          let key = result.grid.keys[effect.key]
          return [
            .text(says.key(response)), .text(key.path), .text(key.values[group.first].text),
            .text(key.values[group.last].text), .whole(group.count), .number(group.mean), .number(effect.swing),
          ]
        }
      }
    }
    return TypedTable(
      "effects", title: Bilingual("Effects", "Effets"),
      [
        .words("figure", Bilingual("Figure", "Grandeur")),
        .words("path", Bilingual("What varies", "Ce qui varie"), .roomy),
        .words("from", Bilingual("From", "De")), .words("to", Bilingual("To", "À")),
        .init("points", .whole, label: Bilingual("Points")), .count("mean", Bilingual("Mean", "Moyenne"), decimals: 6),
        .count("swing", Bilingual("Swing", "Écart"), decimals: 6),
      ], rows)
  }

  /// Points that no other beats.
  ///
  /// - Parameters:
  ///   - frontier: the points.
  ///   - most: most rows.
  ///   - isCompact: whether the values of all keys stand in one column, in the order of the keys.
  func frontier(_ frontier: SweepFrontier, atMost most: Int = .max, isCompact: Bool = false) -> TypedTable {
    guard let level = result.level else { return TypedTable("frontier", [], []) }
    let keys: [TypedTable.Column] =
      isCompact
      ? [.words("values", Bilingual("Values, in the order above", "Valeurs, dans l’ordre ci-dessus"))]
      : result.grid.keys.map { .words($0.path, Bilingual($0.path)) }
    var table = TypedTable(
      "frontier", title: isCompact ? Bilingual("") : Bilingual("Frontier", "Frontière"),
      [.init("point", .whole, label: Bilingual("Point"))] + keys
        + [
          .init(says.key(result.price), says.kind(result.price), label: says.label(result.price)),
          .init(says.key(level), says.kind(level), label: says.label(level)), .words("verdict", Bilingual("Verdict")),
        ], [])
    for point in frontier.best.prefix(most) {
      let values = result.grid.values(of: point.place).map(says.value)
      let half = result.halfWidth(level, at: point.place)
      let outcome = result.figures[point.place].verdict
      table.add(
        [.whole(point.place + 1)] + (isCompact ? [.text(values.joined(separator: " / "))] : values.map { .text($0) })
          + [
            .number(point.price), half.map { .estimate(point.level, halfWidth: $0) } ?? .number(point.level),
            .text(words(OutcomeWords.text(outcome))),
          ])
      table.judge(OutcomeWords.tone(outcome), column: table.columns.count - 1)
    }
    return table
  }

  /// The first points as people read them.
  func shown(atMost most: Int) -> TypedTable {
    let responses = result.responses
    var table = TypedTable(
      "points", title: Bilingual("Points"),
      [.init("point", .whole, label: Bilingual("Point"))]
        + result.grid.keys.map { .words($0.path, Bilingual($0.path)) }
        + responses.map { .init(says.key($0), says.kind($0), label: says.label($0)) }
        + [.words("verdict", Bilingual("Verdict"))], [])
    for place in result.figures.indices.prefix(most) {
      table.add(
        [.whole(place + 1)] + result.grid.values(of: place).map { .text(says.value($0)) }
          + responses.map { response in
            guard let value = result.value(response, at: place) else { return .missing }
            return result.halfWidth(response, at: place).map { .estimate(value, halfWidth: $0) } ?? .number(value)
          } + [.text(words(OutcomeWords.text(result.figures[place].verdict)))])
      table.judge(
        OutcomeWords.tone(result.figures[place].verdict), column: 1 + result.grid.keys.count + responses.count)
    }
    return table
  }
}

extension SweepResult {
  /// Half of the width of a measure's interval at a point; nil for other figures.
  func halfWidth(_ response: Response, at point: Int) -> Double? {
    guard case .measure(let place) = response else { return nil }
    return figures[point].values[place]?.halfWidth
  }
}
