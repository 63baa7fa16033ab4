/// Numbers with units as people type them on the command line: `180 s`, `3 min`, `80 %`, `0.8`, `90 per hour`.
enum Quantity {
  /// What was wanted and what was found.
  struct Fault: Error, CustomStringConvertible {
    let wanted: String
    let found: String
    var description: String { "expected \(wanted), found '\(found)'" }
  }

  /// A time in seconds; a unit is needed: s, min, h or d.
  static func seconds(_ text: String) throws -> Double {
    let wanted = "a time such as '180 s', '3 min' or '1 h'"
    let (number, unit) = split(text)
    guard let number, let factor = secondsIn(unit) else { throw Fault(wanted: wanted, found: text) }
    let seconds = number * factor
    guard seconds.isFinite, seconds >= 0 else { throw Fault(wanted: wanted + ", at least 0", found: text) }
    return seconds
  }

  /// A share 0...1, as a percentage or a plain number.
  static func share(_ text: String) throws -> Double {
    let (number, unit) = split(text)
    guard let number, unit.isEmpty || unit == "%" else {
      throw Fault(wanted: "a share such as '80 %' or '0.8'", found: text)
    }
    let share = unit == "%" ? number / 100 : number
    guard share >= 0, share <= 1 else { throw Fault(wanted: "a share from 0 % to 100 %", found: text) }
    return share
  }

  /// A plain number of at least 0.
  static func number(_ text: String) throws -> Double {
    let (number, unit) = split(text)
    guard let number, unit.isEmpty, number.isFinite, number >= 0 else {
      throw Fault(wanted: "a number of at least 0", found: text)
    }
    return number
  }

  /// A plain finite number of either sign.
  static func signedNumber(_ text: String) throws -> Double {
    guard let number = Double(text), number.isFinite else { throw Fault(wanted: "a number", found: text) }
    return number
  }

  /// A rate in contacts per second: `90 per hour`, `1.5 per min`, `100 per 30 min`.
  static func rate(_ text: String) throws -> Double {
    let fault = Fault(wanted: "a rate such as '90 per hour' or '100 per 30 min'", found: text)
    guard let border = text.range(of: "per") else { throw fault }
    let (count, unit) = split(String(text[..<border.lowerBound]))
    let (length, lengthUnit) = split(String(text[border.upperBound...]))
    guard let count, unit.isEmpty, count.isFinite, count >= 0, let factor = secondsIn(lengthUnit) else { throw fault }
    let seconds = (length ?? 1) * factor
    guard seconds > 0, seconds.isFinite else { throw fault }
    return count / seconds
  }

  /// The seconds in a unit of time.
  private static func secondsIn(_ unit: String) -> Double? {
    switch unit {
    case "s", "sec", "second", "seconds": 1
    case "min", "minute", "minutes": 60
    case "h", "hour", "hours": 3_600
    case "d", "day", "days": 86_400
    default: nil
    }
  }

  /// The number at the front of a text and the unit behind it.
  static func split(_ text: String) -> (number: Double?, unit: String) {
    let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    let digits = trimmed.prefix { $0.isNumber || "+-.eE".contains($0) }
    // An exponent needs a digit: '3 e' is not a number, and the e may belong to a unit.
    var length = digits.count
    while length > 0 {
      let front = trimmed.prefix(length)
      if let number = Double(front) { return (number, String(trimmed.dropFirst(length).drop(while: \.isWhitespace))) }
      length -= 1
    }
    return (nil, trimmed)
  }
}

extension String {
  /// The first place at which a word stands.
  fileprivate func range(of word: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
