internal import Comparison
internal import ScenarioModel

/// How far each key moves a figure: a bar from the lowest to the highest mean of its values, the longest bar above.
struct TornadoChart {
  let result: SweepResult
  let says: SweepWords
  let response: SweepResult.Response
  private let effects: [KeyEffect]

  private var words: Wording { says.words }

  /// A chart; nil where no key moves the figure.
  init?(_ result: SweepResult, _ says: SweepWords, _ response: SweepResult.Response) {
    (self.result, self.says, self.response) = (result, says, response)
    effects = KeyEffect.all(on: response, in: result).filter { $0.swing > 0 }
    if effects.isEmpty { return nil }
  }

  /// What one sees.
  var caption: String {
    words(
      "\(words(says.label(response))): from the lowest to the highest mean over the points that share a value of the key, with that value at each end. The dashed line is the mean of all points.",
      "\(words(says.label(response))) : de la moyenne la plus basse à la plus haute des points qui partagent une valeur de la clé ; cette valeur figure à chaque extrémité. Trait tireté : moyenne de tous les points."
    )
  }

  /// The picture.
  func picture(_ width: Double) -> Picture {
    let letters = ChartLayout.letters
    let row = 3.4 * letters
    let (low, high) = (effects.compactMap(\.lowest?.mean).min() ?? 0, effects.compactMap(\.highest?.mean).max() ?? 1)
    let room = (high - low) * 0.05
    let ends =
      Double(
        effects.flatMap { effect in
          [effect.lowest, effect.highest].compactMap { $0.map { says.values(result.grid.keys[effect.key], $0).count } }
        }.max() ?? 0) * letters * 0.6 + 14
    let side = min(ends, width * 0.28)
    let box = Box(x: side, y: 6, width: width - 2 * side, height: row * Double(effects.count))
    let frame = PlotFrame(box: box, horizontal: (low - room)...(high + room), vertical: 0...1)
    let ticks = says.ticks(frame.horizontal, response, most: width > 600 ? 7 : 4)
    var shapes: [Shape] = [
      .segments(
        ticks.map { Segment(Point(frame.x($0.at), box.y), Point(frame.x($0.at), box.bottom)) },
        Stroke(Palette.grid, width: 1))
    ]
    for (place, effect) in effects.enumerated() { shapes += bar(effect, top: box.y + Double(place) * row, frame) }
    if let mean {
      shapes.append(
        .line(
          [Point(frame.x(mean), box.y), Point(frame.x(mean), box.bottom)],
          Stroke(Palette.ink, width: 1.2, dash: [6, 4])))
    }
    shapes += frame.horizontalAxis(
      ticks.map { AxisTick(value: $0.at, labelValue: $0.at, text: $0.text) }, size: letters)
    return Picture(
      width: width, height: box.bottom + 2.4 * letters, title: words(says.label(response)), description: caption,
      shapes: shapes)
  }

  private var mean: Double? {
    let values = result.figures.indices.compactMap { result.value(response, at: $0) }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private func bar(_ effect: KeyEffect, top: Double, _ frame: PlotFrame) -> [Shape] {
    guard let low = effect.lowest, let high = effect.highest else { return [] }
    let letters = ChartLayout.letters
    let key = result.grid.keys[effect.key]
    let (left, right) = (frame.x(low.mean), frame.x(high.mean))
    let bar = Box(x: left, y: top + 1.5 * letters, width: max(1, right - left), height: 1.4 * letters)
    let base = bar.y + bar.height / 2 + letters * 0.35
    return [
      .rectangles([bar], Fill(Palette.agents)),
      .label(Label(key.path, at: Point(frame.box.x, top + 1.15 * letters), size: letters, colour: Palette.ink)),
      .label(Label(says.values(key, low), at: Point(left - 6, base), size: letters, anchor: .end)),
      .label(Label(says.values(key, high), at: Point(right + 6, base), size: letters)),
    ]
  }
}
