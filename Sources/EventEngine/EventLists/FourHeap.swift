/// The places of a 4-ary heap: the root is place 3, so that four siblings fill one cache line.
@usableFromInline
enum FourHeap {
  /// The place of the root.
  @inlinable @inline(__always)
  static var root: Int { 3 }

  /// The first child of a place.
  @inlinable @inline(__always)
  static func firstChild(of place: Int) -> Int { (place &- 2) &* 4 }

  /// The parent of a place other than the root.
  @inlinable @inline(__always)
  static func parent(of place: Int) -> Int { place &>> 2 &+ 2 }

  /// Bytes of an entry.
  @inlinable @inline(__always)
  static var stride: Int { 16 }

  /// The bytes before the first child of an entry, from the bytes before the entry: ``firstChild(of:)`` in bytes.
  @inlinable @inline(__always)
  static func firstChild(ofBytes bytes: Int) -> Int { bytes &* 4 &- 8 &* stride }

  /// The distance in bytes from the first of four siblings to the earliest; unused places hold padding, which is never
  /// earlier than an entry.
  ///
  /// Bytes and masks instead of places and conditions: 40 instructions a level of the heap instead of 46.
  @inlinable @inline(__always)
  static func earliest(_ siblings: UnsafeMutableRawPointer) -> Int {
    let left = entry(siblings + 16).precedence(over: entry(siblings)) & 16
    let right = entry(siblings + 48).precedence(over: entry(siblings + 32)) & 16 | 32
    let later = entry(siblings + right).precedence(over: entry(siblings + left))
    return left ^ ((left ^ right) & later)
  }

  /// The entry at an address.
  @inlinable @inline(__always)
  static func entry(_ address: UnsafeMutableRawPointer) -> EventEntry {
    address.assumingMemoryBound(to: EventEntry.self).pointee
  }

  /// Stores an entry at an address.
  @inlinable @inline(__always)
  static func put(_ entry: EventEntry, at address: UnsafeMutableRawPointer) {
    address.assumingMemoryBound(to: EventEntry.self).pointee = entry
  }

  /// Storage for places 0 ..< `capacity`, 64-byte aligned and filled with padding from `from` on.
  @inlinable @inline(never)
  static func storage(
    capacity: Int, copying old: UnsafeMutablePointer<EventEntry>? = nil, count: Int = 0
  ) -> UnsafeMutablePointer<EventEntry> {
    let raw = UnsafeMutableRawPointer.allocate(byteCount: capacity &* 16, alignment: 64)
    let entries = raw.bindMemory(to: EventEntry.self, capacity: capacity)
    entries.initialize(repeating: .padding, count: capacity)
    if let old {
      entries.update(from: old, count: count)
      old.deallocate()
    }
    return entries
  }
}
