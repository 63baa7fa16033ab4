import Testing

/// Checks a value against its reference; both below `floor` count as equal.
func expectClose(
  _ value: Double?, _ reference: Double, within tolerance: Double, floor: Double = 1e-300, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value else {
    Issue.record("\(what): no value, wanted \(reference)", sourceLocation: sourceLocation)
    return
  }
  let isClose = abs(value - reference) <= tolerance * abs(reference) || max(abs(value), abs(reference)) < floor
  #expect(isClose, "\(what): \(value), wanted \(reference)", sourceLocation: sourceLocation)
}
