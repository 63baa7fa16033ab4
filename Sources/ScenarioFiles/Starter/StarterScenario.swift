/// The commented scenario that `busyhour init` writes: it reads cleanly and runs in about a second.
public enum StarterScenario {
  /// The text of a starter file.
  ///
  /// - Parameter name: The scenario's name: letters, digits, `-` and `_`, at most 64; it also names the results' folder.
  /// - Returns: YAML that ends with a line end, or nil if the name cannot be one.
  public static func text(name: String) -> String? {
    guard TextForms.isIdentifier(name) else { return nil }
    return template.replacing("%NAME%", with: name)
  }

  private static let template = """
    # A scenario for Busyhour: what comes in, how long it takes, who answers.
    #   busyhour explain %NAME%.yaml     the scenario as understood
    #   busyhour plan %NAME%.yaml        agents for every interval, and the curves
    #
    # Every number has its unit, and may say where it comes from: a bare number is listed as assumed,
    #   { value: 4 min, source: "telephone log, March" } is a fact, { value: 4 min, assumed: "like last year" } an assumption.
    # Editors complete and check the keys with the schema that `busyhour schema scenario` prints.
    busyhour: 1
    name: %NAME%
    title: { en: My hotline, fr: Ma ligne d'écoute }
    language: en                     # of the report: en or fr
    time_zone: Europe/Paris
    interval: 30 min                 # 5, 15, 30 or 60 min
    period: { from: 2024-03-04, days: 7 }          # or to: 2024-03-10

    opening_hours:                   # single days, ranges or "every day"; a single day wins over a range
      monday-friday: 08:00-20:00
      saturday: [09:00-12:00, 13:00-17:00]
      sunday: closed
    # holidays:
    #   2024-04-01: Easter Monday
    # exceptions:
    #   2024-03-08: 08:00-22:00
    # lines: 60 lines                # a caller who finds none is refused
    closing: served                  # served, left-to-abandon or cleared: callers who wait at closing

    call_types:
      - name: questions
        title: { en: Questions, fr: Questions }
        demand:
          # One of: total, month_totals, daily_volumes, rates, or file (a CSV beside this one).
          total: { value: 4000 calls, per: week, assumed: "replace with your own" }
          # A surge: total per period, and its busiest day.
          # total: { value: 85000 calls, per: period }
          # peak_day: { value: 4000 calls, date: 2024-03-06 }
          weekdays: { monday: 120 %, saturday: 50 % }          # the others 100 %
          intraday: { 08:00-10:00: 90 %, 10:00-12:00: 140 %, 12:00-17:00: 100 %, 17:00-20:00: 60 % }
          factors: { day: 10 % }     # chance moves whole days: coefficient of variation
        handling: { distribution: lognormal, mean: 5 min, cv: 80 %, assumed: "replace with your own" }
        patience: { distribution: exponential, mean: 2 min, assumed: "replace with your own" }      # or never
        target: 80 % in 20 s         # or none, or { level: 80 %, within: 20 s, per: day, abandonment: 5 % }

        # What callers do besides waiting, each with an example in docs/scenario-files.md:
        # balking: 5 %               # leave at once when nobody is free
        # queue_limit: 50 calls
        # retries: { after_abandonment: 40 %, after_blocking: 60 %, delay: 10 min, most_attempts: 4 attempts }
        # announcement: [{ over: 5 min, leaving: 20 % }]
        # callback: { offered_over: 5 min, acceptance: 50 % }
        # transfers: [{ to: another-type, probability: 8 % }]
        # Several subjects or languages with one curve:
        # variants: { french: 60 %, german: { share: 40 %, handling: 6 min } }
      # - name: mailbox            # e-mails and forms
      #   channel: deferred
      #   demand: { total: 200 items per day }
      #   handling: 4 min
      #   priority: -5             # below the calls; equal would mean: whoever has waited longest, so items first
      #   deferred: { backlog: 38 items, target: 80 % in 24 h }

    agents:
      - name: counsellors
        # serves: [questions, mailbox]               # left out: all call types
        # reserved: [{ agents: 2 agents, for: [questions] }]   # kept free for them
        staffing: planned            # or 12 agents, { 08:00-12:00: 10 agents, ... }, { file: agents.csv }
        minimum: 2 agents
        # maximum: 40 agents         # such as seats
        shrinkage: 20 %              # paid time not available: breaks, meetings, illness
        full_time: 35 h

    simulation: { seed: 1, replications: 500 }     # or precision: 0.5 points

    """
}
