import ScenarioFiles
import ScenarioModel

/// A tracing centre that uses every key of campaigns; tests change one thing of it at a time.
let outboundText = """
  busyhour: 1
  name: tracing
  time_zone: Europe/Paris
  period: { from: 2020-11-02, days: 28 }
  opening_hours: { monday-saturday: 08:30-20:00, sunday: 10:00-18:00, holidays: closed }
  holidays: { 2020-11-11: Armistice }
  languages: { french: 90 %, english: 7 %, arabic: 3 % }
  call_types:
    - name: line
      demand: { total: 300 calls per day }
      handling: 4 min
      patience: 3 min
    - name: cases
      channel: outbound
      variants_from: languages
      demand: { total: 500 cases per day, intraday: { 08:00-20:00: 100 % }, factors: { day: 10 % } }
      handling: { talk: 10 min, after_call: 2 min }
      priority: -1
      outbound:
        reporting_delay: { distribution: exponential, mean: 1 day }
        people_per_event: 1
        linked: { to: contacts, number: { law: geometric, mean: 2.5 people }, when: conversation, delay: 2 h }
        wrong_numbers: 3 %
        order: newest
        steps:
          - name: first-call
            title: { en: First call, fr: Premier appel }
            message: { settles: 10 %, answer_after: 2 h, lead: 30 min, reach: 115 % }
            ladder: { attempts_per_day: 3, gap: 2 h, days: 3 days, most_attempts: 6, reach: 55 %, escalation: letter }
            outcomes:
              - { name: away, title: { en: Away, fr: Absent }, share: 3 %, then: declines, kept: 30 %, keeping_takes: 60 s }
              - { name: test, share: 5 %, then: day-7 }
          - name: day-7
            after: 7 days
            from: entry
            handling: 4 min
            ladder: { days: 2 days, reach: 60 % }
            outcomes:
              - { name: negative, share: 12 %, then: completes, releases: { to: contacts, step: release } }
            goes_on_unreached: true
          - name: closing
            after: 10 days
            ladder: { most_attempts: 2, reach: 60 % }
    - name: contacts
      channel: outbound
      variants_from: languages
      handling: 6 min
      priority: -2
      outbound:
        list:
          - { date: 2020-11-02, time: 08:00, people: { value: 1000 people, source: "the agency" } }
          - { date: 2020-11-09, people: 333 people, assumed: "a second file" }
        strata:
          - { name: over-75-alone, title: { en: Over 75, fr: Plus de 75 ans }, share: 30 %, reach: 110 %, never_answers: 2 %, refusals: 120 %, messages: false }
          - { name: others, share: 70 % }
        order: deadline
        windows: { monday-friday: 09:00-20:00, saturday: 10:00-18:00, sunday: closed, holidays: closed }
        dialling:
          mode: predictive
          ring: { answered: 10 s, unanswered: { distribution: deterministic, mean: 25 s } }
          third_party: 30 s
          machines: { detection: true, time: 12 s, false_positives: 3 %, misses: 5 % }
          silent_calls: 3 %
          longest_wait: 2 s
          lines: 400 lines
        steps:
          - name: first-call
            ladder:
              attempts_per_day: 2
              gap: 2 h
              days: 3 days
              most_attempts: 4
              ends: reached-at-first
              reach:
                by_hour: { 09:00-12:00: 24 %, 12:00-20:00: 40 % }
                weekdays: { saturday: 80 % }
                attempts: [100 %, 90 %]
                machine: 30 %
                third_party: 5 %
                busy: 3 %
          - name: release
            only_by_cascade: true
            ladder: { days: 2 days, reach: 60 % }
        calls_back: { share: 8 %, after: 30 min, to: line, counts: false }
        target: { level: 80 %, within: 24 h, per: week, tolerance: 2 points }
  agents:
    - name: tracers
      serves: [cases, contacts]
      staffing: 40 agents
      shape: by-day
      cost: { value: 32 EUR per hour, assumed: "a provider's price" }
    - name: front
      serves: [line, contacts.french]
      staffing: 10 agents
      reserved: [{ agents: 3 agents, for: [line] }]
  claims:
    - title: { en: A claim, fr: Un chiffre }
      calls: { value: 6000000 calls, source: "the agency" }
      days: 212 days
      heads: 11000 people
      calls_per_agent_day: { value: 30 calls, assumed: "ordinary" }
  currency: EUR

  """

/// The problems of the tracing centre with one text replaced by another.
func outboundFaults(replacing old: String, with new: String, tables: [String: String] = [:]) -> [String] {
  guard outboundText.contains(old) else { return ["the text does not contain: \(old)"] }
  return faults(of: outboundText.replacing(old, with: new), tables: tables)
}

/// The warnings of the tracing centre with one text replaced by another.
func outboundWarnings(replacing old: String = "", with new: String = "", tables: [String: String] = [:]) -> [String] {
  if !old.isEmpty, !outboundText.contains(old) { return ["the text does not contain: \(old)"] }
  do {
    let text = old.isEmpty ? outboundText : outboundText.replacing(old, with: new)
    return try ScenarioReader.read(text: text, name: "x.yaml", tables: tables).scenario.warnings
      .map { "\($0.keyPath): \($0.message)" }
  } catch {
    return ["problems: \(error)"]
  }
}
