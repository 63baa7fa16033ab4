import ScenarioFiles
import ScenarioModel
import Testing

/// Values that a file may state but can hardly mean.
@Suite struct DoubtfulValueTests {
  /// A service with everything that the cases change.
  static func text(call: String = "", list: String = "", agents: String = "staffing: 5 agents", more: String = "")
    -> String
  {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 30 min
    period: { from: 2024-03-04, days: 12 }
    opening_hours: { every day: 08:00-18:00 }
    \(more)
    call_types:
      - { name: a, demand: { total: 20 calls per day }, handling: 4 min, patience: 3 min\(call.isEmpty ? "" : ", " + call) }
      - name: follow-up
        channel: outbound
        handling: 5 min
        outbound:
          list: [{ date: 2024-03-04, time: 08:00, people: 100 people }]
          \(list.isEmpty ? "ladder: { days: 4 days, most_attempts: 4, reach: 70 % }" : list)
    agents: [{ name: g, \(agents) }]
    """
  }

  static func warnings(_ text: String) -> [String] {
    do {
      return try ScenarioReader.read(text: text, name: "x.yaml").scenario.warnings.map {
        "\($0.keyPath): \($0.message)"
      }
    } catch {
      return ["problems: \(error)"]
    }
  }

  @Test func `a step of the set-up that ends after the service has begun is warned of with its place`() {
    func text(_ day: String) -> String {
      Self.text(
        more: "dossier: { steps: [{ step: a, when: b, until: 2024-03-01 }, { step: c, when: d, until: \(day) }] }")
    }
    #expect(Self.warnings(text("2024-03-04")) == [])
    #expect(
      Self.warnings(text("2024-03-05")) == [
        "dossier.steps[1].until: the step ends on 2024-03-05, after the service has begun on 2024-03-04"
      ])
  }

  @Test func `plain values have no warning`() { #expect(Self.warnings(Self.text()) == []) }

  @Test(arguments: [
    ("balking: 100 %", "balking: 100 %: whoever finds no free agent leaves at once, so that nobody ever waits"),
    (
      "transfers: [{ to: a, probability: 50 % }]",
      "transfers[0].to: 'a' transfers to itself: 50 % of its answered calls wait again in the queue that they came from, 2 "
        + "conversations for a call"
    ),
    ("transfers: [{ to: a, probability: 0 % }]", "transfers[0].probability: 0 %: no call goes on"),
    (
      "callback: { offered_over: 1 min, acceptance: 0 % }",
      "callback.acceptance: 0 %: nobody accepts the offer, and the callback changes nothing"
    ),
    (
      "callback: { offered_over: 1 min, acceptance: 50 %, reached: 0 % }",
      "callback.reached: 0 %: every try is in vain, and nobody who accepted is ever spoken to"
    ),
    (
      "callback: { offered_over: 30 days, acceptance: 50 % }",
      "callback.offered_over: no announced wait exceeds 30 days: a callback is never offered"
    ),
    (
      "retries: { after_abandonment: 0 %, delay: 10 min, most_attempts: 3 }",
      "retries: every share is 0 %: nobody calls again"
    ),
    ("spill_over: { to: x }", "spill_over: every share is 0 %: nobody turns elsewhere"),
    (
      "voice_menu: { self_service: 100 % }",
      "voice_menu.self_service: 100 %: the voice menu serves every caller, and no call reaches the agents"
    ),
    (
      "voice_menu: { self_service: 0 % }",
      "voice_menu.self_service: 0 %: the voice menu serves nobody and changes nothing"
    ),
  ])
  func `rules of callers that act on nobody or everybody are warned of`(call: String, warning: String) {
    #expect(Self.warnings(Self.text(call: call)) == ["call_types.a." + warning])
  }

  @Test(arguments: [
    (
      "ladder: { days: 4 days, most_attempts: 4, reach: 0 % }\n      target: { level: 90 %, within: 48 h }",
      [
        "ladder.reach: 0 %: no attempt reaches anybody",
        "target.level: at most 0 % can be reached in time, whatever the agents: wrong numbers, people who never answer and the "
          + "ladder's attempts leave no more. The target asks for 90 %",
      ]
    ),
    (
      "ladder: { days: 4 days, most_attempts: 4, reach: 70 % }\n      wrong_numbers: 100 %",
      ["wrong_numbers: 100 %: every number is wrong, and nobody can be reached"]
    ),
    (
      "ladder: { days: 4 days, most_attempts: 4, reach: 70 % }\n      wrong_numbers: 20 %\n      target: { level: 90 %, within: 48 h }",
      [
        "target.level: at most 77.84 % can be reached in time, whatever the agents: wrong numbers, people who never answer and "
          + "the ladder's attempts leave no more. The target asks for 90 %"
      ]
    ),
    (
      "ladder: { days: 4 days, most_attempts: 4, reach: { probability: 70 %, machine: 30 %, busy: 10 % } }",
      [
        "ladder.reach: 70 % of the attempts and these shares add up to 110 %. They are read as shares of the attempts that do "
          + "not reach the person: 'machine' 30 % of 30 %, that is 9 %; 'busy' 10 % of 30 %, that is 3 %"
      ]
    ),
    (
      "ladder: { gap: 4 days, days: 4 days, most_attempts: 4, reach: 70 % }",
      ["ladder.gap: 4 days are not shorter than the ladder's 4 days: nobody is called twice"]
    ),
  ])
  func `lists in which nobody can be reached, or shares are read as those of the rest`(list: String, warnings: [String])
  {
    #expect(Self.warnings(Self.text(list: list)) == warnings.map { "call_types.follow-up.outbound." + $0 })
  }

  @Test(arguments: [
    (
      "handling: 4 min, patience: 3 min", "handling: 30 days, patience: 3 min",
      "handling: agents talk 30 days on average"
    ),
    (
      "handling: 4 min, patience: 3 min", "handling: { talk: 4 min, after_call: 2 h }, patience: 3 min",
      "handling.after_call: after-call work takes 2 h on average"
    ),
    (
      "patience: 3 min", "patience: 14 days",
      "patience: callers wait 14 days on the line on average: state a shorter time, or 'never'"
    ),
    (
      "handling: 4 min, patience: 3 min", "handling: 0.5 s, patience: 3 min",
      "handling: handling takes 0.5 s on average"
    ),
  ])
  func `times of another magnitude are warned of`(old: String, new: String, warning: String) {
    #expect(Self.warnings(Self.text().replacing(old, with: new)) == ["call_types.a." + warning])
  }

  @Test func `a group that may have nobody, and languages that nothing uses`() {
    #expect(
      Self.warnings(Self.text(agents: "staffing: planned, maximum: 0 agents")) == [
        "agents.g.maximum: 0 agents: no plan can give 'g' anybody"
      ])
    #expect(
      Self.warnings(Self.text(more: "languages: { fr: 60 %, de: 40 % }")) == [
        "languages: no call type has 'variants_from: languages': this table changes nothing"
      ])
  }

  @Test func `the same change twice is refused, as the same method is`() {
    #expect(
      Self.warnings(Self.text(more: "plan: { sensitivity: [-10 %, +10 %, +10 %] }")) == [
        "problems: x.yaml:6:37: plan.sensitivity[2]: expected every change once, found 10 % again"
      ])
  }
}
