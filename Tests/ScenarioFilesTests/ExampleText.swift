/// A scenario that uses nearly every key of the language; tests change one thing of it at a time.
let exampleText = """
  # A surge hotline.
  busyhour: 1
  name: post-luxembourg
  title: { en: "Hotline Santé, first wave", fr: "Hotline Santé, première vague" }
  summary: { en: "A test.", fr: "Un essai." }
  language: fr
  time_zone: Europe/Luxembourg
  interval: 30 min
  period: { from: 2020-03-14, days: 94 }
  opening_hours:
    monday-friday: 08:00-20:00
    saturday: 09:00-18:00
    sunday: [09:00-12:00, 13:00-18:00]
    holidays: 09:00-18:00
  holidays:
    2020-04-13: Lundi de Pâques
  exceptions:
    2020-03-14: 14:00-20:00
  lines: 120 lines
  closing: served
  call_types:
    - name: questions
      title: { en: Questions about COVID-19, fr: Questions sur la COVID-19 }
      channel: inbound
      demand:
        counted: offered
        total: { value: 85000 calls, per: period, source: "POST Luxembourg, 29 November 2021" }
        peak_day: { value: 4000 calls, date: 2020-03-20, source: "the same" }
        first_day: { value: 600 calls, assumed: "opened on a Saturday afternoon" }
        weekdays: { saturday: 60 %, sunday: 45 % }
        holidays: 45 %
        intraday: { 08:00-10:00: 80 %, 10:00-12:00: 130 %, 12:00-18:00: 100 %, 18:00-20:00: 60 % }
        factors: { run: 10 %, week: 0 %, day: 12 % }
        shocks: [ { date: 2020-04-20, size: 3000 calls, half_life: 2 days, within_total: true } ]
        multipliers: [ { from: 2020-05-01, to: 2020-05-31, factor: 120 %, growth: 5 % per week } ]
        rate: constant
      handling: { distribution: lognormal, mean: 5 min, cv: 80 %, assumed: "similar lines" }
      patience: { distribution: exponential, mean: 3 min }
      balking: 3 %
      priority: 0
      queue_limit: 200 calls
      target: 80 % in 20 s
  agents:
    - name: counsellors
      serves: [questions]
      staffing: planned
      minimum: 2 agents
      maximum: 60 agents
      mobilised: { people: { value: 310 people, source: "POST" }, hours_per_week: { value: 14 h, assumed: "part time" } }
      shrinkage: 15 %
      full_time: 40 h
      weight: 1
      selection: longest-idle
  simulation: { seed: 20200314, replications: 1000, confidence: 95 %, warm_up: 0 s }
  plan: { methods: [erlang-c, erlang-a, sipp, lagged-sipp, modified-offered-load, simulation], sensitivity: [-20 %, 10 %] }

  """
