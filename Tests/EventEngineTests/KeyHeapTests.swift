import EventEngine
import Testing

@Suite("Order of keys")
struct KeyHeapTests {
  /// Keys that differ, in an order far from sorted.
  static func keys(_ count: Int) -> [UInt64] {
    (0..<UInt64(count)).map { ($0 &* 0x9E37_79B9_7F4A_7C15) >> 1 }
  }

  @Test("keys leave from the least to the largest", arguments: [0, 1, 2, 5, 64, 1000, 20_000])
  func sorts(_ count: Int) {
    var heap = KeyHeap()
    defer { heap.deallocate() }
    for key in Self.keys(count) { heap.insert(key) }
    #expect(heap.count == count && heap.all.count == count)
    var taken: [UInt64] = []
    while heap.count > 0 {
      taken.append(heap.least)
      heap.removeLeast()
    }
    #expect(taken == Self.keys(count).sorted() && heap.least == .max)
  }

  @Test("keys that are not kept are gone, and the others stay in order", arguments: [0, 3, 100, 5000])
  func keeps(_ count: Int) {
    var heap = KeyHeap()
    defer { heap.deallocate() }
    for key in Self.keys(count) { heap.insert(key) }
    heap.keep { $0 % 3 != 0 }
    heap.insert(1)
    var taken: [UInt64] = []
    while heap.count > 0 {
      taken.append(heap.least)
      heap.removeLeast()
    }
    #expect(taken == (Self.keys(count).filter { $0 % 3 != 0 } + [1]).sorted())
    heap.removeAll()
    #expect(heap.count == 0 && heap.least == .max)
  }
}
