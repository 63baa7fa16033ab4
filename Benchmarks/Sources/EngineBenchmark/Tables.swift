/// A number with a fixed number of digits after the point and commas between thousands.
func shown(_ value: Double, digits: Int = 0) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "-" }
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let whole = Int((abs(value) * Double(scale)).rounded())
  let fraction = String(whole % scale + scale).dropFirst()
  let sign = value < 0 && whole > 0 ? "-" : ""
  return sign + shown(whole / scale) + (digits > 0 ? ".\(fraction)" : "")
}

/// A whole number with commas between thousands.
func shown(_ value: Int) -> String {
  value < 1000 ? "\(value)" : shown(value / 1000) + "," + String(value % 1000 + 1000).dropFirst()
}

/// The lines of a Markdown table.
func markdown(_ heading: [String], _ rows: [[String]], numbersFrom first: Int) -> String {
  let rule = heading.indices.map { $0 < first ? "---" : "---:" }
  return ([heading, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
}

extension Race {
  /// The rows of the race in the table of the common job, checked against the exact values.
  func rows(_ check: ExactCheck) throws -> [[String]] {
    try contenders.enumerated().map { place, contender in
      let total = total(place)
      try check.require(total, of: contender.name)
      let z = check.z(total)
      func share(_ count: Int) -> String { shown(Double(count) / Double(total.calls), digits: 4) }
      return [
        "\(job.name), n = \(job.agents)", contender.name, shown(total.calls),
        shown(nanoseconds(place), digits: nanoseconds(place) < 1000 ? 1 : 0),
        place == 0 ? "1" : shown(ratio(place), digits: ratio(place) < 10 ? 2 : 0),
        share(total.within), shown(z.within, digits: 1), share(total.abandoned), shown(z.abandoned, digits: 1),
      ]
    }
  }
}

/// What each program costs per call, as a multiple of the engine, by size of the job: the table of the README.
func ratioTable(_ races: [Race]) -> String {
  let heading = ["cost of a call, times Busyhour"] + races.map { "n = \($0.job.agents)" }
  let rows = races[0].contenders.indices.dropFirst().map { place in
    [races[0].contenders[place].name] + races.map { shown($0.ratio(place), digits: $0.ratio(place) < 10 ? 1 : 0) }
  }
  return markdown(heading, rows, numbersFrom: 1)
}

extension Bar {
  /// The row of a bar.
  var row: [String] { [what, wanted, measured, holds ? "yes" : "**no**"] }
}
