internal import Foundation
import RandomStreams
import ScenarioModel

/// Chooses the points of a sweep.
struct SweepDesign {
  let reading: Reading
  let root: Section
  let design: SweepGrid.Design
  /// Points of a Latin hypercube.
  let size: Int
  /// Seed of a Latin hypercube.
  let seed: UInt64

  /// The keys with their values and the points; nil with problems.
  func points(_ keys: [GridKey]) -> (keys: [SweptKey], points: [[Int]])? {
    switch design {
    case .grid: grid(keys)
    case .latinHypercube: hypercube(keys)
    case .list: list(keys)
    }
  }

  /// A range without steps, which only a Latin hypercube can draw from.
  private func checkSteps(_ keys: [GridKey]) -> Bool {
    for key in keys where key.range != nil {
      reading.refuse(
        key.entry, wanted: "'step' or 'count' beside 'from' and 'to'", found: "neither",
        suggestion: "only 'points: latin-hypercube' chooses within a range by itself")
    }
    return !keys.contains { $0.range != nil }
  }

  private func checkTwice(_ keys: [GridKey]) {
    for key in keys {
      var seen: Set<String> = []
      for (place, value) in key.values.enumerated() where !seen.insert(value.text).inserted {
        let entry = key.entry.items.map { $0[place] } ?? key.entry
        reading.refuse(entry, wanted: "every value once", found: "\(TextForms.quoted(value.text)) twice")
      }
    }
  }

  private func swept(_ keys: [GridKey]) -> [SweptKey] { keys.map { SweptKey(path: $0.path, values: $0.values) } }

  /// Every value with every other; the last key's values change fastest.
  private func grid(_ keys: [GridKey]) -> (keys: [SweptKey], points: [[Int]])? {
    guard checkSteps(keys) else { return nil }
    checkTwice(keys)
    let counts = keys.map(\.values.count)
    let product = counts.reduce(1.0) { $0 * Double($1) }
    guard product <= Double(SweepKeys.mostPoints) else {
      if let entry = root["vary"] {
        reading.refuse(
          entry, wanted: "at most \(SweepKeys.mostPoints) points",
          found: "\(TextForms.plain(product)): " + counts.map(String.init).joined(separator: " x "),
          suggestion: "give fewer values, or choose some of the points with 'points: latin-hypercube' and 'size'")
      }
      return nil
    }
    var points: [[Int]] = [[]]
    for count in counts { points = points.flatMap { point in (0..<count).map { point + [$0] } } }
    return (swept(keys), points)
  }

  /// The first values together, then the second, and so on.
  private func list(_ keys: [GridKey]) -> (keys: [SweptKey], points: [[Int]])? {
    guard checkSteps(keys), let count = keys.first?.values.count else { return nil }
    for key in keys.dropFirst() where key.values.count != count {
      reading.refuse(
        key.entry, wanted: "as many values as the first path has with 'points: list', \(count)",
        found: "\(key.values.count)")
    }
    guard keys.allSatisfy({ $0.values.count == count }) else { return nil }
    var (swept, places) = ([SweptKey](), [[Int]]())
    for key in keys {
      var distinct: [SweptValue] = []
      for value in key.values where !distinct.contains(where: { $0.text == value.text }) { distinct.append(value) }
      swept.append(SweptKey(path: key.path, values: distinct))
      places.append(key.values.map { value in distinct.firstIndex { $0.text == value.text } ?? 0 })
    }
    return (swept, (0..<count).map { point in places.map { $0[point] } })
  }

  // MARK: Latin hypercubes

  /// Every key's range is cut into as many parts as there are points, and each part is met once.
  private func hypercube(_ keys: [GridKey]) -> (keys: [SweptKey], points: [[Int]])? {
    checkTwice(keys)
    var (swept, places) = ([SweptKey](), [[Int]]())
    for key in keys {
      var stream = RandomStream(
        seed: seed, purpose: .design, name: StreamName(.service, "").part(key.path), date: 0, replication: 0)
      var order = Array(0..<size)
      for last in stride(from: size - 1, to: 0, by: -1) { order.swapAt(last, stream.index(below: last + 1)) }
      if let range = key.range {
        swept.append(SweptKey(path: key.path, values: SweepDesign.drawn(range, size, &stream)))
        places.append(order)
      } else {
        let count = key.values.count
        swept.append(SweptKey(path: key.path, values: key.values))
        places.append(order.map { Int((Double($0) + stream.uniform()) * Double(count) / Double(size)) })
      }
    }
    return (swept, (0..<size).map { point in places.map { $0[point] } })
  }

  /// One number of each of so many equal parts of a range, in ascending order, to a hundredth of a part.
  private static func drawn(_ range: NumberRange, _ count: Int, _ stream: inout RandomStream) -> [SweptValue] {
    let width = (range.to - range.from) / Decimal(count)
    var decimals = range.decimals
    var unit = Decimal(sign: .plus, exponent: -decimals, significand: 1)
    while unit > width / 100, decimals < 15 {
      decimals += 1
      unit = Decimal(sign: .plus, exponent: -decimals, significand: 1)
    }
    return (0..<count).map { part in
      let share = Decimal(Int(stream.uniform() * 100)) / 100 + Decimal(part)
      return range.value((range.from + width * share).rounded(decimals: decimals))
    }
  }
}
