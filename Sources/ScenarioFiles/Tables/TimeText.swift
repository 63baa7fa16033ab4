import ScenarioModel

/// A time of a table: `08:30`, `8h30`, `8:30 AM`, a stretch such as `08:00-08:30`, perhaps with its distance from UTC.
struct TimeText {
  /// Seconds after midnight, below 86,400.
  let start: Int
  /// Seconds after midnight at which a stretch ends, at most 86,400; nil for a single time.
  private(set) var end: Int?
  /// Seconds ahead of UTC, where the text says so.
  private(set) var offset: Int?

  /// Reads a time; nil if it is none.
  /// - Parameter followsT: Whether the time stands behind the `T` of ISO 8601, where `-05:00` is always a distance from UTC.
  init?(_ text: String, followsT: Bool = false) {
    var rest = TextForms.normalised(text).lowercased().replacing(" to ", with: "-").replacing(" \u{E0} ", with: "-")
    rest = String(rest.map { "\u{2013}\u{2014}".contains($0) ? "-" : $0 })
    for zone in ["utc", "gmt", "z"] where offset == nil && rest.hasSuffix(zone) {
      rest = TextForms.trimmed(String(rest.dropLast(zone.count)))
      offset = 0
    }
    if let sign = rest.lastIndex(of: "+") {
      guard let ahead = TimeText.offset(rest[rest.index(after: sign)...]), offset == nil else { return nil }
      offset = ahead
      rest = TextForms.trimmed(String(rest[..<sign]))
    } else if let sign = rest.firstIndex(of: "-") {
      let (left, right) = (TextForms.trimmed(String(rest[..<sign])), rest[rest.index(after: sign)...])
      if !followsT, let stretch = TimeText.stretch(left, TextForms.trimmed(String(right))) {
        (start, end) = stretch
        return
      }
      guard let behind = TimeText.offset(right), offset == nil else { return nil }
      offset = -behind
      rest = left
    }
    guard let clock = TimeText.clock(rest), clock < 86_400 else { return nil }
    start = clock
  }

  /// Both ends of a stretch, the second after the first; `08:29` and `08:29:59` end at 08:30, and 00:00 as an end is midnight.
  private static func stretch(_ left: String, _ right: String) -> (Int, Int?)? {
    let last = right.hasSuffix(":59") && right.split(separator: ":").count == 3
    guard let start = clock(left), start < 86_400,
      let end = last ? clock(right.dropLast(3) + ":00").map({ $0 + 60 }) : clock(right)
    else { return nil }
    // No stretch is 4, 9, 14 or 29 minutes long: its last minute belongs to it.
    let namesLastMinute = end > start && (end - start) % 300 == 240
    let closes = end == 0 ? 86_400 : end + (namesLastMinute ? 60 : 0)
    return start < closes ? (start, closes) : nil
  }

  /// `01:00`, `0100` or `01` as seconds; nil if it is no distance from UTC.
  private static func offset(_ text: Substring) -> Int? {
    let digits = text.filter { $0 != ":" }
    guard [2, 4].contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
      text.count == digits.count || (text.count == 5 && text.dropFirst(2).first == ":"),
      let hours = Int(digits.prefix(2)), let minutes = digits.utf8.count == 4 ? Int(digits.suffix(2)) : 0,
      hours <= 14, minutes % 15 == 0, minutes < 60
    else { return nil }
    return hours * 3600 + minutes * 60
  }

  /// A single time on a clock of 24 or, with AM or PM, 12 hours.
  private static func clock(_ text: String) -> Int? {
    var rest = text.replacing(".m.", with: "m")
    guard let half = ["am", "pm"].first(where: { rest.hasSuffix($0) }) else { return ClockText.time(rest)?.seconds }
    rest = TextForms.trimmed(String(rest.dropLast(2)))
    let whole = rest.contains(":") ? rest : rest + ":00"
    guard let time = ClockText.time(whole)?.seconds, (3600..<46_800).contains(time), !rest.contains("h") else {
      return nil
    }
    return time % 43_200 + (half == "pm" ? 43_200 : 0)
  }
}

/// A date of a table with what stands behind it.
struct MomentText {
  let date: DateText
  /// The time behind the date; nil for a date alone.
  let time: TimeText?

  /// Reads `2024-03-14`, `2024-03-14 08:30`, `2024-03-14T08:30:00+01:00`, `3/14/2024 8:30 AM`; nil for anything else.
  init?(_ text: String) {
    let plain = TextForms.normalised(text)
    let mark = plain.indices.dropFirst().first { index in
      "Tt".contains(plain[index]) && plain[plain.index(before: index)].isNumber
        && plain[plain.index(after: index)...].first?.isNumber == true
    }
    if let mark {
      guard let date = DateText(String(plain[..<mark])),
        let time = TimeText(String(plain[plain.index(after: mark)...]), followsT: true)
      else { return nil }
      (self.date, self.time) = (date, time)
      return
    }
    let words = plain.split(separator: " ")
    for count in [1, 2, 3, 4] where count <= words.count {
      guard let date = DateText(words[..<count].joined(separator: " ")) else { continue }
      let rest = words[count...].joined(separator: " ")
      let time = TimeText(rest)
      if !rest.isEmpty, time == nil { continue }
      (self.date, self.time) = (date, time)
      return
    }
    return nil
  }

  /// A moment, or a serial number of a spreadsheet.
  static func orSerial(_ text: String) -> MomentText? {
    MomentText(text) ?? DateText(serial: text).map { MomentText(date: $0, time: nil) }
  }

  private init(date: DateText, time: TimeText?) {
    self.date = date
    self.time = time
  }
}
