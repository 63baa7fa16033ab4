/// An event list from which only the earliest entry is ever taken: a 4-ary heap whose removal waits for the next insertion.
///
/// Taking the earliest entry leaves a hole at the root; an insertion fills it with one sift, and only a second
/// removal in a row has to close it. Entries are taken in order of (time, payload). Cost: O(log n) with about
/// 10 ns at n = 100. Growth doubles the storage; nothing else allocates. The owner calls ``deallocate()``.
@frozen
public struct EventHeap {
  @usableFromInline var entries: UnsafeMutablePointer<EventEntry>
  @usableFromInline var last: Int
  @usableFromInline var capacity: Int
  @usableFromInline var rootIsTaken: Bool
  @usableFromInline var earliest: EventTime

  /// An empty list.
  public init() {
    capacity = Self.leastCapacity
    entries = FourHeap.storage(capacity: Self.leastCapacity)
    last = FourHeap.root - 1
    rootIsTaken = false
    earliest = .never
  }

  /// Frees the storage; the list may not be used afterwards.
  public func deallocate() { entries.deallocate() }

  /// The time of the earliest entry; `.never` when there is none.
  @inlinable @inline(__always)
  public var nextTime: EventTime { earliest }

  /// Number of entries.
  @inlinable
  public var count: Int { last &- (FourHeap.root &- 1) &- (rootIsTaken ? 1 : 0) }

  /// Bytes of storage.
  public var storedBytes: Int { capacity * FourHeap.stride }

  /// Halves the storage when less than 3/8 of it is in use.
  @usableFromInline
  mutating func giveBack() {
    guard capacity > Self.leastCapacity, count < capacity / 8 * 3 else { return }
    if rootIsTaken { closeRoot() }
    capacity /= 2
    entries = FourHeap.storage(capacity: capacity, copying: entries, count: last + 1)
  }

  private static var leastCapacity: Int { 64 }

  /// Drops every entry, keeping the storage.
  public mutating func removeAll() {
    entries.update(repeating: .padding, count: last + 1)
    last = FourHeap.root - 1
    rootIsTaken = false
    earliest = .never
  }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - time: When it happens, earlier than `.never`.
  ///   - payload: What happens, with a sequence number in its upper bits.
  @inlinable @inline(__always)
  public mutating func insert(_ time: EventTime, payload: UInt64) {
    let entry = EventEntry(time: time, payload: payload)
    if rootIsTaken {
      rootIsTaken = false
      sink(entry)
      earliest = entries[FourHeap.root].time
    } else {
      append(entry)
    }
  }

  /// Removes the earliest entry; only when ``nextTime`` is earlier than `.never`.
  ///
  /// - Returns: Its payload.
  @inlinable @inline(__always)
  public mutating func takeEarliest() -> UInt64 {
    if rootIsTaken { closeRoot() }
    let payload = entries[FourHeap.root].payload
    rootIsTaken = true
    let children = UnsafeMutableRawPointer(entries + FourHeap.firstChild(of: FourHeap.root))
    earliest = FourHeap.entry(children + FourHeap.earliest(children)).time
    return payload
  }

  /// The earliest entry; padding when there is none.
  @usableFromInline
  mutating func earliestEntry() -> EventEntry {
    if rootIsTaken { closeRoot() }
    return entries[FourHeap.root]
  }

  /// The entries in no particular order, until the next change.
  var all: UnsafeBufferPointer<EventEntry> {
    mutating get {
      if rootIsTaken { closeRoot() }
      return UnsafeBufferPointer(start: entries + FourHeap.root, count: count)
    }
  }

  /// Fills the hole at the root with the last entry.
  @inlinable
  mutating func closeRoot() {
    rootIsTaken = false
    let entry = entries[last]
    entries[last] = .padding
    last &-= 1
    if last >= FourHeap.root { sink(entry) }
  }

  /// Puts an entry at the root or below, moving earlier ones up.
  @inlinable @inline(__always)
  mutating func sink(_ entry: EventEntry) {
    let base = UnsafeMutableRawPointer(entries)
    let end = last &* FourHeap.stride
    var hole = FourHeap.root &* FourHeap.stride
    var child = FourHeap.firstChild(ofBytes: hole)
    while child <= end {
      let least = child &+ FourHeap.earliest(base + child)
      let candidate = FourHeap.entry(base + least)
      if !candidate.precedes(entry) { break }
      FourHeap.put(candidate, at: base + hole)
      hole = least
      child = FourHeap.firstChild(ofBytes: hole)
    }
    FourHeap.put(entry, at: base + hole)
  }

  /// Puts an entry behind the last place and moves it up.
  @inlinable
  mutating func append(_ entry: EventEntry) {
    last &+= 1
    if last &+ 4 >= capacity { grow() }
    var hole = last
    while hole > FourHeap.root {
      let parent = FourHeap.parent(of: hole)
      let above = entries[parent]
      if !entry.precedes(above) { break }
      entries[hole] = above
      hole = parent
    }
    entries[hole] = entry
    earliest = entries[FourHeap.root].time
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    entries = FourHeap.storage(capacity: capacity * 2, copying: entries, count: capacity)
    capacity *= 2
  }
}
