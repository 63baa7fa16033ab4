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

  /// The place of the earliest of four siblings; unused places hold padding, which is never earlier than an entry.
  @inlinable @inline(__always)
  static func earliest(_ entries: UnsafeMutablePointer<EventEntry>, from first: Int) -> Int {
    let siblings = entries + first
    let left = siblings[1].precedes(siblings[0])
    let right = siblings[3].precedes(siblings[2]) &+ 2
    let later = siblings[right].precedes(siblings[left])
    return first &+ (left ^ ((left ^ right) & (0 &- later)))
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
