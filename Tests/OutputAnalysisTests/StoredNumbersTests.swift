import Foundation
import Testing

import OutputAnalysis

/// What goes out comes back into a value of the same shape, and into no other.
struct StoredNumbersTests {
  struct Value: Hashable {
    var sums = [0.0, 0, 0]
    var counts: [Int32] = []
    var tallies = [SuccessTally(), SuccessTally()]
    var ratios = [RatioSums()]
    var waits = [WaitDistribution(), WaitDistribution()]
    var replications = 0

    mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
      try store.exchange(&sums, "sums", shape: "a, b, c")
      try store.exchange(&counts, "counts", length: .multiple(of: 2))
      try store.exchange(&tallies, "tallies")
      try store.exchange(&ratios, "ratios")
      try store.exchange(&waits, "waits")
      try store.exchange(&replications, "replications")
    }

    static var full: Value {
      var value = Value()
      value.sums = [1, 0.1, -3]
      value.counts = [7, -7, 0, 2]
      value.tallies[1] = SuccessTally(successes: 2, trials: 5)
      value.ratios[0].add(numerator: 0.5, denominator: 3)
      value.waits[0].add([0, 3, 1])
      value.waits[0].add([2])
      value.replications = 2
      return value
    }
  }

  private func stored(_ value: Value) throws -> StoredNumbers {
    var (value, store) = (value, StoredNumbers())
    try value.exchange(&store)
    return try JSONDecoder().decode(StoredNumbers.self, from: JSONEncoder().encode(store))
  }

  @Test func aValueComesBack() throws {
    var store = try stored(.full)
    var back = Value()
    try back.exchange(&store)
    try store.finish()
    #expect(back == .full)
  }

  @Test func anotherShapeIsRefused() throws {
    var store = try stored(.full)
    var longer = Value()
    longer.sums.append(0)
    #expect(throws: StoredNumbersFault(wanted: "sums of 4 numbers", found: "3 numbers")) { try longer.exchange(&store) }

    store = try stored(.full)
    var numbers = [0.0, 0, 0]
    #expect(throws: StoredNumbersFault(wanted: "sums of a, b", found: "sums of a, b, c")) {
      try store.exchange(&numbers, "sums", shape: "a, b")
    }
    #expect(throws: StoredNumbersFault(wanted: "the end", found: "sums")) { try store.finish() }
  }

  @Test func numbersThatAreNotWholeAreRefused() throws {
    var store = StoredNumbers()
    var (out, back) = ([0.5], [Int32(0)])
    try store.exchange(&out, "x")
    store.rewind()
    #expect(throws: StoredNumbersFault(wanted: "whole numbers in x", found: "0.5")) { try store.exchange(&back, "x") }
  }
}
