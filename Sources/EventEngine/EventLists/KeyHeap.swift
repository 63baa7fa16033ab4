/// A priority queue of 64-bit keys: a 4-ary heap from which the least key is taken.
///
/// The owner packs order and name into the key, so that an entry is 8 bytes and ties cannot happen. Cost: O(log n), some 20 ns at
/// n = 10,000; a key that is larger than all others costs a comparison. The owner calls ``deallocate()``.
@frozen
public struct KeyHeap {
  @usableFromInline var keys: UnsafeMutablePointer<UInt64>
  @usableFromInline var last: Int
  @usableFromInline var capacity: Int

  /// An empty queue.
  public init() {
    capacity = 64
    keys = KeyHeap.storage(capacity: 64)
    last = FourHeap.root - 1
  }

  /// Frees the storage; the queue may not be used afterwards.
  public func deallocate() { keys.deallocate() }

  /// Number of keys.
  @inlinable
  public var count: Int { last &- (FourHeap.root &- 1) }

  /// The least key; `.max` when there is none.
  @inlinable @inline(__always)
  public var least: UInt64 { keys[FourHeap.root] }

  /// The keys in no particular order, until the next change.
  @inlinable
  public var all: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: keys + FourHeap.root, count: count) }

  /// Drops every key, keeping the storage.
  public mutating func removeAll() {
    keys.update(repeating: .max, count: last + 1)
    last = FourHeap.root - 1
  }

  /// Adds a key.
  ///
  /// - Parameter key: Less than `.max`.
  @inlinable @inline(__always)
  public mutating func insert(_ key: UInt64) {
    last &+= 1
    if last &+ 4 >= capacity { grow() }
    var hole = last
    while hole > FourHeap.root {
      let parent = FourHeap.parent(of: hole)
      let above = keys[parent]
      if key >= above { break }
      keys[hole] = above
      hole = parent
    }
    keys[hole] = key
  }

  /// Takes the least key out; only when there is one.
  @inlinable
  public mutating func removeLeast() {
    let moved = keys[last]
    keys[last] = .max
    last &-= 1
    if last >= FourHeap.root { sink(moved, from: FourHeap.root) }
  }

  /// Puts a key in the place of the least one; only when there is one.
  @inlinable @inline(__always)
  public mutating func replaceLeast(by key: UInt64) { sink(key, from: FourHeap.root) }

  /// Drops the keys that do not meet a condition.
  ///
  /// Cost: linear in the number of keys.
  ///
  /// - Parameter isKept: The condition.
  @inlinable
  public mutating func keep(where isKept: (UInt64) -> Bool) {
    var kept = FourHeap.root
    for place in FourHeap.root..<last &+ 1 {
      let key = keys[place]
      keys[place] = .max
      if isKept(key) {
        keys[kept] = key
        kept &+= 1
      }
    }
    last = kept &- 1
    var place = last
    while place >= FourHeap.root {
      sink(keys[place], from: place)
      place &-= 1
    }
  }

  @inlinable
  mutating func sink(_ key: UInt64, from place: Int) {
    var hole = place
    var child = FourHeap.firstChild(of: hole)
    while child <= last {
      let left = child &+ (keys[child &+ 1] < keys[child] ? 1 : 0)
      let right = child &+ 2 &+ (keys[child &+ 3] < keys[child &+ 2] ? 1 : 0)
      let least = keys[right] < keys[left] ? right : left
      let candidate = keys[least]
      if candidate >= key { break }
      keys[hole] = candidate
      hole = least
      child = FourHeap.firstChild(of: hole)
    }
    keys[hole] = key
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    let larger = KeyHeap.storage(capacity: capacity * 2)
    larger.update(from: keys, count: capacity)
    keys.deallocate()
    keys = larger
    capacity *= 2
  }

  @usableFromInline
  static func storage(capacity: Int) -> UnsafeMutablePointer<UInt64> {
    let raw = UnsafeMutableRawPointer.allocate(byteCount: capacity &* 8, alignment: 64)
    let keys = raw.bindMemory(to: UInt64.self, capacity: capacity)
    keys.initialize(repeating: .max, count: capacity)
    return keys
  }
}
