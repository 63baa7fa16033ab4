internal import Foundation
import ScenarioModel

/// A key of a sweep as the file says it: its values, or a range in which a Latin hypercube chooses freely.
struct GridKey {
  let path: String
  let values: [SweptValue]
  let range: NumberRange?
  let entry: Entry
}

/// Numbers of one unit between two ends.
struct NumberRange {
  let from: Decimal
  let to: Decimal
  let unit: String

  /// Digits after the point of the ends.
  var decimals: Int { max(0, -min(from.exponent, to.exponent)) }

  /// A number within as a value.
  func value(_ number: Decimal) -> SweptValue {
    SweptValue(
      text: unit.isEmpty ? "\(number)" : "\(number) \(unit)", number: Double("\(number)"), unit: unit)
  }
}

/// Reads what a sweep varies.
struct SweptValues {
  let reading: Reading

  /// The keys of `vary:` in order, without those that are faulty.
  func keys(_ root: Section) -> [GridKey] {
    guard let entry = root["vary"], let rows = reading.table(entry, SweepKeys.vary) else { return [] }
    guard (1...SweepKeys.mostKeys).contains(rows.count) else {
      reading.refuse(
        entry, wanted: "1 to \(SweepKeys.mostKeys) paths with their values",
        found: rows.isEmpty ? "none" : "\(rows.count)")
      return []
    }
    return rows.compactMap(key)
  }

  private func key(_ row: TableRow) -> GridKey? {
    if row.key.contains("=") || row.key.isEmpty {
      reading.refuse(
        at: row.keyPosition, row.value.keyPath, wanted: "a path such as 'demand.volume*', without '='",
        found: TextForms.quoted(row.key))
      return nil
    }
    if row.value.isMapping { return range(row) }
    let texts = texts(row.value, wanted: SweepKeys.value.wanted)
    guard texts.count <= SweepKeys.mostValues else {
      reading.refuse(row.value, wanted: "at most \(SweepKeys.mostValues) values", found: "\(texts.count)")
      return nil
    }
    return texts.isEmpty
      ? nil : GridKey(path: row.key, values: texts.map(SweptValues.value), range: nil, entry: row.value)
  }

  /// The texts of a list.
  func texts(_ entry: Entry, wanted: String) -> [String] {
    guard let items = entry.items, !items.isEmpty else {
      reading.refuse(entry, wanted: "a list of at least one item: \(wanted)")
      return []
    }
    return items.compactMap { item in
      if let text = item.node.text, !text.isEmpty { return text }
      reading.refuse(item, wanted: wanted)
      return nil
    }
  }

  /// A text as a value, with its number where it is one.
  static func value(_ text: String) -> SweptValue {
    guard let number = try? NumberText(text), !number.rest.contains(where: \.isNumber), !number.rest.hasPrefix("-")
    else {
      return SweptValue(text: text, number: nil, unit: "")
    }
    return SweptValue(text: text, number: number.value, unit: number.rest)
  }

  // MARK: ranges

  private func range(_ row: TableRow) -> GridKey? {
    guard let section = reading.section(row.value, SweepKeys.range),
      let from = number("from", in: section), let to = number("to", in: section)
    else { return nil }
    guard from.unit == to.unit else {
      refuse("to", in: section, wanted: "the unit of 'from', \(TextForms.quoted(from.unit))")
      return nil
    }
    guard from.number < to.number else {
      refuse("to", in: section, wanted: "more than 'from'")
      return nil
    }
    let range = NumberRange(from: from.number, to: to.number, unit: from.unit)
    if section["step"] != nil, let entry = section["count"] {
      reading.refuse(entry, wanted: "either 'step' or 'count'", found: "both")
      return nil
    }
    var values: [SweptValue] = []
    if section["step"] != nil {
      guard let steps = steps(range, section) else { return nil }
      values = steps
    } else if section["count"] != nil {
      guard let count = reading.whole("count", in: section) else { return nil }
      values = SweptValues.spaced(range, count)
    }
    return GridKey(path: row.key, values: values, range: values.isEmpty ? range : nil, entry: row.value)
  }

  private func steps(_ range: NumberRange, _ section: Section) -> [SweptValue]? {
    guard let stated = number("step", in: section) else { return nil }
    guard let step = SweptValues.step(stated, in: range.unit), step > 0 else {
      refuse(
        "step", in: section,
        wanted: "more than 0" + (range.unit.isEmpty ? "" : " in the unit of 'from', \(TextForms.quoted(range.unit))"))
      return nil
    }
    var values: [SweptValue] = []
    var number = range.from
    while number <= range.to {
      guard values.count < SweepKeys.mostValues else {
        refuse("step", in: section, wanted: "a step that gives at most \(SweepKeys.mostValues) values")
        return nil
      }
      values.append(range.value(number))
      number += step
    }
    return values
  }

  /// A step in the unit of the range; times may be stated in another one.
  ///
  /// Nil where the units do not go together.
  private static func step(_ step: (number: Decimal, unit: String), in unit: String) -> Decimal? {
    if step.unit == unit || step.unit.isEmpty { return step.number }
    let time = Quantities.time("30 s")
    guard let one = try? time.read("1 " + unit), let other = try? time.read("1 " + step.unit) else { return nil }
    return (step.number * Decimal(other) / Decimal(one)).rounded(decimals: 9)
  }

  /// Evenly spaced values with both ends, to four digits more than the ends have.
  private static func spaced(_ range: NumberRange, _ count: Int) -> [SweptValue] {
    (0..<count).map { place in
      let exact = range.from + (range.to - range.from) * Decimal(place) / Decimal(max(1, count - 1))
      return range.value(exact.rounded(decimals: range.decimals + 4))
    }
  }

  /// A number with its unit as a decimal; nil with a problem.
  private func number(_ name: String, in section: Section) -> (number: Decimal, unit: String)? {
    guard let text = reading.text(name, in: section) else { return nil }
    let value = SweptValues.value(text)
    guard let number = value.number, let decimal = Decimal(string: "\(number)") else {
      refuse(name, in: section, wanted: "a number with its unit, such as '5 min'")
      return nil
    }
    return (decimal, value.unit)
  }

  private func refuse(_ name: String, in section: Section, wanted: String) {
    if let entry = section[name] { reading.refuse(entry, wanted: wanted) }
  }
}

extension Decimal {
  /// The number rounded to digits after the point, halves away from zero.
  func rounded(decimals: Int) -> Decimal {
    var (exact, rounded) = (self, Decimal())
    NSDecimalRound(&rounded, &exact, min(decimals, 20), .plain)
    return rounded
  }
}
