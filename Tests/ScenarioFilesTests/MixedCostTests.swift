import ScenarioFiles
import Testing

/// Money and weighted hours are never added up.
@Suite struct MixedCostTests {
  private func text(_ first: String, _ second: String) -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-10:00 }
    call_types: [{ name: a, demand: { rates: 60 per hour }, handling: 240 s, patience: 120 s }]
    agents:
      - { name: A, \(first) }
      - { name: B, \(second) }
    """
  }

  private let priced = "staffing: planned, cost: 20 EUR per hour"

  @Test func `a cost for some planned groups and none for others is refused with its place`() {
    #expect(
      faults(of: text(priced, "staffing: planned")) == [
        "x.yaml:9:26: agents.B.staffing: expected a 'cost' for every planned group, or for none, found none for 'B', but one for 'A'; "
          + "the plan makes money small where all planned groups state a cost, weighted hours where none does"
      ])
  }

  @Test func `given groups may or may not state one`() {
    #expect(faults(of: text(priced, "staffing: 2 agents")).isEmpty)
    #expect(faults(of: text("staffing: planned", "staffing: 2 agents, cost: 20 EUR per hour")).isEmpty)
  }
}
