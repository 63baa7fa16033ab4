internal import Comparison
internal import Measures
internal import ScenarioModel

/// A figure over the values of two keys, or of one; all other keys stay at one value.
struct SweepMap {
  let result: SweepResult
  let says: SweepWords
  let response: SweepResult.Response
  private let across: Int
  private let down: Int?
  /// The point of each cell, by column and row.
  private let points: [[Int?]]

  private var words: Wording { says.words }

  /// Most values of a key that a map shows.
  private static let mostCells = 60

  /// A map; nil where the points are not those of a grid over the two keys, or where there are too many.
  init?(_ result: SweepResult, _ says: SweepWords, _ response: SweepResult.Response) {
    (self.result, self.says, self.response) = (result, says, response)
    let keys = result.grid.keys
    let varied = keys.indices.filter { keys[$0].values.count > 1 }
    let wanted = result.grid.picture
    guard let across = wanted.across ?? varied.first(where: { $0 != wanted.down }) else { return nil }
    self.across = across
    let down = wanted.down ?? varied.first { $0 != across }
    self.down = down
    let (columns, rows) = (keys[across].values.count, down.map { keys[$0].values.count } ?? 1)
    guard columns <= Self.mostCells, rows <= Self.mostCells else { return nil }
    let middle = keys.map { ($0.values.count - 1) / 2 }
    var places: [[Int]: Int] = [:]
    for (place, point) in result.grid.points.enumerated() where places[point] == nil { places[point] = place }
    points = (0..<columns).map { column in
      (0..<rows).map { row in
        var choice = middle
        choice[across] = column
        if let down { choice[down] = row }
        return places[choice]
      }
    }
    guard points.allSatisfy({ $0.allSatisfy { $0 != nil } }) else { return nil }
  }

  /// What one sees.
  var caption: String {
    let keys = result.grid.keys
    let others = keys.indices.filter { $0 != across && $0 != down && keys[$0].values.count > 1 }.map {
      "\(keys[$0].path) = \(says.value(keys[$0].values[(keys[$0].values.count - 1) / 2]))"
    }
    let rows = down.map { words(", from bottom to top \(keys[$0].path)", ", de bas en haut \(keys[$0].path)") } ?? ""
    let fixed =
      others.isEmpty
      ? ""
      : words(" All other keys stay at one value: ", " Les autres clés restent à une valeur : ")
        + others.joined(separator: ", ") + "."
    return words(
      "\(words(says.label(response)))\(unit) at the points of the sweep: from left to right \(keys[across].path)\(rows).",
      "\(words(says.label(response)))\(unit) aux points du balayage : de gauche à droite \(keys[across].path)\(rows)."
    ) + fixed
      + (isLevel
        ? words(
          " Orange to brown lies below \(divide), blue reaches it.",
          " Orange à brun : en dessous de \(divide) ; bleu : au moins \(divide).")
        : words(" Darker means more.", " Plus foncé : davantage."))
  }

  private var unit: String {
    switch says.meaning(response) {
    case .share: " (%)"
    case .seconds: " (s)"
    case .money: " (\(says.subject.currency))"
    case .hours: " (h)"
    case .count, .ratio: ""
    }
  }

  /// The level that divides the colours, with a word of whose it is where the sweep varies targets.
  private var divide: String {
    let level = words.numbers.stated(says.subject.targetLevel ?? HeatScale.usualTarget)
    let varies = result.grid.keys.contains { $0.path.contains("target") }
    return varies ? level + words(" (the file’s target)", " (l’objectif du fichier)") : level
  }

  private var isLevel: Bool { response == result.level && says.meaning(response) == .share }

  /// The picture.
  func picture(_ width: Double) -> Picture {
    let keys = result.grid.keys
    let letters = ChartLayout.letters
    let names = down.map { keys[$0].values.map(says.value) } ?? [""]
    let left = min(width * 0.3, 16 + Double(names.map(\.count).max() ?? 0) * letters * 0.6)
    let height = max(22, min(46, 420 / Double(names.count)))
    let box = Box(x: left, y: 28, width: width - left - 12, height: height * Double(names.count))
    var shapes = cells(box, height)
    for (row, name) in names.enumerated() {
      let y = box.bottom - (Double(row) + 0.5) * height + letters * 0.35
      shapes.append(.label(Label(name, at: Point(left - 8, y), size: letters, anchor: .end)))
    }
    shapes += columnLabels(box)
    if let down { shapes.append(.label(Label(keys[down].path, at: Point(4, 16), size: letters, colour: Palette.ink))) }
    shapes.append(
      .label(
        Label(
          keys[across].path, at: Point(box.right, box.bottom + 2.8 * letters + 6), size: letters, colour: Palette.ink,
          anchor: .end)))
    return Picture(
      width: width, height: box.bottom + 3.4 * letters + 8, title: words(says.label(response)), description: caption,
      shapes: shapes)
  }

  private func columnLabels(_ box: Box) -> [Shape] {
    let texts = result.grid.keys[across].values.map(says.value)
    let cell = box.width / Double(texts.count)
    let longest = Double(texts.map(\.count).max() ?? 1) * ChartLayout.letters * 0.6 + 8
    let every = max(1, Int((longest / cell).rounded(.up)))
    return texts.enumerated().filter { $0.offset % every == 0 }.map { column, text in
      .label(
        Label(
          text, at: Point(box.x + (Double(column) + 0.5) * cell, box.bottom + ChartLayout.letters + 6),
          size: ChartLayout.letters, anchor: .middle))
    }
  }

  private func cells(_ box: Box, _ height: Double) -> [Shape] {
    let values = points.map { $0.map { $0.flatMap { result.value(response, at: $0) } } }
    let scale = self.scale(values.joined().compactMap(\.self))
    let width = box.width / Double(points.count)
    var shapes: [Shape] = []
    for (column, rows) in values.enumerated() {
      for (row, value) in rows.enumerated() {
        guard let value else { continue }
        let colour = scale.colours[scale.index(of: value)]
        let place = Box(
          x: box.x + Double(column) * width, y: box.bottom - Double(row + 1) * height, width: width - 1,
          height: height - 1)
        shapes.append(.rectangles([place], Fill(colour)))
        let text = says.short(value, response)
        guard Double(text.count) * ChartLayout.letters * 0.6 < width - 4 else { continue }
        shapes.append(
          .label(
            Label(
              text, at: Point(place.x + width / 2, place.y + height / 2 + ChartLayout.letters * 0.35),
              size: ChartLayout.letters, colour: colour.isDark ? Palette.paper : Palette.ink, anchor: .middle)))
      }
    }
    return shapes
  }

  /// Levels around their target, all else in seven even classes between the smallest and the largest.
  private func scale(_ values: [Double]) -> HeatScale {
    if isLevel { return .level(target: says.subject.targetLevel) }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let classes = high > low ? 7 : 1
    return HeatScale(
      edges: (0..<classes).map { low + (high - low) * Double($0) / Double(classes) },
      colours: (0..<classes).map { Palette.amount(share: Double($0) / Double(max(1, classes - 1))) })
  }
}
