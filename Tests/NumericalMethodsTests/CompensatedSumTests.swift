import NumericalMethods
import Testing

@Suite struct `Compensated sums` {
  @Test func `small terms survive a large one`() {
    #expect([1, 1e100, 1, -1e100].compensatedSum() == 2)
  }

  @Test func `merging two sums equals summing all terms`() {
    let terms = (1...1_000).map { 1 / Double($0) }
    var first = CompensatedSum()
    var second = CompensatedSum()
    for term in terms.prefix(300) { first.add(term) }
    for term in terms.dropFirst(300) { second.add(term) }
    first.add(second)
    #expect(abs(first.value - 7.485470860550344912656518) < 1e-15 * 7.5)
  }
}
