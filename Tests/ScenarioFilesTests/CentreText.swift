import ScenarioFiles
import ScenarioModel

/// A whole contact centre that uses every key beyond a single queue; tests change one thing of it at a time.
let centreText = """
  busyhour: 1
  name: centre
  time_zone: Europe/Luxembourg
  period: { from: 2020-03-16, days: 5 }
  opening_hours: { every day: 08:00-20:00 }
  lines: 40 lines
  factors: { day: 8 %, assumed: "bad news moves every subject" }
  call_types:
    - name: health
      title: { en: Health, fr: Santé }
      variants:
        french: { share: { value: 60 %, source: census }, title: { en: French, fr: français } }
        german: 25 %
        luxembourgish: 15 %
      demand: { total: 900 calls per day, factors: { day: 5 % } }
      handling: { talk: 4 min, after_call: 1 min }
      patience: { distribution: weibull, shape: 0.8, mean: 3 min }
      balking: 10 %
      priority: 2
      wait_weight: 1.5
      queue_limit: 50 calls
      voice_menu: { self_service: 20 % }
      routing:
        choose: least-skilled
        circles:
          - { groups: health-line }
          - { after: 30 s, groups: [generalists] }
      retries:
        after_abandonment: 40 %
        after_blocking: 60 %
        after_clearing: 30 %
        delay: 10 min
        most_attempts: 4 attempts
        patience: keep
        overnight: true
      announcement:
        - { over: 2 min, leaving: 15 % }
        - { over: 10 min, leaving: 40 %, patience: 80 % }
      callback:
        offered_over: 5 min
        acceptance: 50 %
        earliest: 10 min
        keep_free: 2 agents
        priority: -1
        reached: 80 %
        failed_attempt: { distribution: deterministic, mean: 30 s }
        most_attempts: 3
        gap: 30 min
        handling: 5 min
        overnight: false
        target: 80 % in 2 h
      transfers:
        - { to: business, from: health-line, probability: 8 %, consultation: 30 s, handling: 90 s }
        - { to: business, probability: 2 % }
      transfer_priority: 3
      spill_over:
        to: { en: emergency number 112, fr: le 112 }
        when_closed: 40 %
        after_abandonment: 5 %
        after_blocking: 10 %
      closed_hours:
        rates: { 00:00-08:00: 2 per hour, 20:00-24:00: 12 per hour }
        follows_volume: true
      target: 80 % in 20 s
    - name: business
      demand: { total: 300 calls per day }
      handling: { distribution: lognormal, mean: 8 min, cv: 80 % }
      patience: never
    - name: mailbox
      channel: deferred
      demand: { daily_volumes: [200 items, 150 e-mails, 100 items, 80 items, 60 items] }
      handling: 4 min
      deferred:
        backlog: 38 items
        backlog_age: 6 h
        order: deadline-first
        interruptible: true
        target: { level: 80 %, within: 24 h, clock: open-hours, oldest: 3 days }
        calls: { share: 20 %, after: 24 h, to: business, withdraws: true }
      priority: -5
  agents:
    - name: health-line
      serves: [health.*]
      staffing: 12 agents
    - name: generalists
      serves: [business, health, mailbox]
      work: longest-weighted-wait
      reserved:
        - { agents: 3 agents, for: [health.*, business] }
        - { agents: 1 agent, for: [health.french] }
      handling:
        health.*: 120 %
        health.french: { value: 110 %, source: "call log" }
        business: { talk: 7 min, after_call: 2 min }
      staffing: 8 agents

  """

/// The problems of the centre with one text replaced by another.
func centreFaults(replacing old: String, with new: String) -> [String] {
  guard centreText.contains(old) else { return ["the centre does not contain: \(old)"] }
  return faults(of: centreText.replacing(old, with: new))
}

/// The warnings of the centre with one text replaced by another.
func centreWarnings(replacing old: String = "", with new: String = "") -> [String] {
  do {
    let text = old.isEmpty ? centreText : centreText.replacing(old, with: new)
    return try ScenarioReader.read(text: text, name: "x.yaml").scenario.warnings.map { "\($0.keyPath): \($0.message)" }
  } catch {
    return ["problems: \(error)"]
  }
}
