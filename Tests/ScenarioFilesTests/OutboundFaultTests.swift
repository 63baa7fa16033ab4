import ScenarioFiles
import Testing

/// The faults and warnings of campaigns: lists, ladders, protocols, dialling, targets, claims and costs.
@Suite struct OutboundFaultTests {
  @Test(arguments: OutboundFaultTests.cases)
  func `a fault of a campaign says where it is, what was wanted and what was found`(fault: FaultCase) {
    #expect(outboundFaults(replacing: fault.old, with: fault.new) == fault.problems)
  }

  @Test(arguments: OutboundFaultTests.warned)
  func `what a campaign asks for and can never do is warned of`(warned: FaultCase) {
    #expect(outboundWarnings(replacing: warned.old, with: warned.new) == warned.problems)
  }

  static let cases: [FaultCase] = [
    FaultCase(
      "reporting_delay: { distribution: exponential, mean: 1 day }", "list_factor: 110 %",
      "x.yaml:20:20: call_types.cases.outbound.list_factor: expected 'list_factor' only beside the 'list' whose people it is about, found no list"
    ),
    FaultCase(
      "channel: outbound\n    variants_from: languages\n    demand",
      "channel: outbound\n    variants_from: languages\n    patience: 3 min\n    retry: 3\n    demand",
      "x.yaml:16:15: call_types.cases.patience: expected no 'patience' with 'channel: outbound', found '3 min'; nobody waits on a line: whom we call has no patience to state",
      "x.yaml:17:5: call_types.cases.retry: expected a key of 'call type', found 'retry'; did you mean 'retries'?"),
    FaultCase(
      "number: { law: geometric, mean: 2.5 people }", "number: { law: geometrik, mean: 2.5 people }",
      "x.yaml:22:46: call_types.cases.outbound.linked.number.law: expected 'fixed', 'poisson' or 'geometric', found 'geometrik'; did you mean 'geometric'?"
    ),
    FaultCase(
      "number: { law: geometric, mean: 2.5 people }", "number: { law: fixed, mean: 2.5 people }",
      "x.yaml:22:59: call_types.cases.outbound.linked.number.mean: expected a whole number of people for 'fixed', such as '2 people', found '2.5 people'"
    ),
    FaultCase(
      "number: { law: geometric, mean: 2.5 people }", "number: { law: geometric }",
      "x.yaml:22:39: call_types.cases.outbound.linked.number.mean: expected a number of people such as '2.5 people', or 'shares', found nothing"
    ),
    FaultCase(
      "number: { law: geometric, mean: 2.5 people }", "number: { shares: [20 %, 30 %] }",
      "x.yaml:22:49: call_types.cases.outbound.linked.number.shares: expected shares that add up to 100 %, found 50 %"),
    FaultCase(
      "number: { law: geometric, mean: 2.5 people }", "number: { law: poisson, shares: [20 %, 80 %] }",
      "x.yaml:22:46: call_types.cases.outbound.linked.number.law: expected no 'law' beside 'shares', which says it all, found both"
    ),
    FaultCase(
      "number: { law: geometric, mean: 2.5 people }", "number: 2.5 calls",
      "x.yaml:22:39: call_types.cases.outbound.linked.number: expected a number of people such as '2.5 people', found '2.5 calls'"
    ),
    FaultCase(
      "linked: { to: contacts, number", "linked: { to: contact, number",
      "x.yaml:22:21: call_types.cases.outbound.linked.to: expected a call type of this file: 'line', 'cases' or 'contacts', found 'contact'; did you mean 'contacts'?"
    ),
    FaultCase(
      "linked: { to: contacts, number", "linked: { to: line, number",
      "x.yaml:22:21: call_types.cases.outbound.linked.to: expected an outbound call type, found 'line', which is inbound"
    ),
    FaultCase(
      "linked: { to: contacts, number", "linked: { to: cases, number",
      "x.yaml:22:21: call_types.cases.outbound.linked.to: expected another campaign, from which nobody comes back to this one, found 'cases', which leads back here",
      "x.yaml:39:79: call_types.cases.outbound.steps.day-7.outcomes.negative.releases.to: expected the call type of 'linked', 'cases', found 'contacts'"
    ),
    FaultCase(
      "linked: { to: contacts, number", "linked: { to: \"*\", number",
      "x.yaml:22:21: call_types.cases.outbound.linked.to: expected one call type, found '*'; variants are found by the name alone, without '*'"
    ),
    FaultCase(
      "when: conversation", "when: talking",
      "x.yaml:22:83: call_types.cases.outbound.linked.when: expected 'entry' or 'conversation', found 'talking'"),
    FaultCase(
      "wrong_numbers: 3 %", "wrong_numbers: 103 %",
      "x.yaml:23:22: call_types.cases.outbound.wrong_numbers: expected a percentage of at most 100 %, such as '3 %', found '103 %'"
    ),
    FaultCase(
      "order: newest", "order: newst",
      "x.yaml:24:14: call_types.cases.outbound.order: expected 'fewest-attempts', 'oldest', 'newest' or 'deadline', found 'newst'; did you mean 'newest'?"
    ),
    FaultCase(
      "order: newest", "order: deadline",
      "x.yaml:24:14: call_types.cases.outbound.order: expected a 'target' beside 'deadline', which gives the deadline, found none"
    ),
    FaultCase(
      "    demand: { total: 500 cases per day, intraday: { 08:00-20:00: 100 % }, factors: { day: 10 % } }\n", "",
      "x.yaml:13:5: call_types.cases.demand: expected a mapping with 'counted', 'total', 'peak_day', found nothing; only a campaign with a 'list', or whose people are 'linked', may leave it out",
      "x.yaml:19:24: call_types.cases.outbound.reporting_delay: expected 'reporting_delay' only together with 'demand', whose events it is about, found no demand",
      "x.yaml:20:25: call_types.cases.outbound.people_per_event: expected 'people_per_event' only together with 'demand', whose events it is about, found no demand"
    ),
    FaultCase(
      "handling: 6 min\n    priority: -2", "priority: -2",
      "x.yaml:44:5: call_types.contacts.handling: expected a time such as '4 min' or a mapping with 'distribution', 'mean', 'sd' or a mapping with 'talk', found nothing"
    ),
    FaultCase(
      "      list:\n", "      people_per_event: 2\n      list:\n",
      "x.yaml:50:25: call_types.contacts.outbound.people_per_event: expected 'people_per_event' only together with 'demand', whose events it is about, found no demand"
    ),
    FaultCase(
      "date: 2020-11-02, time: 08:00", "date: 2020-12-02, time: 08:00",
      "x.yaml:51:19: call_types.contacts.outbound.list[0].date: expected a date within the period 2020-11-02 to 2020-11-29, found '2020-12-02'"
    ),
    FaultCase(
      "date: 2020-11-02, time: 08:00", "date: 02/11/2020, time: 8h",
      "x.yaml:51:19: call_types.contacts.outbound.list[0].date: expected a date such as '2020-03-14', found '02/11/2020'; did you mean '2020-11-02'?",
      "x.yaml:51:37: call_types.contacts.outbound.list[0].time: expected a time of day such as '08:00', found '8h'; did you mean '08:00'?"
    ),
    FaultCase(
      "people: 333 people", "people: 333",
      "x.yaml:52:39: call_types.contacts.outbound.list[1].people: expected a whole number of people such as '100000 people', found '333'"
    ),
    FaultCase(
      "people: 333 people", "people: 33.5 people",
      "x.yaml:52:39: call_types.contacts.outbound.list[1].people: expected a whole number of people such as '100000 people', found '33.5 people'"
    ),
    FaultCase(
      "people: 333 people", "people: 100000000 people",
      "x.yaml:51:9: call_types.contacts.outbound.list: expected at most 100000000 people in a list, found 100001000"),
    FaultCase(
      "name: others, share: 70 %", "name: others, share: 60 %",
      "x.yaml:54:9: call_types.contacts.outbound.strata: expected shares that add up to 100 %, found 90 %"),
    FaultCase(
      "name: others, share: 70 %", "name: over-75-alone, share: 70 %",
      "x.yaml:55:19: call_types.contacts.outbound.strata[1].name: expected a different name for every stratum, found 'over-75-alone' again"
    ),
    FaultCase(
      "reach: 110 %, never", "reach: 110, never",
      "x.yaml:54:98: call_types.contacts.outbound.strata.over-75-alone.reach: expected a percentage such as '80 %', found '110'"
    ),
    FaultCase(
      "sunday: closed, holidays: closed }\n      dialling", "sunday: closed, holidays: shut }\n      dialling",
      "x.yaml:57:95: call_types.contacts.outbound.windows.holidays: expected opening hours such as '08:00-20:00', found 'shut'"
    ),
    FaultCase(
      "windows: { monday-friday: 09:00-20:00, saturday: 10:00-18:00, sunday: closed, holidays: closed }",
      "windows: { monday-friday: 05:00-08:00 }",
      "x.yaml:57:16: call_types.contacts.outbound.windows: expected windows in which the service is open on some day of the period, found none"
    ),
    FaultCase(
      "mode: predictive", "mode: predictiv",
      "x.yaml:59:15: call_types.contacts.outbound.dialling.mode: expected 'preview', 'progressive' or 'predictive', found 'predictiv'; did you mean 'predictive'?"
    ),
    FaultCase(
      "mode: predictive", "mode: preview",
      "x.yaml:63:23: call_types.contacts.outbound.dialling.silent_calls: expected 'silent_calls' only with 'mode: predictive', found 'mode: preview'",
      "x.yaml:64:23: call_types.contacts.outbound.dialling.longest_wait: expected 'longest_wait' only with 'mode: predictive', found 'mode: preview'"
    ),
    FaultCase(
      "mode: predictive", "mode: predictive\n        preview: 20 s\n        failed_work: 5 s",
      "x.yaml:60:18: call_types.contacts.outbound.dialling.preview: expected 'preview' only with 'mode: preview', found 'mode: predictive'",
      "x.yaml:61:22: call_types.contacts.outbound.dialling.failed_work: expected no 'failed_work' with 'mode: predictive', found '5 s'; the dialler deals with attempts in vain, no agent does"
    ),
    FaultCase(
      "detection: true", "detection: false",
      "x.yaml:62:68: call_types.contacts.outbound.dialling.machines.false_positives: expected 'false_positives' only with 'detection: true', found none",
      "x.yaml:62:81: call_types.contacts.outbound.dialling.machines.misses: expected 'misses' only with 'detection: true', found none"
    ),
    FaultCase(
      "silent_calls: 3 %", "silent_calls: 0 %",
      "x.yaml:63:23: call_types.contacts.outbound.dialling.silent_calls: expected a percentage greater than 0, such as '3 %', found '0 %'"
    ),
    FaultCase(
      "lines: 400 lines", "lines: 400",
      "x.yaml:65:16: call_types.contacts.outbound.dialling.lines: expected a whole number of lines such as '120 lines', found '400'"
    ),
    FaultCase(
      "most_attempts: 6, reach: 55 %", "most_attempts: 6",
      "x.yaml:29:19: call_types.cases.outbound.steps.first-call.ladder.reach: expected a percentage such as '70 %' or a mapping with 'probability', 'by_hour', 'weekdays', found nothing"
    ),
    FaultCase(
      "ladder: { days: 2 days, reach: 60 % }\n          outcomes", "ladder: { reach: 60 % }\n          outcomes",
      "x.yaml:37:19: call_types.cases.outbound.steps.day-7.ladder.most_attempts: expected a whole number of attempts such as '3 attempts', or 'days', found nothing"
    ),
    FaultCase(
      "attempts_per_day: 2\n", "attempts_per_day: 0\n",
      "x.yaml:69:31: call_types.contacts.outbound.steps.first-call.ladder.attempts_per_day: expected a number of attempts of at least 1, such as '3 attempts', found '0'"
    ),
    FaultCase(
      "ends: reached-at-first", "ends: reached-first",
      "x.yaml:73:19: call_types.contacts.outbound.steps.first-call.ladder.ends: expected 'reached' or 'reached-at-first', found 'reached-first'; did you mean 'reached-at-first'?"
    ),
    FaultCase(
      "escalation: letter", "escalation: post",
      "x.yaml:29:109: call_types.cases.outbound.steps.first-call.ladder.escalation: expected 'text-message', 'letter' or 'home-visit', found 'post'"
    ),
    FaultCase(
      "09:00-12:00: 24 %, 12:00-20:00: 40 %", "09:00-12:00: 24 %, 13:00-20:00: 40 %",
      "x.yaml:75:24: call_types.contacts.outbound.steps.first-call.ladder.reach.by_hour: expected a probability for every hour in which calls are made, found none for 12:00"
    ),
    FaultCase(
      "09:00-12:00: 24 %, 12:00-20:00: 40 %", "09:00-12:30: 24 %, 12:30-20:00: 40 %",
      "x.yaml:75:26: call_types.contacts.outbound.steps.first-call.ladder.reach.by_hour.09:00-12:30: expected whole hours such as '09:00-12:00', found '09:00-12:30'"
    ),
    FaultCase(
      "by_hour: {", "probability: 50 %\n              by_hour: {",
      "x.yaml:76:24: call_types.contacts.outbound.steps.first-call.ladder.reach.by_hour: expected either 'probability' or 'by_hour', found both"
    ),
    FaultCase(
      "machine: 30 %", "machine: 95 %",
      "x.yaml:75:15: call_types.contacts.outbound.steps.first-call.ladder.reach: expected 'machine', 'third_party' and 'busy' that add up to at most 100 %, found 103 %"
    ),
    FaultCase(
      "weekdays: { saturday: 80 % }", "weekdays: { samstag: 80 % }",
      "x.yaml:76:27: call_types.contacts.outbound.steps.first-call.ladder.reach.weekdays.samstag: expected days such as 'monday', 'monday-friday' or 'every day', found 'samstag'"
    ),
    FaultCase(
      "then: day-7", "then: day7",
      "x.yaml:32:47: call_types.cases.outbound.steps.first-call.outcomes.test.then: expected 'declines', 'completes', 'day-7' or 'closing', found 'day7'; did you mean 'day-7'?"
    ),
    FaultCase(
      "- name: day-7\n", "- name: closing\n",
      "x.yaml:32:47: call_types.cases.outbound.steps.first-call.outcomes.test.then: expected 'declines', 'completes' or 'closing', found 'day-7'",
      "x.yaml:41:17: call_types.cases.outbound.steps[2].name: expected a different name for every step, found 'closing' again"
    ),
    FaultCase(
      "then: completes", "then: first-call",
      "x.yaml:39:52: call_types.cases.outbound.steps.day-7.outcomes.negative.then: expected 'declines', 'completes' or 'closing', found 'first-call'; a follow-up goes on to later steps only"
    ),
    FaultCase(
      "then: completes, releases", "then: completes, kept: 10 %, releases",
      "x.yaml:39:69: call_types.cases.outbound.steps.day-7.outcomes.negative.kept: expected 'kept' only with 'then: declines', found 'then: completes'"
    ),
    FaultCase(
      "share: 12 %", "share: 120 %",
      "x.yaml:39:40: call_types.cases.outbound.steps.day-7.outcomes.negative.share: expected a percentage of at most 100 %, such as '3 %', found '120 %'"
    ),
    FaultCase(
      "share: 5 %, then", "share: 98 %, then",
      "x.yaml:31:13: call_types.cases.outbound.steps.first-call.outcomes: expected shares that add up to at most 100 %, found 101 %"
    ),
    FaultCase(
      "step: release }", "step: releases }",
      "x.yaml:39:95: call_types.cases.outbound.steps.day-7.outcomes.negative.releases.step: expected a step of 'contacts': 'first-call' or 'release', found 'releases'; did you mean 'release'?"
    ),
    FaultCase(
      "releases: { to: contacts", "releases: { to: cases",
      "x.yaml:39:79: call_types.cases.outbound.steps.day-7.outcomes.negative.releases.to: expected the call type of 'linked', 'contacts', found 'cases'"
    ),
    FaultCase(
      "      linked: { to: contacts, number: { law: geometric, mean: 2.5 people }, when: conversation, delay: 2 h }\n",
      "",
      "x.yaml:38:79: call_types.cases.outbound.steps.day-7.outcomes.negative.releases.to: expected 'releases' only beside 'linked', whose people are released, found no 'linked'"
    ),
    FaultCase(
      "- name: first-call\n          title", "- name: first-call\n          only_by_cascade: true\n          title",
      "x.yaml:27:28: call_types.cases.outbound.steps.first-call.only_by_cascade: expected a first step that everyone begins with, found one reached by release only"
    ),
    FaultCase(
      "- name: first-call\n          title", "- name: completes\n          from: previous\n          title",
      "x.yaml:26:17: call_types.cases.outbound.steps.completes.name: expected a name of its own for the step, not a word of 'then', found 'completes'",
      "x.yaml:27:17: call_types.cases.outbound.steps.completes.from: expected 'entry' for the first step, before which there is none, found 'previous'"
    ),
    FaultCase(
      "      steps:\n        - name: first-call\n          ladder:",
      "      ladder: { days: 2 days, reach: 60 % }\n      steps:\n        - name: first-call\n          ladder:",
      "x.yaml:68:9: call_types.contacts.outbound.steps: expected either 'ladder' or 'steps', found both"),
    FaultCase(
      "to: line, counts", "to: contacts, counts",
      "x.yaml:84:52: call_types.contacts.outbound.calls_back.to: expected an inbound call type, found 'contacts', which is outbound"
    ),
    FaultCase(
      "share: 8 %, after: 30 min", "share: 8 %",
      "x.yaml:84:19: call_types.contacts.outbound.calls_back.after: expected a time such as '30 min' or a mapping with 'distribution', 'mean', 'sd', found nothing"
    ),
    FaultCase(
      "level: 80 %, within: 24 h, per: week", "level: 80 %, within: 24 h, per: month",
      "x.yaml:85:49: call_types.contacts.outbound.target.per: expected 'period', 'week' or 'day', found 'month'"),
    FaultCase(
      "target: { level: 80 %, within: 24 h, per: week, tolerance: 2 points }", "target: 80 %",
      "x.yaml:85:15: call_types.contacts.outbound.target: expected a target such as '80 % in 24 h', or 'none', found '80 %'"
    ),
    FaultCase(
      "shape: by-day", "shape: daily",
      "x.yaml:90:12: agents.tracers.shape: expected 'by-interval', 'by-day' or 'constant', found 'daily'"),
    FaultCase(
      "32 EUR per hour", "32 USD per hour",
      "x.yaml:91:20: agents.tracers.cost.value: expected a cost in EUR, the scenario's currency, found '32 USD per hour'; another currency is stated with 'currency: USD' at the top"
    ),
    FaultCase(
      "32 EUR per hour", "32 per hour",
      "x.yaml:91:20: agents.tracers.cost.value: expected a cost such as '32 EUR per hour', found '32 per hour'"),
    FaultCase(
      "currency: EUR", "currency: eur",
      "x.yaml:102:11: currency: expected a currency such as 'EUR', found 'eur'; did you mean 'EUR'?"),
    FaultCase(
      "heads: 11000 people", "heads: 11000 agents",
      "x.yaml:100:12: claims[0].heads: expected a whole number of people such as '11000 people', found '11000 agents'"),
    FaultCase(
      "serves: [cases, contacts]", "serves: [cases]",
      "x.yaml:44:5: call_types.contacts: expected a group of agents that serves 'contacts.english', 'contacts.arabic', found none"
    ),
    FaultCase(
      "serves: [line, contacts.french]", "serves: [line]\n    costs: 3",
      "x.yaml:94:5: agents.front.costs: expected a key of 'agents', found 'costs'; did you mean 'cost'?"),
  ]

  static let warned: [FaultCase] = [
    FaultCase(
      "per: week, tolerance: 2 points", "per: week"),
    FaultCase(
      "within: 24 h, per: week", "within: 40 days, per: week",
      "call_types.contacts.outbound.target: 960 h is not shorter than the period: everyone is left out of the share reached"
    ),
    FaultCase(
      "date: 2020-11-09, people: 333 people", "date: 2020-11-29, time: 10:00, people: 333 people",
      "call_types.contacts.outbound.target: 333 people of the list enter less than 24 h before the period's end: they are left out of the share"
    ),
    FaultCase(
      "days: 3 days\n            most_attempts: 4", "days: 1 day\n            most_attempts: 4",
      "call_types.contacts.outbound.steps.first-call.ladder.most_attempts: 4 attempts are allowed, but 2 a day on 1 day are only 2",
      "call_types.contacts.outbound.target.level: at most 64.99 % can be reached in time, whatever the agents: wrong numbers, people who never answer and the ladder's attempts leave no more. The target asks for 80 %"
    ),
    FaultCase(
      "gap: 2 h\n            days", "gap: 12 h\n            days",
      "call_types.contacts.outbound.steps.first-call.ladder.gap: 2 attempts a day with 12 h between them do not fit into calling hours of 11 h"
    ),
    FaultCase(
      "monday-friday: 09:00-20:00, saturday: 10:00-18:00, sunday: closed, holidays: closed }\n      dialling",
      "monday-friday: 09:00-21:00, saturday: 10:00-18:00, holidays: closed }\n      dialling",
      "call_types.contacts.outbound.windows: on monday to friday the window is 09:00-21:00, but the service is open 08:30-20:00: attempts need both"
    ),
    FaultCase(
      ", releases: { to: contacts, step: release }", "",
      "call_types.contacts.outbound.steps.release: nothing leads to step 'release': no outcome goes there and nobody is released to it"
    ),
    FaultCase(
      "          ladder: { most_attempts: 2, reach: 60 % }",
      "          goes_on_unreached: true\n          ladder: { most_attempts: 2, reach: 60 % }",
      "call_types.cases.outbound.steps.closing.goes_on_unreached: no step follows: whoever is not reached here is exhausted"
    ),
  ]
}
