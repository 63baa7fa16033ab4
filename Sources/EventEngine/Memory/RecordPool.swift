/// A record that can stand in a waiting line: it carries its own links.
public protocol QueueableRecord: BitwiseCopyable {
  /// The next record of its line, or the next free one of the pool; -1 at the end.
  var next: Int32 { get set }
  /// The record before it in its line; -1 at the front.
  var previous: Int32 { get set }
}

/// Records in one piece of memory, named by slots that are used again; growth doubles the storage.
@frozen
public struct RecordPool<Record: QueueableRecord> {
  @usableFromInline var storage: UnsafeMutablePointer<Record>
  @usableFromInline var capacity: Int
  @usableFromInline var used: Int
  @usableFromInline var firstFree: Int32

  /// An empty pool.
  ///
  /// - Parameter capacity: Records to make room for at first, at least 1.
  public init(capacity: Int) {
    self.capacity = max(1, capacity)
    storage = .allocate(capacity: max(1, capacity))
    used = 0
    firstFree = -1
  }

  /// Frees the storage; the pool may not be used afterwards.
  public func deallocate() { storage.deallocate() }

  /// The records by slot; another address after an insertion.
  @inlinable @inline(__always)
  public var records: UnsafeMutablePointer<Record> { storage }

  /// Slots that were ever in use since the pool was empty: their records can be read, also those given back.
  @inlinable
  public var slotCount: Int { used }

  /// Gives every slot back, keeping the storage.
  public mutating func removeAll() {
    used = 0
    firstFree = -1
  }

  /// Stores a record.
  ///
  /// - Returns: Its slot.
  @inlinable @inline(__always)
  public mutating func insert(_ record: Record) -> Int {
    if firstFree >= 0 {
      let slot = Int(firstFree)
      firstFree = storage[slot].next
      storage[slot] = record
      return slot
    }
    if used == capacity { grow() }
    (storage + used).initialize(to: record)
    used &+= 1
    return used &- 1
  }

  /// Gives a slot back.
  @inlinable @inline(__always)
  public mutating func remove(_ slot: Int) {
    storage[slot].next = firstFree
    firstFree = Int32(truncatingIfNeeded: slot)
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Record>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: storage, count: used)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }
}

/// A waiting line, first come first served, through records of a pool; any record may leave at any time.
@frozen
public struct WaitingLine: BitwiseCopyable, Sendable {
  @usableFromInline var head: Int32 = -1
  @usableFromInline var last: Int32 = -1
  @usableFromInline var length: Int32 = 0

  /// An empty line.
  public init() {}

  /// Slot of the first record; -1 when the line is empty.
  @inlinable @inline(__always)
  public var first: Int32 { head }

  /// Slot of the last record; -1 when the line is empty.
  @inlinable @inline(__always)
  public var final: Int32 { last }

  /// Number of records in the line.
  @inlinable @inline(__always)
  public var count: Int32 { length }

  /// Adds a record at the end.
  @inlinable @inline(__always)
  public mutating func append<Record>(_ slot: Int, in pool: borrowing RecordPool<Record>) {
    let name = Int32(truncatingIfNeeded: slot)
    pool.records[slot].previous = last
    pool.records[slot].next = -1
    if last >= 0 { pool.records[Int(last)].next = name } else { head = name }
    last = name
    length &+= 1
  }

  /// Adds a record in front of another one of the line.
  ///
  /// - Parameters:
  ///   - slot: The record to add.
  ///   - other: The record that is to follow it; -1 adds at the end.
  ///   - pool: The records of the line.
  @inlinable
  public mutating func insert<Record>(_ slot: Int, before other: Int32, in pool: borrowing RecordPool<Record>) {
    guard other >= 0 else { return append(slot, in: pool) }
    let name = Int32(truncatingIfNeeded: slot)
    let before = pool.records[Int(other)].previous
    pool.records[slot].previous = before
    pool.records[slot].next = other
    pool.records[Int(other)].previous = name
    if before >= 0 { pool.records[Int(before)].next = name } else { head = name }
    length &+= 1
  }

  /// Takes a record out, wherever it stands.
  @inlinable @inline(__always)
  public mutating func remove<Record>(_ slot: Int, in pool: borrowing RecordPool<Record>) {
    let (before, after) = (pool.records[slot].previous, pool.records[slot].next)
    if before >= 0 { pool.records[Int(before)].next = after } else { head = after }
    if after >= 0 { pool.records[Int(after)].previous = before } else { last = before }
    length &-= 1
  }
}
