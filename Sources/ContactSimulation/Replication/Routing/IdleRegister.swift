/// Since when the idle agents of a group have been idle, in order: a ring of times with their numbers of agents.
///
/// Agents who get idle at one time are one entry, so that a group of any size costs no more than its events.
struct IdleRegister {
  private struct Entry {
    var since: Double
    var agents: Int32
  }

  private var entries: [Entry] = []
  private var first = 0
  private var count = 0

  /// Since when the agent who has been idle longest has been so; infinity when nobody is idle.
  var longest: Double { count > 0 ? entries[first].since : .infinity }

  /// Agents get idle.
  mutating func enter(_ agents: Int32, at time: Double) {
    guard agents > 0 else { return }
    if count > 0 {
      let last = (first + count - 1) % entries.count
      if entries[last].since == time {
        entries[last].agents &+= agents
        return
      }
    }
    if count == entries.count { grow() }
    entries[(first + count) % entries.count] = Entry(since: time, agents: agents)
    count += 1
  }

  /// The agent who has been idle longest gets busy.
  mutating func leaveFirst() {
    guard count > 0 else { return }
    entries[first].agents &-= 1
    if entries[first].agents > 0 { return }
    first = (first + 1) % entries.count
    count -= 1
  }

  /// Agents go off duty, those who got idle last before the others.
  mutating func leaveLast(_ agents: Int32) {
    var rest = agents
    while rest > 0, count > 0 {
      let last = (first + count - 1) % entries.count
      let gone = min(rest, entries[last].agents)
      entries[last].agents &-= gone
      rest &-= gone
      if entries[last].agents == 0 { count -= 1 }
    }
  }

  /// Nobody is idle.
  mutating func removeAll() {
    first = 0
    count = 0
  }

  private mutating func grow() {
    var larger: [Entry] = []
    larger.reserveCapacity(max(16, entries.count * 2))
    for place in 0..<count { larger.append(entries[(first + place) % entries.count]) }
    let missing = max(16, entries.count * 2) - count
    larger += repeatElement(Entry(since: 0, agents: 0), count: missing)
    entries = larger
    first = 0
  }
}
