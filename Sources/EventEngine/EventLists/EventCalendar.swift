/// An event list from which only the earliest entry is ever taken, at a cost that does not grow with the number of entries.
///
/// The near future is cut into buckets of equal length that are used again as time goes by; a bit for each says whether it holds
/// anything. The entries of a bucket are linked in order. What lies beyond the buckets, or would stand too far back in one of them,
/// waits in a heap beside, so that no spacing of entries costs much more than the heap. How long a bucket is follows the entries: see
/// `EventCalendar+Tuning.swift`. Entries are taken in order of (time, payload).
///
/// Cost: some 5 ns for an insertion and a removal at any number of entries. Memory: at most 160 bytes an entry beyond the first 4 KB, given
/// back as entries go. The owner calls ``deallocate()``.
@frozen
public struct EventCalendar {
  /// The first node of each bucket; 0 for none.
  @usableFromInline var buckets: UnsafeMutablePointer<UInt32>
  /// A bit for each bucket that holds anything.
  @usableFromInline var marks: UnsafeMutablePointer<UInt64>
  /// Node 0 comes after every entry and ends every bucket.
  @usableFromInline var nodes: UnsafeMutablePointer<CalendarNode>
  /// A power of two from 64 on; 0 when the heap does all.
  @usableFromInline var bucketCount: UInt64
  @usableFromInline var mask: Int
  @usableFromInline var bucketsPerSecond: Double
  /// The number of the bucket from which the last entry was taken; no entry of a bucket has a smaller one.
  @usableFromInline var present: UInt64
  /// The number of the first bucket that holds anything; the largest when none does.
  @usableFromInline var first: UInt64
  @usableFromInline var earliest: EventTime
  /// The first node without an entry; 0 when all have one.
  @usableFromInline var firstFree: UInt32
  @usableFromInline var capacity: Int
  /// Entries in buckets, and the number below which storage is given back.
  @usableFromInline var held: Int
  @usableFromInline var fewest: Int
  /// Entries that no bucket takes.
  @usableFromInline var aside: EventHeap
  /// Steps that better buckets might have saved, and how many make the list look for such.
  @usableFromInline var strain: Int
  @usableFromInline var mostStrain: Int

  /// An empty list.
  ///
  /// - Parameter hasBuckets: Whether entries go into buckets; without, the list is the heap beside them.
  public init(hasBuckets: Bool = true) {
    (bucketCount, mask, bucketsPerSecond) = (0, 0, 0)
    (present, first, earliest) = (Self.number(0), .max, .never)
    (firstFree, capacity, held, fewest) = (0, 0, 0, 0)
    (strain, mostStrain) = (0, hasBuckets ? Self.leastStrain : .max)
    aside = EventHeap()
    (buckets, marks, nodes) = Self.storage(capacity: 0)
    if hasBuckets { takeStorage(capacity: Self.leastCapacity) }
  }

  /// Frees the storage; the list may not be used afterwards.
  public func deallocate() {
    buckets.deallocate()
    marks.deallocate()
    nodes.deallocate()
    aside.deallocate()
  }

  /// The time of the earliest entry; `.never` when there is none.
  @inlinable @inline(__always)
  public var nextTime: EventTime { earliest }

  /// Number of entries.
  @inlinable
  public var count: Int { held &+ aside.count }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - time: When it happens, earlier than `.never`.
  ///   - payload: What happens, with a sequence number in its upper bits.
  @inlinable @inline(__always)
  public mutating func insert(_ time: EventTime, payload: UInt64) {
    let number = Self.number(time.seconds * bucketsPerSecond)
    let node = Int(truncatingIfNeeded: firstFree)
    guard number &- present < bucketCount, node != 0 else { return insertAside(time, payload) }
    let entry = EventEntry(time: time, payload: payload)
    let place = Int(truncatingIfNeeded: number) & mask
    var link = buckets + place
    var steps = 0
    while nodes[Int(truncatingIfNeeded: link.pointee)].entry.precedes(entry) {
      if steps == Self.mostSteps { return insertAside(time, payload) }
      link = CalendarNode.link(of: nodes + Int(truncatingIfNeeded: link.pointee))
      steps &+= 1
    }
    firstFree = nodes[node].next
    nodes[node] = CalendarNode(entry: entry, next: link.pointee)
    link.pointee = UInt32(truncatingIfNeeded: node)
    marks[place &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
    held &+= 1
    first = min(first, number)
    earliest = min(earliest, time)
  }

  /// Removes the earliest entry; only when ``nextTime`` is earlier than `.never`.
  ///
  /// - Returns: Its payload.
  @inlinable @inline(__always)
  public mutating func takeEarliest() -> UInt64 {
    if !(earliest < aside.nextTime), isAside() { return takeAside() }
    let place = Int(truncatingIfNeeded: first) & mask
    let node = nodes + Int(truncatingIfNeeded: buckets[place])
    let (payload, next) = (node.pointee.entry.payload, node.pointee.next)
    node.pointee.next = firstFree
    firstFree = buckets[place]
    buckets[place] = next
    present = first
    held &-= 1
    if next == 0 { leaveBucket(place) }
    earliest = min(
      nodes[Int(truncatingIfNeeded: buckets[Int(truncatingIfNeeded: first) & mask])].entry.time, aside.nextTime)
    if held < fewest { giveBack() }
    return payload
  }

  /// The first bucket has lost its last entry: finds the next one that holds any.
  @inlinable @inline(__always)
  mutating func leaveBucket(_ place: Int) {
    let bit = UInt64(truncatingIfNeeded: place & 63)
    let rest = marks[place &>> 6] & ~(1 &<< bit)
    marks[place &>> 6] = rest
    let later = rest &>> bit
    if later != 0 { first &+= UInt64(truncatingIfNeeded: later.trailingZeroBitCount) } else { findFirst(after: place) }
  }

  /// The same from the next word of marks on.
  @usableFromInline @inline(never)
  mutating func findFirst(after place: Int) {
    guard held > 0 else { return first = .max }
    var word = place &>> 6
    first &+= UInt64(truncatingIfNeeded: 64 &- place & 63)
    while true {
      word = (word &+ 1) & (mask &>> 6)
      if marks[word] != 0 { break }
      first &+= 64
      strain &+= 1
    }
    first &+= UInt64(truncatingIfNeeded: marks[word].trailingZeroBitCount)
    if strain > mostStrain { tune() }
  }

  /// Whether the earliest entry is in the heap, which holds none that is later than the first one of the buckets.
  @usableFromInline @inline(never)
  mutating func isAside() -> Bool {
    let other = nodes[Int(truncatingIfNeeded: buckets[Int(truncatingIfNeeded: first) & mask])].entry
    return earliest < other.time || aside.earliestEntry().precedes(other)
  }

  @usableFromInline @inline(never)
  mutating func takeAside() -> UInt64 {
    present = max(present, Self.number(earliest.seconds * bucketsPerSecond))
    let payload = aside.takeEarliest()
    aside.giveBack()
    let other = nodes[Int(truncatingIfNeeded: buckets[Int(truncatingIfNeeded: first) & mask])].entry.time
    earliest = min(other, aside.nextTime)
    giveBack()
    return payload
  }

  @usableFromInline @inline(never)
  mutating func insertAside(_ time: EventTime, _ payload: UInt64) {
    if mostStrain < .max { makeRoom() }
    aside.insert(time, payload: payload)
    earliest = min(earliest, time)
  }

  /// The number of the bucket at a place on the axis whose unit is a bucket: grows with the place, however far it is.
  ///
  /// The sum has no digits behind the point, so that its bits count buckets; no conversion can fail.
  @inlinable @inline(__always)
  static func number(_ place: Double) -> UInt64 { (place + 0x1p52).bitPattern }

  /// Entries that are passed in a bucket before a new one goes into the heap.
  @inlinable @inline(__always)
  static var mostSteps: Int { 4 }
}

/// An entry in a bucket, 24 bytes.
@frozen @usableFromInline
struct CalendarNode {
  @usableFromInline var entry: EventEntry
  /// The entry after it in its bucket, or the next free node; 0 at the end.
  @usableFromInline var next: UInt32

  @inlinable @inline(__always)
  init(entry: EventEntry, next: UInt32) {
    self.entry = entry
    self.next = next
  }

  /// Where the name of the next node stands.
  @inlinable @inline(__always)
  static func link(of node: UnsafeMutablePointer<CalendarNode>) -> UnsafeMutablePointer<UInt32> {
    (UnsafeMutableRawPointer(node) + MemoryLayout<EventEntry>.size).assumingMemoryBound(to: UInt32.self)
  }
}
