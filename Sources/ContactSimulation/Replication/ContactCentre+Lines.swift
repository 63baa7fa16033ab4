import EventEngine

/// Lines are held from arrival to the end of talk. Only arrivals ask for one, so lines whose talk has ended are given back when
/// the next contact arrives: the count is exact whenever it is looked at.
extension ContactCentre {
  /// Takes a line for an arrival.
  ///
  /// - Returns: False when every line is taken.
  @inline(__always)
  mutating func takeLine() -> Bool {
    if freesLinesEarly { freeLines() }
    if linesInUse >= lineLimit { return false }
    linesInUse &+= 1
    if linesInUse >= lineLimit && lists.campaignCount > 0 { restDialling() }
    return true
  }

  /// Gives back the lines whose talk has ended by now, where agents go on with after-call work.
  mutating func freeLines() {
    let time = EventTime(now)
    while !(time < lineReleases.nextTime) {
      _ = lineReleases.takeEarliest()
      linesInUse &-= 1
    }
  }

  /// A talk begins that will free its line before its agent.
  mutating func scheduleLineRelease(talk: Double) {
    sequence &+= 1
    lineReleases.insert(EventTime(now + talk), payload: sequence)
    if lists.awaitsLine { planLine(at: now + talk) }
  }

  /// Keeps what only some services need to know of a waiting call.
  mutating func keep(_ detail: CallDetail, of slot: Int) {
    if slot >= detailCapacity { growDetails(to: slot) }
    details[slot] = detail
  }

  private mutating func growDetails(to slot: Int) {
    let capacity = max(64, detailCapacity * 2, slot + 1)
    let larger = UnsafeMutablePointer<CallDetail>.allocate(capacity: capacity)
    larger.initialize(repeating: CallDetail(talk: 0, rawPatience: 0, attempt: 1, part: 1), count: capacity)
    larger.update(from: details, count: detailCapacity)
    details.deallocate()
    details = larger
    detailCapacity = capacity
  }
}
