/// The length and number of buckets, and the storage.
///
/// A bucket is made so long that of the nearest quarter of the entries six fall on ten buckets. Storage doubles when it is full and is
/// halved when less than 3/8 of it is in use; each time the length is found anew. In between the list looks for a better length only
/// when it has spent as many steps beside the straight way as it has entries: a new length then costs no more than those steps did,
/// and where none is better it waits twice as long before the next look.
extension EventCalendar {
  /// Entries that the smallest storage has room for in buckets.
  static var leastCapacity: Int { 64 }
  /// Buckets for each entry of a full storage.
  static var bucketsPerEntry: Int { 4 }
  static var leastStrain: Int { 64 }
  /// Entries from which the length is found, evenly spread over all.
  static var sampleSize: Int { 64 }
  /// Fewer entries say nothing about their spacing.
  static var leastSample: Int { 4 }
  /// How many entries of the nearest quarter fall on a bucket.
  static var entriesPerBucket: Double { 0.6 }

  /// Drops every entry, keeping the storage and the length of buckets.
  public mutating func removeAll() {
    aside.removeAll()
    if capacity > 0 { clearBuckets() }
    (present, first, earliest) = (Self.number(0), .max, .never)
  }

  /// An entry finds no bucket: gets more nodes, or looks for better buckets, when it is time to.
  mutating func makeRoom() {
    strain &+= 1
    if firstFree == 0 || strain > mostStrain && count > capacity {
      var larger = capacity * 2
      while larger < count { larger *= 2 }
      rebuild(capacity: larger)
    } else if strain > mostStrain {
      tune()
    }
  }

  /// Few entries are left in buckets: halves the storage when the heap holds few as well.
  @usableFromInline @inline(never)
  mutating func giveBack() {
    guard capacity > Self.leastCapacity else { return }
    let enough = capacity / 8 * 3
    if count < enough { rebuild(capacity: capacity / 2) } else { fewest = max(0, min(held, enough) - capacity / 16) }
  }

  /// Bytes of storage: at most 160 for each entry, beyond some 4 KB.
  public var storedBytes: Int {
    let (bucket, node) = (MemoryLayout<UInt32>.stride, MemoryLayout<CalendarNode>.stride)
    return Int(bucketCount) * bucket + Int(bucketCount) / 8 + (capacity + 1) * node + aside.storedBytes
  }

  /// Makes buckets of another length if that is worth it.
  mutating func tune() {
    let entries = copyOfEntries()
    defer { entries.deallocate() }
    let ratio = fittingRate(of: entries) / bucketsPerSecond
    if ratio > 0.7 && ratio < 1.5 || entries.count < Self.leastSample {
      (strain, mostStrain) = (0, min(mostStrain * 2, 1 << 40))
    } else {
      refill(with: entries, capacity: capacity)
    }
  }

  /// Puts every entry into buckets and nodes of another number, of the length that fits them.
  mutating func rebuild(capacity: Int) {
    let entries = copyOfEntries()
    refill(with: entries, capacity: capacity)
    entries.deallocate()
  }

  private mutating func refill(with entries: UnsafeMutableBufferPointer<EventEntry>, capacity: Int) {
    deallocate()
    bucketsPerSecond = fittingRate(of: entries)
    present = Self.number(entries.isEmpty ? 0 : earliest.seconds * bucketsPerSecond)
    aside = EventHeap()
    takeStorage(capacity: max(capacity, Self.leastCapacity))
    (first, earliest) = (.max, .never)
    (strain, mostStrain) = (0, .max)
    for entry in entries { insert(entry.time, payload: entry.payload) }
    mostStrain = max(Self.leastStrain, entries.count)
  }

  /// A copy of all entries, in no particular order; the caller frees it.
  private mutating func copyOfEntries() -> UnsafeMutableBufferPointer<EventEntry> {
    let copy = UnsafeMutableBufferPointer<EventEntry>.allocate(capacity: count)
    var copied = 0
    for place in 0..<Int(bucketCount) {
      var node = nodes + Int(buckets[place])
      while node != nodes {
        copy.initializeElement(at: copied, to: node.pointee.entry)
        copied += 1
        node = nodes + Int(node.pointee.next)
      }
    }
    for entry in aside.all {
      copy.initializeElement(at: copied, to: entry)
      copied += 1
    }
    return copy
  }

  /// Buckets a second that fit entries: from the nearest quarter of a sample, and at least five of them.
  private func fittingRate(of entries: UnsafeMutableBufferPointer<EventEntry>) -> Double {
    let size = min(entries.count, Self.sampleSize)
    guard size >= Self.leastSample || bucketsPerSecond == 0 && size > 1 else { return bucketsPerSecond }
    let times = (0..<size).map { entries[$0 * entries.count / size].time }.sorted()
    let near = max(size / 4, min(size - 1, 5))
    let span = times[near].seconds - earliest.seconds
    guard span > 0 else { return bucketsPerSecond }
    let entriesInSpan = Double(entries.count * near) / Double(size)
    return min(entriesInSpan / span / Self.entriesPerBucket, 1e12)
  }

  /// Gets empty storage for a number of entries in buckets.
  mutating func takeStorage(capacity: Int) {
    self.capacity = capacity
    (bucketCount, mask) = (UInt64(capacity * Self.bucketsPerEntry), capacity * Self.bucketsPerEntry - 1)
    (buckets, marks, nodes) = Self.storage(capacity: capacity)
    clearBuckets()
  }

  /// Empties every bucket and links the nodes.
  private mutating func clearBuckets() {
    buckets.update(repeating: 0, count: mask + 1)
    marks.update(repeating: 0, count: (mask + 1) / 64)
    for node in 1..<capacity { nodes[node].next = UInt32(node + 1) }
    nodes[capacity].next = 0
    (firstFree, held) = (1, 0)
    fewest = capacity > Self.leastCapacity ? capacity / 8 * 3 : 0
  }

  /// Storage without entries: buckets, marks and nodes.
  static func storage(
    capacity: Int
  ) -> (UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<CalendarNode>) {
    let count = max(1, capacity * bucketsPerEntry)
    let buckets = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    let marks = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, count / 64))
    let nodes = UnsafeMutablePointer<CalendarNode>.allocate(capacity: capacity + 1)
    buckets.initialize(repeating: 0, count: count)
    marks.initialize(repeating: 0, count: max(1, count / 64))
    nodes.initialize(repeating: CalendarNode(entry: .padding, next: 0), count: capacity + 1)
    return (buckets, marks, nodes)
  }
}
