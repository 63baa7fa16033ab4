import EventEngine
import Testing

@Suite("Event lists")
struct EventListTests {
  @Test("times order as the numbers do; negative ones and NaN are 0")
  func times() {
    let seconds: [Double] = [0, .leastNonzeroMagnitude, 1, 1.5, 86_400, 1e300]
    let times = seconds.map { EventTime($0) }
    #expect(times == times.sorted() && times.map(\.seconds) == seconds)
    #expect(times.allSatisfy { $0 < .never })
    #expect(EventTime(-1) == EventTime(0) && EventTime(.nan) == EventTime(0) && EventTime(-0.0) == EventTime(0))
  }

  @Test(
    "entries are taken in order of time, then payload, however insertions and removals alternate", arguments: 1...30)
  func heap(_ seed: UInt64) {
    var heap = EventHeap()
    defer { heap.deallocate() }
    var scramble = Scramble(state: seed)
    var model: [(Double, UInt64)] = []
    for sequence in 0..<3000 {
      if scramble.next(below: 100) < (sequence / 500 % 2 == 0 ? 70 : 35) {
        let entry = (Double(scramble.next(below: 50)), UInt64(sequence))
        model.append(entry)
        heap.insert(EventTime(entry.0), payload: entry.1)
      } else if let least = model.min(by: <) {
        #expect(heap.nextTime == EventTime(least.0))
        #expect(heap.takeEarliest() == least.1)
        model.removeAll { $0 == least }
      }
      #expect(heap.count == model.count)
      #expect(heap.nextTime == (model.min(by: <).map { EventTime($0.0) } ?? .never))
    }
    heap.removeAll()
    #expect(heap.count == 0 && heap.nextTime == .never)
  }

  @Test("cancelled deadlines never happen and the others keep their order", arguments: 1...30)
  func deadlines(_ seed: UInt64) {
    var heap = DeadlineHeap()
    defer { heap.deallocate() }
    var scramble = Scramble(state: seed)
    var model: [(Double, Int, Int)] = []
    for sequence in 0..<3000 {
      switch scramble.next(below: 10) {
      case 0..<5:
        let slot = Int(scramble.next(below: 400))
        guard !model.contains(where: { $0.2 == slot }) else { continue }
        let time = Double(scramble.next(below: 60))
        model.append((time, sequence, slot))
        heap.insert(EventTime(time), sequence: UInt64(sequence), slot: slot)
      case 5..<8:
        let slot = Int(scramble.next(below: 500))
        model.removeAll { $0.2 == slot }
        heap.cancel(slot: slot)
      default:
        guard let least = model.min(by: <) else { continue }
        #expect(heap.takeEarliest() == least.2)
        model.removeAll { $0 == least }
      }
      #expect(heap.count == model.count)
      #expect(heap.nextTime == (model.min(by: <).map { EventTime($0.0) } ?? .never))
    }
  }
}
