/// The services of the outside comparison, as scenario files.
enum OutsideScenarios {
  /// A list in five batches, too long for its one agent: the reach and the times of case S6a of the reference values.
  private static func list(_ order: String, days: Int, ladder: String) -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 30 min
    period: { from: 2024-03-04, days: \(days) }
    opening_hours: { every day: 09:00-21:00 }
    call_types:
      - name: list
        channel: outbound
        handling:
          talk: { distribution: lognormal, mean: 120 s, sd: 90 s }
          after_call: { distribution: deterministic, mean: 30 s }
        outbound:
          list:
            - { date: 2024-03-04, time: 09:00, people: 600 people }
            - { date: 2024-03-05, time: 09:00, people: 250 people }
            - { date: 2024-03-05, time: 15:00, people: 200 people }
            - { date: 2024-03-06, time: 09:00, people: 300 people }
            - { date: 2024-03-07, time: 12:30, people: 200 people }
          order: \(order)
          dialling:
            preview: { distribution: exponential, mean: 20 s }
            ring:
              answered: { distribution: deterministic, mean: 10 s }
              unanswered: { distribution: deterministic, mean: 25 s }
            failed_work: { distribution: deterministic, mean: 10 s }
          ladder:
            \(ladder)
            reach:
              by_hour:
                09:00-10:00: 22 %
                10:00-11:00: 24 %
                11:00-12:00: 26 %
                12:00-13:00: 28 %
                13:00-14:00: 27 %
                14:00-15:00: 25 %
                15:00-16:00: 27 %
                16:00-17:00: 30 %
                17:00-18:00: 35 %
                18:00-19:00: 39 %
                19:00-20:00: 37 %
                20:00-22:00: 31 %
          target: 80 % in 24 h
    agents: [{ name: callers, staffing: 1 agents }]
    """
  }

  /// At most one attempt a day and four in all, over six days.
  static func oneADay(_ order: String) -> String {
    list(order, days: 6, ladder: "most_attempts: 4")
  }

  /// Up to three attempts a day, two hours apart, on three days, six in all, over five days.
  static func threeADay(_ order: String) -> String {
    list(
      order, days: 5,
      ladder: """
        attempts_per_day: 3
                gap: 2 h
                days: 3 days
                most_attempts: 6
        """)
  }

  /// A first call, a call three days after entry and a closing call; refusals with attempts to keep the person, people who never
  /// answer, wrong numbers; two agents.
  static let protocolOfCalls = """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 30 min
    period: { from: 2024-03-04, days: 8 }
    opening_hours: { every day: 09:00-19:00 }
    call_types:
      - name: people
        channel: outbound
        handling:
          talk: { distribution: exponential, mean: 300 s }
          after_call: { distribution: deterministic, mean: 60 s }
        outbound:
          list:
            - { date: 2024-03-04, time: 08:00, people: 250 people }
            - { date: 2024-03-05, time: 13:00, people: 120 people }
          strata:
            - { name: old, share: 30 %, reach: 120 %, never_answers: 5 %, refusals: 150 % }
            - { name: rest, share: 70 %, reach: 90 %, never_answers: 2 % }
          wrong_numbers: 8 %
          dialling:
            preview: { distribution: exponential, mean: 20 s }
            ring:
              answered: { distribution: deterministic, mean: 12 s }
              unanswered: { distribution: deterministic, mean: 25 s }
            failed_work: { distribution: deterministic, mean: 15 s }
          steps:
            - name: first
              ladder: { attempts_per_day: 2, gap: 2 h, days: 2 days, most_attempts: 4, reach: 45 % }
              outcomes:
                - { name: away, share: 10 %, then: declines, kept: 30 %, keeping_takes: 60 s }
                - { name: leaves, share: 6 %, then: declines, kept: 20 %, keeping_takes: 90 s }
                - { name: moved, share: 8 %, then: completes }
                - { name: symptoms, share: 10 %, then: closing }
            - name: day-3
              after: 3 days
              from: entry
              handling:
                talk: { distribution: exponential, mean: 200 s }
                after_call: { distribution: deterministic, mean: 30 s }
              ladder: { days: 2 days, reach: { probability: 50 %, attempts: [100 %, 80 %] } }
              outcomes:
                - { name: away, share: 10 %, then: declines, kept: 30 %, keeping_takes: 60 s }
                - { name: leaves, share: 6 %, then: declines, kept: 20 %, keeping_takes: 90 s }
                - { name: moved, share: 8 %, then: completes }
              goes_on_unreached: true
            - name: closing
              after: 1 day
              handling: { distribution: exponential, mean: 120 s }
              ladder: { attempts_per_day: 3, gap: 1 h, days: 2 days, most_attempts: 5, reach: 60 % }
          target: 80 % in 24 h
    agents: [{ name: callers, staffing: 2 agents }]
    """

  /// Cases with linked contacts, whom a negative case releases, each by a call; nine agents.
  static let cascade = """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 30 min
    period: { from: 2024-03-04, days: 8 }
    opening_hours: { every day: 09:00-19:00 }
    call_types:
      - name: cases
        channel: outbound
        demand: { rates: { 08:00-18:00: 3 per hour } }
        handling:
          talk: { distribution: exponential, mean: 400 s }
          after_call: { distribution: deterministic, mean: 60 s }
        priority: 1
        outbound:
          reporting_delay: { distribution: exponential, mean: 2 h }
          linked: { to: contacts, number: { law: geometric, mean: 2 people }, when: entry, delay: 30 min }
          wrong_numbers: 3 %
          order: oldest
          dialling: &dialling
            preview: { distribution: exponential, mean: 20 s }
            ring:
              answered: { distribution: deterministic, mean: 12 s }
              unanswered: { distribution: deterministic, mean: 25 s }
            failed_work: { distribution: deterministic, mean: 15 s }
          steps:
            - name: first
              ladder: &ladder { attempts_per_day: 2, gap: 2 h, days: 2 days, most_attempts: 4, reach: 45 % }
              outcomes: [{ name: away, share: 10 %, then: declines, kept: 30 %, keeping_takes: 60 s }]
            - name: confirmation
              after: 1 day
              handling: { distribution: exponential, mean: 120 s }
              ladder: *ladder
              outcomes:
                - { name: negative, share: 40 %, then: completes, releases: { to: contacts, step: release } }
          target: 80 % in 24 h
      - name: contacts
        channel: outbound
        handling:
          talk: { distribution: exponential, mean: 240 s }
          after_call: { distribution: deterministic, mean: 30 s }
        outbound:
          wrong_numbers: 5 %
          order: oldest
          dialling: *dialling
          steps:
            - name: first
              ladder: *ladder
              outcomes: [{ name: leaves, share: 6 %, then: declines, kept: 20 %, keeping_takes: 90 s }]
            - { name: day-3, after: 3 days, from: entry, handling: 150 s, ladder: *ladder, goes_on_unreached: true }
            - { name: release, only_by_cascade: true, handling: 100 s, ladder: *ladder }
          target: 80 % in 24 h
    agents: [{ name: callers, staffing: 9 agents }]
    """
}
