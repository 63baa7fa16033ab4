import EventEngine
import Testing

private struct Card: QueueableRecord {
  var next: Int32 = -1
  var previous: Int32 = -1
  var number = 0
}

@Suite("Pools, lines and integrals")
struct MemoryTests {
  @Test("a line is first come, first served, and anyone may leave")
  func line() {
    var pool = RecordPool<Card>(capacity: 1)
    defer { pool.deallocate() }
    var line = WaitingLine()
    let slots = (0..<10).map { pool.insert(Card(number: $0)) }
    for slot in slots { line.append(slot, in: pool) }
    for leaver in [0, 9, 4, 5] {
      line.remove(slots[leaver], in: pool)
      pool.remove(slots[leaver])
    }
    #expect(line.count == 6)
    var order: [Int] = []
    while line.first >= 0 {
      let slot = Int(line.first)
      order.append(pool.records[slot].number)
      line.remove(slot, in: pool)
    }
    #expect(order == [1, 2, 3, 6, 7, 8] && line.count == 0)
    #expect(Set((0..<4).map { _ in pool.insert(Card()) }) == Set([0, 9, 4, 5].map { slots[$0] }))
  }

  @Test("the integral of a count over stretches is exact")
  func integral() {
    var integral = OccupancyIntegral()
    integral.enter(at: 1)
    integral.enter(at: 2)
    integral.leave(at: 4)
    #expect(integral.flush(length: 10, count: 1) == 9 + 2)
    integral.leave(at: 3)
    #expect(integral.flush(length: 5, count: 0) == 3)
    #expect(integral.flush(length: 5, count: 4) == 20)
  }

  @Test("a table keeps its elements")
  func table() {
    let table = ConstantTable([3, 1, 4])
    #expect(table.count == 3 && table[2] == 4 && ConstantTable([Int]()).count == 0)
  }
}
