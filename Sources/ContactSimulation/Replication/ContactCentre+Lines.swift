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
    return true
  }

  /// Gives back the lines whose talk has ended by now, where agents go on with after-call work.
  private mutating func freeLines() {
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
  }

  /// Keeps the talk time of a waiting call, where lines are freed before agents.
  mutating func keepTalk(_ talk: Double, of slot: Int) {
    if slot >= talkCapacity { growTalks(to: slot) }
    talks[slot] = talk
  }

  private mutating func growTalks(to slot: Int) {
    let capacity = max(64, talkCapacity * 2, slot + 1)
    let larger = UnsafeMutablePointer<Double>.allocate(capacity: capacity)
    larger.initialize(repeating: 0, count: capacity)
    larger.update(from: talks, count: talkCapacity)
    talks.deallocate()
    talks = larger
    talkCapacity = capacity
  }
}
