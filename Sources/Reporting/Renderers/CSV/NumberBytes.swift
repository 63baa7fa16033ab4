internal import ScenarioModel

/// Numbers, dates and times as digits at the end of a buffer, without a text in between.
extension [UInt8] {
  /// Adds a number rounded to a count of decimals, halves away from zero; nothing for one that is not finite.
  ///
  /// - Parameters:
  ///   - value: any double; from 9e15 units of the last decimal on, Swift's shortest form.
  ///   - places: digits after the point, 0...15.
  ///   - point: what stands before them.
  ///   - trims: whether zeros at the end are left out.
  mutating func append(_ value: Double, places: Int, point: UInt8, trims: Bool = false) {
    guard value.isFinite else { return }
    let scaled = (value.magnitude * Self.scales[places]).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else {
      self += "\(value)".utf8.map { $0 == 46 ? point : $0 }
      return
    }
    var units = UInt64(scaled)
    if value < 0, units > 0 { append(45) }
    var places = places
    if trims {
      while places > 0, units % 10 == 0 {
        units /= 10
        places -= 1
      }
    }
    append(units: units, places: places, point: point)
  }

  /// Adds a whole number.
  mutating func append(whole value: Int) {
    if value < 0 { append(45) }
    append(units: UInt64(value.magnitude), places: 0, point: 46)
  }

  /// Adds a date, such as `2020-03-14`.
  mutating func append(_ date: CivilDate) {
    let parts = date.components
    append(padded: parts.year / 100)
    append(padded: parts.year % 100)
    append(45)
    append(padded: parts.month)
    append(45)
    append(padded: parts.day)
  }

  /// Adds a time of day from seconds after midnight, such as `08:30`.
  mutating func append(time seconds: Int) {
    append(padded: seconds / 3600)
    append(58)
    append(padded: seconds % 3600 / 60)
  }

  private mutating func append(units: UInt64, places: Int, point: UInt8) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { digits in
      var first = 40
      var rest = units
      var written = 0
      repeat {
        first -= 1
        digits[first] = UInt8(truncatingIfNeeded: 48 + rest % 10)
        rest /= 10
        written += 1
        if written == places {
          first -= 1
          digits[first] = point
        }
      } while rest > 0 || written <= places
      for place in first..<40 { append(digits[place]) }
    }
  }

  private mutating func append(padded number: Int) {
    append(UInt8(truncatingIfNeeded: 48 + number / 10 % 10))
    append(UInt8(truncatingIfNeeded: 48 + number % 10))
  }

  /// Powers of ten up to what a double's whole numbers hold.
  private static let scales: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
