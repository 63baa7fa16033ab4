import ScenarioModel

/// What the cells of tables hold: numbers, dates and times as planners' programs write them.
enum CellText {
  /// A number; with `decimalComma` a comma is the decimal sign.
  ///
  /// Nil if it is none or not finite.
  static func number(_ text: String, decimalComma: Bool) -> Double? {
    let plain = decimalComma ? text.replacing(",", with: ".") : text
    guard let number = try? NumberText(plain), number.rest.isEmpty else { return nil }
    return number.value
  }

  /// A date: `2020-03-14` or `14/03/2020`.
  static func date(_ text: String) -> CivilDate? { CivilDate(text) ?? TextForms.isoDate(text) }

  /// A date, possibly with a time behind it: `2020-03-14 08:30`, `2020-03-14T08:30:00`.
  static func moment(_ text: String) -> (date: CivilDate, time: TimeOfDay?)? {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }.map(String.init)
    guard let first = parts.first, let date = date(first) else { return nil }
    guard parts.count == 2 else { return (date, nil) }
    guard let time = ClockText.time(parts[1]) else { return nil }
    return (date, time)
  }

  /// A time, or the beginning of a stretch such as `08:00-08:30`.
  static func start(_ text: String) -> TimeOfDay? {
    ClockText.time(text) ?? ClockText.ends(of: text)?.0
  }
}
